import * as v from 'valibot';
import { IMPACT_KINDS } from './health';
import * as parts from './incident-parts-schema';
import { ACTION_BY, NOTE_KINDS, PARAMETER_UNITS, PROVENANCES, type Replay } from './replay-model';

const sourceIds = v.pipe(v.array(parts.id), v.minLength(1));
const parameterId = parts.id;

const parameter = v.strictObject({
  id: parameterId,
  what: parts.localized,
  value: v.pipe(v.number(), v.minValue(0)),
  unit: v.picklist(PARAMETER_UNITS),
  provenance: v.picklist(PROVENANCES),
  note: parts.localized,
  sources: v.array(parts.id),
});

const action = v.strictObject({
  at: parameterId,
  component: parts.id,
  level: v.pipe(v.number(), v.integer(), v.minValue(0)),
  by: v.picklist(ACTION_BY),
  text: parts.localized,
  sources: sourceIds,
});

const requirement = v.strictObject({
  from: parts.id,
  to: v.pipe(v.array(parts.id), v.minLength(1)),
  need: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  kind: v.picklist(IMPACT_KINDS),
  when: v.exactOptional(v.picklist(['run', 'start'])),
  lag: v.nullable(parameterId),
  why: parts.localized,
});

const throttle = v.strictObject({
  at: parameterId,
  admitted: parameterId,
  text: parts.localized,
  sources: sourceIds,
});

const queue = v.strictObject({
  component: parts.id,
  capacity: parameterId,
  demand: parameterId,
  attempts: parameterId,
  patience: parameterId,
  bound: v.nullable(parameterId),
  throttle: v.nullable(throttle),
  why: parts.localized,
});

/**
 * The shape of `data/replays/<id>.json`. What no shape can say (ids, units, provenance) is in `check-replay`.
 */
export const replaySchema = v.strictObject({
  format: v.literal('dominograph-replay'),
  version: v.literal(1),
  incident: parts.id,
  parameters: v.array(parameter),
  script: v.pipe(v.array(action), v.minLength(1)),
  components: v.array(v.strictObject({ id: parts.id, name: parts.localized, why: parts.localized })),
  replaces: v.array(v.strictObject({ from: parts.id, to: parts.id })),
  requirements: v.array(requirement),
  recovery: v.array(v.strictObject({ component: parts.id, parameter: parameterId })),
  queues: v.array(queue),
  deferrals: v.array(
    v.strictObject({ component: parts.id, provider: parts.id, utilisation: parameterId, why: parts.localized }),
  ),
  notes: v.pipe(v.array(v.strictObject({ kind: v.picklist(NOTE_KINDS), text: parts.localized })), v.minLength(1)),
  until: parts.utcTime,
});

type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Does not compile when schema and types drift apart, in a key, its optionality or its values. */
export const REPLAY_SCHEMA_IS_TYPE: Same<Frozen<v.InferOutput<typeof replaySchema>>, Frozen<Replay>> = true;

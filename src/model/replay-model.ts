import * as v from 'valibot';
import type { Frozenly } from './frozen';
import { IMPACT_KINDS } from './health';
import { id, localized, sourceIds, utcTime } from './incident-parts-schema';

/** Where a number comes from. A fitted number earns no credit in a comparison with the record it was fitted to. */
export const PROVENANCES = ['copied', 'fitted', 'derived', 'assumed'] as const;

const parameterId = id;

const parameter = v.strictObject({
  id: parameterId,
  what: localized,
  value: v.pipe(v.number(), v.minValue(0)),
  /** `min` for minutes, `1` for a pure number, `time` for minutes after the start of the incident, `fleet` for parts of the whole fleet. */
  unit: v.picklist(['min', '1', 'time', 'fleet', 'fleet/min']),
  provenance: v.picklist(PROVENANCES),
  /** Copied: from where. Fitted: to what. Derived: from what. Assumed: why. */
  note: localized,
  /** At least one where the number is copied; may be empty where it is assumed. */
  sources: v.array(id),
});

/** What happens from outside: the trigger, and what people did. */
const action = v.strictObject({
  /** A parameter with unit `time`. */
  at: parameterId,
  component: id,
  level: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /**
   * trigger: what broke by itself. operator: what people did.
   * standing: how things stand before anybody acts (a makeshift path that is not there yet).
   */
  by: v.picklist(['trigger', 'operator', 'standing']),
  text: localized,
  sources: sourceIds,
});

/** A change of the incident's graph for the replay: a dependency read otherwise, or one more. */
const requirement = v.strictObject({
  from: id,
  to: v.pipe(v.array(id), v.minLength(1)),
  /** How many of `to` suffice; all of them if left out. */
  need: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  kind: v.picklist(IMPACT_KINDS),
  when: v.exactOptional(v.picklist(['run', 'start'])),
  /** A parameter with unit `min`; null is unknown. */
  lag: v.nullable(parameterId),
  why: localized,
});

/** From `at` on, admission is throttled to `admitted` and retries stop. */
const throttle = v.strictObject({
  /** A parameter with unit `time`. */
  at: parameterId,
  /** A parameter with unit `fleet/min`: what is let in besides those already waiting. */
  admitted: parameterId,
  text: localized,
  sources: sourceIds,
});

const queue = v.strictObject({
  component: id,
  capacity: parameterId,
  demand: parameterId,
  attempts: parameterId,
  patience: parameterId,
  bound: v.nullable(parameterId),
  /** What people did about it, if anything. */
  throttle: v.nullable(throttle),
  why: localized,
});

const deferral = v.strictObject({
  component: id,
  provider: id,
  /** Utilisation ρ; the backlog of an outage of D minutes drains in ρD/(1 − ρ). */
  utilisation: parameterId,
  why: localized,
});

/** Something that people throw: not a part of the incident, never counted (`scope` in the graph). */
const lever = v.strictObject({ id, name: localized, why: localized });

const note = v.strictObject({
  /** right: the model says what the record says. wrong: it does not, and is left so. limit: what cannot be asked of it. */
  kind: v.picklist(['right', 'wrong', 'limit']),
  text: localized,
});

/** The shape of `data/replays/<id>.json`. What no shape can say (ids, units, provenance) is in `checks/replay`. */
export const replaySchema = v.strictObject({
  format: v.literal('dominograph-replay'),
  version: v.literal(1),
  incident: id,
  parameters: v.array(parameter),
  script: v.pipe(v.array(action), v.minLength(1)),
  /** Switches of the replay, listed after the incident's components. */
  components: v.array(lever),
  /** Dependencies of the incident that the replay replaces; the rest of the graph stays. */
  replaces: v.array(v.strictObject({ from: id, to: id })),
  requirements: v.array(requirement),
  /** Recovery time per component: a parameter with unit `min`. */
  recovery: v.array(v.strictObject({ component: id, parameter: parameterId })),
  queues: v.array(queue),
  deferrals: v.array(deferral),
  /** What the model gets right and wrong, for the screen; most important first. */
  notes: v.pipe(v.array(note), v.minLength(1)),
  /** Nothing after this instant is computed. */
  until: utcTime,
});

/** The replay of an incident by the model: the incident's graph, these changes, this script, these queues. */
export type Replay = Frozenly<typeof replaySchema>;
/** One number of a replay, listed on screen. */
export type Parameter = Frozenly<typeof parameter>;
export type ParameterUnit = Parameter['unit'];
export type Provenance = Parameter['provenance'];
/** A retry queue in front of a component (engine.md 2.7); numbers are ids of parameters. */
export type ReplayQueue = Frozenly<typeof queue>;
/** Work that `component` holds back while `provider` is down and that arrives at once when it returns. */
export type ReplayDeferral = Frozenly<typeof deferral>;

import * as v from 'valibot';
import type { Incident } from './incident';
import * as parts from './incident-parts-schema';

/**
 * The shape of `data/incidents/<id>.json`: every key, no other key, every list of words.
 * What no shape can say (references, order of times, evidence) is in `check-incident`.
 */
export const incidentSchema = v.strictObject({
  format: v.literal('dominograph-incident'),
  version: v.literal(1),
  id: parts.id,
  title: parts.localized,
  summary: parts.localized,
  lesson: parts.localized,
  start_utc: parts.utcTime,
  end_utc: parts.utcTime,
  trigger_fixed_utc: v.nullable(parts.utcTime),
  operator_zone: v.pipe(v.string(), v.minLength(1)),
  root: parts.id,
  story: v.strictObject({ show: v.pipe(v.array(parts.id), v.minLength(10), v.maxLength(45)) }),
  sources: v.array(parts.source),
  components: v.array(parts.component),
  dependencies: v.array(parts.dependency),
  redundancies: v.array(parts.redundancy),
  record: v.array(parts.recordEntry),
  impact: v.array(parts.impact),
  phases: v.pipe(v.array(parts.phase), v.minLength(1)),
  mitigations: v.array(parts.mitigation),
  numbers: v.array(parts.figure),
});

type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };
/** True only for identical types; plain assignability would overlook a missing optional key. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Does not compile when schema and types drift apart, in a key, its optionality or its values. */
export const SCHEMA_IS_TYPE: Same<Frozen<v.InferOutput<typeof incidentSchema>>, Frozen<Incident>> = true;

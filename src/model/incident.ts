import * as v from 'valibot';
import type { Frozenly } from './frozen';
import * as parts from './incident-parts-schema';

export type { ComponentKind, Evidence, Family, Glyph, Plane, RecordState } from './incident-words';

/** What the story view shows one by one, most important first; everything else is gathered by family or sector. */
const story = v.strictObject({ show: v.pipe(v.array(parts.id), v.minLength(10), v.maxLength(45)) });

/**
 * The shape of `data/incidents/<id>.json`: every key, no other key, every list of words.
 * What no shape can say (references, order of times, evidence) is in `checks/incident`.
 */
export const incidentSchema = v.strictObject({
  format: v.literal('dominograph-incident'),
  version: v.literal(1),
  id: parts.id,
  title: parts.localized,
  summary: parts.localized,
  /** One sentence: what the operator learned. */
  lesson: parts.localized,
  start_utc: parts.utcTime,
  end_utc: parts.utcTime,
  /** When the trigger itself was fixed, where the record says so. */
  trigger_fixed_utc: v.nullable(parts.utcTime),
  /** IANA zone of the operator's own clock. */
  operator_zone: v.pipe(v.string(), v.minLength(1)),
  /** The component at the centre, where the trigger struck. */
  root: parts.id,
  story,
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

export type Incident = Frozenly<typeof incidentSchema>;
export type StoryView = Frozenly<typeof story>;
export type Localized = Frozenly<typeof parts.localized>;
/** ISO 8601 in UTC, to the minute or second, ending in Z. */
export type UtcTime = Frozenly<typeof parts.utcTime>;
export type Source = Frozenly<typeof parts.source>;
/** Something that can fail, or people who feel it. A capability, not a brand. */
export type IncidentComponent = Frozenly<typeof parts.component>;
/** What the model makes of a fact, where that differs from the plain reading. */
export type Modelling = Frozenly<typeof parts.modelling>;
/** `from` needs `to`. */
export type IncidentDependency = Frozenly<typeof parts.dependency>;
/** At least `need` of `to` suffice for `from`. Takes over the effect of the single dependencies from → to. */
export type IncidentRedundancy = Frozenly<typeof parts.redundancy>;
/** State of one component from this moment on. */
export type RecordEntry = Frozenly<typeof parts.recordEntry>;
export type Impact = Frozenly<typeof parts.impact>;
/** A named passage of the incident; phases follow each other without gaps and cover start to end. */
export type Phase = Frozenly<typeof parts.phase>;
export type IncidentMitigation = Frozenly<typeof parts.mitigation>;
export type IncidentNumber = Frozenly<typeof parts.figure>;

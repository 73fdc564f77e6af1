import * as v from 'valibot';
import { IMPACT_KINDS } from './health.ts';
import {
  COMPONENT_KINDS,
  EVIDENCE,
  FAMILIES,
  GLYPHS,
  MITIGATION_KINDS,
  PLANES,
  PRECISIONS,
  RECORD_STATES,
  SOURCE_KINDS,
} from './incident-words.ts';

/** What every entry of an incident file is made of. */
const filled = v.pipe(v.string(), v.minLength(1));
/** A text in every language of the product. */
export const localized = v.strictObject({ en: filled, de: filled });
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'));
/** ISO 8601 in UTC, to the minute or second, ending in Z. */
export const utcTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/, 'a time in UTC such as 2025-10-20T06:48:00Z'),
);
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'a year, a month or a day such as 2025-10-20'),
);
const instantOrDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?Z)?)?)?$/, 'an instant in UTC, a day, a month or a year'),
);
/** Ids of entries in `sources`. */
export const sourceIds = v.pipe(v.array(id), v.minLength(1));
/** `source`: a source of this row says so; `assumption`: ours. */
const basis = v.picklist(['source', 'assumption']);
const minutes = v.pipe(v.number(), v.minValue(0));

export const source = v.strictObject({
  id,
  title: filled,
  publisher: filled,
  /** Where a copy was read, if not at the publisher's own address: the site that carries it. */
  via: v.exactOptional(filled),
  /** Null where no address is known. */
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address that begins with http:// or https://'))),
  /** Null if the page is undated. */
  date: v.nullable(partialDate),
  kind: v.picklist(SOURCE_KINDS),
});

export const component = v.strictObject({
  id,
  name: localized,
  /** For the map: at most 24 characters. Left out where `name` is short enough. */
  short: v.exactOptional(localized),
  owner: filled,
  kind: v.picklist(COMPONENT_KINDS),
  /** The layer as researched; free text of the dossier, kept. */
  layer: filled,
  family: v.picklist(FAMILIES),
  glyph: v.picklist(GLYPHS),
  /** True for a stand-in for a place: carries effects, is never counted. */
  scope: v.exactOptional(v.literal(true)),
  /** From prerequisites good to back; modelling parameter. */
  recovery_minutes: v.exactOptional(minutes),
  description: localized,
  critical_functions: v.exactOptional(v.array(localized)),
  sources: sourceIds,
});

export const modelling = v.strictObject({
  kind: v.exactOptional(v.picklist(IMPACT_KINDS)),
  when: v.exactOptional(v.picklist(['run', 'start'])),
  basis,
  why: localized,
});

export const dependency = v.strictObject({
  from: id,
  to: id,
  /** hard: stops without it; soft: degrades, or needs it for one function only. */
  kind: v.picklist(['hard', 'soft']),
  plane: v.picklist(PLANES),
  /** First trouble of `to` to first trouble of `from` in this incident; null if unknown. Never read as 0. */
  lag_minutes: v.nullable(minutes),
  /** Which of `sources` state the span itself, where it does not follow from dated rows of this file. */
  lag_sources: v.exactOptional(sourceIds),
  evidence: v.picklist(EVIDENCE),
  what: localized,
  sources: sourceIds,
  model: v.exactOptional(modelling),
});

export const redundancy = v.strictObject({
  from: id,
  to: v.pipe(v.array(id), v.minLength(2)),
  need: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(IMPACT_KINDS),
  basis,
  what: localized,
  sources: sourceIds,
});

export const recordEntry = v.strictObject({
  t_utc: utcTime,
  component: id,
  state: v.picklist(RECORD_STATES),
  precision: v.picklist(PRECISIONS),
  text: localized,
  sources: sourceIds,
});

export const impact = v.strictObject({
  component: id,
  first_report_utc: v.nullable(utcTime),
  recovered_utc: v.nullable(utcTime),
  severity: v.picklist(['down', 'degraded', 'unknown']),
  note: v.nullable(localized),
  sources: sourceIds,
});

export const phase = v.strictObject({
  id,
  start_utc: utcTime,
  end_utc: utcTime,
  title: localized,
  /** Two or three sentences. */
  text: localized,
  sources: sourceIds,
});

export const mitigation = v.strictObject({
  component: id,
  kind: v.picklist(MITIGATION_KINDS),
  /** Null for prevention: promised or done afterwards. */
  t_utc: v.nullable(utcTime),
  text: localized,
  sources: sourceIds,
});

export const figure = v.strictObject({
  what: localized,
  value: localized,
  /** When the figure was true, where known. */
  as_of: v.nullable(instantOrDate),
  sources: sourceIds,
});

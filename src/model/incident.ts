import type { ImpactKind } from './health';
import type { When } from './graph';

/** A text in every language of the product. */
export interface Localized {
  readonly en: string;
  readonly de: string;
}
/** documented: the operator says so, or an affected company about itself; reported: press, analysts, or somebody quoting a company; inferred: a conclusion, and it says from what. */
export const EVIDENCE = ['documented', 'reported', 'inferred'] as const;
export type Evidence = (typeof EVIDENCE)[number];
export const PLANES = ['data', 'control', 'unknown'] as const;
export type Plane = (typeof PLANES)[number];
/** digest: a page that only retells other pages; never first where anything else says the same. */
export const SOURCE_KINDS = ['primary', 'company-status', 'press', 'analysis', 'digest'] as const;
export const COMPONENT_KINDS = [
  'aws-internal',
  'aws-service',
  'amazon-product',
  'cloud-internal',
  'cloud-service',
  'third-party',
  'people',
  'market',
] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];
/** Families of provider parts, then sectors of products, then people: the angles of the rings. */
export const FAMILIES = [
  'compute',
  'data',
  'identity',
  'messaging',
  'network',
  'operations',
  'games',
  'money',
  'social',
  'media',
  'home',
  'work',
  'public',
  'developer',
  'people',
] as const;
export type Family = (typeof FAMILIES)[number];
/** Our own neutral drawings; no vendor logos. */
export const GLYPHS = [
  'compute',
  'storage',
  'database',
  'network',
  'dns',
  'identity',
  'queue',
  'observe',
  'edge',
  'app',
  'people',
  'region',
  'market',
] as const;
export type Glyph = (typeof GLYPHS)[number];
export const RECORD_STATES = ['operational', 'degraded', 'down', 'recovering'] as const;
export type RecordState = (typeof RECORD_STATES)[number];
export const PRECISIONS = ['exact', 'approximate'] as const;
export const MITIGATION_KINDS = [
  'rollback',
  'throttle',
  'bypass',
  'scale-out',
  'restart',
  'manual-fix',
  'failover',
  'fix',
  'communication',
  'prevention',
] as const;

/** ISO 8601 in UTC, to the minute or second, ending in Z. */
export type UtcTime = string;
/** Ids of entries in `sources`; at least one. */
export type SourceIds = readonly string[];

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Where a copy was read, if not at the publisher's own address: the site that carries it. */
  readonly via?: string;
  /** http(s), or null where no address is known. */
  readonly url: string | null;
  /** Year, year-month or date; null if the page is undated. */
  readonly date: string | null;
  readonly kind: (typeof SOURCE_KINDS)[number];
}

/** Something that can fail, or people who feel it. A capability, not a brand. */
export interface IncidentComponent {
  readonly id: string;
  readonly name: Localized;
  /** For the map: at most 24 characters. Left out where `name` is short enough. */
  readonly short?: Localized;
  readonly owner: string;
  readonly kind: ComponentKind;
  /** The layer as researched; free text of the dossier, kept. */
  readonly layer: string;
  readonly family: Family;
  readonly glyph: Glyph;
  /** True for a stand-in for a place: carries effects, is never counted. */
  readonly scope?: true;
  /** Minutes from prerequisites good to back; modelling parameter. */
  readonly recovery_minutes?: number;
  readonly description: Localized;
  readonly critical_functions?: readonly Localized[];
  readonly sources: SourceIds;
}

/** What the model makes of a fact, where that differs from the plain reading. */
export interface Modelling {
  readonly kind?: ImpactKind;
  readonly when?: When;
  /** `source`: a source of this row says so; `assumption`: ours. */
  readonly basis: 'source' | 'assumption';
  readonly why: Localized;
}

/** `from` needs `to`. */
export interface IncidentDependency {
  readonly from: string;
  readonly to: string;
  /** hard: stops without it; soft: degrades, or needs it for one function only. */
  readonly kind: 'hard' | 'soft';
  readonly plane: Plane;
  /** First trouble of `to` to first trouble of `from` in this incident; null if unknown. Never read as 0. */
  readonly lag_minutes: number | null;
  /** Which of `sources` state the span itself, where it does not follow from dated rows of this file. */
  readonly lag_sources?: SourceIds;
  readonly evidence: Evidence;
  readonly what: Localized;
  /** The one that fits best first: it is the one a sentence names. */
  readonly sources: SourceIds;
  readonly model?: Modelling;
}

/** At least `need` of `to` suffice for `from`. Takes over the effect of the single dependencies from → to. */
export interface IncidentRedundancy {
  readonly from: string;
  readonly to: readonly string[];
  readonly need: number;
  readonly kind: ImpactKind;
  readonly basis: 'source' | 'assumption';
  readonly what: Localized;
  readonly sources: SourceIds;
}

/** State of one component from this moment on. */
export interface RecordEntry {
  readonly t_utc: UtcTime;
  readonly component: string;
  readonly state: RecordState;
  readonly precision: (typeof PRECISIONS)[number];
  readonly text: Localized;
  readonly sources: SourceIds;
}

export interface Impact {
  readonly component: string;
  readonly first_report_utc: UtcTime | null;
  readonly recovered_utc: UtcTime | null;
  readonly severity: 'down' | 'degraded' | 'unknown';
  readonly note: Localized | null;
  readonly sources: SourceIds;
}

/** A named passage of the incident; phases follow each other without gaps and cover start to end. */
export interface Phase {
  readonly id: string;
  readonly start_utc: UtcTime;
  readonly end_utc: UtcTime;
  readonly title: Localized;
  /** Two or three sentences. */
  readonly text: Localized;
  readonly sources: SourceIds;
}

export interface IncidentMitigation {
  readonly component: string;
  readonly kind: (typeof MITIGATION_KINDS)[number];
  /** null for prevention: promised or done afterwards. */
  readonly t_utc: UtcTime | null;
  readonly text: Localized;
  readonly sources: SourceIds;
}

export interface IncidentNumber {
  readonly what: Localized;
  readonly value: Localized;
  /** When the figure was true, where known: an instant, a date, or a month. */
  readonly as_of: string | null;
  readonly sources: SourceIds;
}

/** What the story view shows one by one; everything else is gathered by family or sector. */
export interface StoryView {
  /** 10 to 45 component ids, most important first. */
  readonly show: readonly string[];
}

export interface Incident {
  readonly format: 'dominograph-incident';
  readonly version: 1;
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  /** One sentence: what the operator learned. */
  readonly lesson: Localized;
  readonly start_utc: UtcTime;
  readonly end_utc: UtcTime;
  /** When the trigger itself was fixed, where the record says so. */
  readonly trigger_fixed_utc: UtcTime | null;
  /** IANA zone of the operator's own clock. */
  readonly operator_zone: string;
  /** The component at the centre, where the trigger struck. */
  readonly root: string;
  readonly story: StoryView;
  readonly sources: readonly Source[];
  readonly components: readonly IncidentComponent[];
  readonly dependencies: readonly IncidentDependency[];
  readonly redundancies: readonly IncidentRedundancy[];
  readonly record: readonly RecordEntry[];
  readonly impact: readonly Impact[];
  readonly phases: readonly Phase[];
  readonly mitigations: readonly IncidentMitigation[];
  readonly numbers: readonly IncidentNumber[];
}

import type { Impact, RecordEntry, RecordState, UtcTime } from '../model/incident';
import type { Ticks } from '../model/units';

/**
 * The record's words for a component. `reported` is "reported problems": the strongest thing said of a company
 * without its own statement. `no-report` is unknown, not healthy.
 */
export type RecordWord = RecordState | 'reported' | 'no-report';
/** What a fact of the record can say. */
export type Said = Exclude<RecordWord, 'no-report'>;
/** Words from weakest to strongest. */
export const WORST = ['no-report', 'operational', 'reported', 'degraded', 'down'] as const;
export type Worst = (typeof WORST)[number];
/** `by`: listed by then, so at or before; no timeline row carries it, only a time of the impact block. */
export type RecordPrecision = RecordEntry['precision'] | 'by';
/** The row of the incident's file that says it, where the sources are. */
export interface RecordSource {
  readonly block: 'record' | 'impact';
  readonly row: number;
}

/** One fact. `from` and `to` may be the same: the record says it again, which makes it fresh. */
export interface RecordedChange {
  readonly time: Ticks;
  /** Index in the incident's components. */
  readonly component: number;
  readonly from: RecordWord;
  readonly to: Said;
  readonly precision: RecordPrecision;
  readonly source: RecordSource;
}

/** Facts of one instant: entries `first … last - 1` of the log. */
export interface RecordStep {
  readonly time: Ticks;
  readonly first: number;
  readonly last: number;
}

/** The documented course of an incident as a log. Times are ticks after the incident's start and may lie before it. */
export interface RecordTrack {
  /** Number of components. */
  readonly n: number;
  /** By time; within an instant as listed, timeline before impact. */
  readonly log: readonly RecordedChange[];
  readonly steps: readonly RecordStep[];
  /** Always 0. */
  readonly start: Ticks;
  readonly end: Ticks;
  /** Named as hit, but no row says when; `row` of the impact block. Not in the log, since a log needs times. */
  readonly named: readonly {
    readonly component: number;
    readonly state: 'down' | 'degraded' | 'reported';
    readonly row: number;
  }[];
  /** By component, the strongest word in the whole file, with an hour or without; `recovering` alone is `reported`. */
  readonly worst: readonly Worst[];
  /** Said to be working while the incident ran, and nothing else said; `rows` of the record block. */
  readonly unaffected: readonly { readonly component: number; readonly rows: readonly number[] }[];
  /** Times of the impact block that the timeline contradicts, so that they are not in the log. */
  readonly setAside: readonly {
    readonly component: number;
    readonly row: number;
    readonly field: 'first_report_utc' | 'recovered_utc';
  }[];
}

/** An incident, or a story's core with its details, has this form. */
export interface RecordInput {
  readonly components: readonly { readonly id: string }[];
  readonly record: readonly Pick<RecordEntry, 't_utc' | 'component' | 'state' | 'precision'>[];
  readonly impact: readonly Pick<Impact, 'component' | 'first_report_utc' | 'recovered_utc' | 'severity'>[];
  readonly start_utc: UtcTime;
  readonly end_utc: UtcTime;
}

/** A fact on its way into the log. */
export type Fact = Omit<RecordedChange, 'from'>;

/** What the record says of one component at one instant. */
export interface RecordedState {
  readonly state: RecordWord;
  /** When that was said; its age is the instant less this. `null` without a report. */
  readonly since: Ticks | null;
  readonly precision: RecordPrecision | null;
  /** Index into the log; -1 without a report. */
  readonly change: number;
}

import type { Ticks } from '../model/units';

/** At `time`, `component` by itself goes to `level` (a fault), or back to 0 (a repair). */
export interface ScriptedEvent {
  readonly time: Ticks;
  /** Index in the graph. */
  readonly component: number;
  readonly level: number;
}

export const COLD_STARTS = ['strict', 'optimistic'] as const;
/** strict: members of a ring wait for each other; optimistic: only for those with a live cause. */
export type ColdStartRule = (typeof COLD_STARTS)[number];

/** All that decides a run. */
export interface Scenario {
  readonly events: readonly ScriptedEvent[];
  /** Default strict. */
  readonly coldStart?: ColdStartRule;
  /** Nothing after this instant is computed; default Infinity. */
  readonly horizon?: Ticks;
  /** Most changes to compute before giving up; default 1 000 000. Hitting it sets `truncated`. */
  readonly maxChanges?: number;
}

/**
 * Why an entry of the log happened. A claim about (component, level), never about a bare component:
 * `needed` is the level the bad members had to be at for this requirement to impose `to`.
 */
export type Cause =
  | { readonly type: 'scripted' }
  | {
      readonly type: 'requirement';
      readonly requirement: number;
      readonly members: readonly number[];
      readonly needed: number;
    }
  | { readonly type: 'recovery' };

/** A component gets to `to` or worse, `rank` zero-delay steps into an instant. */
export interface Passage {
  readonly rank: number;
  readonly to: number;
  readonly cause: Cause;
}

/** One change of one component. */
export interface LogEntry {
  readonly time: Ticks;
  /** Number of zero-delay causes within the instant: 0 by script or timer, 1 because of a rank 0 change, and so on. */
  readonly rank: number;
  readonly component: number;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
  /** If it got worse in several rounds of the instant: the levels it passed on the way, each with a cause of its own. */
  readonly via?: readonly Passage[];
}

/** Entries of the log that happen at once: same instant, same direction, same rank. */
export interface Step {
  readonly time: Ticks;
  readonly rank: number;
  readonly recovery: boolean;
  /** Entries `first … last - 1` of the log. */
  readonly first: number;
  readonly last: number;
}

/** The log of a run: a value, not a process. Ordered by time; recoveries before failures; rank; id by code units. */
export interface Cascade {
  readonly log: readonly LogEntry[];
  readonly steps: readonly Step[];
  /** Level of each component after the last step. */
  readonly final: Uint8Array;
  /** True if the horizon or the cap ended the run while something was still to come. */
  readonly truncated: boolean;
}

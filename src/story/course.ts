import type { Ticks } from '../model/units';
import type { Source } from '../model/incident';
import type { ShownHealth } from '../theme/health';
import type { StoryIndex } from './story-index';

/** How many waves have been taken: 0 is before anything has happened, `length` after everything. */
export type Cursor = number;

/** One component gets to another health. */
export interface Change {
  readonly component: number;
  readonly from: ShownHealth;
  readonly to: ShownHealth;
  /** Index of the entry in the log behind it. */
  readonly entry: number;
}

/** One provider and what it takes with it in a wave. A record has none: it says what happened, not why. */
export interface WaveCause {
  readonly source: number;
  readonly targets: readonly { readonly component: number; readonly soft: boolean }[];
  /** A stand-in for a place: nobody has named what the targets really need there. */
  readonly scope: boolean;
}

/**
 * What one move of the cursor brings. Of a cascade: a step of the engine, or its share of one cause where the step is
 * large; of a record: the reports of one instant.
 */
export interface Wave {
  /** The log's step, counted from 1; parts of one step have the same. */
  readonly step: number;
  /** Part of the step, counted from 1, and how many it has. */
  readonly part: number;
  readonly parts: number;
  readonly time: Ticks;
  readonly direction: 'failure' | 'recovery' | 'report';
  readonly changes: readonly Change[];
  readonly causes: readonly WaveCause[];
}

/** The only counter of the product. Stand-ins for places are never counted. */
export interface Count {
  /** What is counted: all components of a cascade, those with a report by then of a record. */
  readonly of: number;
  /** In trouble: disrupted, down, on the way back, or reported without saying how badly. */
  readonly hit: number;
  readonly minor: number;
  readonly degraded: number;
  readonly down: number;
  readonly recovering: number;
  readonly reported: number;
  /** Down only if a dependency is hard of which nobody knows the strength; not among those hit. */
  readonly perhaps: number;
  /** Without a report; 0 in a cascade. */
  readonly silent: number;
}

/** A change in words, with who says so. */
export interface SaidChange extends Change {
  readonly name: string;
  readonly fault: boolean;
  readonly sentence: string;
  readonly sources: readonly Source[];
}

/** One link of a chain of reasons: `provider` took `component` with it. */
export interface ChainLink {
  readonly provider: number;
  readonly component: number;
  readonly dependency: number;
  readonly soft: boolean;
}

/**
 * What happens, wave by wave, with everything a page may ask of it: a value, moved along by a cursor.
 * Two kinds: what the model computes from a fault (`cascadeCourse`), and what was reported (`recordCourse`).
 */
export interface Course {
  readonly kind: 'cascade' | 'record';
  readonly length: number;
  readonly waves: readonly Wave[];
  /** First and last instant; of a record from the incident's start on. */
  readonly start: Ticks;
  readonly end: Ticks;
  /** How many waves lie at or before an instant. */
  readonly cursorAt: (time: Ticks) => Cursor;
  /** Health of each component of the story. */
  readonly healthAt: (cursor: Cursor) => readonly ShownHealth[];
  readonly countAt: (cursor: Cursor, members?: readonly number[]) => Count;
  /** What the wave that led to this cursor changed, the most telling first. */
  readonly saidAt: (cursor: Cursor) => readonly SaidChange[];
  /** Wave in which each component last changed, counted from 1; 0 for never. */
  readonly lastChange: (cursor: Cursor) => Int32Array;
  /** What the model says at the instant of the cursor, or at `time`; null where there is nothing to compare with. */
  readonly modelAt: (cursor: Cursor, time?: Ticks) => readonly ShownHealth[] | null;
  /** How trouble came to a component, from the first fault on; empty where it is up, and in a record. */
  readonly chainAt: (cursor: Cursor, component: number) => readonly ChainLink[];
  /** Who needs whom. */
  readonly index: StoryIndex;
}

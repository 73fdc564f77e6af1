import type { Ticks } from '../../model/units';
import type { Reports } from './record-area';
import type { WaveBar } from './wave-bars';

interface Common {
  /** What a screen reader says of the place. */
  readonly said: string;
}

/** Waves of a cascade; the place is a cursor: how many have been taken. */
export interface WavesValue extends Common {
  readonly kind: 'waves';
  readonly bars: readonly WaveBar[];
  /** Of the run without the reader's changes, drawn as outlines; empty where there are none. */
  readonly without: readonly WaveBar[];
  readonly cursor: number;
}

/** A record over time; the place is an instant. */
export interface RecordValue extends Common {
  readonly kind: 'record';
  readonly reports: readonly Reports[];
  readonly start: Ticks;
  readonly end: Ticks;
  readonly time: Ticks;
  /** When the trigger was fixed, and what to write there; null if the record does not say. */
  readonly fixed: { readonly time: Ticks; readonly word: string; readonly toCome: string } | null;
  /** Hours to write below, in order of time. */
  readonly hours: readonly { readonly time: Ticks; readonly word: string }[];
  /** Where chapters begin. */
  readonly chapters: readonly Ticks[];
}

/** What a timeline draws; `onseek` gives back a place of the same kind: a cursor, or an instant in ticks. */
export type TimelineValue = WavesValue | RecordValue;

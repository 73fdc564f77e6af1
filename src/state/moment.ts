import type { Camera } from '../layout/camera';
import type { Keeping } from '../story/only';
import type { TextLanguage } from '../text/texts';
import type { DrawnAs } from './preferences.svelte';

/** record: the documented course; model: the same, with what the model says of it beside it; own: the reader's own faults. */
export const COURSES_SHOWN = ['record', 'model', 'own'] as const;
export type CourseShown = (typeof COURSES_SHOWN)[number];

/** "What if": a change to the graph, as a word for its kind, what it changes, and a number where it has one. */
export interface WhatIf {
  readonly kind: string;
  readonly target: string;
  readonly number: number | null;
}

/** The moment a link leads to. In a link everything but the story may be missing. */
export interface Moment {
  /** Id of a built-in story, or of a reader's own graph (see `catalog/own-story`). */
  readonly story: string;
  /** Component ids, in the order the faults were put. */
  readonly faults: readonly string[];
  /** Steps of the engine that have been taken. A wave is a step or a part of one. */
  readonly cursor: number;
  /** Part of that step, counted from 1; 0 for the whole of it. */
  readonly part: number;
  readonly selected: string | null;
  /** What a component needs, or what needs it, where the picture shows nothing else. */
  readonly only: Keeping | null;
  /** What follows is the network's: how it is laid out, what of it is shown, where it is looked at. */
  readonly picture: DrawnAs;
  readonly detail: 'story' | 'all';
  readonly arrangement: 'rings' | 'tiers';
  /** Keys of the groups that stand open. */
  readonly open: readonly string[];
  /** Instant of the record, ISO 8601 to the minute in UTC, or `11:14` for the first such time from the start on; null while breaking things. */
  readonly time: string | null;
  readonly shown: CourseShown;
  /** Null where the whole picture is shown, as it is until the reader moves it. */
  readonly camera: Camera | null;
  /** Language to read in; null for the reader's own. */
  readonly language: TextLanguage | null;
  readonly whatIfs: readonly WhatIf[];
}

/** A story as it opens. */
export const calmMoment = (story: string, arrangement: Moment['arrangement'] = 'rings'): Moment => ({
  story,
  faults: [],
  cursor: 0,
  part: 0,
  selected: null,
  only: null,
  picture: 'board',
  detail: 'story',
  arrangement,
  open: [],
  time: null,
  shown: 'own',
  camera: null,
  language: null,
  whatIfs: [],
});

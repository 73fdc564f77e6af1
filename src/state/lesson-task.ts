import type { Asked } from '../story/frame-types';
import type { KeptTask } from './lesson-memory';
import type { Revealing } from './revealing.svelte';

/** A task of a step, beside predictions: what a clicker and the page's bar can do to it. */
export interface LessonTask extends Revealing {
  /** Where a clicker can stand while it marks. */
  readonly stops: number;
  /** What is said where a clicker stands. */
  readonly saidAt: (stop: number) => string;
  /** What the board shows of it; null where it shows the step's own picture. */
  readonly asked: () => NonNullable<Asked['prediction']> | null;
  /** Mark, unmark or go on to the next mark. */
  readonly press: (stop: number) => void;
  readonly keep: () => KeptTask;
  readonly restore: (kept: KeptTask) => void;
}

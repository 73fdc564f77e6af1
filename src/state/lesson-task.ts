import type { CodeProblem } from '../analysis/prediction-code';
import type { Asked } from '../story/frame-types';

/** What is kept of a task, in numbers that mean the same in every language. */
export interface KeptTask {
  readonly marks: readonly number[];
  readonly committed: boolean;
  readonly shown: number;
  readonly codes: string;
}

/** A task of a step that is marked, committed and revealed: what a clicker and the page's bar can do to it. */
export interface LessonTask {
  /** Where a clicker can stand while it marks. */
  readonly stops: number;
  /** It can be committed as it stands. */
  readonly ready: boolean;
  readonly committed: boolean;
  /** All is revealed. */
  readonly done: boolean;
  /** How much is revealed, of how much. */
  readonly shown: number;
  readonly toShow: number;
  /** Empty until it is committed. */
  readonly code: string;
  /** What was typed of the class: one code a line. */
  readonly codes: string;
  /** What came of it, and which lines hold no code; null where nothing was typed. */
  readonly class: {
    readonly bad: readonly { readonly line: number; readonly typed: string; readonly problem: CodeProblem }[];
  } | null;
  /** What is said where a clicker stands. */
  readonly saidAt: (stop: number) => string;
  /** What the board shows of it; null where it shows the step's own picture. */
  readonly asked: () => NonNullable<Asked['prediction']> | null;
  /** Mark, unmark or go on to the next mark. */
  readonly press: (stop: number) => void;
  readonly commit: () => void;
  readonly reveal: () => void;
  readonly unreveal: () => void;
  readonly revealAll: () => void;
  /** From the start again; the codes of the class stay. */
  readonly again: () => void;
  readonly typeCodes: (codes: string) => void;
  readonly keep: () => KeptTask;
  readonly restore: (kept: KeptTask) => void;
}

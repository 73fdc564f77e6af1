/** How far a long piece of work has got; `total` null where nobody can know. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  /** Nodes of the diagram that is being built, where one is. */
  readonly nodes?: number;
}

/** How far work is, 0 … 1; NaN where nobody can know. */
export const shareOf = ({ done, total }: Progress): number => (total === null ? Number.NaN : done / Math.max(1, total));

/**
 * Work that stops now and then to say how far it is; whoever drives it may stop too, and that is how it is cancelled. It
 * knows no clock: how much it does between two stops is its own affair, mostly about a millisecond.
 */
export type Work<Result> = Generator<Progress, Result, void>;

/** A pause of work that is over too soon to be told how far it is. */
export const PAUSE: Progress = { done: 0, total: null };

/** Do it all at once. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** One of `parts` pieces of work of much the same length, told as part of the whole. */
export function* partOf<Result>(work: Work<Result>, part: number, parts: number): Work<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield { done: part + shareOf(step.value), total: parts };
  }
}

import { shareOf, type Work } from '../analysis/work';

/** How long work may hold the page at a time, in milliseconds. */
const SLICE = 12;

/**
 * Do a long piece of work in slices, so that the page answers all the while.
 * Returns null if `signal` was aborted before it was done. `onprogress` hears 0 … 1, or NaN where nobody can know.
 */
export async function drive<Result>(
  work: Work<Result>,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + SLICE;
    let share: number;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
      share = shareOf(step.value);
    } while (performance.now() < until);
    onprogress(share);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
  }
}

import { shareOf, type Work } from '../analysis/work';

/** Between two words on how far it is, in milliseconds. */
const PAUSE = 25;

/** Do it all at once; `onprogress` hears now and then how far it is. `now` is in milliseconds, from any start. */
export function finishWithProgress<Result>(
  work: Work<Result>,
  onprogress: (share: number) => void,
  now: () => number,
): Result {
  let before = now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (now() - before < PAUSE) continue;
    before = now();
    onprogress(shareOf(step.value));
  }
}

import { shareOf, type Work } from '../analysis/work';
import type { Io } from './io';
import type { Words } from './words';

/** Begins the line anew, and wipes what is left of it. */
const [START, REST] = ['\r', '\u001b[K'];

/** A line on standard error that is written over, while somebody watches; empty wipes it. */
export function showProgress(text: string, io: Io): void {
  if (io.watched) io.err(`${START}${text}${REST}`);
}

/** Drives work to its end and says how far it is, in whole percent. */
export function watch<Result>(work: Work<Result>, io: Io, words: Words): Result {
  let said = -1;
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      showProgress('', io);
      return step.value;
    }
    const percent = Math.floor(100 * shareOf(step.value));
    if (!(percent > said)) continue;
    said = percent;
    showProgress(words.cli.working(percent), io);
  }
}

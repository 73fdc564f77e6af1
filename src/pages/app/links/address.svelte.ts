import type { Moment } from '../../../state/moment';
import { writeMoment } from '../../../state/permalink';
import type { Session } from '../session.svelte';
import { arriveAt, linkAt } from './arrive';

interface Opened {
  readonly fragment: string;
  readonly moment: Moment | null;
  readonly arrived: Promise<void> | null;
}

/**
 * One link is one moment: the address bar follows the reader, and the reader follows it. What stands in the address
 * stays as it was written until the reader moves on from there, so that no part of a link is lost that was not
 * understood. Writing never adds to the browser's history. `opened`: what the page was opened with; the moment is null
 * while it is on its way. While the reader is `elsewhere` the address is not ours. Returns what to do when the fragment changes. For as long as the page lasts.
 */
export function followAddress(
  session: Session,
  opened: Opened,
  arrived: () => void,
  elsewhere: () => boolean,
): () => void {
  let written = opened.fragment;
  /** The moment that the address led to; null on the way there. */
  let start = opened.moment;
  let moved = false;
  let asked = 0;
  let onTheWay = opened.arrived ?? Promise.resolve();

  $effect.root(() => {
    $effect(() => {
      const { moment, code, following } = session;
      if (elsewhere()) {
        moved = true;
        written = ''; // it has been written over since
        return;
      }
      if (following > 0) return;
      start ??= moment;
      const fragment = writeMoment(moment, code);
      if (fragment === written || (!moved && fragment === writeMoment(start, code))) return;
      const timer = setTimeout(() => {
        moved = true;
        written = fragment;
        history.replaceState(history.state, '', fragment);
      }, 250);
      return () => clearTimeout(timer);
    });
  });
  const follow = async (): Promise<void> => {
    const mine = ++asked;
    const link = await linkAt(location.hash);
    // One after the other: the last one asked for is where the reader ends.
    onTheWay = onTheWay.then(async () => {
      if (mine !== asked) return;
      await arriveAt(session, link, false);
      arrived();
    });
  };
  const changed = (): void => {
    if (elsewhere() || location.hash === written) return;
    written = location.hash;
    start = null;
    moved = false;
    void follow();
  };
  changed(); // it may have, before this was loaded
  return changed;
}

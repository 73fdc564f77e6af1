import type { Moment } from '../../../state/moment';
import { writeMoment } from '../../../state/permalink';
import type { Session } from '../session.svelte';
import { arriveAt, linkAt } from './arrive';

/**
 * One link is one moment: the address bar follows the reader, and the reader follows it. What stands in the address
 * stays as it was written until the reader moves on from there, so that no part of a link is lost that was not
 * understood. Writing never adds to the browser's history. `opened`: the moment that the page was opened with, null
 * while it is on its way. Returns what to do when the fragment changes. For as long as the page lasts.
 */
export function followAddress(session: Session, opened: Moment | null, arrived: () => void): () => void {
  let written = location.hash;
  /** The moment that the address led to; null on the way there. */
  let start = opened;
  let moved = false;
  let asked = 0;

  $effect.root(() => {
    $effect(() => {
      const { moment, code, following } = session;
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
    if (mine !== asked) return;
    await arriveAt(session, link, false);
    arrived();
  };
  return () => {
    if (location.hash === written) return;
    written = location.hash;
    start = null;
    moved = false;
    void follow();
  };
}

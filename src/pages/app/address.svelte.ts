import { readMoment, writeMoment } from '../../state/permalink';
import type { Session } from './session.svelte';

/**
 * One link is one moment: the address bar follows the reader, and the reader follows it.
 * Writing never adds to the browser's history; while the reader is `elsewhere` the address is not ours.
 * Returns what to do when the fragment changes.
 */
export function followAddress(session: Session, arrived: () => void, elsewhere: () => boolean): () => void {
  let written = location.hash;
  $effect(() => {
    const fragment = writeMoment(session.moment);
    if (elsewhere()) {
      written = ''; // it has been written over since
      return;
    }
    if (session.following > 0 || fragment === written) return;
    const timer = setTimeout(() => {
      written = fragment;
      history.replaceState(history.state, '', fragment);
    }, 250);
    return () => clearTimeout(timer);
  });
  return () => {
    if (location.hash === written) return;
    written = location.hash;
    const moment = readMoment(location.hash);
    if (moment) void session.follow(moment).then(arrived);
  };
}

import type { Session } from './session.svelte';

/** Least time between two announcements, in milliseconds. */
const PAUSE = 1500;
const NAMES = 4;

/** What a screen reader is told: each step once, batched while playing, the last always. */
export class Announcer {
  spoken = $state('');
  #at = -Infinity;

  constructor(session: Session) {
    const sentence = $derived.by(() => {
      const { said, text, explorer, summary } = session;
      const latest = said.at(-1);
      if (!latest) return '';
      const names = latest.changes.map(({ name }) => name);
      const listed =
        names.length <= NAMES
          ? text.listOf(names)
          : `${names.slice(0, NAMES).join(', ')} ${text.andMore(names.length - NAMES)}`;
      return `${text.spokenStep(latest.step, explorer.length, names.length, explorer.hit, listed)} ${summary}`.trim();
    });
    $effect(() => {
      const now = sentence;
      const timer = setTimeout(
        () => {
          this.spoken = now;
          this.#at = performance.now();
        },
        Math.max(0, this.#at + PAUSE - performance.now()),
      );
      return () => clearTimeout(timer);
    });
  }
}

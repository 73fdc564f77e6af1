import { momentOf } from '../../state/arrive';
import { writeMoment } from '../../state/permalink';
import type { Panels } from '../../state/panels.svelte';
import type { Visit } from '../../state/visit.svelte';
import { hasStory } from '../../catalog/catalog';
import { OPENING } from '../../catalog/opening';
import { calmMoment } from '../../state/moment';

/** How often the address is written while time runs, in milliseconds: browsers refuse more than some hundred in a minute. */
const EVERY = 800;

/**
 * One link is one moment: the address bar follows the reader, and the reader follows it. What stands in the address
 * stays as it was written until the reader moves on from there, so that no part of a link is lost that was not
 * understood. Writing never adds to the browser's history. For as long as the page lasts.
 */
export class Address {
  readonly #visit: Visit;
  readonly #panels: Panels;
  /** What stands in the address bar. */
  #there: string;
  /** How the moment that the address led to would be written; null on the way there. */
  #start: string | null = null;
  #asked = 0;
  #following = $state(0);
  /** Tries the link again with which the page was opened, and which could not be followed. */
  #missed: (() => void) | null = null;
  #wrote = -Infinity;
  #due = false;

  constructor(
    visit: Visit,
    panels: Panels,
    opened: { readonly fragment: string; readonly arrived: Promise<void> | null },
  ) {
    this.#visit = visit;
    this.#panels = panels;
    this.#there = opened.fragment;
    const { fragment, arrived } = opened;
    if (arrived) void this.#on(fragment, true, () => arrived);
    $effect.root(() => {
      $effect(() => this.#write());
    });
  }

  /** The fragment has changed: go there. */
  changed = (fragment: string): void => {
    if (this.#panels.lesson === null && fragment !== this.#there) this.follow(fragment, false);
  };
  /** `first`: it is the link with which the page was opened. */
  follow = (fragment: string, first: boolean): void => {
    // A write that was due came between the link and its event.
    if (location.hash !== fragment) history.replaceState(history.state, '', fragment);
    this.#there = fragment;
    const asked = ++this.#asked;
    void this.#on(fragment, first, async () => {
      const { followLink, readLink } = await import('./follow-link');
      const link =
        fragment.length < 2
          ? { moment: calmMoment(OPENING), system: null, code: null, issues: [] }
          : await readLink(fragment, hasStory);
      // One after the other: the last one asked for is where the reader ends.
      if (asked === this.#asked) await followLink(this.#visit, link, first);
    });
  };

  async #on(fragment: string, first: boolean, go: () => Promise<void>): Promise<void> {
    const asked = this.#asked;
    const again = (): void => this.follow(fragment, first);
    this.#following++;
    this.#start = null;
    this.#missed = null;
    try {
      await go();
    } catch {
      if (asked === this.#asked) this.#visit.miss('story', again);
    } finally {
      this.#following--;
    }
    if (asked !== this.#asked || this.#visit.again === null) return;
    this.#visit.say(this.#visit.notice, again);
    if (first) this.#missed = again;
  }
  /** The reader is on the way; or what they came for has not come, and they have neither tried again nor put that away. */
  get #waits(): boolean {
    return this.#following > 0 || (this.#missed !== null && this.#visit.again === this.#missed);
  }
  #fragment(): string {
    return writeMoment(momentOf(this.#visit), this.#visit.code);
  }
  /** Soon, and at least once a second while time runs: a write that is due is not put off by what comes after. */
  #write(): void {
    const fragment = this.#fragment();
    if (this.#panels.lesson !== null) {
      this.#start = '';
      this.#there = ''; // it has been written over since
      return;
    }
    if (this.#following > 0 || this.#visit.loader.busy) return;
    this.#start ??= fragment;
    if (this.#waits) return;
    if (this.#due || fragment === this.#there || fragment === this.#start) return;
    this.#due = true;
    setTimeout(
      () => {
        this.#due = false;
        if (this.#panels.lesson !== null || this.#waits) return;
        this.#start = '';
        this.#there = this.#fragment();
        this.#wrote = performance.now();
        history.replaceState(history.state, '', this.#there);
      },
      Math.max(120, this.#wrote + EVERY - performance.now()),
    );
  }
}

/** What cannot be fetched: a story, what a run with changes needs, or another part of the page. */
type Missing = 'story' | 'change' | 'part';
interface Said {
  readonly words: string;
  readonly again: (() => void) | null;
  /** It goes once that has come. */
  readonly missing: Missing | null;
}
const NOTHING: Said = { words: '', again: null, missing: null };

/** What a page says about something that went wrong; of two things the last one. */
export class Notice {
  #said = $state.raw(NOTHING);
  readonly #notLoaded: () => string;

  constructor(notLoaded: () => string) {
    this.#notLoaded = notLoaded;
  }

  /** Empty where nothing went wrong. */
  get words(): string {
    return this.#said.words;
  }
  /** Tries again what did not work; null where there is nothing to try. */
  get again(): (() => void) | null {
    return this.#said.again;
  }
  say = (words: string, again: (() => void) | null = null): void => {
    this.#said = { words, again, missing: null };
  };
  /** Something could not be fetched: that is said, and `again` tries once more. */
  miss = (missing: Missing, again: () => void): void => {
    this.#said = { words: this.#notLoaded(), again, missing };
  };
  /** It has come. */
  got = (what: Missing): void => {
    if (this.#said.missing === what) this.#said = NOTHING;
  };
  tryAgain = (): void => {
    const { again } = this.#said;
    this.#said = NOTHING;
    again?.();
  };
}

/** How often a file is gone through: for its brackets and words, then for its rows. */
type Pass = 'words' | 'rows';
/** Hears that a pass has come to an offset in a file's text. */
export type Heard = (pass: Pass, at: number) => void;

/** A word on how far it is is worth saying when it has come on by so much. */
const STEP = 0.01;

/**
 * How far several files have been read, as a share of all that is gone through: characters of both passes. Never goes
 * back. A reader that goes through a file only once comes to its half at once and on from there.
 */
export class Progress {
  readonly #tell: (share: number) => void;
  #characters = 0;
  #passed = 0;
  #told = 0;

  constructor(tell: (share: number) => void) {
    this.#tell = tell;
  }

  /** A file of so many characters is about to be read. */
  add(length: number): Heard {
    this.#characters += length;
    const come = { words: 0, rows: 0 };
    return (pass, at) => {
      const to = Math.min(at, length);
      if (pass === 'rows' && come.words < length) this.#come(come, 'words', length);
      if (to > come[pass]) this.#come(come, pass, to);
    };
  }

  #come(come: Record<Pass, number>, pass: Pass, to: number): void {
    this.#passed += to - come[pass];
    come[pass] = to;
    const share = this.#passed / (2 * this.#characters);
    if (share < this.#told + STEP) return;
    this.#told = share;
    this.#tell(share);
  }
}

import type { BadLine } from '../analysis/code-bits';

/** Work of a step that is marked, committed and then revealed part by part; and the codes of a class beside it. */
export abstract class Revealing {
  #committed = $state(false);
  #shown = $state(0);
  #codes = $state('');

  /** It can be committed as it stands. */
  abstract readonly ready: boolean;
  /** How much there is to reveal. */
  abstract readonly toShow: number;
  /** Empty until it is committed. */
  abstract readonly code: string;
  /** What came of the codes of the class, and which lines hold none; null where nothing was typed. */
  abstract readonly class: {
    readonly bad: readonly BadLine[];
  } | null;

  /** What was committed cannot be changed. */
  get committed(): boolean {
    return this.#committed;
  }
  /** How much is revealed. */
  get shown(): number {
    return this.#shown;
  }
  /** All is revealed. */
  get done(): boolean {
    return this.#committed && this.#shown >= this.toShow;
  }
  /** What was typed of the class: one code a line. */
  get codes(): string {
    return this.#codes;
  }

  commit(): void {
    if (this.ready) this.#committed = true;
  }
  reveal(): void {
    if (this.#committed && !this.done) this.#shown++;
  }
  unreveal(): void {
    if (this.#shown > 0) this.#shown--;
  }
  revealAll(): void {
    if (this.#committed) this.#shown = this.toShow;
  }
  /** From the start again; the codes of the class stay. */
  again(): void {
    this.#committed = false;
    this.#shown = 0;
  }
  typeCodes(codes: string): void {
    this.#codes = codes;
  }

  /** As it was kept, once the marks are back: without those nothing is committed, and nothing is shown. */
  protected restoreTo(committed: boolean, shown: number, codes: string): void {
    this.#committed = committed && this.ready;
    this.#shown = this.#committed ? Math.min(shown, this.toShow) : 0;
    this.#codes = codes;
  }
}

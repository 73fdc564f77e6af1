/**
 * Components to look at in the next round, each at most once, in the order they were noticed.
 * Reused from round to round, so that a long chain of short rounds costs nothing extra.
 */
export class Worklist {
  readonly items: Int32Array;
  length = 0;
  readonly #listed: Uint8Array;

  constructor(n: number) {
    this.items = new Int32Array(n);
    this.#listed = new Uint8Array(n);
  }

  add(component: number): void {
    if (this.#listed[component]! !== 0) return;
    this.#listed[component] = 1;
    this.items[this.length++] = component;
  }

  clear(): void {
    for (let i = 0; i < this.length; i++) this.#listed[this.items[i]!] = 0;
    this.length = 0;
  }
}

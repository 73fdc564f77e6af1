import type { Direction, Ways } from './walk';

/** What is pointed at in a network: by the mouse, or by keys. Items; -1 for nothing. */
export class Pointing {
  #hovered = $state(-1);
  #current = $state(-1);
  #tipped = $state(true);

  get hovered(): number {
    return this.#hovered;
  }
  /** Where the keyboard stands; nowhere until an arrow is pressed. */
  get current(): number {
    return this.#current;
  }
  get item(): number {
    return this.#hovered >= 0 ? this.#hovered : this.#current;
  }
  /** What has a tooltip: it goes with the pointer, and with Escape. */
  get tipped(): number {
    return this.#tipped ? this.item : -1;
  }

  hover = (item: number): void => {
    this.#hovered = item;
    this.#tipped = true;
  };
  /** One step with an arrow key; the first goes to where it began. */
  walk(ways: Ways, direction: Direction, start: number): void {
    this.#current = this.#current < 0 ? start : (ways[direction][this.#current] ?? start);
    this.hover(-1);
  }
  hide = (): void => {
    this.#tipped = false;
  };
  leave = (): void => {
    this.#current = -1;
  };
}

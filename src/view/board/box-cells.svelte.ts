import { untrack } from 'svelte';
import { boxTeller, type BoxFrame, type BoxSetting, type BoxValue } from './boxes';

/** What one box shows; only who reads it is told when it changes. */
export interface BoxCell {
  readonly value: BoxValue;
}

class Cell implements BoxCell {
  value: BoxValue;
  constructor(value: BoxValue) {
    this.value = $state.raw(value);
  }
}

/**
 * The boxes of a board, each by itself: a frame that changes three of 187 is told to three of them, and the others do
 * not even ask.
 */
export class BoxCells {
  readonly #cells = new Map<number, Cell>();
  readonly #tell = boxTeller();
  readonly #now: () => readonly [BoxSetting, BoxFrame];

  constructor(now: () => readonly [BoxSetting, BoxFrame]) {
    this.#now = now;
  }

  of = (component: number): BoxCell => {
    let cell = this.#cells.get(component);
    if (!cell) this.#cells.set(component, (cell = new Cell(this.#tell(component, ...untrack(this.#now)))));
    return cell;
  };
  /** Tell every box what the frame at hand makes of it. */
  show = (): void => {
    const [setting, frame] = this.#now();
    for (const [component, cell] of this.#cells)
      if (component < frame.looks.length) cell.value = this.#tell(component, setting, frame);
      else this.#cells.delete(component);
  };
}

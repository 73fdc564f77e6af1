import type { Box } from './types';

const CELL = 64;
const COLUMNS = 1 << 15;

/** Boxes by place, for the question whether a new one overlaps any. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#visit(box, (key) => {
      const here = this.#cells.get(key);
      if (here) here.push(box);
      else this.#cells.set(key, [box]);
      return false;
    });
  }

  /** Does any box with another owner share area with `box`? `except` is compared by identity. */
  hits(box: Box, except?: Box): boolean {
    return this.#visit(box, (key) =>
      (this.#cells.get(key) ?? []).some((other) => other !== except && overlap(other, box)),
    );
  }

  #visit(box: Box, see: (key: number) => boolean): boolean {
    for (let column = Math.floor(box.x0 / CELL); column <= Math.floor(box.x1 / CELL); column++)
      for (let row = Math.floor(box.y0 / CELL); row <= Math.floor(box.y1 / CELL); row++)
        if (see(column * COLUMNS + row)) return true;
    return false;
  }
}

export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

import type { Point } from '../../layout/types';

/** Cells are as wide as the largest marks: whoever touches a point stands in one of nine cells. */
const CELL = 64;

/** Finds the mark at a point, in layout units, without looking at all of them. */
export class HitGrid {
  readonly #cells = new Map<string, number[]>();
  readonly #places: Point[];
  readonly #sizes: readonly number[];

  /** `sizes`: diameters, at most as wide as a cell. */
  constructor(places: readonly Point[], sizes: readonly number[]) {
    this.#places = [...places];
    this.#sizes = sizes;
    places.forEach((at, item) => this.#cell(at).push(item));
  }

  move(item: number, to: Point): void {
    const before = this.#places[item];
    if (!before) return;
    const cell = this.#cell(before);
    cell.splice(cell.indexOf(item), 1);
    this.#places[item] = to;
    this.#cell(to).push(item);
  }

  /** The nearest mark that the point lies in, or misses by no more than `slack`; -1 for none. */
  at({ x, y }: Point, slack: number): number {
    let best = -1;
    let least = Infinity;
    for (let column = -1; column <= 1; column++)
      for (let row = -1; row <= 1; row++)
        for (const item of this.#cells.get(keyOf(x + column * CELL, y + row * CELL)) ?? []) {
          const place = this.#places[item];
          if (!place) continue;
          const far = Math.hypot(place.x - x, place.y - y);
          if (far > (this.#sizes[item] ?? 0) / 2 + slack || far >= least) continue;
          least = far;
          best = item;
        }
    return best;
  }

  #cell({ x, y }: Point): number[] {
    const key = keyOf(x, y);
    const cell = this.#cells.get(key) ?? [];
    this.#cells.set(key, cell);
    return cell;
  }
}

const keyOf = (x: number, y: number): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;

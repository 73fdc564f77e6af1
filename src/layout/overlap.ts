import type { LayoutItem } from './types';

/** Least distance between two marks. */
const AIR = 1;

/** Do two marks touch or overlap? Uses a grid of cells as wide as the largest mark. */
export function marksOverlap(items: readonly LayoutItem[], x: Float64Array, y: Float64Array): boolean {
  const cell = Math.max(1, ...items.map((item) => item.size)) + AIR;
  const grid = new Map<string, number[]>();
  for (let i = 0; i < items.length; i++) {
    const column = Math.floor(x[i]! / cell);
    const row = Math.floor(y[i]! / cell);
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++)
        for (const j of grid.get(`${c},${r}`) ?? [])
          if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < (items[i]!.size + items[j]!.size) / 2 + AIR) return true;
    const key = `${column},${row}`;
    const here = grid.get(key);
    if (here) here.push(i);
    else grid.set(key, [i]);
  }
  return false;
}

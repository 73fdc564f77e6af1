import type { EllipseFamily } from './ellipse';

/** Where the rows of one ring lie. Radii are height radii; the width radius is `aspect` times as long. */
export interface RingPlan {
  readonly rows: number;
  /** Of the innermost row. */
  readonly radius: number;
  readonly step: number;
  /** Share of the circle between two neighbours, at least; neighbours lie in different rows if there are several. */
  readonly gap: number;
  /** Of the outermost row. */
  readonly outer: number;
}

/** Room for one mark and its words. */
export interface MarkSpace {
  readonly width: number;
  readonly height: number;
}

/** Part of a ring that stays free, and the extra room between families, in boxes. */
const SLACK = 1.05;
export const FAMILY_GAP = 0.4;

/** Words get room where there are few marks; where there are many, they wait for a closer look. */
export function markSpace(count: number, largest: number): MarkSpace {
  const words = Math.max(0, Math.min(1.3, (140 - count) / 72));
  const air = Math.max(5, 23 - 18 * words);
  return { width: Math.max(largest + air, 78 * words), height: largest + air + 20 * words };
}

/**
 * The smallest ring beyond `inside` that holds the items without overlap: one row if it can, else as many staggered
 * rows as keep it smallest.
 */
export function planRing(
  count: number,
  families: number,
  inside: number,
  space: MarkSpace,
  family: EllipseFamily,
): RingPlan {
  const step = (0.8 * space.height) / Math.min(1, family.aspect);
  const boxes = (count + (families > 1 ? FAMILY_GAP * families : 0)) * SLACK;
  let best: RingPlan | null = null;
  for (let rows = 1; ; rows++) {
    const radius = Math.max(inside, boxes / (rows * family.boxes));
    const outer = radius + (rows - 1) * step;
    if (best === null || outer < best.outer - 0.3 * step)
      best = { rows, radius, step, gap: 1 / (rows * family.boxes * radius), outer };
    if (radius === inside || rows >= count) return best;
  }
}

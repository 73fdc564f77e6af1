/** A vertical line in a gutter, with the rows where it meets lines from the left and lines to the right. */
export interface Upright {
  readonly left: number[];
  readonly right: number[];
  /** All rows it reaches. */
  readonly reach: number[];
}

/** Two lines on top of each other are worse than two that cross. */
const OVERLAP = 4;

/**
 * Which place each upright of a gutter has, from left to right, so that few lines cross and none lie on each other.
 * Uprights without length need no place and get none. Neighbours are exchanged as long as that helps.
 */
export function orderLanes(gutter: ReadonlyMap<string, Upright>): ReadonlyMap<string, number> {
  const long = [...gutter].filter(([, { reach }]) => Math.max(...reach) > Math.min(...reach));
  long.sort(
    ([, a], [, b]) => Math.min(...a.reach) - Math.min(...b.reach) || Math.max(...a.reach) - Math.max(...b.reach),
  );
  for (let round = 0, better = true; better && round < long.length; round++) {
    better = false;
    for (let i = 0; i + 1 < long.length; i++) {
      const [a, b] = [long[i]!, long[i + 1]!];
      if (price(b[1], a[1]) >= price(a[1], b[1])) continue;
      long[i] = b;
      long[i + 1] = a;
      better = true;
    }
  }
  return new Map(long.map(([key], place) => [key, place]));
}

/** Crossings and overlaps with `a` left of `b`. */
function price(a: Upright, b: Upright): number {
  const inside = ({ reach }: Upright, row: number): boolean => row > Math.min(...reach) && row < Math.max(...reach);
  const crossed = a.right.filter((row) => inside(b, row)).length + b.left.filter((row) => inside(a, row)).length;
  const overlapped = a.right.filter((row) => b.left.includes(row)).length;
  return crossed + OVERLAP * overlapped;
}

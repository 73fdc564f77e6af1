import type { Point } from '../../layout/types';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Which way an arrow key goes; null for any other key. */
export const directionOf = (key: string): Direction | null => {
  switch (key) {
    case 'ArrowLeft':
      return 'left';
    case 'ArrowRight':
      return 'right';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    default:
      return null;
  }
};

const AHEAD: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The mark that an arrow key leads to: the nearest ahead, a step aside counting double, and something a line leads to
 * counting three quarters as far. `from` where nothing lies ahead.
 * @param neighbours items that a line joins with `from`
 */
export function walk(
  places: readonly Point[],
  from: number,
  direction: Direction,
  neighbours: ReadonlySet<number>,
): number {
  const here = places[from];
  if (!here) return places.length > 0 ? 0 : -1;
  const { x, y } = AHEAD[direction];
  let best = from;
  let least = Infinity;
  places.forEach((there, item) => {
    const ahead = (there.x - here.x) * x + (there.y - here.y) * y;
    const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
    if (item === from || ahead <= 0 || aside > 1.5 * ahead) return;
    const far = (ahead + 2 * aside) * (neighbours.has(item) ? 0.75 : 1);
    if (far >= least) return;
    least = far;
    best = item;
  });
  return best;
}

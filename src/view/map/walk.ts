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

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

/** Where each arrow key leads from each mark. */
export type Ways = Readonly<Record<Direction, readonly number[]>>;

/**
 * The ways of the arrow keys among marks: from each to the nearest ahead, a step aside counting double, and something a
 * line leads to counting three quarters as far; to itself where nothing lies ahead. A mark that is nobody's nearest gets
 * a way from the nearest that can give one up without cutting another off, so that every mark can be reached from
 * `start`. O(marks²) for the ways, and O(marks) for each that is tried.
 * @param neighbours for each item those that a line joins with it
 */
export function waysOf(places: readonly Point[], start: number, neighbours: readonly ReadonlySet<number>[]): Ways {
  const ways: Record<Direction, number[]> = { left: [], right: [], up: [], down: [] };
  places.forEach((_, item) => {
    const joined = neighbours[item] ?? new Set();
    for (const direction of DIRECTIONS) ways[direction].push(nearest(places, item, direction, joined));
  });
  let reached = reachedBy(ways, start);
  for (const [item] of places.entries()) {
    if (reached.has(item)) continue;
    for (const [from, direction] of givers(places, item, reached)) {
      const before = ways[direction][from] ?? from;
      ways[direction][from] = item;
      const now = reachedBy(ways, start);
      if (now.size > reached.size && [...reached].every((one) => now.has(one))) {
        reached = now;
        break;
      }
      ways[direction][from] = before;
    }
  }
  return ways;
}

/** How far a mark lies ahead of another, a step aside counting double; Infinity where it does not lie ahead. */
function farAhead(here: Point, there: Point, direction: Direction, widest: number): number {
  const { x, y } = AHEAD[direction];
  const ahead = (there.x - here.x) * x + (there.y - here.y) * y;
  const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
  return ahead <= 0 || aside > widest * ahead ? Infinity : ahead + 2 * aside;
}

function nearest(places: readonly Point[], from: number, direction: Direction, joined: ReadonlySet<number>): number {
  const here = places[from];
  let best = from;
  let least = Infinity;
  places.forEach((there, item) => {
    if (!here || item === from) return;
    const far = farAhead(here, there, direction, 1.5) * (joined.has(item) ? 0.75 : 1);
    if (far >= least) return;
    least = far;
    best = item;
  });
  return best;
}

function reachedBy(ways: Ways, start: number): ReadonlySet<number> {
  const reached = new Set([start]);
  for (const from of reached) for (const direction of DIRECTIONS) reached.add(ways[direction][from] ?? from);
  return reached;
}

/** Marks that can be reached and keys on them that could lead to `item`, nearest first. */
function givers(
  places: readonly Point[],
  item: number,
  reached: ReadonlySet<number>,
): readonly (readonly [number, Direction])[] {
  const there = places[item];
  if (!there) return [];
  return [...reached]
    .flatMap((from) => {
      const here = places[from];
      if (!here) return [];
      return DIRECTIONS.map((direction) => ({ from, direction, far: farAhead(here, there, direction, Infinity) }));
    })
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far || a.from - b.from)
    .map(({ from, direction }) => [from, direction] as const);
}

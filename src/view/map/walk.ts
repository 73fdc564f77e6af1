import type { Point } from '../../layout/types';

export type Direction = 'left' | 'right' | 'up' | 'down';

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

/**
 * The same for some hundreds of marks and more: they are walked through in rows, each from left to right and then on to
 * the next, so that every mark is reached; up and down lead to the nearest of the row above and below. Near linear.
 */
export function rowsOf(places: readonly Point[]): Ways {
  const own = (): number[] => places.map((_, item) => item);
  const ways: Record<Direction, number[]> = { left: own(), right: own(), up: own(), down: own() };
  const rows = inRows(places);
  const order = rows.flat();
  order.forEach((item, at) => {
    ways.left[item] = order[at - 1] ?? item;
    ways.right[item] = order[at + 1] ?? item;
  });
  rows.forEach((row, at) => {
    for (const item of row) {
      ways.up[item] = nearestIn(places, rows[at - 1] ?? [], item);
      ways.down[item] = nearestIn(places, rows[at + 1] ?? [], item);
    }
  });
  return ways;
}

/** As many rows as a square of as many marks would have; each sorted from left to right. */
function inRows(places: readonly Point[]): readonly (readonly number[])[] {
  const across = (item: number): number => places[item]?.x ?? 0;
  const down = (item: number): number => places[item]?.y ?? 0;
  const sorted = [...places.keys()].sort((a, b) => down(a) - down(b) || across(a) - across(b));
  const count = Math.max(1, Math.round(Math.sqrt(places.length)));
  const [top = 0, bottom = 0] = [sorted[0], sorted.at(-1)].map((item) => down(item ?? 0));
  const rows = Array.from({ length: count }, (): number[] => []);
  for (const item of sorted)
    rows[Math.min(count - 1, Math.floor(((down(item) - top) / (bottom - top || 1)) * count))]?.push(item);
  return rows.filter(({ length }) => length > 0).map((row) => row.sort((a, b) => across(a) - across(b)));
}

function nearestIn(places: readonly Point[], row: readonly number[], item: number): number {
  const x = places[item]?.x ?? 0;
  const far = (other: number): number => Math.abs((places[other]?.x ?? 0) - x);
  return row.reduce((best, other) => (far(other) < far(best) ? other : best), row[0] ?? item);
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

import type { EllipseFamily } from './ellipse';
import { ellipseRadius } from './ellipse';
import type { Placed } from './ring-place';
import type { Point } from './types';

/** A group's own ground: shares of the circle and height radii. Grounds of different groups never overlap. */
export interface Ground {
  readonly group: number;
  readonly from: number;
  readonly to: number;
  /** The group's own share. */
  readonly home: number;
  /** Stretches of radius, used in turn. */
  readonly bands: readonly (readonly [number, number])[];
}
export interface Obstacle extends Point {
  readonly reach: number;
}
export interface Spot extends Point {
  readonly row: number;
  /** From the group; inward counts as farther. */
  readonly far: number;
}

const AIR = 6;

/** The `count` free places on the ground that lie nearest to its group, on staggered rows, in the order of rows. */
export function nearestSpots(
  ground: Ground,
  count: number,
  size: number,
  placed: Placed,
  obstacles: readonly Obstacle[],
): Spot[] {
  const { family } = placed;
  const home = { x: placed.x[ground.group]!, y: placed.y[ground.group]! };
  const homeRadius = ellipseRadius(home, family.aspect);
  const apart = size + AIR;
  const step = apart / Math.min(1, family.aspect);
  const sides = ground.to - ground.from > 0.999 ? [] : [family.at(ground.from, 1), family.at(ground.to, 1)];
  const isFree = (spot: Point): boolean =>
    sides.every((side) => fromRay(spot, side) >= apart / 2) &&
    obstacles.every((other) => Math.hypot(spot.x - other.x, spot.y - other.y) >= other.reach + size / 2 + AIR);
  const taken: Spot[] = [];
  for (const [low, high] of ground.bands) {
    const first = Math.ceil((low + step / 2 - homeRadius) / step);
    const last = Math.floor((high - step / 2 - homeRadius) / step);
    const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k).filter((row) => row !== 0);
    rows.sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
    const spots: Spot[] = [];
    let spare = 0;
    for (const row of rows) {
      const radius = homeRadius + row * step;
      if (radius < step) continue;
      for (const point of rowPoints(ground, radius, apart, row % 2 !== 0, family))
        if (isFree(point))
          spots.push({
            ...point,
            row,
            far: Math.hypot(point.x - home.x, point.y - home.y) + (row < 0 ? apart / 2 : 0),
          });
      if (taken.length + spots.length >= 2 * count && ++spare > 2) break;
    }
    spots.sort(nearest);
    taken.push(...spots.slice(0, count - taken.length));
    if (taken.length < count && first * step < 4 * homeRadius) taken.push(...between(rows, count - taken.length));
    if (taken.length === count) return taken.sort((a, b) => a.row - b.row || a.x - b.x || a.y - b.y);
  }
  throw new RangeError(`no room for ${count} members of a group`);

  /** Where regular rows do not suffice: whatever fits between them. */
  function between(rows: readonly number[], wanted: number): Spot[] {
    const dense: Spot[] = [];
    for (const row of rows)
      for (const third of [0, 1 / 3, 2 / 3]) {
        const radius = homeRadius + (row + Math.sign(row) * third) * step;
        if (radius < step || (third > 0 && Math.abs(row) === Math.max(...rows.map(Math.abs)))) continue;
        for (const point of densePoints(ground, radius, apart / 3, family))
          if (isFree(point)) dense.push({ ...point, row, far: Math.hypot(point.x - home.x, point.y - home.y) });
      }
    dense.sort(nearest);
    const chosen: Spot[] = [];
    for (const spot of dense) {
      if (chosen.length === wanted) break;
      if ([...taken, ...chosen].every((other) => Math.hypot(spot.x - other.x, spot.y - other.y) >= apart))
        chosen.push(spot);
    }
    return chosen;
  }
}

const nearest = (a: Spot, b: Spot): number => a.far - b.far || a.row - b.row || a.x - b.x || a.y - b.y;

function densePoints(ground: Ground, radius: number, apart: number, family: EllipseFamily): Point[] {
  const count = Math.min(
    300,
    Math.max(1, Math.floor(((ground.to - ground.from) * family.boxes * radius * 40) / apart)),
  );
  return Array.from({ length: count }, (_, k) =>
    family.at(ground.from + ((k + 0.5) / count) * (ground.to - ground.from), radius),
  );
}

/** Distance from the ray from the centre through `side`. */
function fromRay(spot: Point, side: Point): number {
  if (spot.x * side.x + spot.y * side.y < 0) return Infinity;
  return Math.abs(spot.x * side.y - spot.y * side.x) / Math.hypot(side.x, side.y);
}

/** Places `apart` on one row of a ground, from the group's own share to both sides; staggered ones start half a place aside. */
function rowPoints(ground: Ground, radius: number, apart: number, staggered: boolean, family: EllipseFamily): Point[] {
  const centre = Math.max(ground.from, Math.min(ground.to, ground.home));
  const points: Point[] = [];
  for (const direction of [1, -1]) {
    let share = centre;
    if (staggered) share = advance(family, radius, share, (direction * apart) / 2);
    else if (direction < 0) share = advance(family, radius, share, -apart);
    while (share >= ground.from && share <= ground.to && Math.abs(share - centre) < 0.5) {
      const point = family.at(share, radius);
      if (points.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < apart - 1e-6)) break;
      points.push(point);
      share = advance(family, radius, share, direction * apart);
    }
  }
  return points;
}

/** The share at a straight distance from another on the same ellipse; at most a quarter of the circle on. */
function advance(family: EllipseFamily, radius: number, share: number, distance: number): number {
  const start = family.at(share, radius);
  let low = 0;
  let high = Math.min(0.25, (4 * Math.abs(distance)) / (family.boxes * radius * Math.min(1, family.aspect)));
  const far = (part: number): number => {
    const point = family.at(share + Math.sign(distance) * part, radius);
    return Math.hypot(point.x - start.x, point.y - start.y);
  };
  if (far(high) < Math.abs(distance)) high = 0.25;
  for (let i = 0; i < 28; i++) {
    const middle = (low + high) / 2;
    if (far(middle) < Math.abs(distance)) low = middle;
    else high = middle;
  }
  return share + Math.sign(distance) * high;
}

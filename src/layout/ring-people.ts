import type { Canonical } from './canonical';
import { ellipseAngle } from './ellipse';
import type { EllipseFamily } from './ellipse';
import type { MarkSpace } from './ring-radii';
import { spreadRound } from './spread';

/** An ellipse leaves the corners of its box free; a few people fit there. */
const CORNERS = 8;

/**
 * Ring 4. Few of them stand in the corners around the outermost ring, each near what it needs; more get an ellipse
 * of their own. Returns the height radius of the ellipse they lie on, or `end` if there are none.
 */
export function placePeople(
  graph: Canonical,
  ringOf: Int8Array,
  family: EllipseFamily,
  space: MarkSpace,
  end: number,
  between: number,
  x: Float64Array,
  y: Float64Array,
): number {
  const people = Array.from(ringOf.keys()).filter((i) => ringOf[i] === 4);
  if (people.length === 0) return end;
  const wish = wishes(graph, ringOf, family, people, x, y);
  people.sort((a, b) => wish.get(a)! - wish.get(b)! || a - b);
  const few = people.length <= CORNERS && end > 3 * between;
  const radius = few ? end + 1.05 * between : Math.max(end + between, (people.length * 1.05) / family.boxes);
  const gap = new Float64Array(people.length).fill(1 / (family.boxes * radius));
  const want = people.map((i) => wish.get(i)!);
  const slots = few ? cornerSlots(people.length, family, radius, space) : spreadRound(want, gap, 1);
  people.forEach((i, k) => {
    const point = family.at(slots[k]!, radius);
    x[i] = point.x;
    y[i] = point.y;
  });
  return radius;
}

function wishes(
  graph: Canonical,
  ringOf: Int8Array,
  family: EllipseFamily,
  people: readonly number[],
  x: Float64Array,
  y: Float64Array,
): Map<number, number> {
  const pull = new Map(people.map((i) => [i, { x: 0, y: 0 }]));
  const add = (person: number, other: number): void => {
    const sum = pull.get(person);
    const far = Math.hypot(x[other]!, y[other]!);
    if (sum === undefined || ringOf[other] === 4 || far < 1e-9) return;
    sum.x += x[other]! / far;
    sum.y += y[other]! / far;
  };
  graph.from.forEach((a, e) => {
    add(a, graph.to[e]!);
    add(graph.to[e]!, a);
  });
  return new Map(
    people.map((i, k) => {
      const sum = pull.get(i)!;
      return [
        i,
        Math.hypot(sum.x, sum.y) < 1e-9 ? (k + 0.5) / people.length : family.share(ellipseAngle(sum, family.aspect)),
      ];
    }),
  );
}

/** Shares of `count` places around the four corners, one to two in each, in order. */
function cornerSlots(count: number, family: EllipseFamily, radius: number, space: MarkSpace): number[] {
  const half = (0.62 * Math.max(space.width / family.aspect, space.height)) / radius;
  const corners = [0, 1, 2, 3].map((quarter) => (quarter + 0.5) * (Math.PI / 2));
  const slots: number[] = [];
  corners.forEach((angle, k) => {
    const here = Math.floor(((k + 1) * count) / 4) - Math.floor((k * count) / 4);
    for (let i = 0; i < here; i++) slots.push(family.share(angle + (i - (here - 1) / 2) * 2 * half));
  });
  return slots;
}

import { groupsOf, type Canonical } from './canonical';
import { ellipseAngle } from './ellipse';
import type { Wedge } from './ring-families';
import type { Placed } from './ring-place';
import { nearestSpots } from './ring-spots';
import type { Ground, Obstacle } from './ring-spots';
import type { Guide, LayoutItem } from './types';

/** Shells beyond everything fixed, in turn for outer groups, inner groups, and the few others. */
const SHELLS = 60;

/**
 * Places the members of open groups on free ground near their group, in the group's own part of the circle, and
 * writes them into `x` and `y`. What a group does depends on fixed items and declared group sizes alone.
 */
export function placeMembers(
  items: readonly LayoutItem[],
  graph: Canonical,
  placed: Placed,
  guides: readonly Guide[],
  x: Float64Array,
  y: Float64Array,
): void {
  if (graph.open.size === 0) return;
  const obstacles = obstaclesOf(graph, placed, guides);
  for (const ground of grounds(graph, placed)) {
    const members = graph.open.get(ground.group);
    if (members === undefined) continue;
    const size = Math.max(...members.map((member) => items[member]!.size));
    const spots = nearestSpots(ground, members.length, size, placed, obstacles);
    members.forEach((member, k) => {
      x[member] = spots[k]!.x;
      y[member] = spots[k]!.y;
    });
  }
}

function obstaclesOf(graph: Canonical, placed: Placed, guides: readonly Guide[]): Obstacle[] {
  const obstacles = graph.items.map((item, i) => ({ x: placed.x[i]!, y: placed.y[i]!, reach: item.size / 2 }));
  for (const guide of guides)
    if (guide.type === 'wedge') {
      const shift = guide.align === 'left' ? 30 : guide.align === 'right' ? -30 : 0;
      for (const dx of [-24, 0, 24]) obstacles.push({ x: guide.at.x + shift + dx, y: guide.at.y, reach: 8 });
    }
  return obstacles;
}

/** The ground of every group, open or closed: its share of its family's wedge, by how many it stands for. */
function grounds(graph: Canonical, placed: Placed): Ground[] {
  const { family, wedges, ringOf, plans, end, space, scopeRadius } = placed;
  const narrow = Math.min(1, family.aspect);
  const groups = groupsOf(graph);
  const far = end + (6 * space.height + 40) / narrow;
  const shells = (turn: number): [number, number][] =>
    Array.from({ length: SHELLS }, (_, k) => far + ((3 * k + turn) * 8 * space.height) / narrow).map((low) => [
      low,
      low + (8 * space.height) / narrow,
    ]);
  const result: Ground[] = [];
  const settle = (mine: readonly number[], { from, to }: Pick<Wedge, 'from' | 'to'>, bands: Ground['bands']): void => {
    const middle = (from + to) / 2;
    const aside = (i: number): number => {
      const share = family.share(ellipseAngle({ x: placed.x[i]!, y: placed.y[i]! }, family.aspect)) - middle;
      return share - Math.round(share);
    };
    const weight = (i: number): number => Math.max(1, graph.items[i]!.members ?? 1);
    const total = mine.reduce((sum, i) => sum + weight(i), 0);
    let at = from;
    for (const group of [...mine].sort((a, b) => aside(a) - aside(b) || a - b)) {
      const next = at + (weight(group) / total) * (to - from);
      result.push({ group, from: at, to: next, home: middle + aside(group), bands });
      at = next;
    }
  };
  const inside = (plans.get(3)?.radius ?? far) - (0.5 * space.height) / narrow;
  // A service belongs inside the scope's border, and stands on the line only where it must.
  const border = (scopeRadius > 0 ? [scopeRadius, inside] : [inside]).map((high) => [0, high] as const);
  for (const wedge of wedges.inner)
    settle(
      groups.filter((i) => (ringOf[i] === 1 || ringOf[i] === 2) && graph.items[i]!.family === wedge.family),
      wedge,
      [...border, ...shells(1)],
    );
  for (const wedge of wedges.outer)
    settle(
      groups.filter((i) => ringOf[i] === 3 && graph.items[i]!.family === wedge.family),
      wedge,
      [[plans.get(3)!.radius, far], ...shells(0)],
    );
  settle(
    groups.filter((i) => ringOf[i]! <= 0 || ringOf[i] === 4),
    { from: 0, to: 1 },
    shells(2),
  );
  return result;
}

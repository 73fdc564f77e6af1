import type { Canonical } from './canonical';
import { ellipses } from './ellipse';
import type { EllipseFamily } from './ellipse';
import { marksOverlap } from './overlap';
import { wedges } from './ring-families';
import type { Wedge, Wedges } from './ring-families';
import { orderCells } from './ring-order';
import { FAMILY_GAP, planRing, roomFor } from './ring-radii';
import type { RingPlan, Room } from './ring-radii';
import { placePeople } from './ring-people';
import { placeScope } from './ring-scope';
import { spreadRound } from './spread';

/** The fixed items on their rings, in canonical indices, the centre at 0, 0. */
export interface Placed {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0…4 as drawn; -1 for the scope item. */
  readonly ringOf: Int8Array;
  readonly plans: ReadonlyMap<number, RingPlan>;
  readonly wedges: Wedges;
  /** Height radius of the scope's border; 0 without. */
  readonly scopeRadius: number;
  readonly scope: number;
  /** Height radius beyond which nothing fixed lies. */
  readonly end: number;
  readonly family: EllipseFamily;
  readonly room: Room;
}

export function placeRings(graph: Canonical, aspect: number, scope: number): Placed {
  const { items } = graph;
  const ringOf = drawnRings(graph, scope);
  const room = roomFor(items.length, Math.max(1, ...items.filter((_, i) => ringOf[i] !== 0).map((item) => item.size)));
  const family = ellipses(aspect, room.width, room.height);
  const families = wedges(graph, ringOf);
  // Boxes are measured along the ellipse, marks across it: where that falls short, the rings grow.
  let placed = attempt(graph, ringOf, families, family, room, scope, 1);
  for (let scale = 1.08; scale < 100 && marksOverlap(items, placed.x, placed.y); scale *= 1.08)
    placed = attempt(graph, ringOf, families, family, room, scope, scale);
  return placed;
}

/** One item alone is the centre: the first of ring 0. */
function drawnRings(graph: Canonical, scope: number): Int8Array {
  const ringOf = Int8Array.from(graph.items, (item) => item.ring);
  let rooted = false;
  for (let i = 0; i < ringOf.length; i++) {
    if (i === scope) ringOf[i] = -1;
    else if (ringOf[i] === 0) {
      if (rooted) ringOf[i] = 1;
      rooted = true;
    }
  }
  return ringOf;
}

function attempt(
  graph: Canonical, ringOf: Int8Array, families: Wedges, family: EllipseFamily, room: Room, scope: number, scale: number,
): Placed {
  const { items } = graph;
  const narrow = Math.min(1, family.aspect);
  const x = new Float64Array(items.length);
  const y = new Float64Array(items.length);
  const plans = new Map<number, RingPlan>();
  const cells: number[][] = [];
  let scopeRadius = 0;
  const words = room.width / room.height > 1.2;
  const between = (scale * room.height * (words ? 0.95 : 1.3)) / narrow;
  const root = Math.max(0, ...items.filter((_, i) => ringOf[i] === 0).map((item) => item.size));
  let end = (0.5 * scale * root) / narrow;
  for (const ring of [1, 2, 3]) {
    if (ring === 3 && scope >= 0) {
      scopeRadius = end + 0.8 * between;
      end = scopeRadius - 0.3 * between;
    }
    const parts = ring === 3 ? families.outer : families.inner;
    const groups = parts.map((wedge) => ({ wedge, members: indicesOf(graph, ringOf, ring, wedge) })).filter((g) => g.members.length > 0);
    const count = groups.reduce((sum, group) => sum + group.members.length, 0);
    if (count === 0) continue;
    const plan = planRing(count, groups.length, end + between, room, family);
    const scaled = { ...plan, radius: plan.radius * scale, outer: plan.outer * scale, step: plan.step * scale, gap: plan.gap / scale };
    plans.set(ring, scaled);
    const slots = slotsOf(groups, scaled);
    groups.forEach(({ members }) => cells.push(members));
    groups.flatMap((group) => group.members).forEach((item, k) => {
      const point = family.at(slots[k]!, scaled.radius + (k % scaled.rows) * scaled.step);
      x[item] = point.x;
      y[item] = point.y;
    });
    end = scaled.outer;
  }
  const inOrder = graph.from.map((_, e) => e).filter((e) => ringOf[graph.from[e]!]! >= 0 && ringOf[graph.to[e]!]! >= 0 && ringOf[graph.from[e]!]! < 4 && ringOf[graph.to[e]!]! < 4);
  orderCells(x, y, cells, inOrder.map((e) => graph.from[e]!), inOrder.map((e) => graph.to[e]!));
  end = Math.max(end, scopeRadius);
  end = placePeople(graph, ringOf, family, room, end, between, x, y);
  if (scope >= 0) placeScope(graph, ringOf, family, scopeRadius, scope, x, y);
  return { x, y, ringOf, plans, wedges: families, scopeRadius, scope, end, family, room };
}

function indicesOf(graph: Canonical, ringOf: Int8Array, ring: number, wedge: Wedge): number[] {
  const found: number[] = [];
  graph.items.forEach((item, i) => {
    if (ringOf[i] === ring && item.family === wedge.family) found.push(i);
  });
  return found;
}

/** Shares for the items of the groups in turn: even in their wedge where it is wide enough, else pushed aside. */
function slotsOf(groups: readonly { wedge: Wedge; members: readonly number[] }[], plan: RingPlan): Float64Array {
  const want: number[] = [];
  const gap: number[] = [];
  for (const { wedge, members } of groups)
    members.forEach((_, k) => {
      want.push(wedge.from + ((k + 0.5) / members.length) * (wedge.to - wedge.from));
      gap.push(plan.gap * (k === 0 && groups.length > 1 ? 1 + FAMILY_GAP : 1));
    });
  return spreadRound(want, gap, 1);
}

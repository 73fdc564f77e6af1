import type { Canonical } from './canonical';
import { ellipses } from './ellipse';
import type { EllipseFamily } from './ellipse';
import { marksOverlap } from './overlap';
import { wedgeChoices } from './ring-families';
import type { Wedge, Wedges } from './ring-families';
import { orderCells } from './ring-order';
import type { Cell } from './ring-order';
import { crossings } from './crossings';
import { FAMILY_GAP, planRing, markSpace } from './ring-radii';
import type { RingPlan, MarkSpace } from './ring-radii';
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
  /** Height radius beyond which nothing fixed lies. */
  readonly end: number;
  readonly family: EllipseFamily;
  readonly space: MarkSpace;
}

export function placeRings(graph: Canonical, aspect: number, scope: number): Placed {
  const { items } = graph;
  const ringOf = drawnRings(graph, scope);
  const space = markSpace(
    items.length,
    Math.max(1, ...items.filter((_, i) => ringOf[i] !== 0).map((item) => item.size)),
  );
  const family = ellipses(aspect, space.width, space.height);
  const setting: Setting = { graph, ringOf, family, space, scope, links: linksToOrder(graph, ringOf) };
  const choices = wedgeChoices(graph, ringOf).slice(0, setting.links.from.length <= FEW_LINKS ? CHOICES : 1);
  // Boxes are measured along the ellipse, marks across it: where that falls short, the rings grow.
  for (let scale = 1; scale < 100; scale *= 1.08) {
    const placed = fewestCrossings(
      setting,
      choices.map((wedges) => finished(setting, onRings(setting, wedges, scale))),
    );
    if (!marksOverlap(items, placed.x, placed.y)) return placed;
  }
  throw new RangeError('marks of these sizes do not fit on rings');
}

/** Orders of the families that are drawn to the end before one is taken, and the most edges for which that is quick. */
const CHOICES = 4;
const FEW_LINKS = 250;

interface Setting {
  readonly graph: Canonical;
  readonly ringOf: Int8Array;
  readonly family: EllipseFamily;
  readonly space: MarkSpace;
  readonly scope: number;
  /** Edges between rings 0 to 3, but those of the scope. */
  readonly links: { readonly from: Int32Array; readonly to: Int32Array };
}

function linksToOrder(graph: Canonical, ringOf: Int8Array): Setting['links'] {
  const ordered = (i: number): boolean => ringOf[i]! >= 0 && ringOf[i]! < 4;
  const edges = Int32Array.from(graph.from.keys()).filter((e) => ordered(graph.from[e]!) && ordered(graph.to[e]!));
  return { from: edges.map((e) => graph.from[e]!), to: edges.map((e) => graph.to[e]!) };
}

function fewestCrossings({ graph, scope }: Setting, drawings: readonly Placed[]): Placed {
  if (drawings.length === 1) return drawings[0]!;
  const free = Int32Array.from(graph.from.keys()).filter((e) => graph.from[e] !== scope && graph.to[e] !== scope);
  const [from, to] = [free.map((e) => graph.from[e]!), free.map((e) => graph.to[e]!)];
  const counts = drawings.map(({ x, y }) => crossings(x, y, from, to));
  return drawings[counts.indexOf(Math.min(...counts))]!;
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

/** Rings 0 to 3 of a drawing. */
interface OnRings extends Pick<Placed, 'x' | 'y' | 'plans' | 'wedges' | 'scopeRadius'> {
  readonly end: number;
  readonly between: number;
}

function onRings({ graph, ringOf, family, space, scope, links }: Setting, families: Wedges, scale: number): OnRings {
  const { items } = graph;
  const narrow = Math.min(1, family.aspect);
  const x = new Float64Array(items.length);
  const y = new Float64Array(items.length);
  const plans = new Map<number, RingPlan>();
  const cells: Cell[] = [];
  let scopeRadius = 0;
  const words = space.width / space.height > 1.2;
  const between = (scale * space.height * (words ? 0.95 : 1.35)) / narrow;
  const root = Math.max(0, ...items.filter((_, i) => ringOf[i] === 0).map((item) => item.size));
  let end = (0.5 * scale * root) / narrow;
  for (const ring of [1, 2, 3]) {
    if (ring === 3 && scope >= 0) {
      scopeRadius = end + 0.8 * between;
      end = scopeRadius - 0.3 * between;
    }
    const parts = ring === 3 ? families.outer : families.inner;
    const groups = parts
      .map((wedge) => ({ wedge, members: indicesOf(graph, ringOf, ring, wedge) }))
      .filter((g) => g.members.length > 0);
    const count = groups.reduce((sum, group) => sum + group.members.length, 0);
    if (count === 0) continue;
    const plan = planRing(count, groups.length, end + between, space, family);
    const scaled = {
      ...plan,
      radius: plan.radius * scale,
      outer: plan.outer * scale,
      step: plan.step * scale,
      gap: plan.gap / scale,
    };
    plans.set(ring, scaled);
    const slots = slotsOf(groups, scaled);
    groups.forEach(({ members }) => cells.push(members));
    groups
      .flatMap((group) => group.members)
      .forEach((item, k) => {
        const point = family.at(slots[k]!, scaled.radius + (k % scaled.rows) * scaled.step);
        x[item] = point.x;
        y[item] = point.y;
      });
    end = scaled.outer;
  }
  orderCells(x, y, cells, links.from, links.to);
  return { x, y, plans, wedges: families, scopeRadius, end: Math.max(end, scopeRadius), between };
}

/** With people and the scope's own mark. */
function finished({ graph, ringOf, family, space, scope }: Setting, rings: OnRings): Placed {
  const { x, y, plans, wedges, scopeRadius, between } = rings;
  const end = placePeople(graph, ringOf, family, space, rings.end, between, x, y);
  if (scope >= 0) placeScope(graph, ringOf, family, scopeRadius, scope, x, y);
  return { x, y, ringOf, plans, wedges, scopeRadius, end, family, space };
}

const indicesOf = ({ items }: Canonical, ringOf: Int8Array, ring: number, { family }: Wedge): number[] =>
  Array.from(items.keys()).filter((i) => ringOf[i] === ring && items[i]!.family === family);

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

import { FAMILIES } from '../model/incident-words';
import type { Family } from '../model/incident';
import type { Canonical } from './canonical';

/** A family's part of the circle, as shares of it; `to` may lie beyond 1. */
export interface Wedge {
  readonly family: Family;
  readonly from: number;
  readonly to: number;
}
export interface Wedges {
  /** Rings 1 and 2. */
  readonly inner: readonly Wedge[];
  /** Ring 3. */
  readonly outer: readonly Wedge[];
}

const TURNS = 24;
/** Smallest part of the circle of a family, against an even split. */
const LEAST = 0.35;
const STARTS = 5;

interface Arrangement {
  readonly inner: readonly Family[];
  readonly outer: readonly Family[];
  readonly turn: number;
}

/**
 * Good orders and spans of the families, the best first: those that need each other stand near each other. Spans go by
 * the fullest ring. Local search (exchange, move, turn) over the distance between the middles of the wedges, from
 * several first orders.
 */
export function wedgeChoices(graph: Canonical, ringOf: Int8Array): Wedges[] {
  const inner = count(graph, ringOf, [1, 2]);
  const outer = count(graph, ringOf, [3]);
  const links = linkCounts(graph, ringOf);
  const layOut = (arrangement: Arrangement): Wedges => ({
    inner: spans(arrangement.inner, inner, 0),
    outer: spans(arrangement.outer, outer, arrangement.turn / TURNS),
  });
  const cost = (arrangement: Arrangement): number => distance(layOut(arrangement), links);
  const found = new Map<string, { arrangement: Arrangement; cost: number }>();
  for (let start = 0; start < STARTS; start++) {
    const first = { inner: strided([...inner.keys()], start), outer: strided([...outer.keys()], start), turn: 0 };
    const arrangement = improved(first, cost);
    found.set(JSON.stringify(arrangement), { arrangement, cost: cost(arrangement) });
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost).map(({ arrangement }) => layOut(arrangement));
}

/** The list in another order for every `start`; the first is the list itself. */
function strided(list: readonly Family[], start: number): Family[] {
  const rest = [...list];
  const order: Family[] = [];
  for (let at = 0; rest.length > 0;) {
    at = (at + start) % rest.length;
    order.push(...rest.splice(at, 1));
  }
  return order;
}

function improved(first: Arrangement, cost: (arrangement: Arrangement) => number): Arrangement {
  let best = first;
  let least = cost(best);
  const attempt = (next: Arrangement): boolean => {
    const nextCost = cost(next);
    if (nextCost >= least - 1e-9) return false;
    best = next;
    least = nextCost;
    return true;
  };
  for (let round = 0, better = true; better && round < 12; round++) {
    better = false;
    for (let turn = 0; turn < TURNS; turn++) better = attempt({ ...best, turn }) || better;
    for (const side of ['inner', 'outer'] as const) {
      const n = best[side].length;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          if (i !== j) {
            better = attempt({ ...best, [side]: moved(best[side], i, j) }) || better;
            if (i < j) better = attempt({ ...best, [side]: exchanged(best[side], i, j) }) || better;
          }
    }
  }
  return best;
}

/** Each family's part of the fullest ring. A group counts for a little more than itself: it may open. */
function count(graph: Canonical, ringOf: Int8Array, rings: readonly number[]): Map<Family, number> {
  const share = new Map<Family, number>();
  const weight = (ring: number, family?: Family): number =>
    graph.items.reduce(
      (sum, item, i) =>
        ringOf[i] === ring && (family ?? item.family) === item.family ? sum + 1 + 0.1 * (item.members ?? 0) : sum,
      0,
    );
  const totals = new Map(rings.map((ring) => [ring, Math.max(1, weight(ring))]));
  for (const family of familiesOf(graph)) {
    let most = 0;
    for (const [ring, total] of totals) {
      // A full inner ring weighs less: its marks may move out of their wedge a little.
      const part = (weight(ring, family) / total) * (ring === 1 && rings.length > 1 ? 0.7 : 1);
      most = Math.max(most, part);
    }
    if (most > 0) share.set(family, most);
  }
  return share;
}

function familiesOf(graph: Canonical): readonly Family[] {
  const present = new Set(graph.items.map((item) => item.family));
  return FAMILIES.filter((family) => present.has(family));
}

function spans(order: readonly Family[], share: ReadonlyMap<Family, number>, start: number): Wedge[] {
  const least = LEAST / order.length;
  const weights = order.map((family) => Math.max(least, share.get(family)!));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = start;
  return order.map((family, i) => {
    const from = at;
    at += weights[i]! / total;
    return { family, from, to: at };
  });
}

/** How many dependencies run between two families; `a` and `b` are `outer ` or `inner ` and the family. */
interface Link {
  readonly a: string;
  readonly b: string;
  count: number;
}

const name = (ring: number, family: Family): string => (ring === 3 ? 'outer ' : 'inner ') + family;

function linkCounts(graph: Canonical, ringOf: Int8Array): Link[] {
  const links = new Map<string, Link>();
  graph.from.forEach((from, e) => {
    const to = graph.to[e]!;
    const [r, s] = [ringOf[from]!, ringOf[to]!];
    if (r < 1 || s < 1 || r > 3 || s > 3) return;
    const [a, b] = [name(r, graph.items[from]!.family), name(s, graph.items[to]!.family)];
    if (a === b) return;
    const link = links.get(`${a},${b}`);
    if (link) link.count++;
    else links.set(`${a},${b}`, { a, b, count: 1 });
  });
  return [...links.values()];
}

function distance({ inner, outer }: Wedges, links: readonly Link[]): number {
  const middle = new Map<string, number>();
  for (const { family, from, to } of inner) middle.set(name(1, family), (from + to) / 2);
  for (const { family, from, to } of outer) middle.set(name(3, family), (from + to) / 2);
  let sum = 0;
  for (const { a, b, count } of links) {
    const apart = Math.abs(middle.get(a)! - middle.get(b)!) % 1;
    sum += count * Math.min(apart, 1 - apart);
  }
  return sum;
}

function moved(order: readonly Family[], from: number, to: number): Family[] {
  const next = [...order];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

function exchanged(order: readonly Family[], i: number, j: number): Family[] {
  const next = [...order];
  [next[i], next[j]] = [next[j]!, next[i]!];
  return next;
}

import { FAMILIES } from '../model/incident';
import type { Family } from '../model/incident';
import { byCode } from './canonical';
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

/**
 * Order and spans of the families: those that need each other stand near each other. Spans go by the fullest ring.
 * Local search (exchange, move, turn) from the order of FAMILIES, over the distance between the middles of the wedges.
 */
export function wedges(graph: Canonical, ringOf: Int8Array): Wedges {
  const inner = count(graph, ringOf, [1, 2]);
  const outer = count(graph, ringOf, [3]);
  const between = linkCounts(graph, ringOf);
  let best = { inner: [...inner.keys()], outer: [...outer.keys()], turn: 0 };
  const layOut = (arrangement: typeof best): Wedges => ({
    inner: spans(arrangement.inner, inner, 0),
    outer: spans(arrangement.outer, outer, arrangement.turn / TURNS),
  });
  let cost = distance(layOut(best), between);
  const attempt = (next: typeof best): boolean => {
    const nextCost = distance(layOut(next), between);
    if (nextCost >= cost - 1e-9) return false;
    best = next;
    cost = nextCost;
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
  return layOut(best);
}

function count(graph: Canonical, ringOf: Int8Array, rings: readonly number[]): Map<Family, number> {
  const share = new Map<Family, number>();
  for (const family of familiesOf(graph)) {
    let most = 0;
    for (const ring of rings) {
      const total = ringOf.reduce((sum, r) => sum + (r === ring ? 1 : 0), 0);
      const mine = graph.items.reduce((sum, item, i) => sum + (ringOf[i] === ring && item.family === family ? 1 : 0), 0);
      // A full inner ring weighs less: its marks may move out of their wedge a little.
      if (mine > 0) most = Math.max(most, (mine / total) * (ring === 1 && rings.length > 1 ? 0.7 : 1));
    }
    if (most > 0) share.set(family, most);
  }
  return share;
}

/** In the order of FAMILIES; families it does not know come last, by name. */
function familiesOf(graph: Canonical): Family[] {
  const place = (family: Family): number => (FAMILIES.indexOf(family) + FAMILIES.length + 1) % (FAMILIES.length + 1);
  return [...new Set(graph.items.map((item) => item.family))].sort((a, b) => place(a) - place(b) || byCode(a, b));
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

const side = (ring: number): string => (ring === 3 ? 'outer ' : 'inner ');

function linkCounts(graph: Canonical, ringOf: Int8Array): Map<string, number> {
  const counts = new Map<string, number>();
  graph.from.forEach((a, e) => {
    const b = graph.to[e]!;
    const [r, s] = [ringOf[a]!, ringOf[b]!];
    if (r < 1 || s < 1 || r > 3 || s > 3) return;
    const ends = [side(r) + graph.items[a]!.family, side(s) + graph.items[b]!.family].sort();
    if (ends[0] !== ends[1]) counts.set(ends.join(','), (counts.get(ends.join(',')) ?? 0) + 1);
  });
  return counts;
}

function distance({ inner, outer }: Wedges, between: ReadonlyMap<string, number>): number {
  const middle = new Map<string, number>();
  for (const wedge of inner) middle.set(side(1) + wedge.family, (wedge.from + wedge.to) / 2);
  for (const wedge of outer) middle.set(side(3) + wedge.family, (wedge.from + wedge.to) / 2);
  let sum = 0;
  for (const [ends, weight] of between) {
    const [a, b] = ends.split(',');
    const apart = Math.abs(middle.get(a!)! - middle.get(b!)!) % 1;
    sum += weight * Math.min(apart, 1 - apart);
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

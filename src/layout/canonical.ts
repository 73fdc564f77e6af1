import { byCode } from '../model/by-code';
import { groupBy } from './group-by';
import type { LayoutEdge, LayoutItem } from './types';

/** What the layouts work on: fixed items only, sorted by key; edges lifted to fixed items, without loops and doubles. */
export interface Canonical {
  /** Fixed items (members of open groups left out), by key. */
  readonly items: readonly LayoutItem[];
  /** For each fixed item its index in the caller's list. */
  readonly original: Int32Array;
  /** For each of the caller's items the fixed item that stands for it: itself, or the group it belongs to. */
  readonly standsFor: Int32Array;
  /** Edges between fixed items, sorted, once each. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By open group its members in the caller's indices, by key. */
  readonly open: ReadonlyMap<number, readonly number[]>;
}

/**
 * The caller's lists in an order that does not depend on how they were listed, and without what open groups add:
 * so a layout of it is the same for every listing, and does not move when a group opens.
 * @throws {RangeError} if an edge or `openIn` names an item outside the list, or a group lies inside itself
 */
export function canonical(items: readonly LayoutItem[], edges: readonly LayoutEdge[]): Canonical {
  const top = outermost(items);
  const order = Array.from(items.keys()).sort((a, b) => byCode(items[a]!.key, items[b]!.key) || a - b);
  const original = Int32Array.from(order.filter((index) => top[index] === index));
  const rank = new Int32Array(items.length);
  original.forEach((index, place) => (rank[index] = place));
  const standsFor = top.map((index) => rank[index]!);
  const n = original.length;
  const seen = new Set<number>();
  for (const { from, to } of edges) {
    const a = standsFor[from];
    const b = standsFor[to];
    if (a === undefined || b === undefined) throw new RangeError(`edge ${from} → ${to} names no item`);
    if (a !== b) seen.add(a * n + b);
  }
  const pairs = Float64Array.from(seen).sort();
  return {
    items: Array.from(original, (index) => items[index]!),
    original,
    standsFor,
    from: Int32Array.from(pairs, (pair) => Math.floor(pair / n)),
    to: Int32Array.from(pairs, (pair) => pair % n),
    open: groupBy(
      order.filter((index) => top[index] !== index),
      (index) => standsFor[index]!,
    ),
  };
}

/** Groups, open or closed, in the order of the items. */
export const groupsOf = ({ items, open }: Canonical): readonly number[] =>
  Array.from(items.keys()).filter((i) => open.has(i) || (items[i]!.members ?? 0) > 0);

function outermost(items: readonly LayoutItem[]): Int32Array {
  return Int32Array.from(items, (_, index) => {
    let top = index;
    for (let steps = 0; ; steps++) {
      const item = items[top];
      if (item === undefined || steps > items.length) throw new RangeError(`item ${index} lies in no group`);
      if (item.openIn < 0) return top;
      top = item.openIn;
    }
  });
}

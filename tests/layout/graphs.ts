import fc from 'fast-check';
import type { LayoutEdge, LayoutItem } from '../../src/layout/types';
import { FAMILIES } from '../../src/model/incident-words';

export interface Drawing {
  readonly items: LayoutItem[];
  readonly edges: LayoutEdge[];
  readonly scopeItem: number;
}

const INNER = FAMILIES.slice(0, 6);
const OUTER = FAMILIES.slice(6, 14);

/** Graphs of 1 to `most` fixed items on any mix of rings, with parallels, loops and cycles; some items are groups. */
export function drawings(most = 60): fc.Arbitrary<Drawing> {
  const part = fc.record({
    ring: fc.integer({ min: 1, max: 4 }),
    family: fc.nat(),
    size: fc.integer({ min: 6, max: 40 }),
    members: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 14 }) },
    ),
  });
  return fc
    .record({
      parts: fc.array(part, { minLength: 0, maxLength: most - 1 }),
      links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 * most }),
      scope: fc.nat(),
      hasScope: fc.boolean(),
    })
    .map(({ parts, links, scope, hasScope }) => {
      const items: LayoutItem[] = [{ ring: 0, family: 'network', size: 30, key: 'root', openIn: -1 }];
      parts.forEach(({ ring, family, size, members }, i) => {
        const names = ring <= 2 ? INNER : ring === 3 ? OUTER : FAMILIES.slice(14);
        const item = {
          ring: ring as LayoutItem['ring'],
          family: names[family % names.length]!,
          size,
          key: `k${(i * 7919) % 1009}-${i}`,
          openIn: -1,
        };
        items.push(members > 0 ? { ...item, members } : item);
      });
      const edges = links.map(([from, to]) => ({ from: from % items.length, to: to % items.length }));
      return { items, edges, scopeItem: hasScope && items.length > 1 ? 1 + (scope % (items.length - 1)) : -1 };
    });
}

/** The same graph with the chosen groups open: their members join, and take over the group's edges in turn. */
export function opened(drawing: Drawing, isOpen: (group: number) => boolean): Drawing {
  const items = [...drawing.items];
  const membersOf = new Map<number, number[]>();
  drawing.items.forEach((group, index) => {
    if (group.members === undefined || !isOpen(index)) return;
    membersOf.set(
      index,
      Array.from({ length: group.members }, (_, k) => {
        items.push({ ring: group.ring, family: group.family, size: 6, key: `${group.key}/${k}`, openIn: index });
        return items.length - 1;
      }),
    );
  });
  const end = (index: number, k: number): number => {
    const members = membersOf.get(index);
    return members === undefined ? index : members[k % members.length]!;
  };
  return {
    ...drawing,
    items,
    edges: drawing.edges.map(({ from, to }, k) => ({ from: end(from, k), to: end(to, k + 1) })),
  };
}

/** The same graph listed in another order; `order[place]` is the old index. */
export function relisted(drawing: Drawing, order: readonly number[]): Drawing {
  const place = new Map(order.map((old, index) => [old, index]));
  const at = (old: number): number => (old < 0 ? -1 : place.get(old)!);
  return {
    items: order.map((old) => ({ ...drawing.items[old]!, openIn: at(drawing.items[old]!.openIn) })),
    edges: drawing.edges.map(({ from, to }) => ({ from: at(from), to: at(to) })).reverse(),
    scopeItem: at(drawing.scopeItem),
  };
}

/** Indices in an order that is not the listed one. */
export function shuffled(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => ((a * 7919 + 13) % 10007) - ((b * 7919 + 13) % 10007) || a - b,
  );
}

/** Slow twin of the overlap check: every pair. */
export function overlappingPairs(items: readonly LayoutItem[], x: Float64Array, y: Float64Array): string[] {
  const found: string[] = [];
  for (let i = 0; i < items.length; i++)
    for (let j = 0; j < i; j++)
      if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < (items[i]!.size + items[j]!.size) / 2)
        found.push(`${items[j]!.key} ${items[i]!.key}`);
  return found;
}

import { expect, test } from 'vitest';
import { MOST_COLUMNS } from '../../src/layout/board/column-counts';
import { layoutPart } from '../../src/layout/board/layout-part';
import { placeLabels } from '../../src/layout/labels';
import { rings } from '../../src/layout/rings';
import { tiers } from '../../src/layout/tiers';
import type { Layout, LayoutEdge, LayoutItem } from '../../src/layout/types';
import { overlappingPairs } from './graphs';

// Thousands of marks. Mutation tests leave this file out: they would draw it anew for each mutant.

test('a few thousand services of an import find room in rings', () => {
  const items = itemsOf(3000, (i) => (['data', 'compute', 'network'] as const)[i % 3]!, 24);
  const edges = items.map((_, i) => ({ from: i, to: (i * 17 + 5) % items.length }));
  const { x, y, bounds } = rings(items, edges, { aspect: 1.5, scopeItem: -1 });
  expect(new Set(Array.from(x, (value, i) => `${value} ${y[i]!}`)).size).toBe(3000);
  expect((bounds.x1 - bounds.x0) / (bounds.y1 - bounds.y0)).toBeCloseTo(1.5, 0);
});

test('5 000 items with 15 000 edges, and a chain of 5 000, are placed in tiers', () => {
  const chain = Array.from({ length: 4999 }, (_, k) => ({ from: k + 1, to: k }));
  for (const edges of [tangle(5000, 15000), chain]) {
    const { x, y } = tiersOf(5000, edges);
    expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true);
  }
  const { x, y } = tiersOf(300, tangle(300, 900));
  expect(
    overlappingPairs(
      itemsOf(300, () => 'compute', 16),
      x,
      y,
    ),
  ).toEqual([]);
});

test('of 5 000 names some find a place, and none covers another', () => {
  const list = Array.from({ length: 5000 }, (_, index) => ({
    ...{ index, x: (index * 7919) % 8000, y: (index * 104729) % 4500, radius: 8, key: `k${index}` },
    ...{ text: 'Amazon Kinesis Data', priority: 1, forced: false, fontSize: 12 },
  }));
  const boxes = placeLabels(list, [], { viewport: { x0: 0, y0: 0, x1: 8000, y1: 4500 } }).map(({ box }) => box);
  expect(boxes.length).toBeGreaterThan(5);
  const covered = boxes.filter((a, i) =>
    boxes.some((b, j) => i !== j && a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1),
  );
  expect(covered).toEqual([]);
});

test('a part of the board uses the width it has: a group of a thousand stands in all columns, one of twenty in some', () => {
  const input = (size: number) => ({
    zones: [
      { title: 'Zone', groups: [{ key: 'g', title: 'Group', members: Array.from({ length: size }, (_, i) => i) }] },
    ],
    labels: Array.from({ length: size }, (_, i) => `part ${i}`),
    ...{ start: -1, known: [], dependencies: [] },
  });
  expect(layoutPart(input(1000), 'cells').columns).toBe(MOST_COLUMNS);
  expect(layoutPart(input(1000), 'cells').rows).toBeLessThanOrEqual(26);
  expect(layoutPart(input(20), 'columns').columns).toBeGreaterThan(2);
});

function itemsOf(n: number, family: (i: number) => LayoutItem['family'], size: number): LayoutItem[] {
  return Array.from({ length: n }, (_, i) => ({ ring: 2, family: family(i), size, key: `k${i}`, openIn: -1 }));
}

function tangle(n: number, edges: number): LayoutEdge[] {
  return Array.from({ length: edges }, (_, k) => ({ from: (k * 7919 + 31) % n, to: (k * 104729 + 7) % n }));
}

function tiersOf(n: number, edges: readonly LayoutEdge[]): Layout {
  return tiers(
    itemsOf(n, () => 'compute', 16),
    edges,
    { aspect: 1.5, direction: 'up' },
  );
}

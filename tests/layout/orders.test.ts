import { describe, expect, it } from 'vitest';
import { rings } from '../../src/layout/rings';
import { turnedEdges } from '../../src/layout/tier-cycles';
import { layers } from '../../src/layout/tier-layers';
import { mesh } from '../../src/layout/tier-mesh';
import { orderLayers, totalCrossings } from '../../src/layout/tier-order';
import { tiers } from '../../src/layout/tiers';
import type { Layout, LayoutEdge, LayoutItem } from '../../src/layout/types';

// Tangled networks, written down as the order of their marks alone: around each ring from the left, and in each tier
// from left to right. It is what few crossings come from.

const FAMILIES = ['compute', 'data', 'identity', 'network'] as const;
const SECTORS = ['games', 'money', 'social'] as const;

function network(count: number, lines: number): { readonly items: LayoutItem[]; readonly edges: LayoutEdge[] } {
  const items = Array.from({ length: count }, (_, i): LayoutItem => {
    const ring = i === 0 ? 0 : ([1, 2, 2, 3] as const)[i % 4]!;
    const family = ring === 3 ? SECTORS[i % 3]! : FAMILIES[(i * 7) % 4]!;
    return { ring, family, size: ring === 0 ? 30 : 16, key: `${'rabc'[ring]}${i}`, openIn: -1 };
  });
  const edges = Array.from({ length: lines }, (_, k) => ({ from: (k * 29 + 11) % count, to: (k * k + 5 * k) % count }));
  return { items, edges };
}

const orderOf = (items: readonly LayoutItem[], along: (i: number) => number, across: (i: number) => number) => {
  const rows = new Map<number, number[]>();
  items.forEach((_, i) => rows.set(along(i), [...(rows.get(along(i)) ?? []), i]));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) =>
      row
        .sort((a, b) => across(a) - across(b))
        .map((i) => items[i]!.key)
        .join(' '),
    );
};
const around = (items: readonly LayoutItem[], { x, y }: Layout): readonly string[] =>
  orderOf(
    items,
    (i) => items[i]!.ring,
    (i) => Math.atan2(y[i]!, x[i]!),
  );
const inTiers = (items: readonly LayoutItem[], { x, y, guides }: Layout): readonly string[] =>
  orderOf(
    items,
    (i) => guides.findIndex((guide) => guide.type === 'band' && y[i]! > guide.box.y0 && y[i]! < guide.box.y1),
    (i) => x[i]!,
  );

describe('around the rings', () => {
  it.each([
    [24, 30, ['r0', 'a16 a8 a20 a4 a12', 'b21 b9 b1 b17 b13 b5 b6 b18 b10 b22 b2 b14', 'c23 c11 c3 c15 c19 c7']],
    [
      40,
      70,
      [
        'r0',
        'a4 a28 a24 a36 a16 a20 a12 a32 a8',
        'b1 b5 b21 b33 b13 b9 b29 b34 b14 b38 b18 b22 b30 b10 b2 b6 b26 b17 b25 b37',
        'c11 c23 c35 c7 c19 c31 c15 c27 c3 c39',
      ],
    ],
    [
      60,
      260,
      [
        'r0',
        'a48 a24 a36 a20 a40 a12 a32 a56 a52 a16 a8 a44 a4 a28',
        'b54 b14 b34 b38 b58 b2 b22 b50 b10 b46 b6 b26 b42 b30 b41 b1 b45 b57 b5 b37 b25 b17 b21 b29 b49 b33 b13 b9 b53 b18',
        'c43 c55 c7 c31 c51 c15 c27 c3 c39 c11 c35 c47 c59 c23 c19',
      ],
    ],
    [
      70,
      1500,
      [
        'r0',
        'a16 a28 a4 a48 a32 a68 a52 a12 a40 a44 a64 a8 a20 a56 a60 a36 a24',
        'b38 b18 b50 b14 b2 b30 b22 b62 b34 b54 b46 b26 b42 b66 b6 b10 b58 b21 b17 b45 b5 b9 b29 b33 b41 b61 b25 b57 b1 b65 b37 b53 b49 b69 b13',
        'c63 c3 c51 c39 c55 c67 c19 c7 c31 c43 c35 c47 c23 c11 c59 c27 c15',
      ],
    ],
  ])('of %d marks with %d lines', (count, lines, expected) => {
    const { items, edges } = network(count, lines);
    expect(around(items, rings(items, edges, { aspect: 1.5, scopeItem: -1 }))).toEqual(expected);
  });
  it('with the stand-in of a place left out of all counts', () => {
    const { items, edges } = network(30, 60);
    expect(around(items, rings(items, edges, { aspect: 0.8, scopeItem: 5 }))).toEqual([
      'r0',
      'a8 a12 a16 a20 a28 a4 a24',
      'b14 b18 b26 b10 b2 b5 b22 b6 b17 b25 b21 b1 b13 b29 b9',
      'c15 c27 c7 c19 c11 c23 c3',
    ]);
  });
});

describe('in tiers', () => {
  it.each([
    [16, 20, ['r0 a12 a4 a8', 'c11 c7 b14 b10 b2 b6 c15 c3', 'b5 b1 b9 b13']],
    [24, 30, ['r0 a12 a20 a8', 'c19 c7 c11 c23 b10 b14 b2 b22 b18 b6 c15 c3', 'b21 b9 b1 b17 b13 b5 a4 a16']],
    [
      40,
      44,
      [
        'r0 a16 a20 a4 a36 a24',
        'c11 c35 c23 b2 b26 b6 b10 b30 b38 b22 b14 b34 b18 c27 c39 c15 c3 c31 c7 c19',
        'b17 b25 b37 b5 b1 b21 b13 b29 b33 b9 a12 a32 a8 a28',
      ],
    ],
    [
      40,
      90,
      [
        'r0 a16 a20 a4 a36 a24',
        'c11 c35 c23 b2 b26 b6 b10 b30 b38 b22 b14 b34 b18 c27 c39 c15 c3 c31 c7 c19',
        'b17 b25 b37 b5 b1 b21 b13 b29 b33 b9 a12 a32 a8 a28',
      ],
    ],
  ])('of %d marks with %d lines', (count, lines, expected) => {
    const { items, edges } = network(count, lines);
    expect(inTiers(items, tiers(items, edges, { aspect: 1.5, direction: 'up' }))).toEqual(expected);
  });
});

describe('the order of lines', () => {
  const ints = (...numbers: number[]) => Int32Array.from(numbers);

  it('turns the few that close a ring of needs, first those against the levels', () => {
    expect([...turnedEdges(3, ints(0, 1, 2), ints(1, 2, 0), [0, 1, 2])]).toEqual([1, 1, 0]);
    expect([...turnedEdges(3, ints(0, 1, 2), ints(1, 2, 0), [1, 1, 1])]).toEqual([0, 0, 1]);
    expect([...turnedEdges(4, ints(0, 1, 2, 3), ints(1, 2, 1, 0), [1, 1, 1, 1])]).toEqual([0, 0, 1, 0]);
    // Two rings through one: its single line is the one to turn.
    expect([...turnedEdges(4, ints(0, 1, 1, 2, 3), ints(1, 2, 3, 0, 0), [1, 1, 1, 1])]).toEqual([1, 0, 0, 0, 0]);
    expect([...turnedEdges(2, ints(0), ints(1), [0, 9])]).toEqual([0]);
  });

  it('puts each above what it needs, and moves single ones to where their lines are short', () => {
    // 1 needs 0, 2 needs 1, 3 needs 2; 4 needs nothing and is needed by 3 alone: it stands right below.
    expect([...layers(5, ints(1, 2, 3, 3), ints(0, 1, 2, 4))]).toEqual([0, 1, 2, 3, 2]);
    // 4 needs 0 alone and nothing needs it: right above.
    expect([...layers(5, ints(1, 2, 3, 4), ints(0, 1, 2, 0))]).toEqual([0, 1, 2, 3, 1]);
    // 4 needs one and is needed by two: up; 5 needs two and is needed by one: down.
    expect([...layers(6, ints(1, 2, 3, 4, 2, 3), ints(0, 1, 2, 0, 4, 4))]).toEqual([0, 1, 2, 3, 1, 0]);
    expect(() => layers(2, ints(0, 1), ints(1, 0))).toThrow('the graph has a cycle');
  });

  it('gives a long line a point in each tier that it passes, short lines first', () => {
    const found = mesh(ints(0, 1, 2, 3), ints(3, 1, 2, 3), ints(0, 0, 1, 1));
    expect(found.chains).toEqual([[5, 6], [], [], [4]]);
    expect(found.layers).toEqual([[0], [1, 6], [2, 4, 5], [3]]);
    expect([found.points, found.n]).toEqual([7, 4]);
    expect(found.below.map((list) => list.join(' '))).toEqual(['', '0', '1', '4 5', '1', '6', '0']);
    expect(found.above.map((list) => list.join(' '))).toEqual(['1 6', '2 4', '', '', '3', '3', '5']);
  });

  it('counts crossings, and uncrosses them', () => {
    // Three above three, all the other way round, and one long line that crosses them.
    const crossed = mesh(ints(0, 0, 0, 1, 1, 1), ints(3, 4, 5), ints(2, 1, 0));
    expect(totalCrossings(crossed)).toBe(3);
    orderLayers(crossed, [0, 1, 2, 3, 4, 5], [0, 0, 0, 0, 0, 0], [false, false]);
    expect(totalCrossings(crossed)).toBe(0);
    // Those of one cluster stay together, though a line crosses then.
    const held = mesh(ints(0, 0, 1, 1, 1), ints(2, 3, 4), ints(0, 1, 0));
    orderLayers(held, [0, 1, 2, 3, 4], [0, 0, 7, 7, 8], [false, true]);
    expect(held.layers[1]!.map((point) => 'ABCDE'[point]).join('')).toMatch(/CD|DC/);
    const free = mesh(ints(0, 0, 1, 1, 1), ints(2, 3, 4), ints(0, 1, 0));
    orderLayers(free, [0, 1, 2, 3, 4], [0, 0, 7, 7, 8], [false, false]);
    expect([totalCrossings(free), free.layers[1]]).toEqual([0, [2, 4, 3]]);
  });
});

import { describe, expect, test } from 'vitest';
import { components, turnedEdges } from '../../src/layout/tier-cycles';
import { tiers } from '../../src/layout/tiers';
import type { Layout, LayoutEdge, LayoutItem } from '../../src/layout/types';
import { drawings } from './graphs';
import type { Drawing } from './graphs';
import { layoutLaws } from './laws';
import { law } from '../support/property';

const draw =
  (direction: 'up' | 'right') =>
  ({ items, edges }: Drawing): Layout =>
    tiers(items, edges, { aspect: 1.5, direction });

describe('tiers upwards', () => layoutLaws(draw('up')));
describe('tiers to the right', () => layoutLaws(draw('right')));

describe('tiers', () => {
  law('every edge outside a cycle runs up, or to the right', [drawings()], (drawing) => {
    const reach = reachable(drawing.items.length, drawing.edges);
    const up = draw('up')(drawing);
    const right = draw('right')(drawing);
    for (const { from, to } of drawing.edges) {
      if (reach(to, from)) continue;
      expect(up.y[from]!).toBeLessThan(up.y[to]!);
      expect(right.x[from]!).toBeGreaterThan(right.x[to]!);
    }
  });

  law(
    'components equal those of the slow twin, and turned edges leave no cycle',
    [drawings(25)],
    ({ items, edges }) => {
      const n = items.length;
      const from = Int32Array.from(edges, (edge) => edge.from);
      const to = Int32Array.from(edges, (edge) => edge.to);
      const reach = reachable(n, edges);
      const component = components(n, from, to);
      for (let a = 0; a < n; a++)
        for (let b = 0; b < n; b++) expect(component[a] === component[b]).toBe(reach(a, b) && reach(b, a));
      const plain = edges.filter((edge) => edge.from !== edge.to);
      const turned = turnedEdges(
        n,
        Int32Array.from(plain, (e) => e.from),
        Int32Array.from(plain, (e) => e.to),
        items.map((item) => item.ring),
      );
      const left = plain.map((edge, e) => (turned[e] ? { from: edge.to, to: edge.from } : edge));
      const again = reachable(n, left);
      for (const edge of left) expect(again(edge.to, edge.from)).toBe(false);
      plain.forEach((edge, e) => {
        if (turned[e]) expect(reach(edge.to, edge.from)).toBe(true);
      });
    },
  );

  law('each item lies in a band, and bands do not overlap', [drawings()], (drawing) => {
    const { x, y, guides } = draw('up')(drawing);
    const bands = guides.flatMap((guide) => (guide.type === 'band' ? [guide.box] : []));
    bands.slice(1).forEach((band, i) => expect(band.y1).toBeLessThanOrEqual(bands[i]!.y0));
    drawing.items.forEach((_, i) =>
      expect(bands.filter((band) => y[i]! > band.y0 && y[i]! < band.y1 && x[i]! >= band.x0 - 1e-6)).toHaveLength(1),
    );
  });

  test('a root in a ring of needs stands on the lowest tier', () => {
    const { items, edges } = graph(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 1],
      ],
      (i) => (i === 0 ? 0 : 2),
    );
    const { y } = tiers(items, edges, { aspect: 1.5, direction: 'up' });
    expect(y[0]).toBe(Math.max(...y));
  });

  test('a wide layer wraps, so that the whole keeps its shape', () => {
    const { items, edges } = graph(
      95,
      Array.from({ length: 94 }, (_, i) => [i + 1, 0]),
      () => 3,
    );
    const { bounds } = tiers(items, edges, { aspect: 1.5, direction: 'up' });
    expect((bounds.x1 - bounds.x0) / (bounds.y1 - bounds.y0)).toBeGreaterThan(0.9);
    expect((bounds.x1 - bounds.x0) / (bounds.y1 - bounds.y0)).toBeLessThan(2.4);
  });
});

function graph(
  n: number,
  pairs: readonly (readonly number[])[],
  ring: (i: number) => number,
): { items: LayoutItem[]; edges: LayoutEdge[] } {
  return {
    items: Array.from({ length: n }, (_, i) => ({
      ring: ring(i) as LayoutItem['ring'],
      family: 'compute',
      size: 16,
      key: `k${i}`,
      openIn: -1,
    })),
    edges: pairs.map(([from, to]) => ({ from: from!, to: to! })),
  };
}

/** Is there a path, by trying all? An item reaches itself. */
function reachable(n: number, edges: readonly LayoutEdge[]): (a: number, b: number) => boolean {
  const reach = Array.from({ length: n }, (_, i) => new Set([i]));
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of edges)
      for (const far of reach[to]!)
        if (!reach[from]!.has(far)) {
          reach[from]!.add(far);
          grown = true;
        }
  }
  return (a, b) => reach[a]!.has(b);
}

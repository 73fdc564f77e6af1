import { describe, expect, test } from 'vitest';
import { crossings } from '../../src/layout/crossings';
import { placeLabels } from '../../src/layout/labels';
import { layoutItemsOf } from '../../src/layout/network/layout-items';
import { sceneOf } from '../../src/layout/network/scene';
import { rings } from '../../src/layout/rings';
import { tiers } from '../../src/layout/tiers';
import type { Layout, LayoutItem } from '../../src/layout/types';
import { core } from '../support/stories';
import { overlappingPairs } from './graphs';
import type { Drawing } from './graphs';

describe('the outage of 20 October 2025, all components', () => {
  const graph = drawing();
  const free = graph.edges.filter(({ from, to }) => from !== to && from !== graph.scopeItem && to !== graph.scopeItem);
  const count = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
    crossings(
      x,
      y,
      free.map((edge) => edge.from),
      free.map((edge) => edge.to),
    );

  test('rings: clearly fewer crossings than in the order of keys, same places', () => {
    const layout = rings(graph.items, graph.edges, { aspect: 1.5, scopeItem: graph.scopeItem });
    const plain = byKey(graph.items, layout, (item) => `${item.ring} ${item.family}`);
    expect(count(layout.x, layout.y)).toBeLessThan(0.75 * count(plain.x, plain.y));
    expect(overlappingPairs(graph.items, layout.x, layout.y)).toEqual([]);
    const { bounds } = layout;
    expect(bounds.x1 - bounds.x0).toBeLessThan(1300);
    expect((bounds.x1 - bounds.x0) / (bounds.y1 - bounds.y0)).toBeCloseTo(1.5, 0);
  });

  test('tiers: clearly fewer crossings than in the order of keys, same places', () => {
    const layout = tiers(graph.items, graph.edges, { aspect: 1.5, direction: 'up' });
    const plain = byKey(graph.items, layout, (_, i) => bandOf(layout, i));
    expect(count(layout.x, layout.y)).toBeLessThan(0.75 * count(plain.x, plain.y));
    expect(overlappingPairs(graph.items, layout.x, layout.y)).toEqual([]);
  });

  test('most names find a place at zoom 1, and all marks keep clear', () => {
    const { x, y, bounds } = rings(graph.items, graph.edges, { aspect: 1.5, scopeItem: graph.scopeItem });
    const labels = placeLabels(
      graph.items.map((item, index) => ({
        index,
        x: x[index]!,
        y: y[index]!,
        radius: item.size / 2,
        text: item.key,
        priority: 4 - item.ring,
        forced: false,
        fontSize: 11,
        key: item.key,
      })),
      [],
      { viewport: bounds },
    );
    expect(labels.length).toBeGreaterThan(graph.items.length / 2);
  });
});

function drawing(): Drawing {
  const scene = sceneOf(core('aws-2025-10-20'), 'all', new Set());
  const sizes = scene.items.map(({ ring }) => (ring === 0 ? 30 : 16));
  return { items: layoutItemsOf(scene, sizes), edges: [...scene.edges], scopeItem: scene.scopeItem };
}

/** The same places, given out by key within each cell. */
function byKey(
  items: readonly LayoutItem[],
  layout: Layout,
  cellOf: (item: LayoutItem, i: number) => string,
): { x: Float64Array; y: Float64Array } {
  const cells = new Map<string, number[]>();
  items.forEach((item, i) => cells.set(cellOf(item, i), [...(cells.get(cellOf(item, i)) ?? []), i]));
  const x = layout.x.slice();
  const y = layout.y.slice();
  for (const cell of cells.values()) {
    const places = [...cell].sort(
      (a, b) => Math.atan2(layout.y[a]!, layout.x[a]!) - Math.atan2(layout.y[b]!, layout.x[b]!),
    );
    const names = [...cell].sort((a, b) => (items[a]!.key < items[b]!.key ? -1 : 1));
    names.forEach((item, k) => {
      x[item] = layout.x[places[k]!]!;
      y[item] = layout.y[places[k]!]!;
    });
  }
  return { x, y };
}

function bandOf(layout: Layout, i: number): string {
  const band = layout.guides.find(
    (guide) => guide.type === 'band' && layout.y[i]! > guide.box.y0 && layout.y[i]! < guide.box.y1,
  );
  return band?.type === 'band' ? `${band.index}` : '';
}

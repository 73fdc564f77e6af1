import type { Layout } from '../../layout/types';
import type { MapElements } from './adapter';
import type { Line } from './geometry';
import type { Scene } from './scene';

const NOWHERE: Line = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 }, port: null, portAtFrom: false, bend: null };

/** A scene in a layout as the drawing library wants it: numbers, places and sizes, no id of a reader's. */
export function elementsOf(
  scene: Scene,
  layout: Layout,
  lines: readonly Line[],
  sizes: readonly number[],
  soft: readonly boolean[],
): MapElements {
  return {
    nodes: scene.items.map(({ group, scope }, item) => ({
      size: sizes[item] ?? 20,
      group,
      scope,
      at: { x: layout.x[item] ?? 0, y: layout.y[item] ?? 0 },
    })),
    edges: scene.edges.map(({ from, to }, edge) => ({
      from,
      to,
      soft: soft[edge] === true,
      line: lines[edge] ?? NOWHERE,
    })),
  };
}

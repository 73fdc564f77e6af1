import type { StoryCore } from '../../catalog/parts';
import { rings } from '../../layout/rings';
import { sceneOf } from '../../layout/network/scene';

/** A small picture of an incident's own graph, from its data: places −1…1, lines as one SVG path. */
export interface GraphPicture {
  readonly marks: readonly { readonly x: number; readonly y: number; readonly r: number; readonly root: boolean }[];
  readonly lines: string;
}

export function pictureOf(core: StoryCore): GraphPicture {
  const scene = sceneOf(core, 'story', new Set());
  const size = 22;
  const items = scene.items.map(({ ring, family, key, openIn }) => ({ ring, family, key, openIn, size }));
  const { x, y, bounds } = rings(items, scene.edges, { aspect: 1, scopeItem: scene.scopeItem });
  const half = Math.max(bounds.x1 - bounds.x0, bounds.y1 - bounds.y0) / 2;
  const cx = (bounds.x0 + bounds.x1) / 2;
  const cy = (bounds.y0 + bounds.y1) / 2;
  const at = (item: number) => ({ x: round(((x[item] ?? 0) - cx) / half), y: round(((y[item] ?? 0) - cy) / half) });
  return {
    marks: scene.items.map(({ ring }, item) => ({ ...at(item), r: ring === 0 ? 0.07 : 0.03, root: ring === 0 })),
    lines: scene.edges
      .filter(({ from, to }) => from !== scene.scopeItem && to !== scene.scopeItem)
      .map(({ from, to }) => `M${at(from).x} ${at(from).y}L${at(to).x} ${at(to).y}`)
      .join(''),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

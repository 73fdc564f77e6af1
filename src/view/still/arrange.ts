import { rings, scopePort } from '../../layout/rings';
import type { Layout } from '../../layout/types';
import type { Glyph, IncidentDependency } from '../../model/incident';
import { layoutItemsOf } from '../map/layout-items';
import { linesOf, type Line } from '../map/geometry';
import { sceneOf, type Scene, type SceneSource } from '../map/scene';
import { sizesOf } from '../map/sizes';

/** A story's graph as it is drawn: what is on the picture, where, and what each mark is called. */
export interface Arrangement {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly lines: readonly Line[];
  /** Diameter of each mark in layout units. */
  readonly sizes: readonly number[];
  /** Lines behind which only soft dependencies stand. */
  readonly soft: readonly boolean[];
  readonly names: readonly string[];
  readonly glyphs: readonly (Glyph | null)[];
}

interface Source extends SceneSource {
  readonly dependencies: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: IncidentDependency['kind'];
  }[];
}

/** A story in rings, for an area of this width by height; `groupName` names what is gathered. */
export function arrange(
  source: Source,
  detail: 'story' | 'all',
  aspect: number,
  groupName: (scene: Scene, item: number) => string,
): Arrangement {
  const scene = sceneOf(source, detail, new Set());
  const sizes = sizesOf(scene, detail);
  const items = layoutItemsOf(scene, sizes);
  const layout = rings(items, scene.edges, { aspect, scopeItem: scene.scopeItem });
  const of = (item: number) => source.components[scene.items[item]?.members[0] ?? -1];
  return {
    scene,
    layout,
    lines: linesOf(scene, layout, (item) => scopePort(layout, item)),
    sizes,
    soft: scene.edges.map(({ dependencies }) =>
      dependencies.every((dependency) => source.dependencies[dependency]?.kind === 'soft'),
    ),
    names: scene.items.map(({ group }, item) => (group ? groupName(scene, item) : (of(item)?.label ?? ''))),
    glyphs: scene.items.map(({ group }, item) => (group ? null : (of(item)?.glyph ?? null))),
  };
}

import type { StoryCore } from '../catalog/parts';
import { layoutItemsOf } from '../layout/network/layout-items';
import { linesOf, type Line } from '../layout/network/lines';
import { sceneOf, type Scene } from '../layout/network/scene';
import { sizesOf } from '../layout/network/sizes';
import { rings, scopePort } from '../layout/rings';
import { tiers } from '../layout/tiers';
import type { Layout } from '../layout/types';
import type { Glyph } from '../model/incident';
import type { Text } from '../text/texts';

/** What a reader chooses of a network. */
export interface NetworkChoices {
  readonly arrangement: 'rings' | 'tiers';
  /** story: what the story names, the rest gathered in groups; all: everything by itself. */
  readonly detail: 'story' | 'all';
  /** Keys of groups that stand open. */
  readonly open: ReadonlySet<string>;
}

/** Names of what has no name of its own. */
export type GroupNames = Pick<Text, 'family' | 'groupName'>;

/** What of a network has nothing to do with language, time or state. */
interface PlacedNetwork {
  /** Another key is another picture, which is looked at anew; opening a group does not change it. */
  readonly key: string;
  readonly scene: Scene;
  readonly layout: Layout;
  /** By line of the scene. */
  readonly lines: readonly Line[];
  /** Diameter of each mark in layout units. */
  readonly sizes: readonly number[];
  /** Lines behind which only soft dependencies stand. */
  readonly soft: readonly boolean[];
  /** By item; null for a group. */
  readonly glyphs: readonly (Glyph | null)[];
  /** Item where it began. */
  readonly start: number;
  /** True where names stand best on the side away from the centre. */
  readonly radial: boolean;
  /** Whether a component stands for a place, which is never counted. */
  readonly scope: readonly boolean[];
  /** Components inside closed groups. */
  readonly gathered: number;
}

/** A story's graph as it is drawn: what is in the network, where, and what each thing is called. Time changes nothing in it. */
export interface NetworkValue extends PlacedNetwork {
  /** By item. */
  readonly names: readonly string[];
  /** By guide of the layout; empty for one without a word. */
  readonly guideWords: readonly string[];
}

/** Networks that have been laid out, by story and by what was chosen: coming back to one costs nothing. */
const placed = new WeakMap<StoryCore, Map<string, PlacedNetwork>>();
/** So many are kept of a story. */
const KEPT = 12;

/**
 * The one network of a story, these choices and this shape of its box (width by height, see `steadyAspect`).
 * Laid out once, some 150 ms for 187 components in rings; asked for again, it is the same.
 */
export function networkOf(
  core: StoryCore,
  choices: NetworkChoices,
  aspect: number,
  { family, groupName }: GroupNames,
): NetworkValue {
  const network = placedOnce(core, choices, aspect);
  return {
    ...network,
    names: network.scene.items.map(({ group, members: [first = -1], family: its, ring }) =>
      group ? groupName(family[its], ring) : (core.components[first]?.label ?? ''),
    ),
    guideWords: network.layout.guides.map((guide) => (guide.type === 'wedge' ? family[guide.family] : '')),
  };
}

function placedOnce(core: StoryCore, choices: NetworkChoices, aspect: number): PlacedNetwork {
  const { arrangement, detail, open } = choices;
  const key = JSON.stringify([arrangement, detail, aspect, [...open].sort()]);
  const known = placed.get(core) ?? new Map<string, PlacedNetwork>();
  placed.set(core, known);
  const found = known.get(key) ?? place(core, choices, aspect);
  known.delete(key); // what is asked for again is the last to go
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return found;
}

function place(core: StoryCore, { arrangement, detail, open }: NetworkChoices, aspect: number): PlacedNetwork {
  const scene = sceneOf(core, detail, open);
  const sizes = sizesOf(scene, detail);
  const items = layoutItemsOf(scene, sizes);
  const radial = arrangement === 'rings';
  const layout = radial
    ? rings(items, scene.edges, { aspect, scopeItem: scene.scopeItem })
    : tiers(items, scene.edges, { aspect, direction: aspect > 1 ? 'right' : 'up' });
  return {
    key: JSON.stringify([core.id, arrangement, detail, aspect]),
    ...{ scene, layout, sizes, radial },
    lines: linesOf(scene, layout, radial ? (item) => scopePort(layout, item) : null),
    soft: scene.edges.map(({ dependencies }) =>
      dependencies.every((dependency) => core.dependencies[dependency]?.kind === 'soft'),
    ),
    glyphs: scene.items.map(({ group, members: [first = -1] }) =>
      group ? null : (core.components[first]?.glyph ?? null),
    ),
    start: scene.items.findIndex(({ ring }) => ring === 0),
    scope: core.components.map(({ scope }) => scope === true),
    gathered: scene.items.reduce(
      (sum, { group, open: isOpen, members }) => sum + (group && !isOpen ? members.length : 0),
      0,
    ),
  };
}

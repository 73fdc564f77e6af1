import type { StoryCore } from '../catalog/parts';
import type { StoryGroup } from '../catalog/story-board';
import { gatheredScene, type Gathering } from '../layout/network/gathered-scene';
import { layoutItemsOf } from '../layout/network/layout-items';
import { linesOf, type Line } from '../layout/network/lines';
import { sceneOf, type Scene } from '../layout/network/scene';
import { sizesOf } from '../layout/network/sizes';
import { rings, scopePort } from '../layout/rings';
import { tiers } from '../layout/tiers';
import type { Layout } from '../layout/types';
import type { Glyph } from '../model/incident';
import type { Text } from '../text/texts';
import type { Only } from './only';

/** What a reader chooses of a network. */
export interface NetworkChoices {
  readonly arrangement: 'rings' | 'tiers';
  /** story: what the story names, the rest gathered in groups; all: everything by itself. */
  readonly detail: 'story' | 'all';
  /** Keys of groups that stand open. */
  readonly open: ReadonlySet<string>;
  /** What is kept to; left out, or null: everything. */
  readonly only?: Only | null;
  /** Groups of a large system that are looked into, from outside in. */
  readonly inside?: readonly StoryGroup[];
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
  /** Too large to be shown one by one: it is gathered as the board is. */
  readonly large: boolean;
  /** By item, of a group of a large system: the groups that lead into it, from outside in. */
  readonly paths: readonly (readonly string[] | null)[];
}

/** A story's graph as it is drawn: what is in the network, where, and what each thing is called. Time changes nothing in it. */
export interface NetworkValue extends PlacedNetwork {
  /** By item. */
  readonly names: readonly string[];
  /** By guide of the layout; empty for one without a word. */
  readonly guideWords: readonly string[];
}

/** The networks that were laid out last, by what was chosen: coming back to one costs nothing. */
const placed = new Map<string, { readonly core: StoryCore; readonly network: PlacedNetwork }>();
/** So many are kept, whatever their stories. */
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
    names: network.scene.items.map(({ group, members: [first = -1], family: its, ring, title }) =>
      group ? (title ?? groupName(family[its], ring)) : (core.components[first]?.label ?? ''),
    ),
    guideWords: network.layout.guides.map((guide) => (guide.type === 'wedge' ? family[guide.family] : '')),
  };
}

function placedOnce(core: StoryCore, choices: NetworkChoices, aspect: number): PlacedNetwork {
  const { arrangement, detail, open } = choices;
  const key = JSON.stringify([core.id, arrangement, detail, aspect, [...open].sort(), partOf(choices)]);
  const known = placed.get(key);
  // The same id may be another language, or the reader's own system after a change.
  const network = known?.core === core ? known.network : place(core, choices, aspect);
  placed.delete(key); // what is asked for again is the last to go
  placed.set(key, { core, network });
  const [oldest] = placed.keys();
  if (placed.size > KEPT && oldest !== undefined) placed.delete(oldest);
  return network;
}

/** What of a story is in the network, as a key. */
const partOf = ({ only, inside = [] }: NetworkChoices) => [
  only ? [only.way, only.component] : null,
  inside.map(({ id }) => id),
];

function place(core: StoryCore, choices: NetworkChoices, aspect: number): PlacedNetwork {
  const { arrangement, detail, open } = choices;
  const gathered = gatheringsOf(core, choices);
  const scene = gathered ? gatheredScene(core, gathered) : sceneOf(core, detail, open);
  const sizes = sizesOf(scene, detail);
  const items = layoutItemsOf(scene, sizes);
  const radial = arrangement === 'rings';
  const layout = radial
    ? rings(items, scene.edges, { aspect, scopeItem: scene.scopeItem })
    : tiers(items, scene.edges, { aspect, direction: aspect > 1 ? 'right' : 'up' });
  return {
    key: JSON.stringify([core.id, arrangement, detail, aspect, partOf(choices)]),
    large: isLarge(core, choices),
    paths: scene.items.map(({ group }, item) => (group ? (gathered?.[item]?.path ?? null) : null)),
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

/** Components that are still drawn one by one; of a part of what has more, fewer: it is looked into for its names. */
const ONE_BY_ONE = 2_500;
const OF_A_PART = 600;

function isLarge({ components }: StoryCore, { only }: NetworkChoices): boolean {
  if (components.length <= ONE_BY_ONE) return false;
  return only ? only.members.length > OF_A_PART : true;
}

/**
 * The marks of a large network, or of a part that is kept to: what is looked into one by one or in its parts, around it
 * everything else in the groups that it has on the board. Null where the network is everything there is.
 */
function gatheringsOf(
  core: StoryCore,
  choices: NetworkChoices,
): readonly (Gathering & { readonly path: readonly string[] })[] | null {
  const { only, inside = [] } = choices;
  const single = (member: number) => ({ key: '', title: '', members: [member], path: [] });
  if (!isLarge(core, choices)) return only ? only.members.map(single) : null;
  const indices = new Map(core.components.map(({ id }, index) => [id, index]));
  const membersOf = ({ components }: StoryGroup): readonly number[] =>
    components.flatMap((id) => indices.get(id) ?? []);
  const marks: (Gathering & { readonly path: readonly string[] })[] = [];
  let path: readonly string[] = [];
  let groups: readonly StoryGroup[] = (only?.zones ?? core.board.zones).flatMap((zone) => zone.groups);
  const gather = (group: StoryGroup): void => {
    const here = [...path, group.id];
    marks.push({ key: JSON.stringify(here), title: group.title, members: membersOf(group), path: here });
  };
  for (const group of inside) {
    for (const other of groups) if (other.id !== group.id) gather(other);
    path = [...path, group.id];
    if (!group.parts) return [...marks, ...membersOf(group).map(single)];
    groups = group.parts;
  }
  for (const group of groups) gather(group);
  return marks;
}

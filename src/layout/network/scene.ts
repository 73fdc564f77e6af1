import type { ComponentKind, Family } from '../../model/incident';
import { groupBy } from '../group-by';
import type { LayoutItem } from '../types';

/** What a scene is made from; a story core has this shape, and so has an imported graph. */
export interface SceneSource {
  readonly root: string;
  readonly story: { readonly show: readonly string[] };
  readonly components: readonly {
    readonly id: string;
    readonly kind: ComponentKind;
    readonly family: Family;
    readonly scope?: true;
  }[];
  readonly dependencies: readonly { readonly from: string; readonly to: string }[];
}

/** One thing in the network: a component, or a group that stands for several. */
export interface SceneItem extends Pick<LayoutItem, 'ring' | 'family' | 'openIn'> {
  /** Stable over scenes of one incident. */
  readonly key: string;
  /** Component indices: one for a component, all members for a group. */
  readonly members: readonly number[];
  readonly group: boolean;
  /** A group whose members stand beside it. */
  readonly open: boolean;
  readonly scope: boolean;
  /** How many dependencies touch it; decides size and label order. */
  readonly weight: number;
  /** What a group is called, where that does not follow from its ring and family. */
  readonly title?: string;
}

/** One line in the network: all dependencies between two items, the same way round. */
interface SceneEdge {
  /** Item that needs. */
  readonly from: number;
  /** Item that is needed. */
  readonly to: number;
  /** Indices of the incident's dependencies. */
  readonly dependencies: readonly number[];
}

export interface Scene {
  readonly items: readonly SceneItem[];
  readonly edges: readonly SceneEdge[];
  /** Item that shows component `c`: itself, or the closed group that holds it. */
  readonly itemOf: Int32Array;
  /** Line that draws dependency `d`, or -1 if both ends are in one closed group. */
  readonly edgeOf: Int32Array;
  /** Line from an item to one that it needs, or -1 if there is none. */
  readonly edgeAt: (from: number, to: number) => number;
  readonly scopeItem: number;
}

export const RING: Readonly<Record<ComponentKind, 1 | 2 | 3 | 4>> = {
  'aws-internal': 1,
  'cloud-internal': 1,
  'aws-service': 2,
  'cloud-service': 2,
  'amazon-product': 3,
  'third-party': 3,
  people: 4,
  market: 4,
};

/** Inner parts that a story does not name are gathered with the services. */
const groupRing = (kind: ComponentKind): 2 | 3 | 4 => (RING[kind] === 1 ? 2 : RING[kind]);

/** Above this many components the story view gathers what it does not name. */
export const GATHER_ABOVE = 60;

/**
 * What is on the map. `detail: 'story'` shows the components the story names and gathers the
 * rest by family or sector; groups in `open` show their members beside them. `'all'` shows everything.
 */
export function sceneOf(source: SceneSource, detail: 'story' | 'all', open: ReadonlySet<string>): Scene {
  const { components } = source;
  const indexOf = new Map(components.map(({ id }, index) => [id, index]));
  const weight = weightsOf(source, indexOf);
  const named = new Set(source.story.show);
  const gathers = detail === 'story' && components.length > GATHER_ABOVE;
  const items: SceneItem[] = [];
  const itemOf = new Int32Array(components.length);

  const add = (index: number, openIn: number) => {
    const component = components[index]!;
    itemOf[index] = items.length;
    items.push({
      key: component.id,
      ring: component.id === source.root ? 0 : RING[component.kind],
      family: component.family,
      members: [index],
      group: false,
      open: false,
      openIn,
      scope: component.scope === true,
      weight: weight[index]!,
    });
  };

  const isShown = ({ id, scope }: (typeof components)[number]): boolean =>
    !gathers || named.has(id) || id === source.root || scope === true;
  components.forEach((component, index) => {
    if (isShown(component)) add(index, -1);
  });
  const gathered = [...components.keys()].filter((index) => !isShown(components[index]!));
  const keyOf = ({ kind, family }: (typeof components)[number]): string => `${groupRing(kind)}:${family}`;
  for (const [key, members] of groupBy(gathered, (index) => keyOf(components[index]!))) {
    const component = components[members[0]!]!;
    if (members.length === 1) {
      add(members[0]!, -1);
      continue;
    }
    const at = items.length;
    for (const member of members) itemOf[member] = at;
    items.push({
      key,
      ring: groupRing(component.kind),
      family: component.family,
      members,
      group: true,
      open: open.has(key),
      openIn: -1,
      scope: false,
      weight: members.reduce((sum, member) => sum + weight[member]!, 0),
    });
    if (open.has(key)) for (const member of members) add(member, at);
  }

  return { items, itemOf, scopeItem: items.findIndex(({ scope }) => scope), ...edgesBetween(source, indexOf, itemOf) };
}

/** By component, how many dependencies touch it. */
export function weightsOf({ components, dependencies }: SceneSource, indexOf: ReadonlyMap<string, number>): Int32Array {
  const weight = new Int32Array(components.length);
  for (const { from, to } of dependencies) {
    for (const id of [from, to]) {
      const index = indexOf.get(id);
      if (index !== undefined) weight[index]! += 1;
    }
  }
  return weight;
}

export function edgesBetween(
  source: SceneSource,
  indexOf: ReadonlyMap<string, number>,
  itemOf: Int32Array,
): Pick<Scene, 'edges' | 'edgeOf' | 'edgeAt'> {
  const edges: { from: number; to: number; dependencies: number[] }[] = [];
  const edgeOf = new Int32Array(source.dependencies.length).fill(-1);
  const byPair = new Map<string, number>();
  const itemAt = (id: string) => itemOf[indexOf.get(id) ?? -1] ?? -1;
  source.dependencies.forEach((dependency, index) => {
    const from = itemAt(dependency.from);
    const to = itemAt(dependency.to);
    if (from === to || from < 0 || to < 0) return;
    const pair = `${from}>${to}`;
    const known = byPair.get(pair);
    if (known === undefined) {
      byPair.set(pair, edges.length);
      edgeOf[index] = edges.length;
      edges.push({ from, to, dependencies: [index] });
    } else {
      edgeOf[index] = known;
      edges[known]?.dependencies.push(index);
    }
  });
  return { edges, edgeOf, edgeAt: (from, to) => byPair.get(`${from}>${to}`) ?? -1 };
}

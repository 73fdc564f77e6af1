import { edgesBetween, RING, weightsOf, type Scene, type SceneItem, type SceneSource } from './scene';

/** Components that are drawn as one mark, or the one component that is drawn as itself. */
export interface Gathering {
  /** Unique among the gatherings of a scene. */
  readonly key: string;
  readonly title: string;
  readonly members: readonly number[];
}

/** A network of these marks and nothing else; a gathering of one is the component itself. Linear. */
export function gatheredScene(source: SceneSource, gatherings: readonly Gathering[]): Scene {
  const { components, root } = source;
  const indexOf = new Map(components.map(({ id }, index) => [id, index]));
  const weight = weightsOf(source, indexOf);
  const itemOf = new Int32Array(components.length).fill(-1);
  const items = gatherings.flatMap(({ key, title, members }): SceneItem[] => {
    const component = components[members[0] ?? -1];
    if (!component) return [];
    const group = members.length > 1;
    const item = {
      ...{ members, group, open: false, openIn: -1, family: component.family },
      // No id begins so: keys of groups and of components never meet.
      key: group ? `\u0000${key}` : component.id,
      ring: group ? 2 : component.id === root ? 0 : RING[component.kind],
      scope: !group && component.scope === true,
      weight: members.reduce((sum, member) => sum + weight[member]!, 0),
      ...(group && { title }),
    } satisfies SceneItem;
    return [item];
  });
  items.forEach(({ members }, item) => {
    for (const member of members) itemOf[member] = item;
  });
  return { items, itemOf, scopeItem: items.findIndex(({ scope }) => scope), ...edgesBetween(source, indexOf, itemOf) };
}

import type { StoryCore } from '../../../catalog/parts';
import type { DependencyGraph } from '../../../model/graph';

/** One end of a dependency, seen from the other. */
export interface End {
  readonly dependency: number;
  readonly other: number;
}

/** Who needs whom in a story, by index of component and dependency. */
export interface StoryIndex {
  readonly indexOf: (id: string) => number;
  /** What a component needs, in the story's order. */
  readonly needs: (component: number) => readonly End[];
  /** What needs it. */
  readonly neededBy: (component: number) => readonly End[];
  /** Place in the story's list of what it shows; smaller is more important, those it does not name come last together. */
  readonly importance: (component: number) => number;
  readonly neighbours: (component: number) => readonly number[];
  /** The dependency that a requirement and one of its providers stand for; -1 if the story has none. */
  readonly dependencyOf: (requirement: number, provider: number) => number;
}

export function indexStory(core: StoryCore, graph: DependencyGraph): StoryIndex {
  const indices = new Map(core.components.map(({ id }, index) => [id, index]));
  const indexOf = (id: string): number => indices.get(id) ?? -1;
  const needs = core.components.map((): End[] => []);
  const neededBy = core.components.map((): End[] => []);
  core.dependencies.forEach(({ from, to }, dependency) => {
    needs[indexOf(from)]?.push({ dependency, other: indexOf(to) });
    neededBy[indexOf(to)]?.push({ dependency, other: indexOf(from) });
  });
  const named = new Map(core.story.show.map((id, place) => [indexOf(id), place]));
  return {
    indexOf,
    importance: (component) => named.get(component) ?? core.components.length,
    needs: (component) => needs[component] ?? [],
    neededBy: (component) => neededBy[component] ?? [],
    neighbours: (component) => [...(needs[component] ?? []), ...(neededBy[component] ?? [])].map(({ other }) => other),
    dependencyOf(requirement, provider) {
      if (requirement < core.dependencies.length) return requirement;
      const dependent = graph.dependent[requirement] ?? -1;
      return needs[dependent]?.find(({ other }) => other === provider)?.dependency ?? -1;
    },
  };
}

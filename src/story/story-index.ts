import type { StoryCore } from '../catalog/parts';
import type { DependencyGraph } from '../model/graph';

/** One end of a dependency, seen from the other. */
export interface End {
  readonly dependency: number;
  readonly other: number;
  readonly soft: boolean;
}

/** Who needs whom in a story, by index of component and dependency. */
export interface StoryIndex {
  /** Components of the story. */
  readonly n: number;
  /** -1 if there is none. */
  readonly indexOf: (id: string) => number;
  /** What a component needs, in the story's order. */
  readonly needs: (component: number) => readonly End[];
  /** What needs it. */
  readonly neededBy: (component: number) => readonly End[];
  /** The dependency that a requirement and one of its providers stand for; -1 if the story has none. */
  readonly dependencyOf: (requirement: number, provider: number) => number;
  readonly isSoft: (dependency: number) => boolean;
  /** A stand-in for a place: never counted. */
  readonly isScope: (component: number) => boolean;
  /** Sorts components, the most telling first: best known, then as the story shows them, then most needed. */
  readonly byRank: (a: number, b: number) => number;
}

/** `graph` is the story's own; runs on a changed one number its components and requirements alike. */
export function indexStory(core: StoryCore, graph: DependencyGraph): StoryIndex {
  const indices = new Map(core.components.map(({ id }, index) => [id, index]));
  const indexOf = (id: string): number => indices.get(id) ?? -1;
  const needs = core.components.map((): End[] => []);
  const neededBy = core.components.map((): End[] => []);
  core.dependencies.forEach(({ from, to, kind }, dependency) => {
    const soft = kind === 'soft';
    needs[indexOf(from)]?.push({ dependency, other: indexOf(to), soft });
    neededBy[indexOf(to)]?.push({ dependency, other: indexOf(from), soft });
  });
  const shown = new Map(core.story.show.map((id, place) => [indexOf(id), place]));
  const fame = (component: number): number => core.components[component]?.fame || Infinity;
  const place = (component: number): number => shown.get(component) ?? Infinity;
  const needed = (component: number): number => neededBy[component]?.length ?? 0;
  return {
    n: core.components.length,
    indexOf,
    needs: (component) => needs[component] ?? [],
    neededBy: (component) => neededBy[component] ?? [],
    dependencyOf(requirement, provider) {
      if (requirement < core.dependencies.length) return requirement;
      const dependent = graph.dependent[requirement] ?? -1;
      return needs[dependent]?.find(({ other }) => other === provider)?.dependency ?? -1;
    },
    isSoft: (dependency) => core.dependencies[dependency]?.kind === 'soft',
    isScope: (component) => core.components[component]?.scope === true,
    byRank: (a, b) =>
      compare(fame(a), fame(b)) || compare(place(a), place(b)) || compare(needed(b), needed(a)) || compare(a, b),
  };
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

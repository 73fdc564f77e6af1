import { propagationTree } from '../../../analysis/choke-points';
import type { DependencyGraph } from '../../../model/graph';
import { DOWN } from '../../../model/health';
import type { AnalysisAnswer, AnalysisRequest } from '../../../workers/analysis-tasks';

/** Components by name, for choosing one; stand-ins for places are none to choose. */
export function choicesOf(
  graph: DependencyGraph,
  nameOf: (component: number) => string,
): readonly { readonly component: number; readonly name: string }[] {
  return [...graph.ids.keys()]
    .filter((component) => graph.scope[component] === 0)
    .map((component) => ({ component, name: nameOf(component) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Components through which every full-strength way from `root` to `target` leads, nearest to the root first; null if no
 * such way leads there.
 */
export function chokesBetween(graph: DependencyGraph, root: number, target: number): readonly number[] | null {
  const { parent } = propagationTree(graph, root, DOWN);
  if (target !== root && (parent[target] ?? -1) < 0) return null;
  const found: number[] = [];
  for (let at = parent[target] ?? -1; at >= 0 && at !== root; at = parent[at] ?? -1) found.unshift(at);
  return found;
}

/** Minimal cut sets as lists of components, likeliest first; the target's own failure left out. */
export interface Cuts {
  readonly sets: readonly (readonly number[])[];
  /** How many there are; null if there were too many to count, and then only those of up to three are listed. */
  readonly count: number | null;
  readonly complete: boolean;
  /** That the target fails if each component does with chance `each`; null where that is beyond the caps. */
  readonly probability: number | null;
  /** The components that matter most to that: criticality, largest first. */
  readonly important: readonly { readonly component: number; readonly share: number }[];
}

export const CUT_ORDER = 3;
/** Diagram nodes at most: a phone can hold that many. */
const NODES = 400_000;

/** The question for `cutsFrom`: what takes `target` down, if each component does so with chance `each`. */
export const cutsAsked = (graph: DependencyGraph, target: number, each: number, list: number): AnalysisRequest => ({
  task: 'cut-sets',
  graph,
  target,
  failure: Array.from({ length: graph.n }, () => each),
  options: { nodes: NODES, list: list + 1, fallbackOrder: CUT_ORDER },
});

export function cutsFrom(answer: AnalysisAnswer, target: number): Cuts | null {
  if (answer.task !== 'cut-sets') return null;
  const { result, events } = answer;
  const componentOf = (event: number): number => events[event]?.component ?? -1;
  return {
    sets: result.cutSets
      .map((set) => set.events.map(componentOf))
      .filter((components) => components.length > 1 || components[0] !== target),
    count: result.count === null ? null : result.count - 1,
    complete: result.complete || result.smallComplete,
    probability: result.probability,
    important: (result.importance ?? [])
      .map(({ event, criticality }) => ({ component: componentOf(event), share: criticality ?? 0 }))
      .filter(({ component }) => component !== target)
      .sort((a, b) => b.share - a.share)
      .slice(0, 8),
  };
}

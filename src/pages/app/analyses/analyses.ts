import { propagationTree } from '../../../analysis/choke-points';
import { blastRadius } from '../../../engine/blast';
import type { SvgNode } from '../../../exporters/svg';
import type { DependencyGraph } from '../../../model/graph';
import { DOWN } from '../../../model/health';
import { healthOfLevel } from '../../../theme/health';
import { readFrame } from '../../../view/still/read-frame';
import { drawStill } from '../../../view/still/draw-still';
import { pageInk } from '../../../view/still/ink';
import { stillOf } from '../../../view/still/still';
import type { AnalysisAnswer, AnalysisRequest } from '../../../workers/analysis-tasks';
import type { Picture } from '../picture.svelte';

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

/** Components through which every full-strength way from `root` to `target` leads, nearest to the root first. */
export function chokesBetween(graph: DependencyGraph, root: number, target: number): readonly number[] {
  const { parent } = propagationTree(graph, root, DOWN);
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

/** The map after one component has failed and all has come of it, small and without names. */
export function smallPicture(picture: Picture, graph: DependencyGraph, component: number): SvgNode {
  const { scene, layout, lines, sizes, soft, names, glyphs } = picture;
  const levels = blastRadius(graph, [{ component, level: DOWN }]);
  const frame = readFrame(scene, {
    health: Array.from(levels, healthOfLevel),
    modelled: null,
    faults: new Set([component]),
    stepOf: new Int32Array(graph.n),
    trail: new Set(),
    chain: new Set(),
    hidden: new Uint8Array(graph.n),
    selected: -1,
  });
  const unnamed = names.map(() => '');
  const still = stillOf({ scene, layout, lines, sizes, soft, names: unnamed, glyphs }, frame, {
    ...{ width: 300, height: 200, padding: 6, foot: 0, fontSize: 11 },
    forced: new Set(),
    familyName: () => '',
  });
  const calm = still.lines.map(() => 'gone');
  const bare = { ...frame, classes: { ...frame.classes, edges: calm } };
  return drawStill(still, bare, pageInk, { title: '', desc: '' });
}

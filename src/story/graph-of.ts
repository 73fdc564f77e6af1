import type { StoryCore } from '../catalog/parts';
import type { DependencyGraph } from '../model/graph';
import { graphOfIncident } from '../model/incident-graph';

const graphs = new WeakMap<StoryCore, DependencyGraph>();

/** The graph of a story, made once: a large one takes as long as reading it. */
export function graphOf(core: StoryCore): DependencyGraph {
  const graph = graphs.get(core) ?? graphOfIncident(core);
  graphs.set(core, graph);
  return graph;
}

import { cutsOf, type Cuts } from '../analysis/fault-tree/cuts';
import type { DependencyGraph } from '../model/graph';
import { askAnalysis } from '../workers/ask-analysis';

/** Cut sets up to this order are listed where there are too many to count. */
export const CUT_ORDER = 3;
/** Cut sets that are listed. */
const LISTED = 30;
/** Diagram nodes at most: a phone can hold that many. */
const NODES = 400_000;

/** What takes `target` down, if each component does so with chance `each`; null if it was stopped. */
export async function askCuts(
  graph: DependencyGraph,
  target: number,
  each: number,
  signal: AbortSignal,
  hear: (share: number) => void,
): Promise<Cuts | null> {
  const failure = Array.from({ length: graph.n }, () => each);
  const options = { nodes: NODES, list: LISTED + 1, fallbackOrder: CUT_ORDER };
  const answer = await askAnalysis({ task: 'cut-sets', graph, target, failure, options }, signal, hear);
  return answer?.task === 'cut-sets' ? cutsOf(answer.result, answer.events, target) : null;
}

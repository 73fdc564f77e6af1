import type { Cascade } from '../../src/engine/cascade-types';
import type { DependencyGraph } from '../../src/model/graph';
import { listByOwner } from '../../src/model/listing';
import { onset, type Claim } from '../../src/analysis/history';

/**
 * Every claim of the graph that an answer about `component` rests on: the requirements by which it first got to `level` or
 * worse, and by which their providers did, back to the scripted faults; each once, ascending. Whoever doubts the answer
 * asks for the evidence of these. Empty if it never got there, or by itself. O(log).
 */
export function restsOn(graph: DependencyGraph, cascade: Cascade, component: number, level: number): number[] {
  const history = listByOwner(
    graph.n,
    Int32Array.from(cascade.log, (entry) => entry.component),
  );
  const first = cascade.log.find((entry) => entry.component === component && entry.from < level && entry.to >= level);
  const found = new Set<number>();
  const seen = new Set<Claim['cause']>();
  const open: Claim[] = [];
  const add = (claim: Claim | undefined): void => {
    if (claim === undefined || seen.has(claim.cause)) return;
    seen.add(claim.cause);
    open.push(claim);
  };
  if (first !== undefined) add(onset(cascade, history, component, level, first.time));
  for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
    if (claim.cause.type !== 'requirement') continue;
    const { requirement, members, needed } = claim.cause;
    found.add(requirement);
    for (const member of members) add(onset(cascade, history, member, needed, claim.time));
  }
  return [...found].sort((a, b) => a - b);
}

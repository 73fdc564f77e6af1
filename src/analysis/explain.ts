import type { Cascade } from '../engine/cascade-types';
import { entriesBefore, groupLevel, healthAt } from '../engine/replay';
import { sureComponent } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { imposedAt } from '../model/impact';
import type { Listing } from '../model/listing';
import { historyAt, onset, type Claim } from './history';

export type { Claim } from './history';

/**
 * Why `component` is not up after `cursor` steps: the causal chain of claims, the scripted fault first, the onset of the
 * component's present level (or of a worse one it has since partly recovered from) last; empty if it is up. Each claim names the requirement used
 * and the members that were bad, with the level needed of them; the chain goes on through the member that completed
 * the cause (the last one needed; ties by rank, then as listed). Well founded: (time, rank) falls strictly
 * on the way to the root. What holds the component now may be something else: see `holdingRequirements`.
 * O(log) time.
 * @throws {RangeError} if there is no such component or cursor
 */
export function explainFailure(graph: DependencyGraph, cascade: Cascade, component: number, cursor: number): Claim[] {
  sureComponent(graph, component);
  const history = historyAt(graph, cascade, cursor);
  const own = ownEntry(cascade, history, component, entriesBefore(cascade, cursor));
  if (own === undefined || own.to === 0) return [];
  const chain: Claim[] = [];
  let claim = onset(cascade, history, component, own.to, own.time);
  while (claim) {
    chain.push(claim);
    claim = claim.cause.type === 'requirement' ? completing(graph, cascade, history, claim) : undefined;
  }
  return chain.reverse();
}

/** The last entry about `component` before position `end`. */
function ownEntry(cascade: Cascade, history: Listing, component: number, end: number) {
  for (let i = history.start[component + 1]! - 1; i >= history.start[component]!; i--) {
    if (history.items[i]! < end) return cascade.log[history.items[i]!]!;
  }
  return undefined;
}

/** Of the members that were bad, the one with which there were enough. */
function completing(graph: DependencyGraph, cascade: Cascade, history: Listing, claim: Claim): Claim | undefined {
  const { cause, time } = claim;
  if (cause.type !== 'requirement') return undefined;
  const onsets = cause.members
    .map((member) => onset(cascade, history, member, cause.needed, time))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.time - b.time || a.rank - b.rank);
  // With a switchover the primary alone may bring the group down, long before there are enough.
  return onsets[Math.min(graph.quorum[cause.requirement]!, onsets.length) - 1];
}

/** Requirements, to run or to start, that hold `component` at its present level after `cursor` steps, in listing order; empty if it is up. */
export function holdingRequirements(
  graph: DependencyGraph,
  cascade: Cascade,
  component: number,
  cursor: number,
): number[] {
  sureComponent(graph, component);
  const level = healthAt(graph, cascade, cursor);
  if (level[component] === 0) return [];
  const requirements = Array.from(graph.needs.subarray(graph.needsStart[component], graph.needsStart[component + 1]));
  return requirements.filter((r) => {
    const group = groupLevel(graph, r, (u) => level[u]!);
    return imposedAt(graph, r, group) >= level[component]!;
  });
}

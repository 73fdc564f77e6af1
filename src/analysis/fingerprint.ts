import type { DependencyGraph } from '../model/graph';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A 32-bit hash of a text by its code units. Tells things apart, keeps nothing secret. @see Fowler, Noll, Vo (1991) */
export function hashOf(text: string): number {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}

/** Everything in a graph that decides a run, as a text: equal for equal graphs, in one listing order. */
export function graphText(graph: DependencyGraph): string {
  const requirements = Array.from({ length: graph.m }, (_, r) => [
    graph.dependent[r],
    ...[graph.need[r], graph.kind[r], graph.grace[r], graph.startOnly[r], graph.switchover[r]],
    ...graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]),
  ]);
  return JSON.stringify([graph.ids, [...graph.recovery], [...graph.scope], graph.scale, requirements]);
}

import type { Cascade } from '../../src/engine/cascade-types';
import type { DependencyGraph } from '../../src/model/graph';

/** Levels at each whole instant 0 … horizon, straight from the log. */
export function timelineOf(graph: DependencyGraph, cascade: Cascade, horizon: number): Uint8Array[] {
  const levels = new Uint8Array(graph.n);
  let next = 0;
  return Array.from({ length: horizon + 1 }, (_, time) => {
    for (; next < cascade.log.length && cascade.log[next]!.time <= time; next++)
      levels[cascade.log[next]!.component] = cascade.log[next]!.to;
    return levels.slice();
  });
}

/** No component is better in `a` than in `b`, at no instant. */
export const nowhereBetter = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
  a.every((levels, time) => levels.every((level, v) => level >= b[time]![v]!));

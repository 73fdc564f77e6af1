import type { DependencyGraph } from '../model/graph';
import { killersOf, killSets } from './kill-sets';

/**
 * Single points of failure of `target`: each of them alone takes it to `level` or worse (default: the worst) in the end.
 * Minimal cut sets of order 1; the target itself and stand-ins for places are left out. Ascending.
 */
export const singlePointsOfFailure = (graph: DependencyGraph, target: number, level?: number): number[] =>
  killersOf(graph, target, level).filter((v) => v !== target && graph.scope[v] === 0);

/** Two components side by side: whose failure takes down which of them. */
export interface SharedFate {
  /** Takes both: what they have in common. */
  readonly both: readonly number[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
  /** Common points among all of either, 0 to 1; null if neither has any. */
  readonly share: number | null;
  /** Whether the failure of one takes the other with it. */
  readonly firstTakesSecond: boolean;
  readonly secondTakesFirst: boolean;
}

/** Who shares my fate: the single points of failure of two components, compared. Stand-ins and the two are left out. */
export function sharedFate(graph: DependencyGraph, first: number, second: number, level?: number): SharedFate {
  const [takeFirst, takeSecond] = [killersOf(graph, first, level), killersOf(graph, second, level)];
  const counts = (v: number) => v !== first && v !== second && graph.scope[v] === 0;
  const ofFirst = takeFirst.filter(counts);
  const ofSecond = takeSecond.filter(counts);
  const [inFirst, inSecond] = [new Set(ofFirst), new Set(ofSecond)];
  const both = ofFirst.filter((v) => inSecond.has(v));
  const all = ofFirst.length + ofSecond.length - both.length;
  return {
    both,
    onlyFirst: ofFirst.filter((v) => !inSecond.has(v)),
    onlySecond: ofSecond.filter((v) => !inFirst.has(v)),
    share: all === 0 ? null : both.length / all,
    firstTakesSecond: takeSecond.includes(first),
    secondTakesFirst: takeFirst.includes(second),
  };
}

/** Everybody who shares the fate of `component` most: by common points of failure, the share, then number. */
export function closestInFate(
  graph: DependencyGraph,
  component: number,
  level?: number,
): { readonly component: number; readonly both: number; readonly share: number }[] {
  const sets = killSets(graph, level);
  const own = new Set(sets.killersOf(component).filter((v) => graph.scope[v] === 0));
  const rows = [];
  for (let other = 0; other < graph.n; other++) {
    if (other === component || graph.scope[other] === 1) continue;
    const others = sets.killersOf(other).filter((v) => graph.scope[v] === 0);
    const both = others.filter((v) => own.has(v)).length;
    if (both > 0) rows.push({ component: other, both, share: both / (own.size + others.length - both) });
  }
  return rows.sort((a, b) => b.share - a.share || b.both - a.both || a.component - b.component);
}

import type { DependencyGraph } from './graph';

/** Kinds are packed into three bits: beside a component's number, and beside a level in the table of impacts. */
export const KIND_BITS = 3;
export const KIND_MASK = (1 << KIND_BITS) - 1;

/** Where the table of impacts says what a provider at `level` imposes through the kind with this number. */
export const impactIndex = (level: number, kind: number): number => (level << KIND_BITS) + kind;

/** What requirement `r` imposes on its dependent while its group stands at `level`. */
export const imposedAt = (graph: Pick<DependencyGraph, 'impact' | 'kind'>, r: number, level: number): number =>
  graph.impact[impactIndex(level, graph.kind[r]!)]!;

/** The least level of its group at which requirement `r` imposes `level` or worse; 0 if it never does. */
export function neededLevel(
  graph: Pick<DependencyGraph, 'impact' | 'kind' | 'scale'>,
  r: number,
  level: number,
): number {
  for (let from = 1; from < graph.scale.levels.length; from++) if (imposedAt(graph, r, from) >= level) return from;
  return 0;
}

/** Whether requirement `r` passes on anything at all. */
export const hasEffect = (graph: Pick<DependencyGraph, 'impact' | 'kind' | 'scale'>, r: number): boolean =>
  imposedAt(graph, r, graph.scale.levels.length - 1) > 0;

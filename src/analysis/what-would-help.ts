import type { Fault } from '../engine/blast';
import { blastRadius } from '../engine/blast';
import type { DependencyGraph } from '../model/graph';
import type { MitigationKind } from '../model/mitigation';
import { candidates } from './ranking/candidates';
import { rankMitigations, type MitigationRanking } from './ranking/rank-mitigations';
import { untimedYardstick } from './ranking/yardstick';
import { finish } from './work';

/** Changes that somebody could build; a repair needs a script, and time is not measured here. */
const KINDS: readonly MitigationKind[] = ['circuit-breaker', 'fallback', 'copies', 'cells', 'second-region'];

/**
 * Every single change that saves something when `faults` strike, ranked by how many components it keeps from trouble in
 * the end; `target`: only by whether it keeps that one. Exact; one cascade of what can be reached per candidate.
 */
export function whatWouldHelp(graph: DependencyGraph, faults: readonly Fault[], target?: number): MitigationRanking {
  const targets = target === undefined ? {} : { counted: [target] };
  const found = candidates(graph, blastRadius(graph, faults), {
    kinds: KINDS,
    ...(target !== undefined && { targets: [target] }),
  });
  return finish(rankMitigations(untimedYardstick(graph, faults, targets), found));
}

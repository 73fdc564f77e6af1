import { blastRadius } from '../../engine/blast';
import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import { ranked, type Ranked } from './ranks';

/** What the failure of one component does in the end, if nothing is repaired. Counts leave out itself and stand-ins. */
export interface FailureRow {
  readonly component: number;
  /** Others that are degraded or worse. */
  readonly hit: number;
  /** Others that are down. */
  readonly down: number;
}

/**
 * Every single failure, ranked by how many others it takes to `level` or worse, then by how many down. Stand-ins for
 * places (`scope`) neither fail nor count. One blast per component.
 */
export function rankFailures(graph: DependencyGraph, level: number = DEGRADED): Ranked<FailureRow>[] {
  const worst = graph.scale.levels.length - 1;
  const rows: FailureRow[] = [];
  const x = new Uint8Array(graph.n);
  for (let component = 0; component < graph.n; component++) {
    if (graph.scope[component] === 1) continue;
    x[component] = worst;
    const levels = blastRadius(graph, x);
    x[component] = 0;
    let hit = 0;
    let down = 0;
    for (let v = 0; v < graph.n; v++) {
      if (v === component || graph.scope[v] === 1) continue;
      if (levels[v]! >= level) hit++;
      if (levels[v] === worst) down++;
    }
    rows.push({ component, hit, down });
  }
  return ranked(rows, ({ hit, down }) => [hit, down]);
}

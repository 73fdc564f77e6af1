import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import { countKills } from '../kill-sets';
import { finish, partOf, type Work } from '../work';
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
 * places (`scope`) neither fail nor count. All sources at once: O(entries · components / 32) where there are no rings.
 * @throws {RangeError} if there is no such level
 */
export const rankFailures = (graph: DependencyGraph, level: number = DEGRADED): Ranked<FailureRow>[] =>
  finish(failureRanking(graph, level));

/** The same, for those who want to know how far it is. */
export function* failureRanking(graph: DependencyGraph, level: number = DEGRADED): Work<Ranked<FailureRow>[]> {
  const worst = graph.scale.levels.length - 1;
  const counts = (v: number): boolean => graph.scope[v] === 0;
  const parts = level === worst ? 1 : 2;
  const hit = yield* partOf(countKills(graph, level, counts), 0, parts);
  const down = level === worst ? hit : yield* partOf(countKills(graph, worst, counts), 1, parts);
  const rows: FailureRow[] = [];
  for (let component = 0; component < graph.n; component++)
    if (counts(component)) rows.push({ component, hit: hit[component]! - 1, down: down[component]! - 1 });
  return ranked(rows, (row) => [row.hit, row.down]);
}

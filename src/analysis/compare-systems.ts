import { blastRadius } from '../engine/blast';
import { faultsOf } from '../engine/faults-of';
import { simulateCascade } from '../engine/simulate';
import type { DependencyGraph } from '../model/graph';
import { DEGRADED } from '../model/health';
import type { FileComponent, FileDependency, FileRedundancy, SystemFile } from '../model/system-file';
import { graphOfSystem } from '../model/system-graph';
import { explainFailure } from './explain';
import { rankFailures } from './ranking/rank-failures';
import { finish, type Work } from './work';

/** A row that both versions have and that says something else now. */
export interface Changed<Row> {
  readonly before: Row;
  readonly after: Row;
}
export interface RowChanges<Row> {
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly changed: readonly Changed<Row>[];
}

/** What the failure of one component does in both versions; it is in both, or `before` or `after` is null. */
export interface BlastChange {
  readonly id: string;
  /** Others that are degraded or worse in the end. */
  readonly before: number | null;
  readonly after: number | null;
  /** Ids that its failure reaches now and did not before, as listed, all if it is new; and the other way round. */
  readonly reaches: readonly string[];
  readonly spares: readonly string[];
  /** From the component to the first of `reaches`, by ids: why it reaches it. Empty if it is new, or reaches nobody new. */
  readonly way: readonly string[];
}

export interface SystemComparison {
  readonly components: RowChanges<FileComponent>;
  readonly dependencies: RowChanges<FileDependency>;
  readonly redundancies: RowChanges<FileRedundancy>;
  /** Components whose failure reaches others than before: most more first, ties as listed in the later version. */
  readonly blasts: readonly BlastChange[];
  /** How many components the later version has. */
  readonly size: number;
}

/** Whether nothing that matters for a failure, and no name, is different. */
export const isSame = ({ components, dependencies, redundancies }: SystemComparison): boolean =>
  [components, dependencies, redundancies].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );

/**
 * Two versions of a system, row by row, and what that does to the blast of every component; what has no stated strength
 * is taken as hard. Where a row came from, its note and its link are not compared. Components are the same by id,
 * dependencies by both ends and by start or run, redundancies by dependent and members.
 * Cost: two rankings of all failures, and a blast of each version for every component in both.
 */
export const compareSystems = (before: SystemFile, after: SystemFile): SystemComparison =>
  finish(systemComparison(before, after));

/** The same, for those who want to know how far it is. */
export function* systemComparison(before: SystemFile, after: SystemFile): Work<SystemComparison> {
  return {
    components: rowChanges(before.components, after.components, ({ id }) => id),
    dependencies: rowChanges(before.dependencies, after.dependencies, ({ from, to, when }) =>
      JSON.stringify([from, to, when ?? 'run']),
    ),
    redundancies: rowChanges(before.redundancies, after.redundancies, ({ from, to }) =>
      JSON.stringify([from, ...[...to].sort(byCodeUnits)]),
    ),
    blasts: yield* blastChanges(graphOfSystem(before), graphOfSystem(after)),
    size: after.components.length,
  };
}

function rowChanges<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): RowChanges<Row> {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Map(after.map((row) => [keyOf(row), row]));
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, row]) => row),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, row]) => row),
    changed: [...now].flatMap(([key, row]) => {
      const was = old.get(key);
      return was !== undefined && content(was) !== content(row) ? [{ before: was, after: row }] : [];
    }),
  };
}

/** What a row says, without where it came from and what is remarked on it; members in any order. */
const content = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([key]) => !['where', 'note', 'link', 'to'].includes(key))
      .sort(([a], [b]) => byCodeUnits(a, b)),
  );

function* blastChanges(before: DependencyGraph, after: DependencyGraph): Work<BlastChange[]> {
  const [old, now] = [hitCounts(before), hitCounts(after)];
  const rows: BlastChange[] = [];
  for (const [v, id] of after.ids.entries()) {
    yield { done: v, total: after.n };
    const u = before.indexOf.get(id);
    if (u === undefined) {
      rows.push({ id, before: null, after: now[v]!, reaches: [...reachedBy(after, v)], spares: [], way: [] });
      continue;
    }
    const [was, is] = [reachedBy(before, u), reachedBy(after, v)];
    const reaches = [...is].filter((one) => !was.has(one));
    const spares = [...was].filter((one) => !is.has(one));
    if (reaches.length + spares.length === 0) continue;
    const way = reaches.length === 0 ? [] : wayTo(after, id, reaches[0]!);
    rows.push({ id, before: old[u]!, after: now[v]!, reaches, spares, way });
  }
  for (const [u, id] of before.ids.entries())
    if (!after.indexOf.has(id)) rows.push({ id, before: old[u]!, after: null, reaches: [], spares: [], way: [] });
  const more = (row: BlastChange): number => (row.after ?? 0) - (row.before ?? 0);
  return rows.sort((a, b) => more(b) - more(a));
}

function hitCounts(graph: DependencyGraph): Int32Array {
  const counts = new Int32Array(graph.n);
  for (const { component, hit } of rankFailures(graph)) counts[component] = hit;
  return counts;
}

function reachedBy(graph: DependencyGraph, component: number): ReadonlySet<string> {
  const levels = blastRadius(graph, [{ component, level: graph.scale.levels.length - 1 }]);
  return new Set(graph.ids.filter((_, v) => v !== component && levels[v]! >= DEGRADED));
}

/** The causal chain from the failure of `from` to `to`, by ids. */
function wayTo(graph: DependencyGraph, from: string, to: string): readonly string[] {
  const cascade = simulateCascade(graph, { events: faultsOf(graph, [from]) });
  const [target] = faultsOf(graph, [to]);
  const chain = target ? explainFailure(graph, cascade, target.component, cascade.steps.length) : [];
  return chain.map(({ component }) => graph.ids[component]!);
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { blastRadius } from '../engine/blast';
import { faultsOf } from '../engine/faults-of';
import { simulateCascade } from '../engine/simulate';
import { byCode } from '../model/by-code';
import type { DependencyGraph } from '../model/graph';
import { componentId } from '../model/ids';
import { DEGRADED } from '../model/health';
import type { FileComponent, FileDependency, FileRedundancy, SystemFile } from '../model/system-file';
import { graphOfSystem } from '../model/system-graph';
import { explainFailure } from './explain';
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
 * Cost: a blast of each version for every component whose failure may pass to something that is different.
 */
export const compareSystems = (before: SystemFile, after: SystemFile): SystemComparison =>
  finish(systemComparison(before, after));

/** The same, for those who want to know how far it is. */
export function* systemComparison(before: SystemFile, after: SystemFile): Work<SystemComparison> {
  const changes = systemChanges(before, after);
  const blasts: BlastChange[] = [];
  yield* eachBlastChange(before, after, changes, (blast, graph) => {
    const { id, reaches } = blast;
    const way = blast.before === null || reaches.length === 0 ? [] : wayTo(graph, id, reaches[0]!);
    blasts.push({ ...blast, way });
  });
  const more = (row: BlastChange): number => (row.after ?? 0) - (row.before ?? 0);
  return { ...changes, blasts: blasts.sort((a, b) => more(b) - more(a)), size: after.components.length };
}

/** What is different row by row. */
type SystemChanges = Pick<SystemComparison, 'components' | 'dependencies' | 'redundancies'>;

export const systemChanges = (before: SystemFile, after: SystemFile): SystemChanges => ({
  components: rowChanges(before.components, after.components, ({ id }) => id),
  dependencies: rowChanges(before.dependencies, after.dependencies, ({ from, to, when }) =>
    JSON.stringify([from, to, when ?? 'run']),
  ),
  redundancies: rowChanges(before.redundancies, after.redundancies, ({ from, to }) =>
    JSON.stringify([from, ...[...to].sort(byCode)]),
  ),
});

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
      .sort(([a], [b]) => byCode(a, b)),
  );

/** Whether the failure that is told of reaches another component, in each version. */
interface Falls {
  readonly before: (id: string) => boolean;
  readonly after: (id: string) => boolean;
}
const NEITHER: Falls = { before: () => false, after: () => false };

/**
 * Tells of one component after the other whose failure reaches others than before, as the later version lists them,
 * those that are gone last. Nothing is kept of what was told: of a large system it would be too much.
 */
export function* eachBlastChange(
  before: SystemFile,
  after: SystemFile,
  changes: SystemChanges,
  tell: (blast: Omit<BlastChange, 'way'>, after: DependencyGraph, falls: Falls) => void,
): Work<void> {
  const [old, now] = [graphOfSystem(before), graphOfSystem(after)];
  const touched = touchedBy(changes, [before, after]);
  const inOld = now.ids.map((id) => old.indexOf.get(id) ?? -1);
  const inNow = old.ids.map((id) => now.indexOf.get(id) ?? -1);
  const total = now.n + old.n;
  for (const [v, id] of now.ids.entries()) {
    yield { done: v, total };
    const u = inOld[v]!;
    if (u >= 0 && !touched.has(id)) continue;
    const is = hitBy(now, v);
    if (u < 0) {
      tell({ id, before: null, after: count(is), reaches: listed(now, is), spares: [] }, now, NEITHER);
      continue;
    }
    const was = hitBy(old, u);
    const reaches = now.ids.filter((_, w) => is[w] === 1 && was[inOld[w]!] !== 1);
    const spares = old.ids.filter((_, w) => was[w] === 1 && is[inNow[w]!] !== 1);
    if (reaches.length + spares.length > 0)
      tell({ id, before: count(was), after: count(is), reaches, spares }, now, {
        before: (other) => was[old.indexOf.get(componentId(other)) ?? -1] === 1,
        after: (other) => is[now.indexOf.get(componentId(other)) ?? -1] === 1,
      });
  }
  for (const [u, id] of old.ids.entries()) {
    yield { done: now.n + u, total };
    if (inNow[u]! < 0) tell({ id, before: count(hitBy(old, u)), after: null, reaches: [], spares: [] }, now, NEITHER);
  }
}

/**
 * All whose failure may do something else than before: a failure passes only to what needs it, through any number of
 * others, so it has to pass to a component of which something is different, in one version or the other.
 */
function touchedBy(changes: SystemChanges, versions: readonly SystemFile[]): ReadonlySet<string> {
  const needs = new Map<string, string[]>();
  const enter = (from: string, to: readonly string[]): void => {
    const list = needs.get(from);
    if (list) list.push(...to);
    else needs.set(from, [...to]);
  };
  for (const { dependencies, redundancies } of versions) {
    for (const { from, to } of dependencies) enter(from, [to]);
    for (const { from, to } of redundancies) enter(from, to);
  }
  const { components, dependencies, redundancies } = changes;
  const touched = new Set([
    ...[...rowsOf(dependencies), ...rowsOf(redundancies)].map(({ from }) => from),
    ...rowsOf(components).map(({ id }) => id),
  ]);
  for (const id of touched) for (const other of needs.get(id) ?? []) touched.add(other);
  return touched;
}

const rowsOf = <Row>({ added, removed, changed }: RowChanges<Row>): readonly Row[] => [
  ...added,
  ...removed,
  ...changed.map(({ after }) => after),
];

/** By component, 1 for each other one that is degraded or worse in the end. */
function hitBy(graph: DependencyGraph, component: number): Uint8Array {
  const levels = blastRadius(graph, [{ component, level: graph.scale.levels.length - 1 }]);
  return levels.map((level, v) => (v !== component && level >= DEGRADED ? 1 : 0));
}
const count = (hit: Uint8Array): number => hit.reduce((sum, one) => sum + one, 0);
const listed = (graph: DependencyGraph, hit: Uint8Array): readonly string[] => graph.ids.filter((_, v) => hit[v] === 1);

/** The causal chain from the failure of `from` to `to`, by ids. */
function wayTo(graph: DependencyGraph, from: string, to: string): readonly string[] {
  const cascade = simulateCascade(graph, { events: faultsOf(graph, [from]) });
  const [target] = faultsOf(graph, [to]);
  const chain = target ? explainFailure(graph, cascade, target.component, cascade.steps.length) : [];
  return chain.map(({ component }) => graph.ids[component]!);
}

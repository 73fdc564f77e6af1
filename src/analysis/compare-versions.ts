import { blastRadius } from '../engine/blast';
import { markOf, type Mark } from '../model/edit-system';
import type { DependencyGraph } from '../model/graph';
import { DEGRADED, DOWN } from '../model/health';
import type { FileDependency, SystemFile } from '../model/system-file';
import { rankFailures } from './ranking/rank-failures';

/** A system with its graph, whose components are the system's, in its order. */
export interface Version {
  readonly system: SystemFile;
  readonly graph: DependencyGraph;
}
export interface ChangedDependency {
  readonly from: string;
  readonly to: string;
  /** What it was and what it is; null where it was not, or is not any more, there. */
  readonly before: Mark | null;
  readonly after: Mark | null;
}
/** What the failure of one component did and does. */
export interface ChangedBlast {
  readonly id: string;
  /** Others that are degraded or worse in the end. */
  readonly before: number;
  readonly after: number;
  /** Changed dependencies that carry it; empty where it is only because components have come or gone. */
  readonly because: readonly ChangedDependency[];
}
export interface Comparison {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly dependencies: readonly ChangedDependency[];
  /** The largest difference first; components that are in both. */
  readonly blasts: readonly ChangedBlast[];
}

/** Reasons that are looked for of one component. */
const REASONS = 3;

/**
 * What is different between two versions of a system, by the ids of components and pairs of dependencies, and what that
 * does to the blast of each component. Cost: a ranking of both, and two blasts for each component that differs.
 */
export function compareVersions(before: Version, after: Version): Comparison {
  const ids = (version: Version): ReadonlySet<string> => new Set(version.system.components.map(({ id }) => id));
  const [old, now] = [ids(before), ids(after)];
  const dependencies = changedDependencies(before.system, after.system);
  const hits = (version: Version): ReadonlyMap<string, number> =>
    new Map(rankFailures(version.graph).map(({ component, hit }) => [idAt(version, component), hit]));
  const [oldHits, newHits] = [hits(before), hits(after)];
  const blasts = [...now]
    .filter((id) => old.has(id) && oldHits.get(id) !== newHits.get(id))
    .map((id) => ({ id, before: oldHits.get(id) ?? 0, after: newHits.get(id) ?? 0 }))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .map((row): ChangedBlast => {
      // More falls along what is there now, less along what was there.
      const along = row.after > row.before ? after : before;
      return { ...row, because: carriers(along, row.id, dependencies, row.after > row.before) };
    });
  return {
    added: [...now].filter((id) => !old.has(id)),
    removed: [...old].filter((id) => !now.has(id)),
    ...{ dependencies, blasts },
  };
}

const idAt = ({ system }: Version, component: number): string => system.components[component]?.id ?? '';

function changedDependencies(before: SystemFile, after: SystemFile): readonly ChangedDependency[] {
  const marks = (rows: readonly FileDependency[]): ReadonlyMap<string, readonly [FileDependency, Mark]> =>
    new Map(rows.map((row) => [JSON.stringify([row.from, row.to]), [row, markOf(row)]]));
  const [old, now] = [marks(before.dependencies), marks(after.dependencies)];
  return [...new Map([...old, ...now])].flatMap(([pair, [{ from, to }]]) => {
    const was = old.get(pair)?.[1] ?? null;
    const is = now.get(pair)?.[1] ?? null;
    return was === is ? [] : [{ from, to, before: was, after: is }];
  });
}

/** Changed dependencies over which a failure of `id` passes in this version. */
function carriers(
  version: Version,
  id: string,
  changed: readonly ChangedDependency[],
  now: boolean,
): readonly ChangedDependency[] {
  const at = new Map(version.system.components.map((row, index) => [row.id, index]));
  const component = at.get(id);
  if (component === undefined) return [];
  const level = blastRadius(version.graph, [{ component, level: DOWN }]);
  const falls = (one: string): boolean => (level[at.get(one) ?? -1] ?? 0) >= DEGRADED;
  return changed
    .filter((row) => (now ? row.after : row.before) !== null && falls(row.from) && falls(row.to))
    .slice(0, REASONS);
}

import { hardnessOf, type Hardness } from '../model/edit-system';
import { pairKey } from '../model/ids';
import type { FileDependency, SystemFile } from '../model/system-file';
import { eachBlastChange, systemChanges, type RowChanges } from './compare-systems';
import { finish, type Work } from './work';

export interface ChangedDependency {
  readonly from: string;
  readonly to: string;
  /** What it was and what it is; null where it was not, or is not any more, there. */
  readonly before: Hardness | null;
  readonly after: Hardness | null;
}
/** What the failure of one component did and does. */
interface ChangedBlast {
  readonly id: string;
  /** Others that are degraded or worse in the end. */
  readonly before: number;
  readonly after: number;
  /** Changed dependencies of those that it reaches now and did not, or the other way round; the first few. */
  readonly because: readonly ChangedDependency[];
}
export interface Versions {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly dependencies: readonly ChangedDependency[];
  /** Of components that are in both, the largest difference first. */
  readonly blasts: readonly ChangedBlast[];
}

/** Reasons that are told of one component. */
const REASONS = 3;

/** Two versions of a system as a reader is told of them: what a reader can mark, and whose failure takes more or fewer. */
export const versionsOf = (before: SystemFile, after: SystemFile): Versions => finish(versionsWork(before, after));

/** The same, for those who want to know how far it is. */
export function* versionsWork(before: SystemFile, after: SystemFile): Work<Versions> {
  const changes = systemChanges(before, after);
  const { components } = changes;
  const dependencies = marksOf(changes.dependencies);
  const blasts: ChangedBlast[] = [];
  yield* eachBlastChange(before, after, changes, ({ id, before: was, after: is, reaches, spares }, _, falls) => {
    if (was === null || is === null || was === is) return;
    const others = new Set(is > was ? reaches : spares);
    const there = dependencies.filter((row) => (is > was ? row.after : row.before) !== null);
    const direct = there.filter((row) => others.has(row.from));
    // One that fell in part already falls altogether now, and takes more with it.
    const reached = is > was ? falls.after : falls.before;
    const because =
      direct.length > 0 ? direct : there.filter((row) => reached(row.from) && (row.to === id || reached(row.to)));
    blasts.push({ id, before: was, after: is, because: because.slice(0, REASONS) });
  });
  return {
    added: components.added.map(({ id }) => id),
    removed: components.removed.map(({ id }) => id),
    dependencies,
    blasts: blasts.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
  };
}

/** By both ends: one that is needed only to start now, and was needed to run, is the same one. */
function marksOf({ added, removed, changed }: RowChanges<FileDependency>): readonly ChangedDependency[] {
  const rows = new Map<string, ChangedDependency>();
  const enter = ({ from, to }: FileDependency, marks: Partial<ChangedDependency>): void => {
    const pair = pairKey({ from, to });
    rows.set(pair, { ...{ from, to, before: null, after: null }, ...rows.get(pair), ...marks });
  };
  for (const row of removed) enter(row, { before: hardnessOf(row) });
  for (const { before, after } of changed) enter(after, { before: hardnessOf(before), after: hardnessOf(after) });
  for (const row of added) enter(row, { after: hardnessOf(row) });
  return [...rows.values()].filter(({ before, after }) => before !== after);
}

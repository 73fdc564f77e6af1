import type { ChangedDependency, Versions } from '../analysis/versions';
import { groupBy } from '../layout/group-by';
import type { ChangeTone, CombAsk } from '../layout/board/types';
import type { Remark, Remarks } from './frame-types';

/** What two versions beside each other say in words. */
export interface VersionWords {
  readonly saidNew: string;
  readonly saidChanged: string;
  /** Of a group without boxes. */
  readonly saidOfGroup: (added: number, changed: number) => string;
}

/** More lines than these would hide the picture that they are drawn on. */
const MOST_LINES = 120;

/** How a dependency is drawn that is different. */
const toneOf = ({ before, after }: ChangedDependency): ChangeTone =>
  before === null ? 'added' : after === null ? 'gone' : 'altered';

/**
 * What is marked on the picture of the later version: what is new, what needs others than before, or otherwise, and each
 * dependency that is different, also one that is gone. `componentOf`: -1 for what the picture does not have.
 */
export function remarksOf(
  { added, dependencies }: Versions,
  componentOf: (id: string) => number,
  { saidNew, saidChanged, saidOfGroup }: VersionWords,
): Remarks {
  const signs = new Map<string, Remark>([
    ...dependencies.map(({ from }) => [from, { sign: 'changed', said: saidChanged }] as const),
    ...added.map((id) => [id, { sign: 'new', said: saidNew }] as const),
  ]);
  // What is gone has no box: nothing leads to it or from it.
  const drawn = dependencies.filter(({ from, to }) => componentOf(from) >= 0 && componentOf(to) >= 0);
  const of = new Map<number, Remark>(
    [...signs].flatMap(([id, remark]) => (componentOf(id) < 0 ? [] : [[componentOf(id), remark]])),
  );
  return {
    of,
    ofGroup: (members) => {
      const counts = { new: 0, changed: 0 };
      for (const member of members) {
        const remark = of.get(member);
        if (remark) counts[remark.sign]++;
      }
      if (counts.new + counts.changed === 0) return undefined;
      return { sign: counts.new > 0 ? 'new' : 'changed', said: saidOfGroup(counts.new, counts.changed) };
    },
    lines: linesOf(drawn.slice(0, MOST_LINES), componentOf),
    undrawn: Math.max(0, drawn.length - MOST_LINES),
  };
}

/** One comb for each that is needed. */
function linesOf(dependencies: readonly ChangedDependency[], componentOf: (id: string) => number): readonly CombAsk[] {
  return Array.from(
    groupBy(dependencies, ({ to }) => componentOf(to)),
    ([source, rows]) => ({
      source,
      targets: rows.map((row) => ({ component: componentOf(row.from), soft: false, tone: toneOf(row) })),
      ...{ direction: 'out', grows: false },
    }),
  );
}

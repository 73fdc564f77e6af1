import type { Cascade } from '../../engine/cascade-types';
import { columnsOf } from '../../engine/log-columns';
import type { LevelChange } from '../../engine/voices';
import { sure, sureLevel } from '../../model/bounds';
import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import type { Ticks } from '../../model/units';

/** A run to compare; its graph may have more components than the other, the first are the same. */
export interface Run {
  readonly graph: DependencyGraph;
  readonly cascade: Cascade;
}

interface CompareOptions {
  /** Time is counted from the first change of either run up to here. */
  readonly horizon: Ticks;
  /** What counts as trouble; default "degraded or worse". */
  readonly level?: number;
}

/** One component's trouble in one run. */
export interface Trouble {
  /** When it first is that bad; null: never, up to the horizon. */
  readonly onset: Ticks | null;
  /** When it is better for good; null if it never falls, or is still in trouble at the horizon. */
  readonly end: Ticks | null;
  /** Ticks in trouble up to the horizon. */
  readonly lost: Ticks;
  /** Worst level up to the horizon, trouble or not. */
  readonly worst: number;
}

/** A component with a difference. */
export interface Difference {
  readonly component: number;
  readonly before: Trouble;
  readonly after: Trouble;
}
/** … and how long it lasts; above 0. */
export interface Shift extends Difference {
  /** Infinity where the other run never gets there. */
  readonly by: Ticks;
}

interface Total {
  /** Components in trouble at some time. */
  readonly fallen: number;
  /** Those that were down, the worst level, at some time. */
  readonly down: number;
  /** Component-ticks in trouble: what the outage cost. */
  readonly lost: Ticks;
}

/** What a change makes of a run. Stand-ins (`scope`) are left out; lists go by component. */
export interface RunComparison {
  readonly before: Total;
  readonly after: Total;
  /** In trouble before, never after. */
  readonly neverFalls: readonly Difference[];
  /** Never in trouble before. */
  readonly newlyFalls: readonly Difference[];
  readonly fallsLater: readonly Shift[];
  readonly fallsEarlier: readonly Shift[];
  /** Better for good by so much sooner; from never: by Infinity. */
  readonly backEarlier: readonly Shift[];
  readonly backLater: readonly Shift[];
  /** In trouble in both, at its worst less bad after. */
  readonly milder: readonly Difference[];
  readonly harsher: readonly Difference[];
  /** At some instant up to the horizon worse after than before, at any level: what a mitigation must not do. */
  readonly worseAtSomeInstant: readonly number[];
}

/**
 * Compare two runs component by component. `before` decides which components there are.
 * Cost: O(log of both) and, per component, its changes.
 * @throws {RangeError} if the level does not exist or the horizon is none
 */
export function compareRuns(before: Run, after: Run, options: CompareOptions): RunComparison {
  const { horizon, level = DEGRADED } = options;
  const { n, scope } = before.graph;
  sureLevel(before.graph, level);
  sure(!Number.isNaN(horizon), 'no horizon', horizon);
  const worst = before.graph.scale.levels.length - 1;
  const [left, right] = [historiesOf(before.cascade, n), historiesOf(after.cascade, n)];
  const rows: Difference[] = [];
  const worse: number[] = [];
  for (let component = 0; component < n; component++) {
    if (scope[component] === 1) continue;
    rows.push({
      component,
      before: troubleOf(left[component]!, level, horizon),
      after: troubleOf(right[component]!, level, horizon),
    });
    if (worseSomewhere(left[component]!, right[component]!, horizon)) worse.push(component);
  }
  const both = rows.filter((row) => row.before.onset !== null && row.after.onset !== null);
  const shifts = (delay: (row: Difference) => number): Shift[] =>
    both.map((row) => ({ ...row, by: delay(row) })).filter(({ by }) => by > 0);
  const onset = ({ onset: at }: Trouble): number => at ?? Infinity;
  const end = ({ end: at }: Trouble): number => at ?? Infinity;
  return {
    before: totalOf(
      rows.map((row) => row.before),
      worst,
    ),
    after: totalOf(
      rows.map((row) => row.after),
      worst,
    ),
    neverFalls: rows.filter((row) => row.before.onset !== null && row.after.onset === null),
    newlyFalls: rows.filter((row) => row.before.onset === null && row.after.onset !== null),
    fallsLater: shifts((row) => onset(row.after) - onset(row.before)),
    fallsEarlier: shifts((row) => onset(row.before) - onset(row.after)),
    backEarlier: shifts((row) => gap(end(row.before), end(row.after))),
    backLater: shifts((row) => gap(end(row.after), end(row.before))),
    milder: both.filter((row) => row.after.worst < row.before.worst),
    harsher: both.filter((row) => row.after.worst > row.before.worst),
    worseAtSomeInstant: worse,
  };
}

const gap = (later: number, sooner: number): number => (later === sooner ? 0 : later - sooner);

const totalOf = (troubles: readonly Trouble[], worst: number): Total => ({
  fallen: troubles.filter(({ onset }) => onset !== null).length,
  down: troubles.filter((trouble) => trouble.worst === worst).length,
  lost: troubles.reduce((sum, { lost }) => sum + lost, 0),
});

/** The histories of the first `n` components, in one pass over the log. */
export function historiesOf(cascade: Cascade, n: number): LevelChange[][] {
  const histories = Array.from({ length: n }, (): LevelChange[] => []);
  const { length, component, time, to } = columnsOf(cascade);
  for (let i = 0; i < length; i++) histories[component[i]!]?.push({ time: time[i]!, level: to[i]! });
  return histories;
}

/** The trouble of one history at `level` or worse, up to `horizon`. */
export function troubleOf(history: readonly LevelChange[], level: number, horizon: Ticks): Trouble {
  let since: Ticks | null = null;
  let onset: Ticks | null = null;
  let end: Ticks | null = null;
  let lost = 0;
  let worst = 0;
  for (const change of history) {
    if (change.time >= horizon) break;
    if (change.level > worst) worst = change.level;
    if (change.level >= level) {
      since ??= change.time;
      onset ??= change.time;
      end = null;
    } else if (since !== null) {
      lost += change.time - since;
      end = change.time;
      since = null;
    }
  }
  if (since !== null) lost += horizon - since;
  return { onset, end, lost, worst };
}

function worseSomewhere(before: readonly LevelChange[], after: readonly LevelChange[], horizon: Ticks): boolean {
  let i = 0;
  let level = 0;
  return after.some((change, k) => {
    const until = Math.min(after[k + 1]?.time ?? Infinity, horizon);
    if (change.time >= until) return false;
    for (; i < before.length && before[i]!.time <= change.time; i++) level = before[i]!.level;
    let lowest = level;
    for (; i < before.length && before[i]!.time < until; i++) {
      level = before[i]!.level;
      lowest = Math.min(lowest, level);
    }
    return change.level > lowest;
  });
}

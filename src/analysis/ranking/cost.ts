import type { LevelChange } from '../../engine/voices';
import { TICKS_PER_SECOND, type Ticks } from '../../model/units';
import { troubleOf } from '../what-if/compare-runs';

/** What a run costs; less is better. */
export interface Cost {
  /** Component-ticks at the level that counts, or worse, in whole seconds; 0 where time is not measured. */
  readonly lost: Ticks;
  /** Components that are at the level that counts, or worse, at some time. */
  readonly fallen: number;
  /** Components that are at the worst level at some time. */
  readonly down: number;
}

export const NOTHING: Cost = { lost: 0, fallen: 0, down: 0 };
export const plus = (a: Cost, b: Cost): Cost => ({
  lost: a.lost + b.lost,
  fallen: a.fallen + b.fallen,
  down: a.down + b.down,
});
export const minus = (a: Cost, b: Cost): Cost => ({
  lost: a.lost - b.lost,
  fallen: a.fallen - b.fallen,
  down: a.down - b.down,
});

/** What the history of each component is, by its number. */
export type Histories = readonly (readonly LevelChange[])[];

/** How a yardstick counts. */
export interface Counting {
  readonly timed: boolean;
  /** What counts as trouble. */
  readonly level: number;
  /** The worst level of the scale. */
  readonly worst: number;
  readonly horizon: Ticks;
  /** 1 for each component that counts. */
  readonly counted: Uint8Array;
}

/** What `members` cost whose histories are `found`, in the same order. */
export function costOf(by: Counting, members: readonly number[], found: Histories): Cost {
  let [lost, fallen, down] = [0, 0, 0];
  members.forEach((v, i) => {
    if (by.counted[v] === 0) return;
    const trouble = troubleOf(found[i]!, by.level, by.horizon);
    if (trouble.onset === null) return;
    fallen += 1;
    if (by.timed) lost += wholeSeconds(trouble.lost);
    if (trouble.worst === by.worst) down += 1;
  });
  return { lost, fallen, down };
}

/** The order marks of unknown lags are no time. */
const wholeSeconds = (ticks: Ticks): Ticks => Math.round(ticks / TICKS_PER_SECOND) * TICKS_PER_SECOND;

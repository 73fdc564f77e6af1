import {
  compareRuns,
  type Difference,
  type Run,
  type RunComparison,
  type Shift,
} from '../../../analysis/what-if/compare-runs';
import { DEGRADED } from '../../../model/health';
import { toMinutes, unknownLags } from '../../../model/units';
import type { Text } from '../../../text/texts';
import type { WhatIfText } from '../../../text/what-if/texts';
import { healthOfLevel } from '../../../theme/health';
import type { DifferenceGroup, Effect } from '../../../view/what-if/types';

/** What a change makes of a run without repairs, in words. `total` counts no stand-ins. */
export function effectOf(
  before: Run,
  after: Run,
  total: number,
  nameOf: (component: number) => string,
  text: WhatIfText,
  words: Text,
): Effect {
  const horizon = 1 + Math.max(0, ...[before, after].map(({ cascade }) => cascade.steps.at(-1)?.time ?? 0));
  return effectOfComparison(compareRuns(before, after, { horizon, level: DEGRADED }), total, nameOf, text, words);
}

/** A comparison of two runs in words. */
export function effectOfComparison(
  compared: RunComparison,
  total: number,
  nameOf: (component: number) => string,
  text: WhatIfText,
  words: Text,
): Effect {
  const group = (
    key: string,
    good: boolean,
    rows: readonly Difference[],
    title: (count: number) => string,
    detail: (row: Difference) => string,
  ): DifferenceGroup[] =>
    rows.length === 0
      ? []
      : [
          {
            ...{ key, good, title: title(rows.length) },
            rows: rows.map((row) => ({
              component: row.component,
              name: nameOf(row.component),
              detail: detail(row),
            })),
          },
        ];
  const worst = (row: Difference): string =>
    text.fromTo(words.health[healthOfLevel(row.before.worst)], words.health[healthOfLevel(row.after.worst)]);
  const timed = (rows: readonly Shift[]): readonly Shift[] => rows.filter(({ by }) => isTime(by));
  const minutes = (row: Difference): string => text.minutes(Math.round(toMinutes('by' in row ? Number(row.by) : 0)));
  return {
    before: compared.before.fallen,
    after: compared.after.fallen,
    total,
    groups: [
      ...group('never', true, compared.neverFalls, text.neverFalls, () => ''),
      ...group('milder', true, compared.milder, text.milder, worst),
      ...group('later', true, timed(compared.fallsLater), text.fallsLater, (row) => text.later(minutes(row))),
      ...group('sooner', true, timed(compared.backEarlier), text.backEarlier, (row) => text.earlier(minutes(row))),
      ...group('new', false, compared.newlyFalls, text.newlyFalls, () => ''),
      ...group('harsher', false, compared.harsher, text.harsher, worst),
    ],
  };
}

/** Whether a span is a time that one may say, and not only an order. */
const isTime = (ticks: number): boolean => Number.isFinite(ticks) && unknownLags(ticks) === 0 && toMinutes(ticks) >= 1;

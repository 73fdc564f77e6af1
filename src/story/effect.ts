import {
  compareRuns,
  type Difference,
  type Run,
  type RunComparison,
  type Shift,
} from '../analysis/what-if/compare-runs';
import { DEGRADED } from '../model/health';
import { toMinutes, unknownLags } from '../model/units';
import type { WhatIfText } from '../text/what-if/texts';
import { healthOfLevel } from '../theme/health';
import type { Story } from './story';
import { wordOf } from './words';

/** Components that differ between two runs in one way. */
export interface EffectGroup {
  readonly key: 'never' | 'milder' | 'later' | 'sooner' | 'new' | 'harsher';
  readonly title: string;
  readonly good: boolean;
  readonly rows: readonly { readonly component: number; readonly name: string; readonly detail: string }[];
}

/** What a change makes of a run: how many fall without it and with it, of how many, and who fares otherwise. */
export interface SaidEffect {
  readonly before: number;
  readonly after: number;
  readonly total: number;
  readonly groups: readonly EffectGroup[];
}

/** For runs without repairs; stand-ins for places are not counted. */
export function effectOfRuns(story: Story, before: Run, after: Run, text: WhatIfText): SaidEffect {
  const horizon = 1 + Math.max(0, ...[before, after].map(({ cascade }) => cascade.steps.at(-1)?.time ?? 0));
  return effectOfComparison(story, compareRuns(before, after, { horizon, level: DEGRADED }), text);
}

/** A comparison of two runs in words. */
export function effectOfComparison(story: Story, compared: RunComparison, text: WhatIfText): SaidEffect {
  const { facts, index } = story;
  const worst = ({ component, before, after }: Difference): string =>
    text.fromTo(
      wordOf(story, component, healthOfLevel(before.worst)),
      wordOf(story, component, healthOfLevel(after.worst)),
    );
  const timed = (rows: readonly Shift[]): readonly Shift[] => rows.filter(({ by }) => isTime(by));
  const minutes = ({ by }: Shift): string => text.span(Math.round(toMinutes(by)));
  const group = <Row extends Difference>(
    key: EffectGroup['key'],
    rows: readonly Row[],
    title: (count: number) => string,
    detail: (row: Row) => string,
  ): readonly EffectGroup[] => {
    if (rows.length === 0) return [];
    const said = rows.map((row) => ({
      component: row.component,
      name: facts.nameOf(row.component),
      detail: detail(row),
    }));
    return [{ key, good: key !== 'new' && key !== 'harsher', title: title(rows.length), rows: said }];
  };
  return {
    before: compared.before.fallen,
    after: compared.after.fallen,
    total: Array.from({ length: index.n }, (_, component) => component).filter((one) => !index.isScope(one)).length,
    groups: [
      ...group('never', compared.neverFalls, text.neverFalls, () => ''),
      ...group('milder', compared.milder, text.milder, worst),
      ...group('later', timed(compared.fallsLater), text.fallsLater, (row) => text.later(minutes(row))),
      ...group('sooner', timed(compared.backEarlier), text.backEarlier, (row) => text.earlier(minutes(row))),
      ...group('new', compared.newlyFalls, text.newlyFalls, () => ''),
      ...group('harsher', compared.harsher, text.harsher, worst),
    ],
  };
}

/** Whether a span is a time that one may say, and not only an order. */
const isTime = (ticks: number): boolean => Number.isFinite(ticks) && unknownLags(ticks) === 0 && toMinutes(ticks) >= 1;

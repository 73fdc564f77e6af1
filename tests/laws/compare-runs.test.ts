import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { compareRuns } from '../../src/analysis/what-if/compare-runs';
import { simulateCascade } from '../../src/engine/simulate';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { HORIZON, models, onModel, toEvents, toGraph, troubles } from '../support/arbitrary';
import { inMinutes, troublesInMinutes } from '../support/mitigations';
import { timelineOf } from '../support/timeline';
import { law } from '../support/property';

/** Everything in the random models happens at whole minutes, so looking once a minute sees it all. */
describe('the comparison of two runs is what one sees who looks at both minute by minute', () => {
  law(
    'onsets, ends, minutes lost, who is worse',
    [models(), troubles, troubles, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 5, max: HORIZON })],
    (model, one, two, level, until) => {
      const graph = toGraph(inMinutes(model));
      const horizon = until * TICKS_PER_MINUTE;
      const runs = [one, two].map((list) => ({
        graph,
        cascade: simulateCascade(graph, { events: toEvents(troublesInMinutes(onModel(model, list))) }),
      }));
      const [before, after] = runs.map(({ cascade }) => {
        const small = {
          ...cascade,
          log: cascade.log.map((entry) => ({ ...entry, time: entry.time / TICKS_PER_MINUTE })),
        };
        return timelineOf(graph, small, until - 1);
      });
      const found = compareRuns(runs[0]!, runs[1]!, { horizon, level });
      const bad = (run: typeof before, v: number): number[] =>
        run!.flatMap((levels, minute) => (levels[v]! >= level ? [minute] : []));
      const all = [...graph.ids.keys()];
      const lost = (run: typeof before): number => all.reduce((sum, v) => sum + bad(run, v).length, 0);
      expect([found.before.lost / TICKS_PER_MINUTE, found.after.lost / TICKS_PER_MINUTE]).toEqual([
        lost(before),
        lost(after),
      ]);
      expect([found.before.fallen, found.after.fallen]).toEqual(
        [before, after].map((run) => all.filter((v) => bad(run, v).length > 0).length),
      );
      expect(found.worseAtSomeInstant).toEqual(
        all.filter((v) => after!.some((levels, minute) => levels[v]! > before![minute]![v]!)),
      );
      expect(found.neverFalls.map(({ component }) => component)).toEqual(
        all.filter((v) => bad(before, v).length > 0 && bad(after, v).length === 0),
      );
      for (const { component, by, before: was, after: is } of [...found.fallsLater, ...found.backLater]) {
        const [first, second] = [bad(before, component), bad(after, component)];
        expect([was.onset, is.onset]).toEqual([first[0]! * TICKS_PER_MINUTE, second[0]! * TICKS_PER_MINUTE]);
        const end = (minutes: readonly number[]): number =>
          minutes.at(-1) === until - 1 ? Infinity : (minutes.at(-1)! + 1) * TICKS_PER_MINUTE;
        expect([was.end ?? Infinity, is.end ?? Infinity]).toEqual([end(first), end(second)]);
        expect(by).toBeGreaterThan(0);
      }
    },
    300,
  );
});

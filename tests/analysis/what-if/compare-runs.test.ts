import { describe, expect, test } from 'vitest';
import { compareRuns, troubleOf } from '../../../src/analysis/what-if/compare-runs';
import { runWhatIf } from '../../../src/analysis/what-if/run-what-if';
import { simulateCascade } from '../../../src/engine/simulate';
import { readMitigation } from '../../../src/model/mitigation-token';
import { TICKS_PER_MINUTE, toMinutes } from '../../../src/model/units';
import { buildGraph } from '../../../src/model/build-graph';
import { componentId } from '../../../src/model/ids';
import type { RequirementInput } from '../../../src/model/graph';

const MIN = TICKS_PER_MINUTE;
const need = (from: string, to: readonly string[], rest: Partial<RequirementInput> = {}): RequirementInput => ({
  dependent: componentId(from),
  providers: to.map(componentId),
  kind: 'hard',
  lag: 0,
  ...rest,
});
/** dns ← db ← api ← web, and a place that is never counted. */
const graph = buildGraph(
  ['dns', 'db', 'api', 'web', 'place'].map((id) => ({
    id: componentId(id),
    recovery: id === 'db' ? 10 * MIN : 0,
    ...(id === 'place' && { scope: true }),
  })),
  [need('db', ['dns']), need('api', ['db'], { lag: 5 * MIN }), need('web', ['api']), need('place', ['dns'])],
);
const events = [
  { time: 0, component: 0, level: 3 },
  { time: 30 * MIN, component: 0, level: 0 },
];
const scenario = { events };
const before = { graph, cascade: simulateCascade(graph, scenario) };

function compared(...tokens: string[]) {
  const { mitigated, cascade } = runWhatIf(
    graph,
    scenario,
    tokens.map((token) => readMitigation(token)!),
  );
  expect(mitigated.refused).toEqual([]);
  return compareRuns(before, { graph: mitigated.graph, cascade }, { horizon: 100 * MIN });
}
const named = (rows: readonly { readonly component: number }[]) => rows.map(({ component }) => graph.ids[component]);
const shifted = (rows: readonly { readonly component: number; readonly by: number }[]) =>
  rows.map(({ component, by }) => `${graph.ids[component]} ${by === Infinity ? 'for ever' : toMinutes(by)}`);

describe('what happens at the horizon', () => {
  const run = (time: number) => ({
    graph,
    cascade: simulateCascade(graph, { events: [{ time, component: 0, level: 3 }] }),
  });
  test('does not count: the run ends there', () => {
    const found = compareRuns(run(20 * MIN), run(20 * MIN), { horizon: 20 * MIN });
    expect(found.before).toEqual({ fallen: 0, down: 0, lost: 0 });
    expect(compareRuns(run(20 * MIN), run(20 * MIN), { horizon: 20 * MIN + 1 }).before.fallen).toBe(2);
    expect(compareRuns(run(30 * MIN), run(20 * MIN), { horizon: 20 * MIN }).worseAtSomeInstant).toEqual([]);
  });
  test('and no horizon, or no level, is refused by name', () => {
    expect(() => compareRuns(before, before, { horizon: NaN })).toThrow('no horizon: NaN');
    expect(() => compareRuns(before, before, { horizon: 1, level: 4 })).toThrow('unknown level: 4');
  });
});

describe('two runs compared', () => {
  test('a cache that outlasts the outage: two never fall', () => {
    const found = compared('cache:api~db:60');
    expect(named(found.neverFalls)).toEqual(['api', 'web']);
    // dns 30 minutes, db 40, api and web 35 each; the place is not counted.
    expect([found.before.fallen, found.before.down, found.before.lost / MIN]).toEqual([4, 4, 140]);
    expect([found.after.fallen, found.after.lost / MIN]).toEqual([2, 70]);
    expect(found.worseAtSomeInstant).toEqual([]);
  });
  test('a shorter one: they fall later, and are back as before', () => {
    const found = compared('cache:api~db:20');
    expect(shifted(found.fallsLater)).toEqual(['api 20', 'web 20']);
    expect([found.neverFalls, found.backEarlier, found.milder]).toEqual([[], [], []]);
  });
  test('a faster recovery: back earlier', () => {
    expect(shifted(compared('faster-recovery:db:0.5').backEarlier)).toEqual(['db 5', 'api 5', 'web 5']);
  });
  test('a sooner repair', () => {
    expect(shifted(compared('faster-repair:dns:12').backEarlier)).toEqual(['dns 12', 'db 12', 'api 12', 'web 12']);
  });
  test('a circuit breaker: milder', () => {
    const found = compared('circuit-breaker:api~db');
    expect(named(found.milder)).toEqual(['api', 'web']);
    expect(found.after.down).toBe(2);
  });
  test('the other way round everything is told the other way round', () => {
    const { mitigated, cascade } = runWhatIf(graph, scenario, [
      readMitigation('cache:web~api:10')!,
      readMitigation('circuit-breaker:api~db')!,
    ]);
    const after = { graph: mitigated.graph, cascade };
    const there = compareRuns(before, after, { horizon: 100 * MIN });
    const back = compareRuns(after, before, { horizon: 100 * MIN });
    expect(named(back.newlyFalls)).toEqual(named(there.neverFalls));
    expect(shifted(back.fallsEarlier)).toEqual(shifted(there.fallsLater));
    expect(named(back.harsher)).toEqual(named(there.milder));
    expect([back.before, back.after]).toEqual([there.after, there.before]);
    expect(back.worseAtSomeInstant.length).toBeGreaterThan(0);
  });
  test('whoever never came back and now does is back earlier for ever', () => {
    const unrepaired = { events: events.slice(0, 1) };
    const stuck = { graph, cascade: simulateCascade(graph, unrepaired) };
    const found = compareRuns(stuck, before, { horizon: 100 * MIN });
    expect(shifted(found.backEarlier)).toEqual(['dns for ever', 'db for ever', 'api for ever', 'web for ever']);
    expect(found.before.lost / MIN).toBe(100 + 100 + 95 + 95);
  });
});

describe('what each mitigation does', () => {
  const fallen = (fault: string, ...tokens: string[]) => {
    const { mitigated, cascade } = runWhatIf(
      graph,
      { events: [{ time: 0, component: graph.indexOf.get(componentId(fault))!, level: 3 }] },
      tokens.map((token) => readMitigation(token)!),
    );
    const levels = [...cascade.final.slice(0, graph.n)].map(
      (level, v) => `${graph.ids[v]} ${graph.scale.levels[level]}`,
    );
    return [...levels.filter((text) => !text.endsWith(' up')), ...mitigated.refused.map(({ code }) => code)];
  };
  test('nothing in force', () => expect(fallen('db')).toEqual(['db down', 'api down', 'web down']));
  test('static stability', () => expect(fallen('db', 'static-stability:api~db')).toEqual(['db down']));
  test('a fallback shows a little', () =>
    expect(fallen('db', 'fallback:api~db')).toEqual(['db down', 'api minor', 'web minor']));
  test('removed', () => expect(fallen('db', 'remove:web~api')).toEqual(['db down', 'api down']));
  test('two copies: a fault strikes one', () =>
    expect(fallen('db', 'copies:db:2')).toEqual(['db minor', 'api minor', 'web minor']));
  test('two copies need what the one needed', () => expect(fallen('dns', 'copies:db:2')).toContain('db down'));
  test('a second region does not', () => expect(fallen('dns', 'second-region:db')).toContain('db minor'));
  test('cells: degraded, not down', () =>
    expect(fallen('db', 'cells:db:4')).toEqual(['db degraded', 'api degraded', 'web degraded']));
  test('a cache shows stale data, and in the end does not help', () =>
    expect(fallen('db', 'cache:api~db:60')).toEqual(['db down', 'api down', 'web down']));
  test('what is not there, or changes nothing, is refused', () => {
    expect(fallen('web', 'remove:web~db')).toEqual(['web down', 'unknown-target']);
    expect(fallen('web', 'remove:web~api', 'circuit-breaker:web~api')).toEqual(['web down']);
    expect(fallen('web', 'faster-recovery:web:0.5')).toEqual(['web down', 'no-effect']);
    expect(fallen('web', 'static-stability:nobody~web')).toEqual(['web down', 'unknown-target']);
  });
});

describe('the trouble of one history', () => {
  const history = (...rows: readonly (readonly [time: number, level: number])[]) =>
    rows.map(([time, level]) => ({ time, level }));
  test('begins once, ends for good, and counts each passage up to the horizon', () => {
    const there = history([5, 1], [10, 2], [12, 3], [20, 1], [30, 2], [34, 0]);
    expect(troubleOf(there, 2, 100)).toEqual({ onset: 10, end: 34, lost: 14, worst: 3 });
    expect(troubleOf(there, 2, 32)).toEqual({ onset: 10, end: null, lost: 12, worst: 3 });
    expect(troubleOf(there, 2, 30)).toEqual({ onset: 10, end: 20, lost: 10, worst: 3 });
    expect(troubleOf(there, 2, 12)).toEqual({ onset: 10, end: null, lost: 2, worst: 2 });
    expect(troubleOf(there, 2, 10)).toEqual({ onset: null, end: null, lost: 0, worst: 1 });
    expect(troubleOf(there, 1, 100)).toEqual({ onset: 5, end: 34, lost: 29, worst: 3 });
    expect(troubleOf([], 1, 100)).toEqual({ onset: null, end: null, lost: 0, worst: 0 });
  });
  test('is worse at some instant even if it is better for most of the time', () => {
    const two = (before: ReturnType<typeof history>, after: ReturnType<typeof history>, horizon = 100) => {
      const log = (rows: ReturnType<typeof history>) => ({
        graph,
        cascade: simulateCascade(graph, { events: rows.map((row) => ({ ...row, component: 3 })) }),
      });
      return named(
        compareRuns(log(before), log(after), { horizon }).worseAtSomeInstant.map((component) => ({ component })),
      );
    };
    const base = history([10, 3], [50, 0]);
    expect(two(base, base)).toEqual([]);
    expect(two(base, history([20, 3], [40, 0]))).toEqual([]);
    expect(two(base, history([9, 1], [10, 0]))).toEqual(['web']);
    expect(two(base, history([20, 3], [51, 0]))).toEqual(['web']);
    expect(two(base, history([50, 1], [51, 0]))).toEqual(['web']);
    expect(two(base, history([50, 1], [51, 0]), 50)).toEqual([]); // not before the horizon
    expect(two(history([10, 3], [20, 0], [30, 3], [50, 0]), history([10, 2], [50, 0]))).toEqual(['web']);
    expect(two(history([10, 2], [50, 0]), history([10, 3], [20, 2], [50, 0]))).toEqual(['web']);
  });
});

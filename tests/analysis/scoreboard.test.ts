import { beforeEach, describe, expect, it } from 'vitest';
import { givenByScript } from '../../src/analysis/compare-tracks';
import { provenanceOfReplay } from '../../src/analysis/provenance';
import { rootFault, scoreboard, shuffleControl } from '../../src/analysis/scoreboard';
import { seeded, shuffleProviders } from '../../src/analysis/shuffle';
import { runReplay } from '../../src/engine/replay-run';
import { smallOutage, smallReplay } from '../support/small-outage';

describe('a row of the scoreboard', () => {
  let [graph, model]: ReturnType<typeof scoreboard> = [];
  beforeEach(() => {
    const run = runReplay(smallOutage, smallReplay);
    const replay = { ...run, provenance: provenanceOfReplay(run.graph, smallReplay), given: givenByScript(run) };
    [graph, model] = scoreboard([{ incident: smallOutage }, { incident: smallOutage, run: replay }]);
  });
  it('is of the root fault, which nobody repairs: without overlap of times, with the order by hops', () => {
    expect(graph).toMatchObject({ incident: 'small', model: 'graph', given: 1 });
    // Of those that are not given five fall; database and shop are on record as hit. Nobody knows how badly the clerks are.
    expect(graph!.scores.degraded.all).toMatchObject({ compared: 2, hits: 2, misses: 0, precision: 2 / 5, recall: 1 });
    for (const scores of [graph!.scores.any, graph!.scores.degraded, graph!.scores.down])
      for (const part of [scores.all, scores.credited, ...Object.values(scores.by)])
        expect(part).toMatchObject({ overlap: null, dated: 0 });
    expect(graph!.hops).toEqual({ tauB: null, pairs: 0 }); // both at about 10:10: which came first is not on record
  });
  it('is of a replay where one is given: with its times, and no order by hops', () => {
    expect(model).toMatchObject({ incident: 'small', model: 'replay', given: 1, hops: null });
    expect(model!.scores.degraded.all.overlap).not.toBeNull();
  });
  it('has its order by hops alone, whatever the lags', () => {
    const record = smallOutage.record.map((row) =>
      row.component === 'shop' ? { ...row, t_utc: '2025-03-01T10:40:00Z' } : row,
    );
    const hops = (lag: number) => {
      const dependencies = smallOutage.dependencies.map((row) => ({ ...row, lag_minutes: lag }));
      return scoreboard([{ incident: { ...smallOutage, record, dependencies } }])[0]!.hops;
    };
    expect([hops(0), hops(500)]).toEqual([
      { tauB: 1, pairs: 1 },
      { tauB: 1, pairs: 1 },
    ]);
  });
  it('has no root that the incident does not have', () =>
    expect(() => rootFault({ ...smallOutage, root: 'nowhere' })).toThrow('unknown root: "nowhere"'));
});

describe('providers dealt out anew', () => {
  const numbers = (claims: typeof smallOutage, end: 'from' | 'to') => {
    const counts = new Map<string, number>();
    const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
    // What a redundancy gathers is counted with it.
    const gathered = claims.redundancies.flatMap(({ from, to }) => to.map((one) => `${from} ${one}`));
    for (const row of claims.dependencies) if (!gathered.includes(`${row.from} ${row.to}`)) count(row[end]);
    for (const { from, to } of claims.redundancies) for (const one of to) count(end === 'from' ? from : one);
    return [...counts].sort();
  };
  it('leave each dependent as many as it had, of the same kind and lag, and each provider as many that lean on it', () => {
    const random = seeded(7);
    for (let round = 0; round < 30; round++) {
      const dealt = shuffleProviders(smallOutage, random);
      expect(numbers(dealt, 'from')).toEqual(numbers(smallOutage, 'from'));
      expect(numbers(dealt, 'to')).toEqual(numbers(smallOutage, 'to'));
      expect(dealt.dependencies.some(({ from, to }) => from === to)).toBe(false);
      expect(dealt.redundancies.some(({ from, to }) => to.includes(from))).toBe(false);
      expect(dealt.dependencies.map(({ from, kind, lag_minutes }) => [from, kind, lag_minutes])).toEqual(
        smallOutage.dependencies
          .filter(({ from }) => from !== 'shop' && from !== 'portal')
          .map(({ from, kind, lag_minutes }) => [from, kind, lag_minutes]),
      );
      expect(dealt.redundancies.map(({ from, need, to }) => [from, need, to.length])).toEqual([
        ['shop', 1, 2],
        ['portal', 1, 2],
      ]);
    }
  });
  it('are dealt otherwise each time, and alike for the same seed', () => {
    const dealt = (seed: number) => JSON.stringify(shuffleProviders(smallOutage, seeded(seed)));
    expect(dealt(1)).toBe(dealt(1));
    expect(new Set([1, 2, 3, 4, 5].map(dealt)).size).toBe(5);
  });
  it('every provider comes to every dependent some time: the deal is not half a deal', () => {
    const random = seeded(3);
    const first = Array.from({ length: 200 }, () => shuffleProviders(smallOutage, random).dependencies[0]!.to);
    expect(new Set(first)).toEqual(new Set(['power', 'mail', 'zone', 'cache', 'island']));
  });
});

it('numbers for a seed are those of mulberry32, from 0 up to but not 1', () => {
  const random = seeded(1);
  expect([random(), random(), random()]).toEqual([...[0.6270739405881613, 0.002735721180215478, 0.5274470399599522]]);
  const many = Array.from({ length: 2000 }, random);
  expect(many.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(many.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(0.5, 1);
});

describe('the control', () => {
  it('is the score of each deal, their mean, and how many do as well, the real one counted in', () => {
    const control = shuffleControl(smallOutage, seeded(5), 40);
    const random = seeded(5);
    const dealt = Array.from({ length: 40 }, () => rootFault(shuffleProviders(smallOutage, random)));
    const scores = dealt.map(({ scores: { degraded } }) => degraded.all.f1 ?? 0);
    expect(control.f1).toBe(4 / 7); // two of two, among five: 2·2 / (5 + 2)
    expect(control.shuffled).toEqual(scores);
    expect(control.mean).toBeCloseTo(scores.reduce((sum, one) => sum + one, 0) / 40, 12);
    expect(control.p).toBeCloseTo((1 + scores.filter((one) => one >= control.f1).length) / 41, 12);
    expect(control.p).toBeLessThan(1);
  });
  it('needs at least one deal', () => {
    for (const times of [0, -1, 1.5])
      expect(() => shuffleControl(smallOutage, seeded(1), times)).toThrow(`no number of shuffles: ${times}`);
  });
});

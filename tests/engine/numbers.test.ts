import { describe, expect, it, test } from 'vitest';
import { generalRun } from '../../src/engine/general-run';
import { simulateCascade } from '../../src/engine/simulate';
import { buildGraph } from '../../src/model/build-graph';
import type { RequirementInput } from '../../src/model/graph';
import { FOUR_LEVELS, type HealthScale } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { readOwnGraph } from '../../src/model/read-own-graph';
import { durationFromMinutes, fromMinutes, TICKS_PER_SECOND } from '../../src/model/units';

const [a, b] = ['a', 'b'].map(componentId) as [ReturnType<typeof componentId>, ReturnType<typeof componentId>];
const pair = (rest: Partial<RequirementInput> = {}, scale: HealthScale = FOUR_LEVELS) =>
  buildGraph(
    [{ id: a, recovery: 5 }, { id: b }],
    [{ dependent: b, providers: [a], kind: 'hard', lag: 1, ...rest }],
    scale,
  );
const down = (time: number) => ({ component: 0, level: 3, time });

describe('instants are whole ticks, and stay exact', () => {
  it.each([0.1, NaN, Infinity, -Infinity, 1e300, 2 ** 53])('an event at %d is refused', (time) => {
    expect(() => simulateCascade(pair(), { events: [down(time)] })).toThrow(`no instant: ${time}`);
  });
  it('a lag or a recovery beyond 2^53 is refused, by both evaluators', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const back = { component: 0, level: 0, time: most - 1 };
    expect(simulateCascade(pair(), { events: [down(most - 1)] }).log.map(({ time }) => time)).toEqual([most - 1, most]);
    for (const events of [[down(most)], [down(0), back]]) {
      expect(() => simulateCascade(pair(), { events })).toThrow(/too late to be exact: \d+ \+ [15] ticks/);
      expect(() => generalRun(pair(), events, 'strict', Infinity, 100)).toThrow('too late to be exact');
    }
  });
  it('a switchover too', () => {
    const graph = pair({ providers: [a, b], need: 1, dependent: b, switchover: 9 });
    expect(() => simulateCascade(graph, { events: [down(Number.MAX_SAFE_INTEGER)] })).toThrow('too late to be exact');
  });
});

describe('what decides a run is refused by name', () => {
  const run = (rest: object) => () => simulateCascade(pair(), { events: [down(0)], ...rest });
  test.each<[string, object]>([
    ['no horizon: NaN', { horizon: NaN }],
    ['no cap: NaN', { maxChanges: NaN }],
    ['no cap: -1', { maxChanges: -1 }],
    ['unknown cold start: Optimistic', { coldStart: 'Optimistic' }],
  ])('%s', (message, rest) => expect(run(rest)).toThrow(message));
});

describe('a graph', () => {
  it('refuses another word for when', () => {
    const when: unknown = 'Start';
    expect(() => pair({ when: when as 'start' })).toThrow('bad-when: "b"');
  });
  it.each([1, 300])('refuses a scale of %d levels', (count) => {
    const chain = Array.from({ length: count }, (_, level) => level);
    const scale = {
      levels: chain.map(String),
      impact: { hard: chain, soft: chain, weak: chain, threshold: chain, brittle: chain, none: chain },
    };
    expect(() => pair({}, scale)).toThrow(`bad-scale: ${count} levels`);
  });
});

describe('minutes', () => {
  it('are rounded to the second, and refused where they are no time', () => {
    expect([fromMinutes(1.004), fromMinutes(-0.5)]).toEqual([60 * TICKS_PER_SECOND, -30 * TICKS_PER_SECOND]);
    for (const minutes of [NaN, Infinity, 1e15])
      expect(() => fromMinutes(minutes)).toThrow(`no time: ${minutes} minutes`);
  });
  it('a known lag is never rounded to none: shorter than half a second it is refused', () => {
    expect([durationFromMinutes(0), durationFromMinutes(1 / 120)]).toEqual([0, TICKS_PER_SECOND]);
    expect(() => durationFromMinutes(0.4 / 60)).toThrow('too short');
    expect(() => durationFromMinutes(-1)).toThrow('no duration: -1');
    const incident = (lag_minutes: number) => ({
      components: [{ id: 'a' }, { id: 'b' }],
      dependencies: [{ from: 'a', to: 'b', kind: 'hard' as const, lag_minutes }],
      redundancies: [],
    });
    expect(() => graphOfIncident(incident(0.4 / 60))).toThrow('too short');
    const own = readOwnGraph({
      components: [{ id: 'a' }, { id: 'b' }],
      dependencies: [{ from: 'a', to: 'b', lag_minutes: 0.4 / 60 }],
    });
    expect(own.issues.map(({ place }) => place)).toEqual(['dependencies[0].lag_minutes']);
    expect(own.graph?.dependencies).toEqual([{ from: 'a', to: 'b', kind: 'hard' }]);
  });
});

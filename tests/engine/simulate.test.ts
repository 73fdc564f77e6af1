import { describe, expect, it } from 'vitest';
import { blastRadius } from '../../src/engine/blast';
import { earliestTimes } from '../support/earliest';
import { simulateCascade } from '../../src/engine/simulate';
import { buildGraph } from '../../src/model/build-graph';
import { componentId } from '../../src/model/ids';
import { fromMinutes, toMinutes, unknownLags } from '../../src/model/units';
import type { Scenario } from '../../src/engine/cascade-types';
import type { DependencyGraph } from '../../src/model/graph';
import { graphOf, lines, scenarioOf } from '../support/model';

const pair = () => graphOf([{ id: 'a' }, { id: 'b' }], [{ of: 'b', on: 'a', kind: 'hard', delay: 3 }]);
const down = (component: number, time = 0) => ({ component, level: 3, time });

describe('unknown lags', () => {
  it('draw an order, never a time and never the same instant', () => {
    const ids = ['a', 'b', 'c', 'd'].map((id) => ({ id: componentId(id) }));
    const next = (i: number, lag: number | null) => ({
      dependent: ids[i]!.id,
      providers: [ids[i - 1]!.id],
      kind: 'hard' as const,
      lag,
    });
    const graph = buildGraph(ids, [next(1, null), next(2, null), next(3, fromMinutes(5))]);
    const { log, steps } = simulateCascade(graph, { events: [down(0)] });
    expect(log.map(({ component }) => component)).toEqual([0, 1, 2, 3]);
    expect(log.map(({ time }) => unknownLags(time))).toEqual([0, 1, 2, 2]);
    expect(log.map(({ time }) => toMinutes(time))).toEqual([0, 0, 0, 5]);
    expect(log.map(({ rank }) => rank)).toEqual([0, 0, 0, 0]);
    expect(steps).toHaveLength(4);
    expect(new Set(log.map(({ time }) => time)).size).toBe(4);
  });
});

describe('a hub', () => {
  it('takes as many with it in one instant as need it, each from its own level', () => {
    const many = Array.from({ length: 700 }, (_, index) => `v${index}`);
    const graph = graphOf(
      ['hub', ...many].map((id) => ({ id })),
      many.map((id) => ({ of: id, on: 'hub', kind: 'hard' })),
    );
    const { log } = simulateCascade(graph, { events: [down(0)] });
    expect(new Set(log.map(({ component }) => component)).size).toBe(701);
    expect(log.every(({ to, time }) => to === 3 && time === 0)).toBe(true);
    expect(log.slice(1).every(({ cause }) => cause.type === 'requirement' && cause.members.join() === '0')).toBe(true);
    // Those of one round by id, in the order of code units, however they are listed.
    const ids = log.slice(1).map(({ component }): string => graph.ids[component]!);
    expect(ids).toEqual([...many].sort());
    expect(ids).not.toEqual(many);
  });
});

describe.each(['strict', 'optimistic'] as const)('causes, %s', (coldStart) => {
  it('name the first requirement in listing order, its bad members and the level it needed of them', () => {
    const graph = graphOf(
      ['x', 'y', 'z', 's'].map((id) => ({ id })),
      [
        { of: 's', on: 'x', kind: 'soft' },
        { of: 's', group: ['x', 'y', 'z'], need: 2, kind: 'brittle' },
        { of: 's', on: 'x', kind: 'hard' },
      ],
    );
    const { log } = simulateCascade(graph, {
      coldStart,
      events: [
        { component: 0, level: 3, time: 0 },
        { component: 2, level: 1, time: 0 },
        { component: 0, level: 0, time: 9 },
      ],
    });
    expect(log.find(({ component }) => component === 3)?.cause).toEqual({
      type: 'requirement',
      requirement: 1,
      members: [0, 2],
      needed: 1,
    });
    expect(log.filter(({ time }) => time === 9).map(({ component, cause }) => [component, cause.type])).toEqual([
      [0, 'scripted'],
      [3, 'recovery'],
    ]);
  });
  it('name the very first of several that press as much', () => {
    const graph = graphOf(
      ['x', 'y', 's'].map((id) => ({ id })),
      ['y', 'x'].map((on) => ({ of: 's', on, kind: 'hard' })),
    );
    const { log } = simulateCascade(graph, { coldStart, events: [down(0), down(1)] });
    expect(log[2]).toMatchObject({ component: 2, cause: { requirement: 0, members: [1] } });
  });
  it('are claims: what a component passed on the way down in one instant is kept', () => {
    // b is degraded by script; a is degraded because of b; b is down because of a.
    const graph = graphOf(
      ['a', 'b'].map((id) => ({ id })),
      [
        { of: 'a', on: 'b', kind: 'hard' },
        { of: 'b', on: 'a', kind: 'brittle' },
      ],
    );
    const { log } = simulateCascade(graph, { coldStart, events: [{ component: 1, level: 2, time: 0 }] });
    expect(log.find(({ component }) => component === 1)).toMatchObject({
      from: 0,
      to: 3,
      rank: 2,
      via: [{ rank: 0, to: 2, cause: { type: 'scripted' } }],
    });
    expect(log.find(({ component }) => component === 0)).toMatchObject({
      from: 0,
      to: 3,
      rank: 3,
      via: [{ rank: 1, to: 2 }],
    });
  });
  it('a repair that has to wait for a provider, even within the instant, is a recovery', () => {
    const graph = graphOf([{ id: 'a' }, { id: 'b' }], [{ of: 'b', on: 'a', kind: 'hard' }]);
    const up = (component: number) => ({ component, level: 0, time: 5 });
    const { log } = simulateCascade(graph, { coldStart, events: [down(0), down(1), up(0), up(1)] });
    expect(log.slice(2).map(({ component, rank, cause }) => [component, rank, cause.type])).toEqual([
      [0, 0, 'scripted'],
      [1, 1, 'recovery'],
    ]);
  });
  it('the script comes before requirements', () => {
    const { log } = simulateCascade(graphOf([{ id: 'a' }, { id: 'b' }], [{ of: 'b', on: 'a', kind: 'hard' }]), {
      ...{ coldStart, events: [down(0), down(1)] },
    });
    expect(log.map(({ cause }) => cause.type)).toEqual(['scripted', 'scripted']);
  });
});

describe('scripts', () => {
  it('several events of one component at one instant count as the worst', () => {
    const graph = pair();
    const both = [
      { component: 0, level: 0, time: 5 },
      { component: 0, level: 2, time: 5 },
    ];
    const { log } = simulateCascade(graph, { events: [down(0), ...both] });
    expect(simulateCascade(graph, { events: [down(0), ...both.reverse()] }).log).toEqual(log);
    expect(log.find(({ time }) => time === 5)).toMatchObject({
      component: 0,
      from: 3,
      to: 2,
      cause: { type: 'scripted' },
    });
  });
  it('a repair behind a recovery time is a recovery, later', () => {
    const graph = graphOf([{ id: 'a', recovery: 2 }], []);
    expect(
      lines(
        graph,
        simulateCascade(
          graph,
          scenarioOf(graph, [
            { t: 0, node: 'a', set: 'down' },
            { t: 1, node: 'a', set: 'up' },
          ]),
        ),
      ),
    ).toEqual(['0 a up→down', '3 a down→up']);
  });
  it('a new fault starts the wait afresh', () => {
    const graph = graphOf([{ id: 'a', recovery: 4 }], []);
    const events = [
      [0, 'down'],
      [1, 'up'],
      [3, 'minor'],
      [4, 'up'],
    ].map(([t, set]) => ({ t: Number(t), node: 'a', set: String(set) }));
    expect(lines(graph, simulateCascade(graph, scenarioOf(graph, events)))).toEqual([
      '0 a up→down',
      '5 a down→minor',
      '8 a minor→up',
    ]);
  });
  it('an empty script is an empty cascade', () => {
    expect(simulateCascade(pair(), { events: [] })).toEqual({
      log: [],
      steps: [],
      final: new Uint8Array(2),
      truncated: false,
    });
  });
  it.each([
    [{ component: 2, level: 3, time: 0 }, 'unknown component: 2'],
    [{ component: -1, level: 3, time: 0 }, 'unknown component: -1'],
    [{ component: 0.5, level: 3, time: 0 }, 'unknown component: 0.5'],
    [{ component: 0, level: 4, time: 0 }, 'unknown level: 4'],
    [{ component: 0, level: -1, time: 0 }, 'unknown level: -1'],
    [{ component: 0, level: 1, time: NaN }, 'no instant: NaN'],
    [{ component: 0, level: 1, time: Infinity }, 'no instant: Infinity'],
  ])('refuses %j', (event, message) => {
    expect(() => simulateCascade(pair(), { events: [event] })).toThrow(new RangeError(message));
    expect(() => earliestTimes(pair(), [event])).toThrow(new RangeError(message));
  });
  it('blastRadius refuses levels and lengths that do not fit', () => {
    expect(() => blastRadius(pair(), Uint8Array.of(4, 0))).toThrow(new RangeError('unknown level: 4'));
    expect(() => blastRadius(pair(), Uint8Array.of(1))).toThrow(new RangeError('expected 2 levels, got 1'));
    const given = Uint8Array.of(3, 0);
    blastRadius(pair(), given);
    expect(Array.from(given)).toEqual([3, 0]);
  });
});

describe.each(['strict', 'optimistic'] as const)('horizon and cap, %s', (coldStart) => {
  const run = (of: DependencyGraph, scenario: Scenario) => simulateCascade(of, { coldStart, ...scenario });
  const graph = graphOf([{ id: 'a' }, { id: 'b', recovery: 2 }], [{ of: 'b', on: 'a', kind: 'hard', delay: 3 }]);
  const events = [{ component: 0, level: 3, time: 0 }];
  it('the horizon itself still counts; later is truncated, and that is said', () => {
    expect(run(graph, { events, horizon: 3000 })).toMatchObject({ truncated: false, log: { length: 2 } });
    expect(run(graph, { events, horizon: 2999 })).toMatchObject({ truncated: true, log: { length: 1 } });
  });
  it('what would change nothing is not missed', () => {
    // Repaired before the grace is over: the timer still runs, and runs out without effect.
    const repaired = [...events, { component: 0, level: 0, time: 1 }];
    expect(run(graph, { events: repaired, horizon: 2 }).truncated).toBe(false);
    // Failed again before it was back: the wait it had begun runs out without effect.
    const again = [
      [0, 3],
      [1, 0],
      [2, 3],
    ].map(([time, level]) => ({ component: 1, level: level!, time: time! * 1000 }));
    expect(run(graph, { events: again, horizon: 2000 }).truncated).toBe(false);
    // Already down by script when the grace is over.
    expect(run(graph, { events: [...events, { component: 1, level: 3, time: 1 }], horizon: 2 }).truncated).toBe(false);
    // An event that says what is the case already.
    expect(run(graph, { events: [...events, { component: 0, level: 3, time: 9000 }], horizon: 8000 }).truncated).toBe(
      false,
    );
    expect(run(graph, { events: [...events, { component: 0, level: 1, time: 9000 }], horizon: 8000 }).truncated).toBe(
      true,
    );
  });
  it('what a group still waits for is missed', () => {
    const both = graphOf(
      ['p', 'q', 's'].map((id) => ({ id })),
      [{ of: 's', group: ['p', 'q'], need: 1, kind: 'hard', delay: 4 }],
    );
    expect(run(both, { events: [down(0), down(1)], horizon: 3999 }).truncated).toBe(true);
    expect(run(both, { events: [down(0), down(1)], horizon: 4000 }).truncated).toBe(false);
    expect(run(both, { events: [down(0)], horizon: 3999 }).truncated).toBe(false);
  });
  it('a recovery still to come is missed', () => {
    const all = [...events, { component: 0, level: 0, time: 5000 }];
    expect(run(graph, { events: all, horizon: 6000 })).toMatchObject({
      truncated: true,
      log: { length: 3 },
    });
    expect(run(graph, { events: all, horizon: 7000 })).toMatchObject({
      truncated: false,
      log: { length: 4 },
    });
  });
  it('a switchover still to come is missed', () => {
    const svc = graphOf(
      ['p', 'q', 's'].map((id) => ({ id })),
      [{ of: 's', group: ['p', 'q'], need: 1, kind: 'hard', switchover: 4 }],
    );
    expect(run(svc, { events, horizon: 3999 }).truncated).toBe(true);
    expect(run(svc, { events, horizon: 4000 }).truncated).toBe(false);
    expect(run(svc, { events: [...events, { component: 0, level: 0, time: 1000 }], horizon: 3999 }).truncated).toBe(
      false,
    );
  });
  it('a pulse that circulates for ever ends at the cap, and that is said', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const ring = graphOf(
      ids.map((id) => ({ id, recovery: 2 })),
      ids.map((of, i) => ({ of, on: ids[(i + 5) % 6]!, kind: 'hard', delay: 2 })),
    );
    const pulse = [
      { component: 0, level: 3, time: 0 },
      { component: 0, level: 0, time: 1000 },
    ];
    const endless = simulateCascade(ring, { events: pulse, maxChanges: 120 }); // strict: in an optimistic run it stops
    expect(endless).toMatchObject({ truncated: true, log: { length: 120 } });
    expect(endless.log.at(-1)!.time).toBeGreaterThan(100_000);
    expect(run(graph, { events, maxChanges: 2 }).truncated).toBe(false);
    expect(run(graph, { events, maxChanges: 1 }).truncated).toBe(true);
  });
});

describe('optimistic rings', () => {
  const change = (graph: ReturnType<typeof graphOf>, script: [number, string, string][]) =>
    lines(
      graph,
      simulateCascade(
        graph,
        scenarioOf(
          graph,
          script.map(([t, node, set]) => ({ t, node, set })),
          { coldStart: 'optimistic' },
        ),
      ),
    );
  it('a provider outside that recovers may let a group go which its members hold only together', () => {
    const graph = graphOf(
      [{ id: 'a', recovery: 3 }, { id: 'out', recovery: 5 }, { id: 'b' }],
      [
        { of: 'a', on: 'b', kind: 'hard' },
        { of: 'b', group: ['b', 'out', 'a'], need: 2, kind: 'hard' },
      ],
    );
    expect(
      change(graph, [
        [0, 'out', 'minor'],
        [0, 'a', 'minor'],
        [2, 'out', 'up'],
        [7, 'a', 'up'],
      ]),
    ).toEqual(['0 a up→minor', '0 out up→minor', '0 b up→minor', '7 out minor→up', '7 b minor→up', '10 a minor→up']);
  });
  it('a member that falls while it still has to wait is woken when it has waited long enough', () => {
    const graph = graphOf(
      [{ id: 'w' }, { id: 'u', recovery: 3 }, { id: 'v', recovery: 5 }],
      [
        { of: 'v', on: 'w', kind: 'hard', when: 'start' },
        { of: 'v', on: 'u', kind: 'hard', delay: 6 },
        { of: 'u', on: 'v', kind: 'hard', delay: 50 },
      ],
    );
    expect(
      change(graph, [
        [0, 'w', 'down'],
        [5, 'u', 'down'],
        [9, 'u', 'up'],
        [10, 'w', 'up'],
      ]),
    ).toEqual(['0 w up→down', '5 u up→down', '10 w down→up', '11 v up→down', '12 u down→up', '15 v down→up']);
  });
  it('recoveries come before failures: a cause that begins now holds nobody yet', () => {
    const graph = graphOf(
      [{ id: 'a' }, { id: 'b' }],
      [
        { of: 'a', on: 'b', kind: 'hard', delay: 5 },
        { of: 'b', on: 'a', kind: 'hard', delay: 20 },
      ],
    );
    expect(
      change(graph, [
        [0, 'a', 'down'],
        [10, 'a', 'up'],
        [10, 'b', 'down'],
        [11, 'b', 'up'],
      ]),
    ).toEqual(['0 a up→down', '10 a down→up', '10 b up→down', '11 b down→up']);
  });
  it('whoever waits out a recovery holds nobody in its ring by a cause that has ended, nor by one that begins now', () => {
    const graph = graphOf(
      [{ id: 'x' }, { id: 'y' }, { id: 'a' }, { id: 'b', recovery: 5 }],
      [
        { of: 'a', on: 'b', kind: 'hard', when: 'start' },
        { of: 'b', on: 'a', kind: 'hard' },
        { of: 'a', on: 'x', kind: 'hard' },
        { of: 'a', on: 'y', kind: 'soft' },
      ],
    );
    const log = change(graph, [
      [0, 'x', 'down'],
      [10, 'x', 'up'],
      [10, 'y', 'down'],
    ]);
    expect(log.slice(3)).toEqual(['10 x down→up', '10 a down→degraded', '10 y up→down', '15 b down→degraded']);
  });
  it('a ring is let go by a cause that ends now, although another begins now', () => {
    const graph = graphOf(
      ['x', 'y', 'a', 'b'].map((id) => ({ id })),
      [
        { of: 'a', on: 'b', kind: 'hard' },
        { of: 'b', on: 'a', kind: 'hard' },
        { of: 'a', on: 'x', kind: 'hard' },
        { of: 'a', on: 'y', kind: 'soft' },
      ],
    );
    const log = change(graph, [
      [0, 'x', 'down'],
      [10, 'x', 'up'],
      [10, 'y', 'down'],
    ]);
    const ended = ['10 x down→up', '10 a down→degraded', '10 b down→degraded'];
    expect(log).toEqual(['0 x up→down', '0 a up→down', '0 b up→down', ...ended, '10 y up→down']);
  });
});

describe('steps', () => {
  it('hold the changes of one instant, direction and rank, and cover the log', () => {
    const star = graphOf(
      ['a', 'b', 'c', 'd'].map((id) => ({ id })),
      [
        { of: 'b', on: 'a', kind: 'hard' },
        { of: 'c', on: 'a', kind: 'hard' },
        { of: 'd', on: 'c', kind: 'hard' },
      ],
    );
    const { steps } = simulateCascade(star, { events: [down(0), { component: 0, level: 0, time: 7 }, down(3, 7)] });
    expect(steps).toEqual([
      { time: 0, rank: 0, recovery: false, first: 0, last: 1 },
      { time: 0, rank: 1, recovery: false, first: 1, last: 3 },
      { time: 0, rank: 2, recovery: false, first: 3, last: 4 },
      { time: 7, rank: 0, recovery: true, first: 4, last: 5 },
      { time: 7, rank: 1, recovery: true, first: 5, last: 7 },
    ]);
  });
});

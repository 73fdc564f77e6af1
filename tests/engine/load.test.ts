import { describe, expect, test } from 'vitest';
import {
  deferredDrain,
  healingThrottle,
  latencyClass,
  loadClass,
  longestSelfHealingOutage,
  recoveryTime,
  safeBound,
  timeToDrain,
  type QueueLoad,
} from '../../src/engine/load';
import { runBacklog } from '../../src/engine/deferral';
import { intervalsOf, queueAt, runQueue, type QueueChange } from '../../src/engine/retry-queue';

/** W7 of the worked examples, derived by hand. */
const W7: QueueLoad = { capacity: 100, demand: 60, attempts: 3, patience: 5 };
const outage = (lasts: number): QueueChange[] => [
  { time: 0, available: false },
  { time: lasts, available: true },
];
const course = (load: QueueLoad, lasts: number, more: readonly QueueChange[] = [], until = 1000) => {
  const run = runQueue(load, [...outage(lasts), ...more], 0, until);
  return run.pieces.map(({ time, length, health }) => [round(time), round(length), health] as const);
};
const round = (value: number): number => Math.round(value * 1000) / 1000;

describe('W7: a retry queue with μ = 100, λ = 60, A = 3, τ = 5', () => {
  test('is vulnerable, and heals by itself after at most 2.778', () => {
    expect(loadClass(W7)).toBe('vulnerable');
    expect(longestSelfHealingOutage(W7)).toBeCloseTo(2.778, 3);
  });
  test('an outage of 2 heals in 9', () => {
    expect(recoveryTime(W7, 2)).toBe(9);
    expect(course(W7, 2)).toEqual([
      [0, 0, 'failing'],
      [2, 360, 'draining'],
      [11, 0, 'up'],
    ]);
  });
  test('an outage of 4 heals never', () => {
    expect(recoveryTime(W7, 4)).toBe(Infinity);
    expect(course(W7, 4)).toEqual([
      [0, 0, 'failing'],
      [4, 720, 'failing'],
    ]);
  });
  test('with a queue of at most 400 an outage of 4 heals in 10', () => {
    const bounded = { ...W7, bound: 400 };
    expect(bounded.bound).toBeLessThanOrEqual(safeBound(W7));
    expect(recoveryTime(bounded, 4)).toBe(10);
    expect(course(bounded, 4)).toEqual([
      [0, 0, 'failing'],
      [2.222, 400, 'failing'],
      [4, 400, 'draining'],
      [14, 0, 'up'],
    ]);
  });
  test('with half the retries an outage of 10 heals in 52.5', () => {
    const patient = { ...W7, attempts: 1.5 };
    expect(loadClass(patient)).toBe('stable');
    expect(recoveryTime(patient, 10)).toBeCloseTo(52.5, 9);
    expect(course(patient, 10)).toEqual([
      [0, 0, 'failing'],
      [10, 900, 'failing'],
      [50, 500, 'draining'],
      [62.5, 0, 'up'],
    ]);
  });
  test('the collapsed queue of 5200 at 60 heals in 91.337 when a quarter of demand is let in', () => {
    expect(healingThrottle(W7)).toBeCloseTo(100 / 180, 12);
    const helped = runQueue(W7, [...outage(4), { time: 60, load: { throttle: 0.25 } }], 0, 1000);
    expect(queueAt(helped, 60)).toBeCloseTo(5200, 9);
    expect(timeToDrain({ ...W7, throttle: 0.25 }, 5200)).toBeCloseTo(91.337, 3);
    expect(intervalsOf(helped, 'up')[0]?.from).toBeCloseTo(60 + 91.337, 3);
  });
  test('or at once when the queue is dropped', () => {
    expect(course(W7, 4, [{ time: 60, dropTo: 0 }]).at(-1)).toEqual([60, 0, 'up']);
  });
});

describe('at the edges', () => {
  test('an outage of exactly D* heals, a longer one does not', () => {
    const load = { capacity: 10, demand: 5, attempts: 2, patience: 3 };
    expect(course(load, 3)).toEqual([
      [0, 0, 'failing'],
      [3, 30, 'draining'],
      [9, 0, 'up'],
    ]);
    expect(course(load, 3.5)).toEqual([
      [0, 0, 'failing'],
      [3.5, 35, 'failing'],
    ]);
  });
  test('as much as can be served is overloaded, as many retries as can be served is vulnerable', () => {
    const classes = [10, 5, 4.9].map((demand) => loadClass({ capacity: 10, demand, attempts: 2, patience: 3 }));
    expect(classes).toEqual(['overloaded', 'vulnerable', 'stable']);
    const load = { capacity: 10, demand: 5, attempts: 2, patience: 3 };
    expect([timeToDrain(load, 30), timeToDrain(load, 31)]).toEqual([6, Infinity]);
    expect([timeToDrain({ ...load, demand: 10 }, 0), timeToDrain({ ...load, demand: 10 }, 1)]).toEqual([0, Infinity]);
    expect(timeToDrain({ ...load, demand: 11 }, 0)).toBe(Infinity);
    // Exactly as slow as callers are patient is not too slow.
    expect(latencyClass((asked) => asked, { demand: 5, attempts: 2, patience: 10 })).toBe('stable');
  });
  test('nothing begins at the end of a run', () => {
    expect(course(W7, 2, [], 11)).toEqual([
      [0, 0, 'failing'],
      [2, 360, 'draining'],
    ]);
  });
  test('an overloaded queue collapses without any outage, unless its bound is short', () => {
    const load = { capacity: 10, demand: 12, attempts: 2, patience: 3 };
    const run = (bound: number) =>
      runQueue({ ...load, bound }, [], 0, 1000).pieces.map(({ time, health }) => [time, health]);
    expect(run(100)).toEqual([
      [0, 'draining'],
      [15, 'failing'],
      [20, 'failing'],
    ]);
    expect(run(30)).toEqual([
      [0, 'draining'],
      [15, 'draining'],
    ]);
  });
  test('changes of one instant may come in any order, and one that changes nothing leaves no breakpoint', () => {
    const changes: QueueChange[] = [{ time: 4, load: { attempts: 1 } }, { time: 7, available: true }, ...outage(4)];
    expect(runQueue(W7, changes, 0, 100)).toEqual(runQueue(W7, [...changes].reverse(), 0, 100));
    expect(runQueue(W7, [{ time: 7, available: true }], 0, 100).pieces).toHaveLength(1);
  });
  test('a queue that is cut short while it grows grows on from there', () => {
    const { pieces, ...run } = runQueue(W7, [...outage(10), { time: 4, dropTo: 100 }], 0, 10);
    expect(pieces.map(({ time, length }) => [time, length])).toEqual([
      [0, 0],
      [4, 100],
    ]);
    expect([-1, 3, 4, 5, 20].map((time) => queueAt({ pieces, ...run }, time))).toEqual([0, 540, 100, 280, 2980]);
  });
  test('a drain too short for the clock takes no time', () => {
    const late = 1e16; // the next number after it is 2 later
    const gone = [
      { time: late, available: false },
      { time: late + 2, available: true },
    ];
    const { pieces } = runQueue({ ...W7, demand: 0.1, attempts: 1 }, gone, late, late + 100);
    expect(pieces.map(({ time, length, health }) => [time - late, length, health])).toEqual([
      [0, 0, 'failing'],
      [2, 0, 'up'],
    ]);
  });
  test('numbers that make no sense are refused', () => {
    for (const bad of [
      { capacity: 0 },
      { demand: -1 },
      { attempts: 0.5 },
      { patience: NaN },
      { bound: -1 },
      { throttle: -1 },
    ])
      expect(() => runQueue({ ...W7, ...bad }, [], 0, 1)).toThrow(RangeError);
    expect(() => runBacklog([], 1)).toThrow(RangeError);
  });
  test('and so are changes at no instant or to no length, before anything is computed', () => {
    const run =
      (change: QueueChange, from = 0, until = 10) =>
      () =>
        runQueue(W7, [change], from, until);
    expect(run({ time: NaN, available: false })).toThrow('no instant: NaN');
    expect(run({ time: 1, dropTo: NaN })).toThrow('no length: NaN');
    expect(run({ time: 1, dropTo: -5 })).toThrow('no length: -5');
    expect(run({ time: 1 }, NaN)).toThrow('no beginning: NaN');
    expect(run({ time: 1 }, 0, NaN)).toThrow('no end: NaN');
  });
  test.each<[string, () => unknown]>([
    ['bad-load', () => loadClass({ ...W7, capacity: NaN })],
    ['bad-load', () => loadClass({ ...W7, capacity: 0 })],
    ['bad-load', () => longestSelfHealingOutage({ ...W7, attempts: 0 })],
    ['bad-load', () => recoveryTime({ ...W7, demand: -1 }, 1)],
    ['bad-load', () => timeToDrain({ ...W7, throttle: NaN }, 1)],
    ['bad-load', () => safeBound({ ...W7, patience: -1 })],
    ['bad-load', () => healingThrottle({ ...W7, capacity: -1 })],
    ['bad-load', () => latencyClass(() => 1, { demand: 1, attempts: 0, patience: 1 })],
    ['bad-load', () => loadClass({ ...W7, demand: Infinity })],
    ['bad-load', () => loadClass({ ...W7, capacity: Infinity })],
    ['bad-load', () => loadClass({ ...W7, attempts: Infinity })],
    ['bad-load', () => timeToDrain({ ...W7, throttle: Infinity }, 1)],
    ['no outage', () => recoveryTime(W7, -1)],
    ['no length', () => timeToDrain(W7, NaN)],
    ['no outage', () => deferredDrain(-1, 0.5)],
    ['bad-utilisation', () => deferredDrain(10, 1.5)],
    ['bad-utilisation', () => deferredDrain(10, 1)],
    ['no share', () => deferredDrain(10, 0.5, 2)],
  ])('closed forms refuse them by name: %s', (name, ask) => expect(ask).toThrow(name));
  test('no room to wait, no work and nothing held back are loads like any other', () => {
    expect(loadClass({ ...W7, bound: 0 })).toBe(loadClass(W7));
    expect([deferredDrain(60, 0), deferredDrain(60, 0.5, 0)]).toEqual([0, 0]);
    expect(runBacklog([{ from: 0, to: 10 }], 0).draining).toEqual([]);
  });
  test('without demand an outage may last for ever, even where nobody waits', () =>
    expect(longestSelfHealingOutage({ ...W7, demand: 0, patience: 0 })).toBe(Infinity));
  test('without demand nothing piles up, however long it lasts', () => {
    const idle = { ...W7, demand: 0 };
    expect([longestSelfHealingOutage(idle), recoveryTime(idle, Infinity), loadClass(idle)]).toEqual([
      Infinity,
      0,
      'stable',
    ]);
  });
});

describe('work held back', () => {
  test('drains in ρD / (1 − ρ)', () => {
    expect(deferredDrain(340, 0.475)).toBeCloseTo(307.6, 1);
    const { draining, points } = runBacklog([{ from: 0, to: 340 }], 0.475);
    expect(draining).toEqual([{ from: 340, to: 340 + deferredDrain(340, 0.475) }]);
    expect(points.map(({ length }) => length)).toEqual([0, 161.5, 0]);
  });
  test('a second outage during the drain adds to what is left', () => {
    const { draining } = runBacklog(
      [
        { from: 0, to: 10 },
        { from: 12, to: 16 },
      ],
      0.5,
    );
    expect(draining).toEqual([
      { from: 10, to: 12 },
      { from: 16, to: 16 + 12 },
    ]);
  });
  test('an outage without end leaves nothing to drain', () => {
    expect(runBacklog([{ from: 5, to: Infinity }], 0.5).draining).toEqual([]);
  });
});

test('a server whose latency grows with load: vulnerable between the two thresholds', () => {
  const latency = (load: number) => (load < 100 ? 1 / (1 - 0.01 * load) : Infinity);
  const classes = [15, 21, 22, 40, 64, 65].map((demand) =>
    latencyClass(latency, { demand, attempts: 3, patience: 2.8 }),
  );
  expect(classes).toEqual(['stable', 'stable', 'vulnerable', 'vulnerable', 'vulnerable', 'overloaded']);
});

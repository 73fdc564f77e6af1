import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { runBacklog } from '../../src/engine/deferral';
import {
  deferredDrain,
  healingThrottle,
  loadClass,
  longestSelfHealingOutage,
  queueAfterOutage,
  recoveryTime,
  safeBound,
  timeToDrain,
  type QueueLoad,
} from '../../src/engine/load';
import { intervalsOf, queueAt, runQueue, type QueueChange } from '../../src/engine/retry-queue';
import { law } from '../support/property';

const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const load: fc.Arbitrary<QueueLoad> = fc.record({
  capacity: fc.constantFrom(10, 50, 100, 200),
  demand: hundredths(1, 220),
  attempts: fc.constantFrom(1, 1.5, 2, 3, 4),
  patience: fc.constantFrom(0.5, 1, 2, 5, 10),
});
const bounded = fc
  .tuple(load, fc.option(fc.integer({ min: 1, max: 3000 })))
  .map(([rest, bound]) => (bound === null ? rest : { ...rest, bound }));
const lasting = hundredths(0, 60).filter((value) => value > 0);

const outage = (lasts: number): QueueChange[] => [
  { time: 0, available: false },
  { time: lasts, available: true },
];
const FOREVER = 1e9;
const healed = (of: QueueLoad, lasts: number, more: readonly QueueChange[] = []): number => {
  const run = runQueue(of, [...outage(lasts), ...more], 0, FOREVER);
  return (intervalsOf(run, 'up').find(({ from }) => from >= lasts)?.from ?? Infinity) - lasts;
};
const near = (actual: number, expected: number) => {
  if (expected === Infinity) expect(actual).toBe(Infinity);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, expected));
};
/** Rounding decides at the very edges, so random cases keep a little away from them. */
const clear = (of: QueueLoad) =>
  Math.abs(of.demand - of.capacity) > 1e-6 && Math.abs(of.demand * of.attempts - of.capacity) > 1e-6;
const offEdge = (of: QueueLoad, length: number) => Math.abs(length - safeBound(of)) > 1e-6;

describe('T18: the simulated queue keeps to the closed forms', () => {
  law(
    'queue and recovery after an outage, bounded or not',
    [bounded, lasting],
    (of, lasts) => {
      fc.pre(clear(of) && offEdge(of, queueAfterOutage(of, lasts)));
      near(queueAt(runQueue(of, outage(lasts), 0, FOREVER), lasts), queueAfterOutage(of, lasts));
      near(healed(of, lasts), recoveryTime(of, lasts));
    },
    400,
  );

  law('the class says what happens after short and after long outages', [load], (of) => {
    fc.pre(clear(of));
    const longest = longestSelfHealingOutage(of);
    const heals = [0.99, 1.01, 50].map((factor) => healed(of, longest * factor) < Infinity);
    expect(heals).toEqual(
      { stable: [true, true, true], vulnerable: [true, false, false], overloaded: [false, false, false] }[
        loadClass(of)
      ],
    );
  });

  law('a queue of at most μτ never collapses', [load, lasting, hundredths(0, 1)], (of, lasts, share) => {
    fc.pre(loadClass(of) !== 'overloaded');
    const short = { ...of, bound: safeBound(of) * share };
    const failing = intervalsOf(runQueue(short, outage(lasts), 0, FOREVER), 'failing');
    expect(failing).toEqual([{ from: 0, to: lasts }]);
  });

  law(
    'a collapsed queue heals below the throttle θ = μ/(Aλ), in the time of the closed form, and never above',
    [load, hundredths(0, 2)],
    (of, factor) => {
      fc.pre(clear(of) && loadClass(of) === 'vulnerable' && Math.abs(factor - 1) > 0.02);
      const lasts = 2 * longestSelfHealingOutage(of);
      const throttle = Math.min(1, healingThrottle(of) * factor);
      fc.pre(clear({ ...of, demand: of.demand * throttle }));
      const length = queueAt(runQueue(of, outage(lasts), 0, FOREVER), lasts + 30);
      const expected = timeToDrain({ ...of, throttle }, length);
      expect(expected < Infinity).toBe(factor < 1);
      near(healed(of, lasts, [{ time: lasts + 30, load: { throttle } }]) - 30, expected);
    },
  );

  law(
    'work held back in an outage drains in ρD / (1 − ρ); what several outages held back adds up',
    [fc.array(lasting, { minLength: 1, maxLength: 4 }), hundredths(0, 0.95)],
    (outages, utilisation) => {
      const holds = outages.map((lasts, i) => ({ from: i * 61, to: i * 61 + lasts }));
      const { draining } = runBacklog(holds, utilisation);
      const drained = draining.reduce((sum, { from, to }) => sum + to - from, 0);
      near(
        drained,
        deferredDrain(
          outages.reduce((sum, lasts) => sum + lasts, 0),
          utilisation,
        ),
      );
    },
  );
});

const changes: fc.Arbitrary<QueueChange[]> = fc.array(
  fc.record({
    time: hundredths(0, 200),
    available: fc.boolean(),
    load: fc.record({ throttle: fc.constantFrom(0, 0.25, 1), attempts: fc.constantFrom(1, 2, 4) }),
  }),
  { maxLength: 8 },
);

describe('the queue is the solution of its equation', () => {
  law(
    'dq/dt = θλ·(A if failing) − μ·[available] within every piece, without jumps, between 0 and the bound',
    [bounded, changes],
    (of, list) => {
      const { pieces } = runQueue(of, list, 0, 300);
      const bound = of.bound ?? Infinity;
      pieces.forEach((piece, i) => {
        const end = pieces[i + 1]?.time ?? 300;
        expect(end).toBeGreaterThan(piece.time);
        const middle = piece.length + (piece.slope * (end - piece.time)) / 2;
        const last = piece.length + piece.slope * (end - piece.time);
        const next = pieces[i + 1];
        if (next) near(next.length, last);
        const before = list.filter(({ time }) => time <= piece.time).sort((a, b) => a.time - b.time);
        const { throttle = 1, attempts = of.attempts } = before.at(-1)?.load ?? {};
        const available = before.at(-1)?.available ?? true;
        if (Math.abs(middle - safeBound(of)) < 1e-6) return; // a queue held at the limit
        const failing = !available || middle / of.capacity > of.patience;
        const rate = of.demand * throttle * (failing ? attempts : 1) - (available ? of.capacity : 0);
        const held = (middle < 1e-9 && rate < 0) || (middle > bound - 1e-9 && rate > 0);
        near(Math.abs(piece.slope - (held ? 0 : rate)), 0);
        expect(piece.health).toBe(failing ? 'failing' : middle > 1e-9 ? 'draining' : 'up');
        expect(Math.min(piece.length, last)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(piece.length, last)).toBeLessThanOrEqual(bound + 1e-9);
      });
    },
    400,
  );
});

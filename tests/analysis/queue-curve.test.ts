import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialsOf, loadOf, nextOnDial, queueCurve, rangeOf, type QueueCurve } from '../../src/analysis/queue-curve';
import { queueAfterOutage } from '../../src/engine/load';
import { DIALS } from '../../src/model/lesson-schema';
import type { LessonCurve } from '../../src/model/lesson';
import { lesson, lessonIds } from '../lessons/files';
import { law } from '../support/property';

const STORM: LessonCurve = {
  ...{ outage_minutes: 10, capacity: 100, demand: 80, attempts: 3, patience: 5, window_minutes: 60 },
  dials: ['outage', 'attempts', 'throttle'],
};
const curveWith = (dials: Partial<ReturnType<typeof dialsOf>>, of = STORM): QueueCurve =>
  queueCurve(of, { ...dialsOf(of), ...dials });
/** When the drawn queue is empty again, counted from the end of the trigger; null where the picture ends before. */
function emptyAgain({ queue, outage }: QueueCurve): number | null {
  const found = queue.find(({ time, value }) => time >= outage && value <= 1e-9);
  return found ? found.time - outage : null;
}

describe('the retry storm of the lesson', () => {
  it('tips at μτ/Aλ: 25/12 minutes; a little less heals, a little more never does', () => {
    expect(curveWith({}).tipping).toBeCloseTo(500 / 240, 9);
    expect(curveWith({ outage: 2 }).recovery).toBeCloseTo(480 / 20, 9);
    expect(curveWith({ outage: 2.25 }).recovery).toBe(Infinity);
    expect(emptyAgain(curveWith({ outage: 2 }))).toBeCloseTo(24, 9);
    expect(emptyAgain(curveWith({ outage: 2.25 }))).toBeNull();
  });
  it('always heals where everybody asks once, never where more arrives than can be served', () => {
    expect(curveWith({ attempts: 1 })).toMatchObject({ kind: 'stable', tipping: Infinity });
    expect(curveWith({ demand: 110, attempts: 1 })).toMatchObject({
      kind: 'overloaded',
      tipping: 0,
      recovery: Infinity,
    });
  });
  it('draws what arrives in vain, and what can be served: nothing while the trigger lasts', () => {
    const { arriving, capacity, useful } = curveWith({});
    expect(arriving).toEqual([{ time: 0, value: 240 }]);
    expect(capacity).toEqual([
      { time: 0, value: 0 },
      { time: 10, value: 100 },
    ]);
    expect(useful).toBe(500);
    expect(curveWith({ attempts: 1, outage: 2 }).arriving).toEqual([{ time: 0, value: 80 }]);
  });
});

const dials = fc.record({
  outage: fc.double({ min: 0, max: 20, noNaN: true }),
  demand: fc.double({ min: 1, max: 110, noNaN: true }),
  attempts: fc.double({ min: 1, max: 5, noNaN: true }),
  throttle: fc.double({ min: 0.1, max: 1, noNaN: true }),
});

describe('curve and closed form are one', () => {
  law('the drawn queue is AλD at the end of the trigger, and empty when the sentence says', [dials], (at) => {
    const drawn = queueCurve({ ...STORM, window_minutes: 5000 }, at);
    const longest = queueAfterOutage(loadOf(STORM, at), at.outage);
    fc.pre(at.outage > 0.001 && Math.abs(longest - drawn.useful) > 1e-6 * drawn.useful);
    expect(drawn.queue.find(({ time }) => time === at.outage)?.value).toBeCloseTo(longest, 6);
    const empty = emptyAgain(drawn);
    if (drawn.recovery > 4900) expect(empty === null || empty > 4800).toBe(true);
    else expect(empty).toBeCloseTo(drawn.recovery, 5);
  });
  law('it heals exactly up to the tipping point', [dials], (at) => {
    const { tipping, recovery, kind } = queueCurve(STORM, at);
    fc.pre(kind !== 'overloaded' && at.outage > 0 && Math.abs(at.outage - tipping) > 1e-9);
    expect(Number.isFinite(recovery)).toBe(at.outage < tipping);
  });
  law('letting in less than the healing share always empties it', [dials], (at) => {
    const { healing } = queueCurve(STORM, at);
    const { kind, recovery } = queueCurve(STORM, { ...at, throttle: Math.min(1, healing * 0.99) });
    expect([kind, Number.isFinite(recovery)]).toEqual(['stable', true]);
  });
});

describe('the curves of the lessons', () => {
  const curves = lessonIds.flatMap((id) =>
    lesson(id).steps.flatMap(({ curve, id: at }) => (curve ? [{ name: `${id}/${at}`, curve }] : [])),
  );
  it('are there', () => expect(curves.length).toBeGreaterThanOrEqual(2));
  it.each(curves)('$name: every dial begins within its range, on one of its stops', ({ curve }) => {
    for (const dial of DIALS.filter((one) => curve.dials.includes(one))) {
      const [least, most, by] = rangeOf(curve, dial);
      const at = dialsOf(curve)[dial];
      expect([dial, at >= least && at <= most]).toEqual([dial, true]);
      expect(((at - least) / by) % 1).toBeCloseTo(0, 9);
      expect(((most - least) / by) % 1).toBeCloseTo(0, 9);
    }
  });
  it('agree with the questions beside them', () => {
    for (const step of lesson('why-so-long').steps) {
      const { curve, questions = [] } = step;
      if (!curve) continue;
      for (const question of questions) {
        if (!('ask' in question)) continue;
        const { ask } = question;
        if (ask.ask === 'queue')
          expect([ask.capacity, ask.demand, ask.patience]).toEqual([curve.capacity, curve.demand, curve.patience]);
        if (ask.ask === 'drain') expect(ask.outage_minutes).toBe(curve.outage_minutes);
      }
    }
  });
});

describe('a dial turned on and on', () => {
  const curves = lessonIds.flatMap((id) => lesson(id).steps.flatMap(({ curve }) => curve ?? []));
  it.each(curves.flatMap((curve) => curve.dials.map((dial) => [dial, curve] as const)))(
    '(%s) goes up in some ten steps to the most, and begins again with the least',
    (dial, curve) => {
      const [least, most, by] = rangeOf(curve, dial);
      const seen = [least];
      for (let value = nextOnDial(curve, dial, least); value !== least; value = nextOnDial(curve, dial, value)) {
        expect(value).toBeGreaterThan(seen.at(-1)!);
        expect(Math.abs((value - least) / by - Math.round((value - least) / by))).toBeLessThan(1e-6);
        seen.push(value);
        expect(seen.length).toBeLessThan(14);
      }
      expect(seen.at(-1)).toBeCloseTo(most, 9);
      expect(seen.length).toBeGreaterThan(5);
    },
  );
});

it('what each dial can be turned to, in the window of an hour and in a longer one', () => {
  const ranges = (window_minutes: number) => DIALS.map((dial) => rangeOf({ ...STORM, window_minutes }, dial));
  const others = [
    [5, expect.closeTo(110, 9), 5],
    [1, 5, 0.5],
    [0.1, 1, 0.05],
  ];
  expect(ranges(60)).toEqual([[0, 20, 0.25], ...others]);
  expect(ranges(61)).toEqual([[0, 61 / 6, 5], ...others]);
  expect(DIALS).toEqual(['outage', 'demand', 'attempts', 'throttle']);
});

it('a dial goes on from any value to its next stop, and from the most to the least', () => {
  const next = (value: number) => nextOnDial(STORM, 'attempts', value);
  expect([1, 1.2, 1.5, 4.4, 4.9, 4.9999, 5, 7].map(next)).toEqual([1.5, 1.5, 2, 4.5, 5, 1, 1, 1]);
  expect([0, 2, 2.5, 19].map((value) => nextOnDial(STORM, 'outage', value))).toEqual([2.5, 2.5, 5, 20]);
});

it('what arrives, what is served and what waits, piece by piece', () => {
  const calm = curveWith({ outage: 2, attempts: 1 });
  expect(calm).toMatchObject({ outage: 2, until: 60, kind: 'stable', healing: expect.any(Number) });
  expect(calm.queue[0]).toEqual({ time: 0, value: 0 });
  expect(calm.queue.find(({ time }) => time === 2)).toEqual({ time: 2, value: expect.closeTo(160, 9) });
  expect(calm.queue.at(-1)).toEqual({ time: 60, value: 0 });
  expect(calm.capacity.map(({ value }) => value)).toEqual([0, 100]);
  const stuck = curveWith({ outage: 10, attempts: 3 }).queue.at(-1)!;
  expect(stuck.time).toBe(60);
  expect(stuck.value).toBeGreaterThan(500);
});

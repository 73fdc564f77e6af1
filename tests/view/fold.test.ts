import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldAxis, placeOnAxis, timeOnAxis } from '../../src/view/timeline/fold';
import { law } from '../support/property';

const times = fc.array(fc.integer({ min: -1000, max: 20_000 }), { maxLength: 30 });

law(
  'a folded axis keeps the order and runs from 0 to 1',
  [times, fc.integer({ min: 1, max: 3000 })],
  (inside, idle) => {
    const axis = foldAxis(inside, 0, 10_000, idle);
    expect(placeOnAxis(axis, 0)).toBe(0);
    expect(placeOnAxis(axis, 10_000)).toBe(1);
    const sorted = [...inside].sort((a, b) => a - b).map((time) => placeOnAxis(axis, time));
    for (let index = 1; index < sorted.length; index++)
      expect(sorted[index]).toBeGreaterThanOrEqual(sorted[index - 1] ?? 0);
  },
);

law(
  'a place leads back to its time',
  [times, fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 10_000 })],
  (inside, idle, time) => {
    const axis = foldAxis(inside, 0, 10_000, idle);
    expect(timeOnAxis(axis, placeOnAxis(axis, time))).toBeCloseTo(time, 4);
  },
);

it('shortens idle stretches to the same length, says which, and nothing else', () => {
  const axis = foldAxis([10, 20, 500, 510], 0, 520, 60);
  expect(axis.folds).toEqual([{ from: 20, to: 500 }]);
  expect(placeOnAxis(axis, 10)).toBeCloseTo(10 / 100);
  expect(placeOnAxis(axis, 260)).toBeCloseTo(50 / 100); // the middle of the fold
  expect(foldAxis([10, 20, 500, 510], 0, 520, Infinity).folds).toEqual([]);
});

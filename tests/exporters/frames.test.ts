import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFrames } from '../../src/exporters/choose-frames';
import { LONGEST_SIDE, pictureSize } from '../../src/exporters/picture-size';
import { law } from '../support/property';

describe('choosing frames', () => {
  const weights = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 60 });

  law('keeps order, number, the last, and the first', [weights, fc.integer({ min: 2, max: 12 })], (all, count) => {
    const chosen = chooseFrames(all, count);
    expect(chosen).toHaveLength(Math.min(count, all.length));
    expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
    expect([chosen[0], chosen.at(-1)]).toEqual([0, all.length - 1]);
  });

  law('leaves nothing out in which more changes', [weights, fc.integer({ min: 2, max: 12 })], (all, count) => {
    const chosen = new Set(chooseFrames(all, count));
    const inner = all.map((weight, at) => ({ weight, at })).slice(1, -1);
    const least = Math.min(...inner.filter(({ at }) => chosen.has(at)).map(({ weight }) => weight));
    for (const { weight, at } of inner) if (!chosen.has(at)) expect(weight).toBeLessThanOrEqual(least);
  });

  it('chooses none of none, and the end where there is room for one', () => {
    expect(chooseFrames([], 8)).toEqual([]);
    expect(chooseFrames([3, 1, 4], 1)).toEqual([2]);
  });
});

describe('the size of a picture', () => {
  const side = fc.double({ min: 1, max: 100_000, noNaN: true });

  law('has no side longer than browsers draw, and none of no length', [side, side, side], (width, height, wanted) => {
    const size = pictureSize({ width, height }, wanted);
    for (const length of [size.width, size.height]) {
      expect(Number.isInteger(length)).toBe(true);
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(LONGEST_SIDE);
    }
  });

  it('is what is asked for where that fits, else as large as the longer side may be', () => {
    expect(pictureSize({ width: 1200, height: 800 }, 2400)).toEqual({ width: 2400, height: 1600 });
    expect(pictureSize({ width: 1000, height: 2000 }, 8192)).toEqual({ width: 4096, height: 8192 });
    expect(pictureSize({ width: 100_000, height: 50_000 }, 2400)).toEqual({ width: 2400, height: 1200 });
  });
});

import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { spread, spreadRound } from '../../src/layout/spread';
import { law } from '../support/property';

const row = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })), {
  minLength: 1,
  maxLength: 12,
});
const cost = (place: ArrayLike<number>, want: readonly number[]): number =>
  want.reduce((sum, w, i) => sum + (place[i]! - w) ** 2, 0);

describe('spread', () => {
  law(
    'keeps order and gaps, and no small move of a touching block is nearer',
    [row],
    (pairs) => {
      const want = pairs.map(([w]) => w);
      const gap = pairs.map(([, g]) => g);
      const place = spread(want, gap);
      for (let i = 1; i < place.length; i++) expect(place[i]! - place[i - 1]!).toBeGreaterThanOrEqual(gap[i]! - 1e-9);
      const best = cost(place, want);
      for (let i = 0; i < place.length; i++)
        for (let j = i; j < place.length; j++)
          for (const step of [-0.01, 0.01]) {
            const moved = Array.from(place, (p, k) => (k >= i && k <= j ? p + step : p));
            const allowed = moved.every((p, k) => k === 0 || p - moved[k - 1]! >= gap[k]! - 1e-9);
            if (allowed) expect(cost(moved, want)).toBeGreaterThanOrEqual(best - 1e-9);
          }
    },
    300,
  );

  law(
    'stays between lo and hi where it fits',
    [row],
    (pairs) => {
      const gap = pairs.map(([, g]) => g);
      const room = gap.slice(1).reduce((sum, g) => sum + g, 0);
      const place = spread(
        pairs.map(([w]) => w),
        gap,
        5,
        5 + room + 3,
      );
      for (const p of place) expect(p >= 5 - 1e-9 && p <= 8 + room + 1e-9).toBe(true);
    },
    300,
  );

  law(
    'round: gaps hold across the seam too',
    [fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 20 })],
    (list) => {
      const want = [...list].sort((a, b) => a - b).map((w) => w / 1000);
      const gap = want.map(() => 0.04);
      const place = spreadRound(want, gap, 1);
      place.forEach((p, i) =>
        expect(i > 0 ? p - place[i - 1]! : p + 1 - place.at(-1)!).toBeGreaterThanOrEqual(0.04 - 1e-9),
      );
    },
    300,
  );

  const item = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9 }));
  law(
    'round: gaps that do not fit are all made smaller by the same share, and fill the line',
    [fc.array(item, { minLength: 2, maxLength: 20 })],
    (pairs) => {
      const want = pairs.map(([w]) => w / 1000).sort((a, b) => a - b);
      const sum = pairs.reduce((all, [, g]) => all + g, 0);
      const share = pairs.map(([, g]) => g / sum);
      const tooMuch = share.map((g) => 3 * g);
      const place = spreadRound(want, tooMuch, 1);
      place.forEach((p, i) => expect(i > 0 ? p - place[i - 1]! : p + 1 - place.at(-1)!).toBeCloseTo(share[i]!, 9));
    },
    300,
  );
});

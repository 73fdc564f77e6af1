import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/engine/lint';
import { simulateCascade } from '../../src/engine/simulate';
import { models, onModel, toEvents, toGraph, troubles, type Model } from '../support/arbitrary';
import { law } from '../support/property';

const rings = fc.record({
  size: fc.integer({ min: 2, max: 6 }),
  grace: fc.integer({ min: 0, max: 4 }),
  recovery: fc.integer({ min: 0, max: 4 }),
});
const ring = (size: number, grace: number, recovery: number, soft: boolean): Model => ({
  recovery: Array.from({ length: size }, () => recovery),
  needs: Array.from({ length: size }, (_, v) => ({
    of: v,
    on: [(v + 1) % size],
    need: 1,
    kind: soft && v === 0 ? 'soft' : 'hard',
    grace,
    start: false,
  })),
});
const oneFault = (lasts: number) => toEvents([{ component: 0, from: 0, lasts, level: 3 }]);

describe('T17: a ring holds a level only if all its links pass it on at full strength', () => {
  law(
    'a hard ring stays down in a strict run once the fault has been round',
    [rings],
    ({ size, grace, recovery }) => {
      const { final } = simulateCascade(toGraph(ring(size, grace, recovery, false)), {
        events: oneFault(size * grace + 1),
      });
      expect(Array.from(final)).toEqual(Array(size).fill(3));
    },
    60,
  );
  law(
    'and comes back in an optimistic one, all at once',
    [rings],
    ({ size, grace, recovery }) => {
      const { final, log } = simulateCascade(toGraph(ring(size, grace, recovery, false)), {
        events: oneFault(size * grace + 1),
        coldStart: 'optimistic',
      });
      expect(Array.from(final)).toEqual(Array(size).fill(0));
      expect(new Set(log.filter(({ to }) => to === 0).map(({ time }) => time))).toEqual(
        new Set([size * grace + 1 + recovery]),
      );
    },
    60,
  );
  law(
    'one soft link, and a strict run lets it die out',
    [rings],
    ({ size, grace, recovery }) => {
      const { final, truncated } = simulateCascade(toGraph(ring(size, grace, recovery, true)), {
        events: oneFault(size * grace + 1),
      });
      expect(Array.from(final)).toEqual(Array(size).fill(0));
      expect(truncated).toBe(false);
    },
    60,
  );
  // Brittle links are left out: they make things worse, so a ring may hold different levels at different places (see below).
  law(
    'where lint reports no ring, everything comes back after the last repair',
    [models({ kinds: ['hard', 'soft', 'weak', 'threshold', 'none'] }), troubles],
    (model, list) => {
      const graph = toGraph(model);
      fc.pre(!lint(graph).some(({ rule }) => rule === 'W2-cold-start-ring'));
      const repaired = onModel(model, list).map((trouble) => ({ ...trouble, lasts: Math.min(trouble.lasts, 12) }));
      const { final, truncated } = simulateCascade(graph, { events: toEvents(repaired) });
      expect(truncated).toBe(false);
      expect(final.every((level) => level === 0)).toBe(true);
    },
  );
  it('the limit of the law: brittle makes up for soft, and the pair stays at 2 and 3 although no level goes round', () => {
    const pair: Model = {
      recovery: [0, 0],
      needs: [
        { of: 1, on: [0], need: 1, kind: 'brittle', grace: 0, start: false },
        { of: 0, on: [1], need: 1, kind: 'soft', grace: 0, start: false },
      ],
    };
    expect(lint(toGraph(pair))).toEqual([]);
    expect(Array.from(simulateCascade(toGraph(pair), { events: oneFault(1) }).final)).toEqual([2, 3]);
  });
});

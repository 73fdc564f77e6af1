import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { blastRadius } from '../../src/engine/blast';
import { simulateCascade } from '../../src/engine/simulate';
import { FOUR_LEVELS } from '../../src/model/health';
import { HORIZON, models, modes, onModel, toEvents, toGraph, troubles, type Model } from '../support/arbitrary';
import { law } from '../support/property';

const faults = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 });
const levelsOn = (model: Model, list: readonly number[]) => Uint8Array.from(list.slice(0, model.recovery.length));
const join = (a: Uint8Array, b: Uint8Array) => a.map((level, v) => Math.max(level, b[v]!));
const atMost = (a: Uint8Array, b: Uint8Array) => a.every((level, v) => level <= b[v]!);

/** The least fixpoint by its definition: apply the map until nothing moves. */
function slowBlast(model: Model, x: Uint8Array): Uint8Array {
  for (let s = x; ;) {
    const next = s.map((level, v) =>
      Math.max(
        level,
        ...model.needs
          .filter((need) => need.of === v && !need.start)
          .map((need) => {
            const group = need.on.map((u) => s[u]!).sort((a, b) => a - b)[need.need - 1]!;
            return FOUR_LEVELS.impact[need.kind][group]!;
          }),
      ),
    );
    if (next.every((level, v) => level === s[v])) return s;
    s = next;
  }
}

describe('T1: blast is a closure operator', () => {
  law(
    'and equals its definition',
    [models(), faults],
    (model, list) => {
      const x = levelsOn(model, list);
      expect(blastRadius(toGraph(model), x)).toEqual(slowBlast(model, x));
    },
    500,
  );
  law('it contains what fails, grows with it, and is closed', [models(), faults, faults], (model, a, b) => {
    const graph = toGraph(model);
    const x = levelsOn(model, a);
    const y = join(x, levelsOn(model, b));
    const blast = blastRadius(graph, x);
    expect(atMost(x, blast)).toBe(true);
    expect(atMost(blast, blastRadius(graph, y))).toBe(true);
    expect(blastRadius(graph, blast)).toEqual(blast);
  });
});

describe('T2: blasts of two faults', () => {
  law('without groups they add up', [models({ singles: true }), faults, faults], (model, a, b) => {
    const graph = toGraph(model);
    const [x, y] = [levelsOn(model, a), levelsOn(model, b)];
    expect(blastRadius(graph, join(x, y))).toEqual(join(blastRadius(graph, x), blastRadius(graph, y)));
  });
  law('with groups together they do no less', [models(), faults, faults], (model, a, b) => {
    const graph = toGraph(model);
    const [x, y] = [levelsOn(model, a), levelsOn(model, b)];
    expect(atMost(join(blastRadius(graph, x), blastRadius(graph, y)), blastRadius(graph, join(x, y)))).toBe(true);
  });
});

describe('T3: hard, soft and weak links alone', () => {
  const steps = { hard: 0, soft: 1, weak: 2 };
  law(
    'the level is 3 less the least total weakening on a path',
    [models({ singles: true, kinds: ['hard', 'soft', 'weak'] }), fc.nat({ max: 6 })],
    (model, pick) => {
      const n = model.recovery.length;
      const source = pick % n;
      const distance = Array.from({ length: n }, (_, v) => (v === source ? 0 : Infinity));
      for (let round = 0; round < n; round++) {
        for (const need of model.needs) {
          if (need.start || (need.kind !== 'hard' && need.kind !== 'soft' && need.kind !== 'weak')) continue;
          distance[need.of] = Math.min(distance[need.of]!, distance[need.on[0]!]! + steps[need.kind]);
        }
      }
      const expected = Uint8Array.from(distance, (d) => Math.max(0, 3 - d));
      expect(blastRadius(toGraph(model), [{ component: source, level: 3 }])).toEqual(expected);
    },
  );
});

describe('T4: without repairs, time only delays', () => {
  law('what is ever reached is the blast, whatever the lags', [models(), troubles, modes], (model, list, coldStart) => {
    const graph = toGraph(model);
    const forGood = onModel(model, list).map((trouble) => ({ ...trouble, lasts: Infinity }));
    const { final, truncated } = simulateCascade(graph, { events: toEvents(forGood), coldStart });
    expect(truncated).toBe(false);
    expect(final).toEqual(blastRadius(graph, forGood));
  });
  law(
    'a horizon only cuts off what comes later',
    [models(), troubles, fc.integer({ min: 0, max: 30 })],
    (model, list, horizon) => {
      const graph = toGraph(model);
      const events = toEvents(onModel(model, list));
      const whole = simulateCascade(graph, { events, horizon: HORIZON });
      const cut = simulateCascade(graph, { events, horizon });
      expect(cut.log).toEqual(whole.log.filter(({ time }) => time <= horizon));
      if (cut.log.length < whole.log.length) expect(cut.truncated).toBe(true);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { earliestTimes } from '../support/earliest';
import { simulateCascade } from '../../src/engine/simulate';
import {
  HORIZON,
  models,
  modes,
  onModel,
  toEvents,
  toGraph,
  troubles,
  type Model,
  type Trouble,
} from '../support/arbitrary';
import { law } from '../support/property';

const forGood = (model: Model, list: readonly Trouble[]) =>
  onModel(model, list).map((trouble) => ({ ...trouble, lasts: Infinity, time: trouble.from }));

describe('T5: while nothing recovers, the sweep is the simulation', () => {
  law(
    'at all levels, to the instant, the rank and the cause',
    [models(), troubles, modes],
    (model, list, coldStart) => {
      const graph = toGraph(model);
      const faults = forGood(model, list);
      const { log } = simulateCascade(graph, { events: toEvents(faults), coldStart });
      const sweep = earliestTimes(graph, faults);
      const first = new Float64Array(4 * graph.n).fill(Infinity).fill(-Infinity, 0, graph.n);
      for (const entry of log) {
        let from = entry.from;
        for (const { rank, to, cause } of [...(entry.via ?? []), entry]) {
          for (let level = from + 1; level <= to; level++) first[level * graph.n + entry.component] = entry.time;
          const claim = to * graph.n + entry.component;
          expect(sweep.rank[claim]).toBe(rank);
          expect(sweep.cause[claim]).toBe(cause.type === 'requirement' ? cause.requirement : -1);
          from = to;
        }
      }
      expect(sweep.time).toEqual(first);
    },
    500,
  );

  law(
    'order and forest: parents come first, roots are faults, all that comes true is listed once',
    [models(), troubles],
    (model, list) => {
      const graph = toGraph(model);
      const { time, rank, parent, cause, order } = earliestTimes(graph, forGood(model, list));
      expect(new Set(order).size).toBe(order.length);
      expect(order).toHaveLength(time.filter((at) => Math.abs(at) < Infinity).length);
      const place = new Map(Array.from(order, (claim, i) => [claim, i]));
      for (const [i, claim] of order.entries()) {
        const before = order[i - 1];
        if (before !== undefined)
          expect(
            time[before]! < time[claim]! ||
              (time[before] === time[claim] &&
                (rank[before]! < rank[claim]! || (rank[before] === rank[claim] && before < claim))),
          ).toBe(true);
        if (parent[claim]! < 0) expect(cause[claim]).toBe(-1);
        else expect(place.get(parent[claim]!)).toBeLessThan(i);
      }
    },
  );

  law(
    'a first time under the horizon is the first time in any run with these faults',
    [models(), troubles, modes],
    (model, list, coldStart) => {
      const graph = toGraph(model);
      const own = onModel(model, list);
      const { time } = earliestTimes(graph, forGood(model, list));
      for (const entry of simulateCascade(graph, { events: toEvents(own), coldStart, horizon: HORIZON }).log) {
        expect(time[entry.to * graph.n + entry.component]).toBeLessThanOrEqual(entry.time);
      }
    },
  );

  it('each level has a cause of its own: the first requirement in listing order that is enough for it', () => {
    const need = (kind: 'hard' | 'soft' | 'weak') => ({ of: 1, on: [0], need: 1, kind, grace: 2, start: false });
    const causes = (...kinds: ('hard' | 'soft' | 'weak')[]) => {
      const { cause, time } = earliestTimes(toGraph({ recovery: [0, 0], needs: kinds.map(need) }), [
        { component: 0, level: 3, time: 0 },
      ]);
      expect([1, 2, 3].map((level) => time[level * 2 + 1])).toEqual([2, 2, 2]);
      return [1, 2, 3].map((level) => cause[level * 2 + 1]);
    };
    expect(causes('weak', 'soft', 'hard')).toEqual([0, 1, 2]);
    expect(causes('hard', 'soft', 'weak')).toEqual([0, 0, 0]);
    expect(causes('soft', 'hard', 'weak')).toEqual([0, 0, 1]);
    expect(causes('weak', 'hard', 'soft')).toEqual([0, 1, 1]);
  });
});

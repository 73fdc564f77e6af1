import { describe, expect } from 'vitest';
import { explainFailure } from '../../src/analysis/explain';
import { createReplay, healthAt } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import fc from 'fast-check';
import { HORIZON, models, modes, onModel, toEvents, toGraph, troubles } from '../support/arbitrary';
import { law } from '../support/property';

describe('T9: causes are well founded', () => {
  law(
    'every chain falls in (time, rank) to a scripted fault',
    [models({ switchover: true }), troubles, modes],
    (model, list, coldStart) => {
      checkChains(model, list, coldStart);
    },
  );
  law(
    'and without switchovers too',
    [models(), troubles, modes],
    (model, list, coldStart) => {
      checkChains(model, list, coldStart);
    },
    300,
  );
});

const checkChains: (
  ...args: [Parameters<typeof toGraph>[0], Parameters<typeof onModel>[1], 'strict' | 'optimistic']
) => void = (model, list, coldStart) => {
  const graph = toGraph(model);
  const events = toEvents(onModel(model, list));
  const cascade = simulateCascade(graph, { events, coldStart, horizon: HORIZON });
  for (let cursor = 0; cursor <= cascade.steps.length; cursor++) {
    const levels = healthAt(graph, cascade, cursor);
    for (let v = 0; v < graph.n; v++) {
      const chain = explainFailure(graph, cascade, v, cursor);
      if (levels[v] === 0) {
        expect(chain).toEqual([]);
        continue;
      }
      const root = chain[0]!;
      expect(root.cause).toEqual({ type: 'scripted' });
      expect(
        events.some(
          (event) => event.component === root.component && event.time === root.time && event.level >= root.level,
        ),
      ).toBe(true);
      expect(chain.at(-1)!.component).toBe(v);
      expect(chain.at(-1)!.level).toBeGreaterThanOrEqual(levels[v]!);
      for (let i = 1; i < chain.length; i++) {
        const [before, claim] = [chain[i - 1]!, chain[i]!];
        expect(before.time < claim.time || (before.time === claim.time && before.rank < claim.rank)).toBe(true);
        const { cause } = claim;
        if (cause.type !== 'requirement') throw new Error('a claim in the middle of a chain has a requirement');
        expect(graph.dependent[cause.requirement]).toBe(claim.component);
        expect(cause.members).toContain(before.component);
        expect(before.level).toBeGreaterThanOrEqual(cause.needed);
        const impact = graph.scale.impact[model.needs[cause.requirement]!.kind];
        expect(impact[cause.needed]).toBeGreaterThanOrEqual(claim.level);
        expect(impact[cause.needed - 1]).toBeLessThan(claim.level);
        // The provider was bad for as long as the grace (in a group, one member may have taken over from another).
        if (model.needs[cause.requirement]!.on.length === 1)
          expect(claim.time - before.time).toBeGreaterThanOrEqual(graph.grace[cause.requirement]!);
      }
    }
  }
};

describe('A cursor on a log', () => {
  law(
    'backwards is forwards, from anywhere to anywhere',
    [models(), troubles, fc.array(fc.nat(), { maxLength: 12 })],
    (model, list, jumps) => {
      const graph = toGraph(model);
      const cascade = simulateCascade(graph, { events: toEvents(onModel(model, list)), horizon: HORIZON });
      const replay = createReplay(graph, cascade);
      const forwards = Array.from({ length: cascade.steps.length + 1 }, (_, cursor) => replay.seek(cursor));
      expect(forwards.at(-1)).toEqual(cascade.final);
      for (let cursor = cascade.steps.length; cursor >= 0; cursor--)
        expect(replay.seek(cursor)).toEqual(forwards[cursor]);
      for (const jump of jumps) {
        const cursor = jump % (cascade.steps.length + 1);
        expect(replay.seek(cursor)).toEqual(forwards[cursor]);
        expect(replay.cursor).toBe(cursor);
        expect(healthAt(graph, cascade, cursor)).toEqual(forwards[cursor]);
      }
    },
  );
});

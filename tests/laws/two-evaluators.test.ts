import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { generalRun } from '../../src/engine/general-run';
import { columnsOf, columnsOfLog } from '../../src/engine/log-columns';
import { simulateCascade } from '../../src/engine/simulate';
import { HORIZON, models, onModel, toEvents, toGraph, troubles } from '../support/arbitrary';
import { law } from '../support/property';

/** In order of time, as both evaluators want them. */
const ordered = (events: ReturnType<typeof toEvents>) => [...events].sort((a, b) => a.time - b.time);

describe('the fast evaluator is the general one', () => {
  law(
    'to the entry: instants, ranks, causes, members, levels passed on the way, steps, end and whether it was cut off',
    [models(), troubles, fc.constantFrom(Infinity, HORIZON, 9), fc.constantFrom(1_000_000, 1_000, 7)],
    (model, list, horizon, cap) => {
      const events = toEvents(onModel(model, list));
      const graph = toGraph(model);
      const maxChanges = horizon === Infinity ? Math.min(cap, 1_000) : cap;
      const fast = simulateCascade(graph, { events, horizon, maxChanges });
      const general = generalRun(graph, ordered(events), 'strict', horizon, maxChanges);
      expect(fast).toEqual(general);
    },
    600,
  );
  law('its columns are its log', [models(), troubles], (model, list) => {
    const cascade = simulateCascade(toGraph(model), { events: toEvents(onModel(model, list)), horizon: HORIZON });
    const [own, read] = [columnsOf(cascade), columnsOfLog(cascade.log)];
    expect(own.length).toBe(read.length);
    for (const field of ['time', 'rank', 'component', 'from', 'to', 'by'] as const)
      expect(own[field].subarray(0, own.length)).toEqual(read[field].subarray(0, own.length));
  });
});

import { describe, expect } from 'vitest';
import { cursorAt, recoveringAt } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import { HORIZON, models, modes, onModel, toEvents, toGraph, troubles } from '../support/arbitrary';
import { evaluateLiterally } from '../support/literal-evaluator';
import { law } from '../support/property';

describe('two implementations agree', () => {
  for (const switchover of [false, true]) {
    law(
      `the engine logs what the definition says, read literally${switchover ? ', with switchovers' : ''}`,
      [models({ switchover }), troubles, modes],
      (model, list, coldStart) => {
        const events = toEvents(onModel(model, list));
        const { log } = simulateCascade(toGraph(model), { events, coldStart, horizon: HORIZON });
        const engine = log.map(({ time, rank, component, from, to }) => ({ time, rank, component, from, to }));
        expect(engine).toEqual(evaluateLiterally(model, events, coldStart, HORIZON).changes);
      },
      switchover ? 300 : 700,
    );
  }
  law(
    'recovering is: not up, and nothing holds it any longer',
    [models({ switchover: true }), troubles, modes],
    (model, list, coldStart) => {
      const events = toEvents(onModel(model, list));
      const graph = toGraph(model);
      const cascade = simulateCascade(graph, { events, coldStart, horizon: HORIZON });
      const { history, guards } = evaluateLiterally(model, events, coldStart, HORIZON);
      for (let t = 0; t <= HORIZON; t++) {
        const expected = history[t]!.map((level, v) => (guards[t]![v]! < level ? 1 : 0));
        expect(Array.from(recoveringAt(graph, { events, coldStart }, cascade, cursorAt(cascade, t), t))).toEqual(
          expected,
        );
      }
    },
    150,
  );
});

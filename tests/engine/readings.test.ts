import { describe, expect, it } from 'vitest';
import { simulateCascade } from '../../src/engine/simulate';
import type { Model, Need } from '../support/arbitrary';
import { toGraph } from '../support/arbitrary';
import { evaluateLiterally } from '../support/literal-evaluator';

/**
 * Where the definition could be read in two ways, docs/model.md decides in a sentence; engine and literal evaluator keep to
 * it. Components by number; `[time, component, level]`.
 */
type Line = readonly [number, number, number];
const need = (of: number, on: readonly number[], rest: Partial<Need> = {}): Need => ({
  of,
  on,
  need: on.length,
  kind: 'hard',
  grace: 0,
  start: false,
  ...rest,
});
function changes(model: Model, script: readonly Line[], coldStart: 'strict' | 'optimistic' = 'strict'): Line[] {
  const events = script.map(([time, component, level]) => ({ time, component, level }));
  const { log } = simulateCascade(toGraph(model), { events, coldStart, horizon: 60 });
  const engine = log.map(({ time, rank, component, from, to }) => ({ time, rank, component, from, to }));
  expect(engine).toEqual(evaluateLiterally(model, events, coldStart, 60).changes);
  return engine.map(({ time, component, to }) => [time, component, to]);
}

describe('readings that docs/model.md decides', () => {
  it('A: whose recovery is due when it is struck anew was back for those that waited for it', () => {
    const model = { recovery: [3, 0], needs: [need(1, [0], { start: true })] };
    const script: Line[] = [
      [0, 0, 3],
      [0, 1, 3],
      [1, 1, 0],
      [3, 0, 0],
      [6, 0, 3],
    ];
    expect(changes(model, script)).toEqual([
      [0, 0, 3],
      [0, 1, 3],
      [6, 1, 0],
    ]);
  });
  it('C: an optimistic ring is tried from below, whatever a grace that still runs will do to it', () => {
    const [a, b, z, q] = [0, 1, 2, 3];
    const model = {
      recovery: [0, 0, 0, 0],
      needs: [need(a, [b]), need(b, [a]), need(a, [z]), need(z, [q], { grace: 2 })],
    };
    const script: Line[] = [
      [0, b, 3],
      [18, q, 3],
      [19, b, 0],
    ];
    expect(changes(model, script, 'optimistic').filter(([time]) => time >= 19)).toEqual([
      [19, a, 0],
      [19, b, 0],
      [20, z, 3],
      [20, a, 3],
      [20, b, 3],
    ]);
  });
  it('E: a primary that is in trouble but not down is left at once; only for one that is down it takes time', () => {
    const model = { recovery: [0, 0, 0], needs: [need(0, [1, 2], { need: 1, switchover: 8 })] };
    expect(changes(model, [[0, 1, 1]])).toEqual([[0, 1, 1]]);
    expect(changes(model, [[0, 1, 2]])).toEqual([[0, 1, 2]]);
    expect(changes(model, [[0, 1, 3]])).toEqual([
      [0, 1, 3],
      [0, 0, 3],
      [8, 0, 0],
    ]);
  });
});

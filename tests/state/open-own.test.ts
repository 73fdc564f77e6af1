import { expect, it } from 'vitest';
import { finish } from '../../src/analysis/work';
import { simulateCascade } from '../../src/engine/simulate';
import { DOWN } from '../../src/model/health';
import { boardOf } from '../../src/story/arrange';
import { gentleGraphOf, graphOf } from '../../src/story/graph-of';
import { readyWork } from '../../src/story/ready';
import { storyIndexOf } from '../../src/story/story';
import { openSystem } from '../../src/state/open-own';
import { en } from '../../src/text/own/en';
import { largeCore } from '../support/large';

const dependencies = Array.from({ length: 20_000 }, (_, at) => ({
  ...{ from: `c${at + 1}`, to: `c${at >> 1}`, strength: 'unknown' as const, lag_minutes: null },
}));
const system = {
  ...{ format: 'dominograph-system' as const, version: 2 as const },
  components: Array.from({ length: 20_001 }, (_, at) => ({ id: `c${at}` })),
  ...{ dependencies, redundancies: [] },
};
const own = { id: 'own:x', system, code: null, about: null, history: { past: [], future: [] } };

it('lets the page have its turn while a large system is made ready, and all that is made once is there then', async () => {
  let turns = 0;
  const turn = setInterval(() => turns++, 0);
  const { core, details } = await openSystem(own, en);
  clearInterval(turn);
  expect(turns).toBeGreaterThan(3);
  expect([core.components.length, details.dependencies.length]).toEqual([20_001, 20_000]);
  const [graph, gentle, board, index] = [graphOf(core), gentleGraphOf(core), boardOf(core), storyIndexOf(core)];
  expect([graphOf(core), gentleGraphOf(core), boardOf(core), storyIndexOf(core)]).toEqual([
    graph,
    gentle,
    board,
    index,
  ]);
  const ends = [graph, gentle].map((one) => {
    const { log } = simulateCascade(one, { events: [{ time: 0, component: 0, level: DOWN }] });
    return log.length;
  });
  expect(ends).toEqual([20_001, 1]);
});

it('pauses between pieces, and makes the second reading only where there is one', () => {
  const known = largeCore(300);
  const pauses = [...readyWork(known)].length;
  const unknown = { ...known, dependencies: known.dependencies.map((row) => ({ ...row, unknown: true as const })) };
  expect([...readyWork(unknown)].length).toBeGreaterThan(pauses);
  finish(readyWork(known));
  expect(graphOf(known)).toBe(graphOf(known));
  expect(gentleGraphOf(known)).not.toBe(graphOf(known));
});

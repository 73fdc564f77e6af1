import { expect, it } from 'vitest';
import { PAUSE } from '../../src/analysis/work';
import { boardOf } from '../../src/story/arrange';
import { gentleGraphOf, graphOf } from '../../src/story/graph-of';
import { readyWork } from '../../src/story/ready';
import { storyIndexOf } from '../../src/story/story';
import { smallCore } from '../support/small-outage';

it('a story is made ready in pieces, between which a page may do something else; of two readings, both graphs', () => {
  const core = smallCore();
  expect([...readyWork(core)]).toEqual([PAUSE, PAUSE, PAUSE, PAUSE]); // graph, its wiring, index, board
  const dependencies = core.dependencies.map((row, at) => (at === 0 ? { ...row, unknown: true as const } : row));
  expect([...readyWork({ ...core, dependencies })]).toHaveLength(6);
});

it('what is made of a story is made once', () => {
  const core = smallCore();
  for (const of of [graphOf, gentleGraphOf, storyIndexOf, boardOf]) {
    expect(of(core)).toBe(of(core));
    expect(of({ ...core })).not.toBe(of(core));
  }
});

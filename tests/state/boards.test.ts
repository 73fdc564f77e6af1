import { expect, it } from 'vitest';
import { Boards } from '../../src/state/boards.svelte';
import { core } from '../support/stories';

it('looks into one group of a board of bars, and out again', () => {
  const story = core('aws-2025-10-20', 'en');
  const asked: number[] = [];
  const boards = new Boards(
    () => story,
    (_, inside = -1) => {
      asked.push(inside);
      return { size: inside < 0 ? 'bars' : 'columns', groupOf: [0, 7] } as never;
    },
  );
  expect([boards.inside, boards.shown.size]).toEqual([-1, 'bars']);
  boards.lookInto(3);
  expect([boards.inside, boards.shown.size, asked.at(-1)]).toEqual([3, 'columns', 3]);
  boards.reach(1);
  expect(boards.inside).toBe(7);
  boards.lookInto(-1);
  expect(boards.shown.size).toBe('bars');
});

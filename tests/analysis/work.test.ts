import { expect, it } from 'vitest';
import { finish, partOf, shareOf, type Work } from '../../src/analysis/work';

function* counting(steps: number, total: number | null = steps): Work<string> {
  for (let done = 0; done < steps; done++) yield { done, total };
  return `${steps} steps`;
}

it('how far work is, is a share; nothing to do is nothing done, and what nobody can know is no number', () => {
  expect([shareOf({ done: 1, total: 4 }), shareOf({ done: 0, total: 0 }), shareOf({ done: 3, total: null })]).toEqual([
    ...[0.25, 0, NaN],
  ]);
});

it('work is done to its end and gives its result', () => expect(finish(counting(3))).toBe('3 steps'));

it('a part of the work tells how far the whole is', () => {
  const work = partOf(counting(2), 1, 4);
  expect([work.next(), work.next(), work.next()]).toEqual([
    { done: false, value: { done: 1, total: 4 } },
    { done: false, value: { done: 1.5, total: 4 } },
    { done: true, value: '2 steps' },
  ]);
});

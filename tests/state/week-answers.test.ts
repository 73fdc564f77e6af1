import { expect, it } from 'vitest';
import { keepingStorage, type SafeStorage } from '../../src/state/storage';
import { WeekAnswers } from '../../src/state/week-answers.svelte';
import { weekPuzzle } from '../../src/story/week-puzzle';
import { core } from '../support/stories';

const NOTHING: SafeStorage = { get: () => null, set: () => undefined };
const puzzle = weekPuzzle(core('fastly-2021-06-08', 'en'), { name: '2026-W48', index: 152 });
const right = puzzle.questions.map((question) => question.right);

it('is answered in order, each question once, and kept for its week', () => {
  const storage = keepingStorage(NOTHING);
  const answers = new WeekAnswers(puzzle, '2026-W48', storage);
  answers.choose(1, 0); // not its turn
  expect(answers.chosen).toEqual([]);
  answers.choose(0, right[0] ?? 0);
  answers.choose(0, 0); // answered
  answers.choose(1, 99); // no such option
  answers.choose(1, ((right[1] ?? 0) + 1) % 2);
  answers.choose(2, right[2] ?? 0);
  expect([answers.done, answers.right]).toEqual([true, [true, false, true]]);
  expect(new WeekAnswers(puzzle, '2026-W48', storage).chosen).toEqual(answers.chosen);
  expect(new WeekAnswers(puzzle, '2026-W49', storage).chosen).toEqual([]);
});

it.each(['', 'x', '0,1,2,3', '0,9'])('what was kept and cannot be (%j) is nothing', (kept) => {
  expect(new WeekAnswers(puzzle, 'w', { ...NOTHING, get: () => kept }).chosen).toEqual([]);
});

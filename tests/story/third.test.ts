import { expect, it } from 'vitest';
import { noteAt } from '../../src/story/board-words';
import { fixedIn } from '../../src/story/outage';
import { thirdOfRecord } from '../../src/story/third';
import { boardEn } from '../../src/text/board/en';
import { frameEn as frame } from '../../src/text/frame/en';
import { cascade, record, story } from './support';

const of = story('aws-2025-10-20');
const course = record(of);
const fixed = fixedIn(course.when)!;

it('says how much of an outage is to come until its cause is fixed; from then on the timeline alone says it', () => {
  const now = (time: number): string => thirdOfRecord(of, course, time, [], { frame, board: boardEn }).now;
  expect(now(fixed.time - 1)).toContain('is still to come');
  expect(now(fixed.time)).toBe('');
  expect(now(course.end + 1)).toContain(frame.ended);
});

it('invites on the first box as long as it works, then says what happened to it, and when that was fixed', () => {
  const fall = cascade(of);
  const noteOf = (cursor: number): string => noteAt(of.core, fall, { cursor, time: 0 }, frame);
  expect([noteOf(0), noteOf(1)]).toEqual([frame.pressHere, of.core.board.start.note]);
  const other = cascade(of, ['snapchat']);
  expect(noteAt(of.core, other, { cursor: other.length, time: 0 }, frame)).toBe(frame.pressHere);
  expect(noteAt(of.core, course, { cursor: 0, time: fixed.time }, frame)).toBe('fixed at 09:25');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lessonLink } from '../../src/pages/app/lesson-link';
import { readLessonAddress, writeLessonAddress } from '../../src/state/lesson-address';
import { readMoment } from '../../src/state/permalink';
import { law } from '../support/property';

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((text) => text !== 'free' && text !== 'week');

law('a link to a step is read as it was written', [id, fc.option(fc.nat(99)), fc.boolean()], (lesson, step, lock) => {
  const address = { type: 'lesson', id: lesson, step, locked: lock && step !== null } as const;
  expect(readLessonAddress(writeLessonAddress(address))).toEqual(address);
});
law(
  'so is one to a prediction of one’s own',
  [id, fc.string(), fc.nat(7), fc.constantFrom('falls' as const, 'order' as const, 'back' as const)],
  (story, typed, flags, asks) => {
    const is = (bit: number): boolean => (flags & bit) > 0;
    const fault = typed.trim() || 'a, b & c';
    const code = is(4) ? 'd.A-_9' : null;
    const address = {
      type: 'free',
      story,
      fault,
      asks,
      first: is(1),
      locked: is(2),
      code,
      step: is(1) && is(2) ? 1 : null,
    } as const;
    expect(readLessonAddress(writeLessonAddress(address))).toEqual(address);
  },
);
law('so is one to a week’s puzzle', [fc.option(fc.stringMatching(/^20\d\d-W\d\d$/))], (week) => {
  const address = { type: 'week', week } as const;
  expect(readLessonAddress(writeLessonAddress(address))).toEqual(address);
});
law('nothing in the address bar breaks it', [fc.string({ unit: 'grapheme', maxLength: 40 })], (text) => {
  const read = readLessonAddress(`#/lesson/${text}`);
  expect(read === null).toBe(text === '' || text.startsWith('?') || /^free(?:\?|$)/.test(text));
});

it('is told from a moment of a story', () => {
  expect(lessonLink('#/lesson/one-name?step=2')).toBe('#/lesson/one-name?step=2');
  expect(lessonLink('#/aws-2025-10-20?t=11:14')).toBeNull();
  expect(readLessonAddress('#/lesson/one-name?step=-4')).toEqual({
    type: 'lesson',
    id: 'one-name',
    step: null,
    locked: false,
  });
  expect(readLessonAddress('#/lesson/one-name?lock=1')).toMatchObject({ locked: false }); // a lesson is not locked, a step is
  expect(readLessonAddress('#/lesson/free?story=a')).toBeNull();
  expect(readMoment('#/lesson/one-name')?.story).toBe('lesson/one-name'); // why main.ts asks first
});

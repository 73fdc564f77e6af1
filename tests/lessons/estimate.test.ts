import { describe, expect, it } from 'vitest';
import { shelfOf } from '../../src/model/lesson-entry';
import { ageOf, minutesOf, minutesTogether, priorOf, termsOf } from '../../src/model/lesson-estimate';
import { glossary, lesson, lessonIds } from './files';

const step = (id: string, at: number) => lesson(id).steps[at]!;

describe('what a lesson takes is worked out', () => {
  it('minutes grow with words and with every task, and are whole', () => {
    const plain = { ...step('one-name', 0), questions: [] };
    const before = minutesOf(plain);
    expect(minutesOf({ ...plain, text: [...plain.text, 'word '.repeat(360)] })).toBe(before + 4);
    expect(minutesOf({ ...plain, questions: [{ text: 'Why?', answer: 'So.' }] })).toBe(before + 2);
    expect(minutesOf({ ...plain, predict: { candidates: ['a', 'b', 'c', 'd'], order: false } })).toBe(before + 6);
    for (const id of lessonIds)
      for (const each of lesson(id).steps) expect(minutesOf(each)).toBe(Math.round(minutesOf(each)));
  });
  it.each(lessonIds)('%s fits a period of 45 minutes, or says that it takes more; both languages agree', (id) => {
    const [en, de] = [minutesTogether(lesson(id)), minutesTogether(lesson(id, 'de'))];
    expect(en).toBeGreaterThanOrEqual(25);
    expect(en).toBeLessThanOrEqual(75);
    expect(Math.abs(en - de)).toBeLessThanOrEqual(3);
    expect(Math.abs(ageOf(lesson(id)) - ageOf(lesson(id, 'de')))).toBeLessThanOrEqual(1);
  });
  it('ages: percentages and queues are for older ones than yes and no; long words make it harder', () => {
    expect(ageOf(lesson('what-is-a-dependency'))).toBeLessThan(ageOf(lesson('why-so-long')));
    const hard = lesson('what-is-a-dependency').steps.map((each) => ({
      ...each,
      text: ['Interdependencies notwithstanding, infrastructural considerations necessitate comprehensive redundancy.'],
    }));
    expect(ageOf({ language: 'en', steps: hard })).toBeGreaterThan(ageOf(lesson('what-is-a-dependency')) + 1);
  });
  it('words from earlier lessons: each from the first that has it, none of one’s own', () => {
    const first = lesson('what-is-a-dependency');
    const later = lesson('how-would-you-build-it');
    expect(priorOf(first, [])).toEqual([]);
    expect(priorOf(later, [first])).toEqual([
      { lesson: first.id, terms: termsOf(first).filter((term) => termsOf(later).includes(term)) },
    ]);
    expect(priorOf(later, [first, first])).toEqual(priorOf(later, [first]));
  });
  it('the shelf goes from easy to hard, and nobody needs a word of a later lesson', () => {
    const shelf = shelfOf(
      lessonIds.map((id) => lesson(id)),
      glossary('en').terms,
    );
    expect(shelf.map(({ id }) => id)).toEqual([
      'what-is-a-dependency',
      'one-name',
      'which-are-the-same',
      'why-so-long',
      'how-would-you-build-it',
      'redesign-it',
    ]);
    shelf.forEach(({ prior }, at) => {
      for (const { title } of prior) expect(shelf.findIndex((entry) => entry.title === title)).toBeLessThan(at);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { cascadeOfRoot } from '../../src/story/root-cascade';
import { sayEnding } from '../../src/story/ending';
import { captionsOf, sayWave } from '../../src/story/say-wave';
import { thirdOfCascade } from '../../src/story/third';
import { storyOf } from '../../src/story/story';
import { boardEn as board } from '../../src/text/board/en';
import { frameEn as frame } from '../../src/text/frame/en';
import { en } from '../../src/text/story/en';
import { smallCore } from '../support/small-outage';
import { largeCore } from '../support/large';
import { cascade, small } from './support';

const words = { frame, board };

describe('how it ends', () => {
  it('is how many, then who, in each state, the worst first; places are not named, nor what works', () => {
    const { of: story, fall: course } = small();
    expect(sayEnding({ story, course, words })).toEqual([
      '7 of 10 parts disrupted or down.',
      'down: Power, Database, Cache, The shop and Lift.',
      'disrupted: Mail and Clerks.',
    ]);
  });
  it('of a record is how all stood at the end of it', () => {
    const { of: story, told: course } = small();
    expect(sayEnding({ story, course, words })).toEqual([
      '2 of 4 parts reported on so far have problems.',
      'disrupted: The shop.',
      'problems reported: Clerks.',
    ]);
  });
  it('says beside what falls for certain what falls only if it is hard, and what holds', () => {
    const core = smallCore();
    const dependencies = core.dependencies.map((row) =>
      row.from === 'mail'
        ? { ...row, unknown: true as const }
        : row.from === 'office'
          ? { ...row, model: { kind: 'weak' as const } }
          : row,
    );
    const story = storyOf({ ...core, dependencies }, null, en);
    const course = cascadeOfRoot(story);
    const [counted] = sayEnding({ story, course, words });
    // The office has small problems, which is neither.
    expect(counted).toBe('5 of 10 fall for certain, 2 more only if hard; 2 hold.');
    const { number, counted: below } = thirdOfCascade(
      story,
      course,
      course.length,
      sayWave(story, course, 1),
      null,
      words,
    );
    expect(`${number} ${below}.`).toBe(counted);
  });
  it('names two hundred of a state, and how many more', () => {
    const story = storyOf(largeCore(300), null, en);
    const ending = (fault: string) => sayEnding({ story, course: cascade(story, [fault]), words });
    const [, all = ''] = ending('lib-0');
    expect(all.split(', ')).toHaveLength(200);
    expect(all).toMatch(/ and 70 more\.$/);
    const [, some = ''] = ending(story.core.components[77]!.id);
    expect(some.split(/, | and /)).toHaveLength(200);
    expect(some).not.toContain('more');
  });
  it('is nothing where nothing happens', () => {
    const { of: story } = small();
    expect(sayEnding({ story, course: cascade(story, []), words })).toEqual([]);
  });
});

it('a caption is composed when it is asked for first, and is the same from then on', () => {
  const { of, fall } = small();
  const captionAt = captionsOf(of, fall);
  expect(captionAt(3)).toEqual(sayWave(of, fall, 3));
  expect(captionAt(3)).toBe(captionAt(3));
  expect(captionAt(2)).toEqual(sayWave(of, fall, 2));
});

import { beforeEach, describe, expect, it } from 'vitest';
import { noteAt } from '../../src/story/board-words';
import { chaptersOf } from '../../src/story/chapters';
import { fixedIn } from '../../src/story/outage';
import { ticksOf, type RecordCourse } from '../../src/story/record-course';
import type { Story } from '../../src/story/story';
import { thirdOfRecord } from '../../src/story/third';
import { boardEn } from '../../src/text/board/en';
import { frameEn as frame } from '../../src/text/frame/en';
import { STORY_IDS, details, tape } from '../support/stories';
import { cascade, record, small, story } from './support';

let of: Story;
let course: RecordCourse;
let fixed: NonNullable<ReturnType<typeof fixedIn>>;
beforeEach(() => {
  of = story('aws-2025-10-20');
  course = record(of);
  fixed = fixedIn(course.when)!;
});

it('says how much of an outage is to come until its cause is fixed; from then on the timeline alone says it', () => {
  const now = (time: number): string => thirdOfRecord(of, course, time, [], { frame, board: boardEn }).now;
  expect(now(fixed.time - 1)).toContain('is still to come');
  expect(now(fixed.time)).toBe('');
  expect(now(course.end + 1)).toContain(frame.ended);
});

describe('what is told of a chapter while the clock runs', () => {
  const told = (id: string, language: 'en' | 'de' = 'en') => {
    const its = story(id, language);
    const run = record(its);
    const chapters = chaptersOf(run.when, tape(id, language), details(id, language), run);
    return {
      run,
      chapters,
      at: (utc: string) => thirdOfRecord(its, run, ticksOf(run.when, utc), chapters, WORDS).rest,
    };
  };
  const WORDS = { frame, board: boardEn };

  it('comes sentence by sentence, the latest last, as many as there is room for', () => {
    const { at } = told('aws-2025-10-20');
    expect(at('2025-10-20T06:47:59Z')).toMatch(/^Programs find DynamoDB.*DNS\.$/);
    expect(at('2025-10-20T06:49:00Z')).toMatch(/^At 06:48.UTC.*another deletes it\. Now the name leads nowhere\.$/);
    expect(at('2025-10-20T07:37:00Z')).toMatch(/^From about 07:30.UTC users.*Fortnite\.$/);
    expect(at('2025-10-20T07:38:00Z')).toMatch(/Fortnite\. At 07:38.UTC engineers know why\.$/);
  });
  it('opens with its first sentence, of the night after, too', () => {
    const { at } = told('rogers-2022-07-08');
    expect(at('2022-07-09T00:06:00Z')).toMatch(/^At 00:05.UTC data flows again/);
  });
  it.each(['en', 'de'] as const)('never begins with a time to come, but for the first sentence (%s)', (language) => {
    for (const id of STORY_IDS) {
      const { run, chapters, at } = told(id, language);
      for (const { sentences, from, to } of chapters)
        for (const { text } of sentences.slice(1)) {
          const named = /\b(\d\d):(\d\d)\b/.exec(text.replaceAll(/\(.*?\)/g, ''));
          if (!named) continue;
          const day = new Date(Date.parse(run.when.start_utc) + from / 1000).toISOString().slice(0, 10);
          const utc = `${day}T${named[1]!}:${named[2]!}:00Z`;
          const time = ticksOf(run.when, utc);
          if (time <= from || time >= to) continue;
          const before = new Date(Date.parse(utc) - 1000).toISOString();
          expect([id, text, at(before).includes(text)]).toEqual([id, text, false]);
        }
    }
  });
});

describe('when the sentences of a chapter come', () => {
  const MINUTE = 60_000_000;
  /** What is told at these minutes of an outage that began at 10:00, in a chapter of two hours or so. */
  const told = (minutes: readonly number[], texts: readonly string[], to = 120): readonly string[] => {
    const { of: its, told: run, chapters } = small();
    const sentences = texts.map((text) => ({ text, sources: [] }));
    const chapter = { ...chapters[0]!, from: 0, to: to * MINUTE, sentences };
    return minutes.map((at) => thirdOfRecord(its, run, at * MINUTE, [chapter], { frame, board: boardEn }).rest);
  };
  it('is at the time that they name, else evenly, and after what was told before them', () => {
    const texts = ['One.', 'At 10:20 two.', 'Three.', 'At 11:50 four.', 'Five.', 'Six.'];
    expect(told([-1, 0, 19, 20, 39, 40, 109, 110, 119], texts)).toEqual([
      ...['', 'One.', 'One.', 'One. At 10:20 two.', 'One. At 10:20 two.', 'One. At 10:20 two. Three.'],
      'One. At 10:20 two. Three.', // five would come at minute 80, but four comes before it
      ...Array.from({ length: 2 }, () => texts.join(' ')),
    ]);
  });
  it('the first one opens, whatever time it names', () =>
    expect(told([0, 30], ['At 10:30 one.', 'At 10:40 two.'])).toEqual(['At 10:30 one.', 'At 10:30 one.']));
  it('is evenly where the time named lies before or behind the chapter, or in brackets', () => {
    expect(told([59, 60], ['One.', 'Since 9:30 two.'])).toEqual(['One.', 'One. Since 9:30 two.']);
    expect(told([59, 60], ['One.', 'Until 12:30 two.'])).toEqual(['One.', 'One. Until 12:30 two.']);
    expect(told([59, 60], ['One.', 'Two (at 10:05).'])).toEqual(['One.', 'One. Two (at 10:05).']);
    expect(told([9, 10], ['One.', 'From 9:30 to 10:10 two.'])).toEqual(['One.', 'One. From 9:30 to 10:10 two.']);
  });
  it('a time at which the chapter is over moves nothing that follows', () =>
    expect(told([79, 80, 120], ['One.', 'At 12:00 two.', 'Three.'])).toEqual([
      ...['One.', 'One. Three.', 'One. At 12:00 two. Three.'],
    ]));
  it('is on the day that lies in the chapter', () => {
    const night = ['One.', 'At 01:15 two.'];
    expect(told([914, 915], night, 960)).toEqual(['One.', night.join(' ')]);
    const late = ['One.', 'At 11:00 two.']; // of several days the last
    expect(told([2939, 2940], late, 3000)).toEqual(['One.', late.join(' ')]);
  });
  it('is told beside others up to 164 letters', () => {
    const [left, right] = ['x'.repeat(82), 'y'.repeat(82)];
    expect(told([60], [left, right])).toEqual([`${left} ${right}`]);
    expect(told([60], [left, `${right}y`])).toEqual([`${right}y`]);
  });
});

it('invites on the first box as long as it works, then says what happened to it, and when that was fixed', () => {
  const fall = cascade(of);
  const noteOf = (cursor: number): string => noteAt(of.core, fall, { cursor, time: 0 }, frame);
  expect([noteOf(0), noteOf(1)]).toEqual([frame.pressHere, of.core.board.start.note]);
  const other = cascade(of, ['snapchat']);
  expect(noteAt(of.core, other, { cursor: other.length, time: 0 }, frame)).toBe(frame.pressHere);
  expect(noteAt(of.core, course, { cursor: 0, time: fixed.time }, frame)).toBe('fixed at 09:25');
});

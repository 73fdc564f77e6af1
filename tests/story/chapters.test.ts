import { beforeEach, describe, expect, it } from 'vitest';
import { chapterAt, chaptersOf, type RecordChapter } from '../../src/story/chapters';
import { fixedIn } from '../../src/story/outage';
import { ticksOf, type RecordCourse } from '../../src/story/record-course';
import { clockOf, rowsOfReports, sayChapter, sayReports } from '../../src/story/say-record';
import type { Story } from '../../src/story/story';
import { STORY_IDS, tape } from '../support/stories';
import { record, story } from './support';

describe.each(STORY_IDS)('the chapters of %s', (id) => {
  let told: Story;
  let course: RecordCourse;
  let chapters: readonly RecordChapter[];
  beforeEach(() => {
    told = story(id);
    course = record(told);
    chapters = chaptersOf(course.when, tape(id), told.details!, course);
  });

  it('follow each other without a gap from the first instant to the last', () => {
    expect(chapters[0]?.from).toBeLessThanOrEqual(course.start);
    expect(chapters.at(-1)?.to).toBeGreaterThanOrEqual(course.end);
    chapters.slice(1).forEach(({ from }, at) => expect(from).toBe(chapters[at]?.to));
  });

  it('are one at a time: each instant lies in the one that began last', () => {
    for (const { time } of course.waves) {
      const { from, to } = chapters[chapterAt(chapters, time)]!;
      expect(time >= from && (time < to || time <= course.end)).toBe(true);
    }
    expect(chapterAt(chapters, -Infinity)).toBe(0);
  });

  it('are the phases where nobody has written any', () => {
    const phases = chaptersOf(course.when, { chapters: [] }, told.details!, course);
    expect(phases.map(({ title }) => title)).toEqual(told.details!.phases.map(({ title }) => title));
  });
});

describe('20 October 2025', () => {
  let told: Story;
  let course: RecordCourse;
  let chapters: readonly RecordChapter[];
  beforeEach(() => {
    told = story('aws-2025-10-20');
    course = record(told);
    chapters = chaptersOf(course.when, tape('aws-2025-10-20'), told.details!, course);
  });
  const at = (utc: string) => ticksOf(course.when, `2025-10-20T${utc}Z`);

  it('says number, title and sentences of a chapter, with sources', () => {
    const caption = sayChapter(told, chapters, at('11:14:00'))!;
    expect(caption.head).toBe(
      `${chapterAt(chapters, at('11:14:00')) + 1} of ${chapters.length}: Machines without network.`,
    );
    expect(caption.body).toContain('Engineers hold back work');
    expect(caption.sources.length).toBeGreaterThan(0);
  });

  it('says the latest reports, the best known first, with their time', () => {
    const cursor = course.cursorAt(at('08:20:00'));
    const clock = clockOf(told, course);
    const caption = sayReports(told, course, cursor, clock);
    const rows = rowsOfReports(told, course.reportsAt(cursor), clock);
    expect(caption.head.startsWith(`${rows[0]!.name}: ${rows[0]!.label}`)).toBe(true);
    expect(caption.body).toBe(rows[0]!.sentence);
    expect(caption.source).toMatch(/^\d\d:\d\d\u00a0UTC$/);
    expect(sayReports(told, course, 0, clock).head).toBe('Nothing has been reported yet.');
  });

  it('keeps the history of a component, the earliest first, up to the cursor', () => {
    const component = told.index.indexOf('dynamodb');
    const whole = course.historyOf(course.length, component);
    expect(whole.map(({ time }) => time)).toEqual(whole.map(({ time }) => time).toSorted((a, b) => a - b));
    expect(whole.at(-1)?.to).toBe(course.healthAt(course.length)[component]);
    expect(course.historyOf(0, component)).toEqual([]);
  });

  it('says how much of the outage came after its cause was fixed', () => {
    expect(fixedIn(course.when)).toMatchObject({ percent: 82, time: at('09:25:00') });
  });
});

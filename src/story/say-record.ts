import { TICKS_PER_MINUTE, type Ticks } from '../model/units';
import { sayTime, type Clock, type ClockSetting } from '../text/clock';
import { chapterAt, type RecordChapter } from './chapters';
import type { Cursor } from './course';
import { fit } from './fit';
import type { RecordCourse, Report } from './record-course';
import { captionOf, type Caption } from './say-wave';
import type { Story } from './story';
import { wordOf } from './words';

/** A report as it stands in a list: "Slack: disrupted", when, and what was said. */
export interface SaidReport extends Report {
  /** The word for its health, as on the box. */
  readonly label: string;
  readonly when: string;
}

/** Clock of a record, in the language of the story. */
export function clockOf(
  { words }: Story,
  { when }: Pick<RecordCourse, 'when'>,
  clock: Clock = 'utc',
  localZone = 'UTC',
): ClockSetting {
  return { clock, language: words.language, start: when.start_utc, operatorZone: when.operator_zone, localZone };
}

/** A time to the minute, as the record is. */
export const sayInstant = (setting: ClockSetting, time: Ticks): string =>
  sayTime(setting, Math.round(time / TICKS_PER_MINUTE) * TICKS_PER_MINUTE);

/** Where a record stands: the chapter with its sentences, the first of them beside its title. */
export function sayChapter({ words, facts }: Story, chapters: readonly RecordChapter[], time: Ticks): Caption | null {
  const at = chapterAt(chapters, time);
  const chapter = chapters[at];
  if (!chapter) return null;
  const head = words.chapter(at + 1, chapters.length, chapter.title);
  const sources = new Set(chapter.sentences.flatMap((sentence) => sentence.sources));
  return {
    head: `${head}.`,
    body: chapter.sentences.map(({ text }) => text).join(' '),
    short: fit([`${head}.`, `${chapter.title}.`, words.chapterOnly(at + 1, chapters.length)]),
    ...{ about: '', source: '', note: '', sources: facts.sourcesOf([...sources]) },
  };
}

/** What was reported at the instant of a cursor, the most telling first. */
export function sayReports(story: Story, course: RecordCourse, cursor: Cursor, clock: ClockSetting): Caption {
  const { words } = story;
  const reports = course.saidAt(cursor);
  const [first] = reports;
  const wave = course.waves[cursor - 1];
  if (!first || !wave) return captionOf(words.beforeAnyReport);
  const head = words.report(first.name, wordOf(story, first.component, first.to));
  const more = reports.length > 1 ? `; ${words.moreReports(reports.length - 1)}` : '';
  const sources = new Map(reports.flatMap((report) => report.sources).map((source) => [source.id, source]));
  return {
    head: `${head}${more}.`,
    body: first.sentence,
    short: fit([`${head}${more}.`, `${head}.`]),
    source: sayInstant(clock, wave.time),
    ...{ about: '', note: '', sources: [...sources.values()] },
  };
}

/** Reports as rows of a list. */
export const rowsOfReports = (story: Story, reports: readonly Report[], clock: ClockSetting): readonly SaidReport[] =>
  reports.map((report) => ({
    ...report,
    label: wordOf(story, report.component, report.to),
    when: sayInstant(clock, report.time),
  }));

/** What those hear who do not see it: the report, or the chapter that it opens, in one short sentence. */
export function sayHeard(
  story: Story,
  course: RecordCourse,
  cursor: Cursor,
  chapters: readonly RecordChapter[],
  chapter: number,
): string {
  const from = chapters[chapter]?.from ?? course.start;
  const opens = cursor === 0 || (course.waves[cursor - 2]?.time ?? -Infinity) < from;
  const opened = opens ? sayChapter(story, chapters, from) : null;
  return (opened ?? sayReports(story, course, cursor, clockOf(story, course))).short;
}

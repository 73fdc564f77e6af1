import type { StoryChapter, StoryDetails, StoryTape, StoryTimes } from '../catalog/parts';
import type { Ticks } from '../model/units';
import { ticksOf } from './record-course';

/** A passage of a record with a name; chapters follow each other without gaps. */
export interface RecordChapter {
  readonly id: string;
  readonly title: string;
  readonly sentences: StoryChapter['sentences'];
  readonly from: Ticks;
  /** Where the next one begins; of the last, the end of what is told. */
  readonly to: Ticks;
}

/**
 * The one division of a record: its chapters in order of time, each from its beginning to that of the next, the first
 * from `start` on, the last up to `end`. Where nobody has written chapters, the phases of the outage.
 */
export function chaptersOf(
  when: StoryTimes,
  { chapters }: Pick<StoryTape, 'chapters'>,
  { phases }: Pick<StoryDetails, 'phases'>,
  { start, end }: { readonly start: Ticks; readonly end: Ticks },
): readonly RecordChapter[] {
  const written = chapters.map(({ id, title, sentences, from_utc }) => ({
    ...{ id, title, sentences, from: ticksOf(when, from_utc) },
  }));
  const instead = phases.map(({ id, title, text, sources, start_utc }) => ({
    ...{ id, title, sentences: [{ text, sources }], from: ticksOf(when, start_utc) },
  }));
  const rows = (written.length > 0 ? written : instead).toSorted((a, b) => a.from - b.from);
  return rows.map((row, at) => {
    const next = rows[at + 1]?.from;
    const from = at === 0 ? Math.min(start, row.from) : row.from;
    return { ...row, from, to: next ?? Math.max(end, from) };
  });
}

/** Index of the chapter that an instant lies in; before the first, the first; -1 where there are none. */
export const chapterAt = (chapters: readonly RecordChapter[], time: Ticks): number =>
  chapters.length === 0
    ? -1
    : Math.max(
        0,
        chapters.findLastIndex(({ from }) => from <= time),
      );

import type { BoardText } from '../text/board/en';
import { TICKS_PER_MINUTE, type Ticks } from '../model/units';
import type { CascadeCourse } from './cascade-course';
import type { RecordChapter } from './chapters';
import type { Cursor } from './course';
import { fixedIn } from './outage';
import { ticksOf, type RecordCourse } from './record-course';
import type { Story } from './story';
import type { Words } from './third';

const barsOf = ({ waves }: CascadeCourse) =>
  waves.map(({ changes, direction }, at) => ({
    count: changes.length,
    down: changes.filter(({ to }) => to === 'down').length,
    kind:
      at === 0 && direction === 'failure'
        ? ('fault' as const)
        : direction === 'recovery'
          ? ('recovery' as const)
          : ('failure' as const),
  }));

/** The waves of a cascade as bars; the place is a cursor. `without`: the run without the reader's changes, if any. */
export function wavesTimeline(
  course: CascadeCourse,
  cursor: Cursor,
  text: BoardText,
  without: CascadeCourse | null = null,
) {
  const { waves, length } = course;
  return {
    kind: 'waves' as const,
    bars: barsOf(course),
    without: without ? barsOf(without) : [],
    cursor,
    said: text.waveSaid(cursor, length, waves[cursor - 1]?.changes.length ?? 0),
  };
}

export const hourOf = (start: string, time: Ticks): string =>
  new Date(Date.parse(start) + time / 1000).toISOString().slice(11, 16);
const HOUR = 60 * TICKS_PER_MINUTE;

/** Hours to write below a record: its ends, and full hours at even distances between them. */
function hoursOf(start: string, from: Ticks, to: Ticks): readonly { readonly time: Ticks; readonly word: string }[] {
  const step = [1, 2, 3, 4, 6, 12, 24].find((hours) => (to - from) / (hours * HOUR) <= 4) ?? 24;
  const day = Date.parse(`${start.slice(0, 10)}T00:00:00Z`);
  const midnight = (day - Date.parse(start)) * 1000;
  const full: Ticks[] = [];
  for (let time = midnight; time < to; time += step * HOUR) if (time > from) full.push(time);
  // Ends first: they win where room is short.
  return [from, to, ...full].map((time) => ({ time, word: hourOf(start, time) })).sort((a, b) => a.time - b.time);
}

/** A record over time; the place is an instant. */
export function recordTimeline(
  { core }: Story,
  course: RecordCourse,
  time: Ticks,
  chapters: readonly RecordChapter[],
  said: string,
  { frame, board }: Words,
) {
  const { when, start, waves } = course;
  const fixed = fixedIn(when);
  const what = core.board.start.fixed ?? frame.causeFixed;
  const over = ticksOf(when, when.end_utc);
  return {
    kind: 'record' as const,
    reports: waves.map((wave, at) => {
      const { minor, degraded, down, recovering, reported } = course.countAt(at + 1);
      return { time: wave.time, minor, degraded, down, recovering, reported };
    }),
    // What was reported after the end stands at the end.
    ...{ start, end: Math.max(over, start + 1), time: Math.min(time, over) },
    fixed: fixed && {
      time: fixed.time,
      word: frame.fixed(what, hourOf(when.start_utc, fixed.time)),
      toCome: board.toCome(fixed.percent),
    },
    hours: hoursOf(when.start_utc, start, over),
    chapters: chapters.map(({ from }) => from),
    said,
  };
}

/** The timeline of either course. */
export type CourseTimeline = ReturnType<typeof wavesTimeline> | ReturnType<typeof recordTimeline>;

import type { FrameText } from '../text/frame/en';
import { sayTime } from '../text/clock';
import type { BoardText } from '../text/board/en';
import type { Ticks } from '../model/units';
import type { CascadeCourse } from './cascade-course';
import type { RecordChapter } from './chapters';
import type { Course, Cursor } from './course';
import { ticksOf, type RecordCourse } from './record-course';
import type { Caption } from './say-wave';
import type { Story } from './story';

/** What the lower third says at one instant: a number with what it counts, the caption, who says so. */
export interface ThirdWords {
  readonly kind: Course['kind'];
  /** A count, or the time of day in a record. */
  readonly number: string;
  /** After the number: "UTC"; empty for none. */
  readonly unit: string;
  readonly counted: string;
  /** Caption: what stands out, and the rest. */
  readonly lead: string;
  readonly rest: string;
  readonly source: string;
  /** "Wave 7 of 23"; empty before anything has happened. */
  readonly place: string;
  readonly note: string;
}

export interface Words {
  readonly frame: FrameText;
  readonly board: BoardText;
}

const number = (value: number, language: 'en' | 'de'): string =>
  value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB');

/** Of a cascade; while it plays, the caption's short form. */
export function thirdOfCascade(
  { core, words }: Story,
  course: CascadeCourse,
  cursor: Cursor,
  caption: Caption,
  playing: boolean,
  { frame, board }: Words,
): ThirdWords {
  const { hit, of } = course.countAt(cursor);
  const wave = course.waves[cursor - 1];
  const note = wave && wave.parts > 1 ? frame.orderOfParts : board.wavesNote;
  const place = wave ? board.wave(cursor, course.length) : '';
  if (!wave)
    return {
      ...{
        kind: 'cascade',
        number: number(of, words.language),
        unit: '',
        counted: frame.parts(of).replace(/^\S+\s/, ''),
      },
      ...{ lead: core.board.standfirst, rest: frame.invitation, source: '', place, note },
    };
  const falls = wave.direction === 'failure';
  const now = wave.changes.filter(
    ({ component, to }) => falls && course.countAt(cursor, [component]).hit > 0 && to !== 'minor',
  ).length;
  const short = splitHead(caption);
  return {
    ...{ kind: 'cascade', number: number(hit, words.language), unit: '', counted: frame.counted(of, now) },
    ...(playing ? short : { lead: caption.head, rest: caption.body }),
    ...{ source: caption.source, place, note },
  };
}

/** The short form keeps what stands out of the long one, where it begins with it. */
function splitHead({ head, short }: Caption): { readonly lead: string; readonly rest: string } {
  return short.startsWith(head) ? { lead: head, rest: short.slice(head.length).trim() } : { lead: short, rest: '' };
}

/** Share of an outage that lies after an instant, in whole per cent. */
export const percentAfter = (course: Pick<Course, 'start' | 'end'>, time: Ticks): number =>
  Math.max(0, Math.min(100, Math.round((1 - time / course.end) * 100)));

/** Of a record: the time of day, how many of those reported on have problems, the chapter. */
export function thirdOfRecord(
  { facts, words }: Story,
  course: RecordCourse,
  time: Ticks,
  chapters: readonly RecordChapter[],
  chapter: number,
  { frame }: Words,
): ThirdWords {
  const { when } = course;
  const [clock = '', ...zone] = sayTime(
    { clock: 'utc', language: words.language, start: when.start_utc, operatorZone: 'UTC', localZone: 'UTC' },
    time,
  )
    .replace(/^.*, /, '')
    .split(' ');
  const count = course.countAt(course.cursorAt(time));
  const end = ticksOf(when, when.end_utc);
  const told = chapters[chapter];
  const ids = [...new Set((told?.sentences ?? []).flatMap(({ sources }) => sources))];
  const publishers = [...new Set(facts.sourcesOf(ids).map(({ publisher }) => publisher))];
  const toCome = time < end ? frame.stillToCome(Math.round((1 - Math.max(0, time) / end) * 100)) : frame.ended;
  return {
    ...{ kind: 'record', number: clock, unit: zone.join(' ') },
    counted: count.of === 0 ? frame.invitationRecord : `${frame.reported(count)} ${toCome}`,
    lead: told ? frame.chapterOf(chapter + 1, chapters.length, told.title) : '',
    rest: (told?.sentences ?? []).map(({ text }) => text).join(' '),
    source: publishers.join(' · '),
    ...{ place: '', note: frame.recordNote },
  };
}

/** Of what is selected: how it is, and how trouble came to it. */
export function thirdOfSelected(
  { facts, words }: Story,
  course: Course,
  cursor: Cursor,
  component: number,
  plain: ThirdWords,
  frame: FrameText,
): ThirdWords {
  void [course, cursor, words, frame];
  return { ...plain, lead: facts.nameOf(component), rest: '' };
}

import type { FrameText } from '../text/frame/en';
import { sayTime } from '../text/clock';
import type { BoardText } from '../text/board/en';
import { TICKS_PER_MINUTE, type Ticks } from '../model/units';
import type { CascadeCourse } from './cascade-course';
import { chapterAt, type RecordChapter } from './chapters';
import type { ChainLink, Course, Cursor } from './course';
import { fixedIn } from './outage';
import { ticksOf, type RecordCourse } from './record-course';
import { clockOf, sayChapter } from './say-record';
import type { Caption } from './say-wave';
import type { Story } from './story';
import { wordOf } from './words';

/** What the lower third says at one instant: a number with what it counts, the caption, who says so. */
export interface ThirdWords {
  readonly kind: Course['kind'];
  /** A count, or the time of day in a record. */
  readonly number: string;
  /** After the number: "UTC"; empty for none. */
  readonly unit: string;
  readonly counted: string;
  /** What is added to that where there is room: ", 24 of them just now". */
  readonly now: string;
  /** Caption: what stands out, and the rest. */
  readonly lead: string;
  readonly rest: string;
  /** The same where there is little room: at most 95 characters, never cut. */
  readonly brief: string;
  readonly source: string;
  /** "Wave 7 of 23"; empty before anything has happened. */
  readonly place: string;
  readonly note: string;
}

export interface Words {
  readonly frame: FrameText;
  readonly board: BoardText;
}

/** Of a cascade; while it plays, the caption's short form. */
export function thirdOfCascade(
  { core, words }: Story,
  course: CascadeCourse,
  cursor: Cursor,
  caption: Caption,
  /** Said instead of the whole caption while it plays; null while it stands. */
  inPlay: string | null,
  { frame, board }: Words,
  /** How many are hit at this moment without the reader's changes; null where there are none. */
  without: number | null = null,
): ThirdWords {
  const { hit, of, perhaps, minor } = course.countAt(cursor);
  const wave = course.waves[cursor - 1];
  const note = without === null ? board.wavesNote : board.wavesNoteBoth;
  const place = wave ? board.wave(cursor, course.length) : '';
  if (!wave)
    return {
      ...{ kind: 'cascade', number: words.number(of), unit: '', counted: frame.parts(of), now: '' },
      ...{ lead: core.board.standfirst, rest: frame.invitation, brief: frame.invitation, source: '', place, note },
    };
  const falls = wave.direction === 'failure';
  const now = wave.changes.filter(({ component }) => falls && course.countAt(cursor, [component]).hit > 0).length;
  return {
    ...{ kind: 'cascade', number: words.number(hit), unit: '' },
    counted:
      (perhaps > 0 ? frame.countedBoth(of, perhaps, of - hit - minor - perhaps) : frame.counted(of)) +
      (without === null ? '' : frame.without(without)),
    now: without === null ? frame.justNow(now) : '',
    brief: inPlay ?? caption.short,
    ...(inPlay === null ? { lead: caption.head, rest: caption.body } : splitHead(caption.head, inPlay)),
    source: `${caption.about} ${[caption.source, caption.note].filter((part) => part !== '').join(' · ')}`.trim(),
    ...{ place, note },
  };
}

/** What is said in play keeps what stands out of the whole caption, where it begins with it. */
function splitHead(head: string, said: string): { readonly lead: string; readonly rest: string } {
  return said.startsWith(head) ? { lead: head, rest: said.slice(head.length).trim() } : { lead: said, rest: '' };
}

/** Of a record: the time of day (and the day, where it is a later one), how many of those reported on have problems, the chapter. */
export function thirdOfRecord(
  story: Story,
  course: RecordCourse,
  time: Ticks,
  chapters: readonly RecordChapter[],
  { frame }: Words,
): ThirdWords {
  const { when } = course;
  const said = sayTime(clockOf(story, course), time).split(', ');
  const [clock = '', ...zone] = (said.at(-1) ?? '').split('\u00a0');
  const day = said.length > 1 ? `, ${said[0]}` : '';
  const count = course.countAt(course.cursorAt(time));
  const end = ticksOf(when, when.end_utc);
  const told = sayChapter(story, chapters, time);
  const publishers = [...new Set((told?.sources ?? []).map(({ publisher }) => publisher))];
  const fixed = fixedIn(when);
  // Once the cause is fixed, the timeline says how much was to come from then on: a second share would contradict it.
  const ahead = fixed !== null && time >= fixed.time ? '' : ` ${frame.stillToCome(percentLeft(time, end))}`;
  const toCome = time < end ? ahead : ` ${frame.ended}`;
  return {
    ...{ kind: 'record', number: clock, unit: `${zone.join('\u00a0')}${day}` },
    counted: count.of === 0 ? frame.invitationRecord : frame.reported(count),
    now: count.of === 0 ? '' : toCome,
    brief: told?.short ?? '',
    lead: told?.head ?? '',
    rest: sentenceAt(chapters[chapterAt(chapters, time)], time, ticksOf(when, `${when.start_utc.slice(0, 10)}T00:00Z`)),
    source: publishers.slice(0, 4).join(' · '),
    ...{ place: '', note: frame.recordNote },
  };
}

const percentLeft = (time: Ticks, end: Ticks): number => Math.round((1 - Math.max(0, time) / end) * 100);

/** Letters of a caption beside its chapter's title: about three lines. */
const ROOM = 165;

/** The latest sentences of a chapter that there is room for. The first opens it; no other begins with a time to come. */
function sentenceAt(chapter: RecordChapter | undefined, time: Ticks, midnight: Ticks): string {
  if (!chapter) return '';
  const { sentences, from, to } = chapter;
  let before = from;
  const told = sentences.filter(({ text }, at) => {
    // Those that name no time follow each other evenly, and after what was told before them.
    const named = at === 0 ? from : timeIn(text, chapter, midnight);
    const begins = named ?? Math.max(before, from + ((to - from) * at) / sentences.length);
    if (begins < to) before = begins;
    return begins <= time;
  });
  let shown = told.pop()?.text ?? '';
  for (const { text } of told.reverse()) {
    if (text.length + shown.length >= ROOM) break;
    shown = `${text} ${shown}`;
  }
  return shown;
}

const DAY = 24 * 60 * TICKS_PER_MINUTE;

/** The first time of day within the chapter that a sentence names, if it names one; asides in brackets are passed over. */
function timeIn(text: string, { from, to }: RecordChapter, midnight: Ticks): Ticks | undefined {
  const named = [...text.replaceAll(/\([^)]*\)/g, '').matchAll(/\b(\d{1,2}):(\d{2})\b/g)].map(([, hour, minute]) => {
    const first = midnight + (Number(hour) * 60 + Number(minute)) * TICKS_PER_MINUTE;
    return first + Math.floor((to - first) / DAY) * DAY;
  });
  return named.find((one) => one >= from);
}

/** Of what is selected: how it is, and how trouble came to it, link by link with who says so. */
export function thirdOfSelected(
  story: Story,
  course: Course,
  cursor: Cursor,
  component: number,
  plain: ThirdWords,
  frame: FrameText,
): ThirdWords {
  const { facts, details, words } = story;
  const health = course.healthAt(cursor)[component] ?? 'up';
  const path = wayTo(course.chainAt(cursor, component), component);
  const [first] = path;
  const last = path.at(-1);
  if (!first || !last) {
    const lead = `${words.report(facts.nameOf(component), wordOf(story, component, health))}.`;
    return { ...plain, lead, rest: details?.components[component]?.description ?? '', brief: lead, source: '' };
  }
  const way = [first.provider, ...path.map((link) => link.component)].map(facts.nameOf);
  const lead = way.join(' ▸ ');
  const said = path.map(({ dependency }, at) => {
    const publisher = facts.claimOf(dependency)?.publisher ?? '';
    return publisher === '' ? '' : frame.linkBy(at + 1, publisher);
  });
  return {
    ...plain,
    ...{ number: words.number(path.length), unit: '' },
    counted: frame.links(path.length, facts.nameOf(first.provider), facts.nameOf(component)),
    ...{ now: '', lead, brief: lead },
    rest: facts.claimOf(last.dependency)?.what ?? '',
    source: said.filter((part) => part !== '').join(' · '),
  };
}

/**
 * The way through a chain of reasons, which is told from the first fault on: of several providers, by the one that it
 * came through itself.
 */
function wayTo(chain: readonly ChainLink[], component: number): readonly ChainLink[] {
  const ways = new Map<number, readonly ChainLink[]>();
  for (const link of chain) {
    const before = ways.get(link.provider) ?? [];
    const known = ways.get(link.component)?.length ?? 0;
    if (before.length >= known && before.every((one) => one.component !== link.component))
      ways.set(link.component, [...before, link]);
  }
  return ways.get(component) ?? [];
}

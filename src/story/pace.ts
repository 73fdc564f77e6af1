import type { Ticks } from '../model/units';
import type { Course, Cursor } from './course';

/** Milliseconds of playing at speed 1. */
export type PlayTime = number;

/** Where a course stands at a moment of playing. */
export interface Place {
  readonly cursor: Cursor;
  /** Instant of the course; of a record it runs on between two reports. */
  readonly time: Ticks;
}

/** How a course is played: playing time and place, each from the other. One clock plays both kinds. */
export interface Pace {
  /** Of a cascade it needs every caption: whoever only plays on asks `isOver`. */
  readonly total: PlayTime;
  /** Whether everything has been played by then. */
  readonly isOver: (played: PlayTime) => boolean;
  readonly placeAt: (played: PlayTime) => Place;
  /** When the wave that leads to a cursor begins; 0 for cursor 0. */
  readonly playTimeOf: (cursor: Cursor) => PlayTime;
  /** When an instant of the course is played. */
  readonly playTimeOfInstant: (time: Ticks) => PlayTime;
}

/** A playing time of one pace in that of another of the same course: the same share of the same wave. */
export function carry(from: Pace | null, to: Pace, played: PlayTime): PlayTime {
  // The same pace first: a total asks for every caption.
  if (from === null || from === to || played < 0 || from.total === to.total) return played;
  if (played >= from.total) return to.total;
  const { cursor } = from.placeAt(played);
  const wave = (pace: Pace): { begins: PlayTime; lasts: PlayTime } => {
    const begins = pace.playTimeOf(cursor);
    const next = pace.playTimeOf(cursor + 1);
    return { begins, lasts: (next > begins ? next : pace.total) - begins };
  };
  const [old, now] = [wave(from), wave(to)];
  const share = old.lasts > 0 ? Math.min(1, (played - old.begins) / old.lasts) : 0;
  return Math.min(to.total, now.begins + share * now.lasts);
}

/** How long a wave is shown, by how much it changes. */
const BRIEF = 1200;
const USUAL = 2400;
const LARGE = 3200;
/** Characters that are read in a second. */
const READING = 25;
/** A record is played in about this long, and no chapter of it in less than that. */
const WHOLE = 60_000;
const CHAPTER = 5000;
/** What was reported after the outage was over is played in this. */
const AFTER = 2500;
/** How long the first report of a chapter is held. */
const HELD = 1200;

const waveLasts = (changes: number, characters: number): PlayTime =>
  Math.max(changes <= 3 ? BRIEF : changes > 40 ? LARGE : USUAL, Math.round((characters / READING) * 1000));

/** The first names that everybody knows begin to fall no later than this. */
const HOOK = 7800;
/** Whatever is hurried, a wave is shown this long. */
const SHORTEST = 900;

/** The wave with which the first names that everybody knows fall; 0 for none. */
export const hookOf = ({ waves }: Pick<Course, 'waves'>, components: readonly { readonly fame?: unknown }[]): Cursor =>
  waves.findIndex(({ changes }) => changes.some(({ component }) => components[component]?.fame)) + 1;

/** What is said of the wave that leads to a cursor while it plays. */
export type PlayCaption = (cursor: Cursor) => string;

/**
 * A cascade wave by wave; a wave is shown no shorter than its caption takes to read. What comes before the first wave
 * that takes what everybody knows (`hook`, a cursor; 0 for none) is hurried, if need be, so that it comes in time: its
 * captions are the briefest ones. No caption is asked for before its wave is near: after a press the first one counts.
 */
export function cascadePace(course: Pick<Course, 'waves' | 'length'>, caption: PlayCaption, hook: Cursor = 0): Pace {
  const { waves, length } = course;
  const lasts = (wave: number): PlayTime => waveLasts(waves[wave]?.changes.length ?? 0, caption(wave + 1).length);
  const ends: PlayTime[] = [];
  const hurried = (): void => {
    const before = waves.slice(0, Math.max(0, hook - 1)).map((_, wave) => lasts(wave));
    const hurry = Math.min(1, HOOK / before.reduce((sum, one) => sum + one, 0));
    for (const one of before) ends.push((ends.at(-1) ?? 0) + Math.max(Math.min(one, SHORTEST), one * hurry));
  };
  const endOf = (wave: number): PlayTime => {
    if (ends.length === 0 && wave >= 0) hurried();
    while (ends.length <= wave) ends.push((ends.at(-1) ?? 0) + lasts(ends.length));
    return ends[wave] ?? 0;
  };
  const cursorAt = (played: PlayTime): Cursor => {
    if (length === 0 || played < 0) return 0;
    if (played < SHORTEST) return 1; // no wave is over by then
    let cursor = 1;
    while (cursor < length && endOf(cursor - 1) <= played) cursor++;
    return cursor;
  };
  // Before everything lies before the first wave, which begins at 0.
  const playTimeOf = (cursor: Cursor): PlayTime => {
    const at = Math.min(cursor, length);
    return at <= 0 ? -1 : endOf(at - 2);
  };
  return {
    get total() {
      return endOf(length - 1);
    },
    isOver: (played) => cursorAt(played) === length && played >= endOf(length - 1),
    placeAt(played) {
      const cursor = cursorAt(played);
      return { cursor, time: waves[cursor - 1]?.time ?? 0 };
    },
    playTimeOf,
    playTimeOfInstant: (time) => playTimeOf(waves.findLastIndex((wave) => wave.time <= time) + 1),
  };
}

/** A stretch of the record in which time runs evenly; one that stands still has the same instant at both ends. */
interface Stretch {
  readonly from: Ticks;
  readonly to: Ticks;
  readonly begins: PlayTime;
  readonly ends: PlayTime;
}

/**
 * A record in about a minute: time runs evenly within a chapter, at least five seconds a chapter, and the first report
 * of a chapter is held for a moment. Nothing stops.
 * @param chapters first instants of the chapters, in order; empty for none
 * @param over when the outage was over; what was reported later passes quickly
 */
export function recordPace(
  course: Pick<Course, 'waves' | 'start' | 'end' | 'cursorAt'>,
  chapters: readonly Ticks[],
  over: Ticks = course.end,
): Pace {
  const stretches: Stretch[] = [];
  let played = 0;
  const add = (from: Ticks, to: Ticks, lasts: PlayTime): void => {
    if (lasts <= 0) return;
    stretches.push({ from, to, begins: played, ends: played + lasts });
    played += lasts;
  };
  const { start, end } = course;
  const bounds = [...new Set([start, ...chapters.filter((time) => time > start && time < over), over, end])];
  bounds.slice(0, -1).forEach((from, at) => {
    const to = bounds[at + 1] ?? end;
    const lasts = from >= over ? AFTER : Math.max(CHAPTER, (WHOLE * (to - from)) / (over - start));
    const first = course.waves.find(({ time }) => time >= from && time < to)?.time ?? from;
    const before = ((first - from) / (to - from)) * (lasts - HELD);
    add(from, first, before);
    add(first, first, HELD);
    add(first, to, lasts - HELD - before);
  });
  const last = stretches.at(-1);
  const timeAt = (at: PlayTime): Ticks => {
    const stretch = stretches.find(({ ends }) => at < ends);
    if (!stretch || at < 0) return at < 0 ? start : (last?.to ?? start);
    const { from, to, begins, ends } = stretch;
    return Math.round(from + ((to - from) * (at - begins)) / (ends - begins));
  };
  const playTimeOfInstant = (time: Ticks): PlayTime => {
    const stretch = stretches.find(({ to }) => time <= to);
    if (!stretch) return played;
    const { from, to, begins, ends } = stretch;
    return to === from ? begins : begins + ((ends - begins) * Math.max(0, time - from)) / (to - from);
  };
  return {
    total: played,
    isOver: (at) => at >= played,
    placeAt(at) {
      const time = timeAt(at);
      return { cursor: course.cursorAt(time), time };
    },
    playTimeOf: (cursor) => (cursor <= 0 ? 0 : playTimeOfInstant(course.waves[cursor - 1]?.time ?? end)),
    playTimeOfInstant,
  };
}

import type { StoryTape } from '../catalog/parts';
import type { Source } from '../model/incident';
import { chaptersOf } from './chapters';
import type { Cursor, SaidChange } from './course';
import { recordCourse } from './record-course';
import { clockOf, sayInstant } from './say-record';
import { sayTime, type Clock } from '../text/clock';
import type { CascadeCourse } from './cascade-course';
import { sayTiming, sayWave, type Caption } from './say-wave';
import type { Story } from './story';
import { sayCount } from './words';

/** One wave in words: for pages without script, for the drawer, for files. */
export interface ToldWave {
  readonly cursor: Cursor;
  /** "Wave 7 of 23" */
  readonly title: string;
  /** "In the same minute", "Order known, time not published"; empty for the fault itself. */
  readonly timing: string;
  readonly count: string;
  readonly caption: Caption;
  /** All its changes, the most telling first. */
  readonly changes: readonly SaidChange[];
}

/** Every wave of a cascade up to a cursor in words. */
export function tellCascade(story: Story, course: CascadeCourse, until: Cursor = course.length): readonly ToldWave[] {
  const { words, core } = story;
  return course.waves.slice(0, until).map((wave, at) => {
    const cursor = at + 1;
    const { figure, what } = sayCount(story, course.countAt(cursor), 'cascade');
    return {
      cursor,
      title: words.wave(cursor, course.length),
      timing: wave.causes.length === 0 && cursor === 1 ? '' : sayTiming(wave, core.kind === 'outage', words),
      count: `${figure} ${what}`,
      caption: sayWave(story, course, cursor),
      changes: course.saidAt(cursor),
    };
  });
}

/** In German, once a story: what the clock showed in Germany when it began. Empty in English. */
export function hereOf(story: Story): string {
  const { when } = story.core;
  if (!when) return '';
  const said = (clock: Clock): string => sayTime(clockOf(story, { when }, clock, 'Europe/Berlin'), 0);
  return story.words.hereClock(said('utc'), said('local'));
}

/** One chapter of what really happened, in words. */
export interface ToldChapter {
  readonly id: string;
  readonly title: string;
  /** From when to when. */
  readonly when: string;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** The record of an outage in words; none where there is no record. */
export function tellChapters(story: Story, tape: Pick<StoryTape, 'chapters'>): readonly ToldChapter[] {
  const { core, details, facts } = story;
  if (!core.when || !details) return [];
  const record = recordCourse(story);
  const say = (time: number): string => sayInstant(clockOf(story, record), time);
  return chaptersOf(core.when, tape, details, record).map(({ id, title, sentences, from, to }) => ({
    ...{ id, title, when: `${say(from)} – ${say(to)}` },
    text: sentences.map((sentence) => sentence.text).join(' '),
    sources: facts.sourcesOf([...new Set(sentences.flatMap((sentence) => sentence.sources))]),
  }));
}

import { toMinutes } from '../model/units';
import type { Minutes } from '../model/units';
import { sayTime } from '../text/clock';
import { recordCourse } from './record-course';
import { clockOf } from './say-record';
import type { Story } from './story';

/** When the record says that a component was back for good, and in which words. */
export interface Comeback {
  readonly component: number;
  /** Since the beginning of the outage. */
  readonly after: Minutes;
  /** On the clock: "12:28 UTC". */
  readonly time: string;
  readonly sentence: string;
  /** Ids of the sources of that report. */
  readonly sources: readonly string[];
}

/**
 * Comebacks of components by id, in the order given.
 * @throws {RangeError} naming one that the story does not have, or whose last report is not that it works
 */
export function comebacksOf(story: Story, ids: readonly string[]): readonly Comeback[] {
  const course = recordCourse(story);
  const clock = clockOf(story, course);
  return ids.map((id) => {
    const component = story.core.components.findIndex((row) => row.id === id);
    const last = component < 0 ? undefined : course.historyOf(course.length, component).at(-1);
    if (last?.word !== 'operational') throw new RangeError(`never reported to be back: ${id}`);
    return {
      ...{ component, after: toMinutes(last.time), time: sayTime(clock, last.time), sentence: last.sentence },
      sources: last.sources.map((source) => source.id),
    };
  });
}

/** Things to be asked at most, and at least. */
const MOST = 8;
const LEAST = 3;
/** Ends of bands that people say, in minutes. */
const ROUND = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1080, 1440, 2880, 5760, 10_080] as const;

/**
 * What can be asked of a whole record: ids of components that were in trouble and came back at a time that is known, key
 * parts first, then as listed; and ends of bands that tell them apart. Null where there are too few, or all in one band.
 */
export function comebacksToAsk(story: Story): { readonly components: string[]; readonly ends: Minutes[] } | null {
  const course = recordCourse(story);
  const { show } = story.core.story;
  const back = story.core.components.flatMap(({ id, scope }, component) => {
    const history = course.historyOf(course.length, component);
    const last = history.at(-1);
    const told = last?.word === 'operational' && last.precision !== 'by' && last.time > 0;
    if (scope || !told || history.every(({ word }) => word === 'operational')) return [];
    return [{ id, after: toMinutes(last.time) }];
  });
  const chosen = [...back].sort((a, b) => Number(show.includes(b.id)) - Number(show.includes(a.id))).slice(0, MOST);
  const ends = endsBetween(chosen.map(({ after }) => after));
  if (chosen.length < LEAST || ends.length === 0) return null;
  return { components: back.filter((each) => chosen.includes(each)).map(({ id }) => id), ends };
}

/** Up to three round times, each of which has about as many on its left as it should. */
function endsBetween(times: readonly Minutes[]): Minutes[] {
  const before = (end: Minutes): number => times.filter((time) => time <= end).length;
  const dividing = ROUND.filter((end) => before(end) > 0 && before(end) < times.length);
  const picked = [1, 2, 3].flatMap((quarter) => {
    const wanted = (times.length * quarter) / 4;
    const off = (end: Minutes): number => Math.abs(before(end) - wanted);
    return [...dividing].sort((a, b) => off(a) - off(b)).slice(0, 1); // of equals the earlier one
  });
  // Two ends with nothing between them are one.
  return [...new Set(picked)].filter((end, i, all) => i === 0 || before(end) > before(all[i - 1] ?? 0));
}

/** The number of the band that `after` falls into; `ends` are the ends of all bands but the last, each belongs to its band. */
export function bandOf(after: Minutes, ends: readonly Minutes[]): number {
  const band = ends.findIndex((end) => after <= end);
  return band < 0 ? ends.length : band;
}

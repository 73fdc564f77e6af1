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

/** The number of the band that `after` falls into; `ends` are the ends of all bands but the last, each belongs to its band. */
export function bandOf(after: Minutes, ends: readonly Minutes[]): number {
  const band = ends.findIndex((end) => after <= end);
  return band < 0 ? ends.length : band;
}

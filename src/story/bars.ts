import type { Ticks } from '../model/units';
import type { Course, Count, Cursor } from './course';

/** One wave as a bar: how many it changes, and of those how many go down. */
export interface Bar {
  readonly cursor: Cursor;
  readonly changes: number;
  readonly down: number;
  /** What somebody broke. */
  readonly fault: boolean;
  readonly recovery: boolean;
}

/** The waves of a cascade as bars; stand-ins for places are left out. */
export const barsOf = ({ waves, index }: Course): readonly Bar[] =>
  waves.map(({ changes, causes, direction }, at) => {
    const counted = changes.filter(({ component }) => !index.isScope(component));
    return {
      cursor: at + 1,
      changes: counted.length,
      down: counted.filter(({ to }) => to === 'down').length,
      fault: causes.length === 0 && direction === 'failure',
      recovery: direction === 'recovery',
    };
  });

/** Counts at each cursor from 0 on, for areas over time: each holds from its time to that of the next. */
export const countsOf = (course: Course): readonly { readonly time: Ticks; readonly count: Count }[] =>
  Array.from({ length: course.length + 1 }, (_, cursor) => ({
    time: course.waves[cursor - 1]?.time ?? course.start,
    count: course.countAt(cursor),
  }));

/** The cursor after the wave that changes most: the moment of posters and cards. 0 where nothing happens. */
export function largestWave(course: Course): Cursor {
  const sizes = barsOf(course).map(({ changes }) => changes);
  return sizes.indexOf(Math.max(0, ...sizes)) + 1;
}

/** While the root itself had problems, if ever, the first cursor at which most components had. */
export function peakOf(course: Course, root: number): Cursor {
  const cursors = Array.from({ length: course.length }, (_, at) => at + 1);
  const during = cursors.filter((cursor) => course.countAt(cursor, [root]).hit > 0);
  const hit = (cursor: Cursor): number => course.countAt(cursor).hit;
  const [first = 0, ...rest] = during.length > 0 ? during : cursors;
  return rest.reduce((best, cursor) => (hit(cursor) > hit(best) ? cursor : best), first);
}

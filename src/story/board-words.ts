import type { StoryCore } from '../catalog/parts';
import type { Ticks } from '../model/units';
import type { FrameText } from '../text/frame/en';
import type { Cursor } from './course';
import { fixedIn } from './outage';
import type { AnyCourse } from './rows';
import { hourOf } from './timeline';

/** What a board says besides its frame: the same in app, embed, lesson, page and print. */
export interface BoardWords {
  /** Name on the box, by component. */
  readonly labels: readonly string[];
  /** What the board shows, for those who do not see it. */
  readonly title: string;
  /** Component where it began, with the second line of its box; -1 for none. */
  readonly start: number;
  readonly note: string;
  /** Components that everybody knows. */
  readonly known: ReadonlySet<number>;
  /** Components that are people. */
  readonly people: ReadonlySet<number>;
}

export function boardWords({ board, components }: StoryCore): BoardWords {
  const those = (test: (component: StoryCore['components'][number]) => boolean): ReadonlySet<number> =>
    new Set(components.flatMap((component, index) => (test(component) ? [index] : [])));
  return {
    labels: components.map(({ label }) => label),
    title: board.alt,
    start: components.findIndex(({ id }) => id === board.start.component),
    note: board.start.note,
    known: those(({ fame }) => fame > 0),
    people: those(({ kind }) => kind === 'people'),
  };
}

/**
 * The second line of the first box: an invitation as long as it works, then what happened to it; in a record, once that
 * is fixed, since when.
 */
export function noteAt(
  { board, components }: StoryCore,
  course: AnyCourse,
  { cursor, time }: { readonly cursor: Cursor; readonly time: Ticks },
  { fixedAt, pressHere }: FrameText,
): string {
  if (course.kind === 'cascade') {
    const start = components.findIndex(({ id }) => id === board.start.component);
    return board.start.note !== '' && course.healthAt(cursor)[start] === 'up' ? pressHere : board.start.note;
  }
  const fixed = fixedIn(course.when);
  return fixed === null || time < fixed.time ? board.start.note : fixedAt(hourOf(course.when.start_utc, fixed.time));
}

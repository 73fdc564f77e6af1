import type { ShownHealth } from '../theme/health';
import type { CascadeCourse } from './cascade-course';
import type { Cursor } from './course';
import type { RecordCourse } from './record-course';
import type { Story } from './story';
import { wordOf } from './words';

/** One of the two courses, told apart by its `kind`. */
export type AnyCourse = CascadeCourse | RecordCourse;

/** A component as lists show it. */
export interface StoryRow {
  readonly component: number;
  readonly name: string;
  /** The group it stands in on the board. */
  readonly group: string;
  readonly health: ShownHealth;
  readonly word: string;
  readonly fault: boolean;
  /** Wave of its last change; 0 for never. */
  readonly wave: number;
  /** Names of what felled it; empty if nothing did, and in a record. */
  readonly because: string;
  readonly needs: number;
  readonly neededBy: number;
  readonly scope: boolean;
}

/** All components as rows of a list, in the story's order. */
export function rowsOf(
  story: Story,
  course: AnyCourse,
  cursor: Cursor,
  faults: ReadonlySet<number> = new Set(),
): readonly StoryRow[] {
  const { core, index, facts, words } = story;
  const health = course.healthAt(cursor);
  const last = course.lastChange(cursor);
  const groups = groupTitles(story);
  return core.components.map(({ id, scope }, component) => {
    const own = health[component] ?? 'up';
    const wave = last[component] ?? 0;
    const causes = course.waves[wave - 1]?.causes ?? [];
    const felling = causes.filter(({ targets }) => targets.some((target) => target.component === component));
    return {
      component,
      name: facts.nameOf(component),
      group: groups.get(id) ?? '',
      health: own,
      word: wordOf(story, component, own),
      fault: cursor > 0 && faults.has(component),
      wave,
      because: words.listOf(felling.map(({ source }) => facts.nameOf(source))),
      needs: index.needs(component).length,
      neededBy: index.neededBy(component).length,
      scope: scope === true,
    };
  });
}

/** The title of the group that each component stands in, by id. */
const groupTitles = ({ core }: Pick<Story, 'core'>): ReadonlyMap<string, string> =>
  new Map(
    core.board.zones.flatMap(({ groups }) =>
      groups.flatMap(({ title, components }) => components.map((id) => [id, title] as const)),
    ),
  );

import type { StoryCore } from '../catalog/parts';
import { layoutBoard } from '../layout/board/layout-board';
import { layoutGroup } from '../layout/board/layout-group';
import type { BoardInput, BoardLayout } from '../layout/board/types';

/** What the board of a story is laid out from: groups as the story has them, names as they stand on the boxes. */
export function boardInput({ board, components, dependencies }: StoryCore): BoardInput {
  const indices = new Map(components.map(({ id }, index) => [id, index]));
  const indexOf = (id: string): number => indices.get(id) ?? -1;
  return {
    zones: board.zones.map(({ title, groups }) => ({
      title,
      groups: groups.map(({ id, title: name, components: ids, column }) => ({
        key: id,
        title: name,
        members: ids.map(indexOf).filter((component) => component >= 0),
        ...(column !== undefined && { column }),
      })),
    })),
    labels: components.map(({ label }) => label),
    start: indexOf(board.start.component),
    known: components
      .flatMap(({ fame }, component) => (fame > 0 ? [{ fame, component }] : []))
      .sort((a, b) => a.fame - b.fame)
      .map(({ component }) => component),
    dependencies: dependencies.map(({ from, to, kind }) => ({
      dependent: indexOf(from),
      provider: indexOf(to),
      soft: kind === 'soft',
    })),
  };
}

/** Rows of a board by depth on which names can still be read. */
const READABLE_ROWS = 12;

/**
 * The one board of a story: the same in every view, mode and lesson, whatever the time. A small system of the reader's
 * own whose parts all need one another stands in columns: by depth, one of them would be too long. `inside`: only this
 * group of one that is too large for boxes.
 */
export function boardOf(core: StoryCore, inside = -1): BoardLayout {
  const input = boardInput(core);
  if (inside >= 0) return layoutGroup(input, inside);
  const layout = layoutBoard(input);
  const long = core.kind === 'own' && layout.size === 'depth' && layout.rows > READABLE_ROWS;
  return long ? layoutBoard(input, 'columns') : layout;
}

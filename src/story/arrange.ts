import type { StoryCore } from '../catalog/parts';
import type { StoryBoard } from '../catalog/story-board';
import { boardSize, layoutBoard, SIZES } from '../layout/board/layout-board';
import { layoutPart } from '../layout/board/layout-part';
import type { BoardInput, BoardLayout } from '../layout/board/types';
import { once } from './once';

/** What the board of a story is laid out from, whatever part of it is shown: of a large system it takes a while. */
const common = once(({ board, components, dependencies }: StoryCore) => {
  const indices = new Map(components.map(({ id }, index) => [id, index]));
  const indexOf = (id: string): number => indices.get(id) ?? -1;
  const fixed = components.flatMap(({ id }) => board.places?.find(({ component }) => component === id) ?? []);
  const input: Omit<BoardInput, 'zones'> = {
    ...(fixed.length > 0 && { fixed }),
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
  return { indexOf, input };
});

/** Groups as the story has them, names as they stand on the boxes. */
export function boardInput(core: StoryCore, zones = core.board.zones): BoardInput {
  const { indexOf, input } = common(core);
  return {
    ...input,
    zones: zones.map(({ title, groups }) => ({
      title,
      groups: groups.map(({ id, title: name, components: ids, column }) => ({
        key: id,
        title: name,
        members: ids.map(indexOf).filter((component) => component >= 0),
        ...(column !== undefined && { column }),
      })),
    })),
  };
}

/** Rows of a board by depth on which names can still be read. */
const READABLE_ROWS = 12;

/**
 * The one board of a story: the same in every view, mode and lesson, whatever the time. A small system of the reader's
 * own whose parts all need one another stands in columns: by depth, one of them would be too long. `part`: only these
 * groups of it; of a story too large for boxes, as many as have a name on theirs.
 */
export const boardOf = (core: StoryCore, part?: StoryBoard['zones']): BoardLayout =>
  part ? arranged(core, part) : whole(core);

const whole: (core: StoryCore) => BoardLayout = once((core) => arranged(core));

function arranged(core: StoryCore, part?: StoryBoard['zones']): BoardLayout {
  const input = boardInput(core, part);
  const place = (size = usual): BoardLayout => (part ? layoutPart(input, size) : layoutBoard(input, size));
  const count = input.zones.flatMap(({ groups }) => groups).reduce((sum, { members }) => sum + members.length, 0);
  const large = core.components.length > SIZES.cells;
  const usual = count > (large ? SIZES.columns : SIZES.cells) ? 'bars' : boardSize(count);
  const layout = place();
  const long = core.kind === 'own' && layout.size === 'depth' && layout.rows > READABLE_ROWS;
  return long ? place('columns') : layout;
}

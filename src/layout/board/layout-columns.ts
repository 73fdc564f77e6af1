import { MOST_COLUMNS, packZones, type PackedZones } from './column-counts';
import type { Piece } from './pack';
import type { BoardBlock, BoardGroup, BoardHead, BoardInput, BoardLayout, BoardPlace } from './types';

/** A group of more members goes on in the next column. */
const LONGEST_GROUP = 24;
/** Of a group that is spread over the columns, boxes in one at the least. */
const SHORTEST = 6;

/** What stands in a piece of a group below its head: boxes, then a block of cells. */
export interface Content {
  readonly boxes: readonly number[];
  readonly cells: readonly number[];
  readonly across: number;
  readonly lines: number;
  /** Rows of the block. */
  readonly blockRows: number;
}

/** Where all stands, without names and lines. */
export type Stacked = Pick<BoardLayout, 'columns' | 'rows' | 'zones' | 'heads' | 'places' | 'blocks'>;

/** A box for each component, groups below one another in columns. */
export function layoutColumns(input: BoardInput): Stacked {
  const largest = Math.max(1, ...input.zones.flatMap(({ groups }) => groups.map(({ members }) => members.length)));
  const from = input.spread ? Math.max(SHORTEST, Math.ceil(largest / MOST_COLUMNS)) : LONGEST_GROUP;
  for (let longest = from; ; longest += 4) {
    const stacked = stackGroups(input, ({ members }) => cut(members, longest).map(boxesOnly));
    if (stacked !== null) return stacked;
    if (longest > largest) throw new RangeError('layoutColumns: whole groups always find a column');
  }
}

const boxesOnly = (boxes: readonly number[]): Content => ({ boxes, cells: [], across: 0, lines: 0, blockRows: 0 });

/** In pieces of at most `longest`, as even as can be. */
export function cut<T>(list: readonly T[], longest: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / longest));
  return Array.from({ length: count }, (_, i) =>
    list.slice(Math.round((i * list.length) / count), Math.round(((i + 1) * list.length) / count)),
  );
}

/** Groups, each in the pieces that `contents` makes of it, packed and stacked; null where the pieces find no columns. */
export function stackGroups(input: BoardInput, contents: (group: BoardGroup) => readonly Content[]): Stacked | null {
  let group = -1;
  const inside = input.zones.map(({ groups }) =>
    groups.flatMap((each) => {
      group++;
      return contents(each).map((content, i) => ({ content, piece: pieceOf(input, each, group, content, i > 0) }));
    }),
  );
  const packed = packZones(inside.map((zone) => zone.map(({ piece }) => piece)));
  return packed && stack(input, inside, packed);
}

function pieceOf(
  { start }: BoardInput,
  { column }: BoardGroup,
  group: number,
  { boxes, blockRows }: Content,
  continued: boolean,
): Piece {
  const height = 1 + boxes.length + Number(boxes.includes(start)) + blockRows;
  return { group, height, column: column === undefined || continued ? null : column, continued };
}

function stack(
  input: BoardInput,
  inside: readonly (readonly { readonly content: Content; readonly piece: Piece }[])[],
  { packings, columns, rows }: PackedZones,
): Stacked {
  const filled = new Array<number>(columns.reduce((sum, n) => sum + n, 0)).fill(0);
  const heads: BoardHead[] = [];
  const blocks: BoardBlock[] = [];
  const places = new Array<BoardPlace | null>(input.labels.length).fill(null);
  const zones = columns.map((count, zone) => {
    const first = columns.slice(0, zone).reduce((sum, n) => sum + n, 0);
    inside[zone]!.forEach(({ content, piece: { group, continued } }, i) => {
      const column = first + packings[zone]!.columnOf[i]!;
      let row = filled[column]!;
      heads.push({ group, column, row: row++, continued });
      for (const component of content.boxes) {
        const tall = component === input.start ? 2 : 1;
        places[component] = { column, row, rows: tall };
        row += tall;
      }
      const { cells, across, lines, blockRows } = content;
      if (blockRows > 0) blocks.push({ group, column, row, rows: blockRows, across, lines, cells });
      filled[column] = row + blockRows;
    });
    return { title: input.zones[zone]!.title, first, last: first + count - 1 };
  });
  return { columns: filled.length, rows, zones, heads, places, blocks };
}

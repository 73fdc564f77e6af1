import { MOST_COLUMNS } from './column-counts';
import { cut, stackGroups, type Content, type Stacked } from './layout-columns';
import { CELLS, COLUMNS } from './measures';
import type { BoardGroup, BoardInput } from './types';

/** Rows of a window of 1280 × 800: a larger board scrolls. */
const ROWS_OF_WINDOW = 26;
/** A column of the usual nine, for choosing how many cells stand side by side. */
const COLUMN_WIDTH = 123.3;
const MOST_ACROSS = Math.floor(COLUMN_WIDTH / CELLS.least);
const FEWEST_ACROSS = 6;

/**
 * The most needed of each group as boxes, the others as cells in reading order. As many names as go with comfortable
 * cells, then cells as large as fill the window; where even the smallest do not go in, the board scrolls.
 */
export function layoutCells(input: BoardInput, rank: Int32Array): Stacked {
  for (let names: number = CELLS.mostNames; names > CELLS.fewestNames; names--) {
    const across = Math.floor(COLUMN_WIDTH / CELLS.comfortable);
    const stacked = withCells(input, rank, names, across);
    if (stacked.rows > ROWS_OF_WINDOW) continue;
    return largestCells(input, rank, names, FEWEST_ACROSS, across) ?? stacked;
  }
  return (
    largestCells(input, rank, CELLS.fewestNames, FEWEST_ACROSS, MOST_ACROSS) ??
    withCells(input, rank, CELLS.fewestNames, MOST_ACROSS)
  );
}

function largestCells(input: BoardInput, rank: Int32Array, names: number, from: number, to: number): Stacked | null {
  for (let across = from; across <= to; across++) {
    const stacked = withCells(input, rank, names, across);
    if (stacked.rows <= ROWS_OF_WINDOW) return stacked;
  }
  return null;
}

function withCells(input: BoardInput, rank: Int32Array, names: number, across: number): Stacked {
  const rowsOf = (cells: number): number => {
    const height = Math.ceil(cells / across) * (COLUMN_WIDTH / across) - CELLS.gap;
    return Math.ceil((height + COLUMNS.rowGap) / COLUMNS.leastPitch);
  };
  const spread = input.spread ? Math.ceil(input.labels.length / MOST_COLUMNS) : Infinity;
  const high = Math.floor(((ROWS_OF_WINDOW - 3) * COLUMNS.leastPitch) / (COLUMN_WIDTH / across)) * across;
  const most = Math.min(high, spread);
  const contents = (longest: number) => (group: BoardGroup) => {
    const named = new Set(group.members.toSorted((a, b) => rank[a]! - rank[b]!).slice(0, names));
    const rest = group.members.length <= names + 2 ? [] : group.members.filter((member) => !named.has(member));
    const boxes = rest.length === 0 ? group.members : group.members.filter((member) => named.has(member));
    return cut(rest, longest).map((cells, i): Content => {
      const lines = Math.ceil(cells.length / across);
      return {
        boxes: i === 0 ? boxes : [],
        cells,
        across,
        lines,
        blockRows: cells.length === 0 ? 0 : rowsOf(cells.length),
      };
    });
  };
  for (let longest = most; ; longest *= 2) {
    const stacked = stackGroups(input, contents(longest));
    if (stacked !== null) return stacked;
    if (longest > input.labels.length) throw new RangeError('layoutCells: whole groups always find a column');
  }
}

/** Groups as bars, without a place for any component. */
export function layoutBars(input: BoardInput): Stacked {
  const bar: Content = { boxes: [], cells: [], across: 0, lines: 1, blockRows: 1 };
  const stacked = stackGroups(input, () => [bar]);
  if (stacked === null) throw new RangeError('layoutBars: whole groups always find a column');
  return stacked;
}

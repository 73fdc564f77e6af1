import { columnsGrid } from './grid-columns';
import { rowsGrid } from './grid-rows';
import { COLUMNS, columnsFrom, pitchFor } from './measures';
import type { BoardGrid, BoardLayout } from './types';

interface GridAsk {
  /** Width of the whole board with its pads. */
  readonly width: number;
  /** Height that the rows should fill; without it they are as low as they may be. */
  readonly height?: number;
  /** Without it: columns where the names stay readable. */
  readonly mode?: 'columns' | 'rows';
  /** Root font size divided by 16: everything but the width grows with it. */
  readonly scale?: number;
  /** Rows only: groups of these zones and no others. */
  readonly zones?: readonly number[];
  /** Rows only: as many names as this very width has room for, not those of the next narrower set that pages use. */
  readonly exactly?: boolean;
}

/** The board in px. The same for the page's lines, for pictures and for print. */
export function boardGrid(layout: BoardLayout, { width, height, mode, scale = 1, zones, exactly }: GridAsk): BoardGrid {
  const chosen = mode ?? (width / scale >= columnsFrom(layout) ? 'columns' : 'rows');
  if (chosen === 'rows') return rowsGrid(layout, width, scale, zones, exactly);
  const room = height === undefined ? 0 : height / scale - COLUMNS.zoneHead;
  return columnsGrid(layout, width, scale, pitchFor(layout, room) * scale);
}

import { boxHeight, CELLS, COLUMNS, DEPTH, gaps, leastGutter } from './measures';
import { depthText } from './names';
import type { BoardBox, BoardGrid, BoardLayout } from './types';

/** Groups in columns on a common row grid, or large boxes by depth. */
export function columnsGrid(layout: BoardLayout, width: number, scale: number, pitch: number): BoardGrid {
  const { size, columns, zones, rows } = layout;
  const depth = size === 'depth';
  const { left, columnWidth, gutters } = depth
    ? depthColumns(layout, width, scale)
    : plainColumns(layout, width, scale);
  const top = (depth ? DEPTH.zoneHead : COLUMNS.zoneHead) * scale;
  const high = boxHeight(size, pitch / scale) * scale;
  const rowGap = pitch - high;
  const inRow = depth ? rowGap / 2 : 0;
  const columnX = (column: number): number =>
    left + column * columnWidth + gutters.slice(0, column).reduce((sum, gutter) => sum + gutter, 0);
  const rowY = (row: number): number => top + row * pitch;
  const boxAt = (column: number, row: number, tall: number): BoardBox => ({
    x: columnX(column),
    y: rowY(row) + inRow,
    width: columnWidth,
    height: tall * pitch - rowGap,
  });
  const text = depth
    ? Math.min(DEPTH.mostText * scale, high * DEPTH.textOfBox, depthText(layout.widestLine, columnWidth))
    : Math.min(COLUMNS.mostText * scale, high * COLUMNS.textOfBox, columnWidth * COLUMNS.textOfColumn);
  const cells = cellBoxes(layout, boxAt, scale);
  return {
    layout,
    mode: 'columns',
    width,
    height: top + rows * pitch,
    pitch,
    columnWidth,
    rowGap,
    text,
    scale,
    columnX,
    gutterX: (column) => {
      const gutter = depth ? (gutters[0] ?? leastGutter(layout) * scale) : COLUMNS.gutter * scale;
      if (column === columns) return columnX(columns - 1) + columnWidth + gutter / 2;
      return columnX(column) - (column === 0 ? Math.min(gutter, left) : gutter) / 2; // the first within the board's edge
    },
    rowY,
    boxOf: (component) => {
      const place = layout.places[component];
      if (place) return boxAt(place.column, place.row, place.rows);
      const cell = cells.get(component) ?? barBox(layout, component, boxAt);
      if (cell === undefined) throw new RangeError(`boardGrid: no component ${component}`);
      return cell;
    },
    namedOf: (component) => Boolean(layout.places[component]),
    headOf: (group) => {
      const head = layout.heads.find((each) => each.group === group && !each.continued);
      if (head === undefined) throw new RangeError(`boardGrid: group ${group} has no head here`);
      return boxAt(head.column, head.row, 1);
    },
    zoneOf: (zone) => {
      const { first, last } = zones[zone]!;
      const x = columnX(Math.max(0, first));
      return {
        x,
        y: 0,
        width: first < 0 ? width - 2 * x : columnX(last) + columnWidth - x,
        height: COLUMNS.zoneRule * scale,
      };
    },
  };
}

interface Columns {
  readonly left: number;
  readonly columnWidth: number;
  readonly gutters: readonly number[];
}

function plainColumns({ columns, zones }: BoardLayout, width: number, scale: number): Columns {
  const left = COLUMNS.pad * scale;
  const ends = new Set(zones.map(({ last }) => last));
  return {
    left,
    columnWidth: (width - 2 * left - gaps(columns, zones.length) * scale) / columns,
    gutters: Array.from(
      { length: columns },
      (_, column) => (ends.has(column) ? COLUMNS.zoneGap : COLUMNS.gutter) * scale,
    ),
  };
}

/** Boxes and gutters grow up to their most, then the board stands in the middle. */
function depthColumns(layout: BoardLayout, width: number, scale: number): Columns {
  const { columns } = layout;
  const room = width - 2 * COLUMNS.pad * scale;
  const between = columns - 1;
  const columnWidth = Math.min(DEPTH.mostBox * scale, (room - between * leastGutter(layout) * scale) / columns);
  const gutter = between === 0 ? 0 : Math.min(DEPTH.mostGutter * scale, (room - columns * columnWidth) / between);
  const left = (width - columns * columnWidth - between * gutter) / 2;
  return { left, columnWidth, gutters: new Array<number>(between).fill(gutter) };
}

type BoxAt = (column: number, row: number, rows: number) => BoardBox;

/** Cells are squares as large as the block's width and height allow. */
function cellBoxes({ blocks }: BoardLayout, boxAt: BoxAt, scale: number): ReadonlyMap<number, BoardBox> {
  const gap = CELLS.gap * scale;
  const boxes = new Map<number, BoardBox>();
  for (const { column, row, rows, across, lines, cells } of blocks) {
    if (across === 0) continue;
    const block = boxAt(column, row, rows);
    const pitch = Math.min((block.width + gap) / across, (block.height + gap) / lines);
    cells.forEach((component, i) =>
      boxes.set(component, {
        x: block.x + (i % across) * pitch,
        y: block.y + Math.floor(i / across) * pitch,
        width: pitch - gap,
        height: pitch - gap,
      }),
    );
  }
  return boxes;
}

function barBox({ blocks, groupOf }: BoardLayout, component: number, boxAt: BoxAt): BoardBox | undefined {
  const bar = blocks.find(({ group, across }) => group === groupOf[component] && across === 0);
  return bar && boxAt(bar.column, bar.row, bar.rows);
}

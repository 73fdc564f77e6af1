import { DEPTH } from './measures';
import type { BoardGrid, BoardLine } from './types';

/** Kept free in a gutter: for the arrowhead on the right, and for a start that is seen on the left. */
const ENDS = 12;

/** The way of a line on a board by depth, as x, y, x, y …: horizontal and vertical pieces, never over a box. */
export function linePoints(grid: BoardGrid, { provider, dependent, through, lanes }: BoardLine): readonly number[] {
  const { places } = grid.layout;
  const [from, to] = [grid.boxOf(provider), grid.boxOf(dependent)];
  const [a, b] = [places[provider]!, places[dependent]!];
  const y = from.y + from.height / 2;
  const toY = to.y + to.height / 2;
  if (through === null) {
    const x = laneX(grid, b.column, lanes[0]);
    if (a.column !== b.column) return straight([from.x + from.width, y, x, y, x, toY, to.x, toY]);
    const low = y + from.height / 4;
    return straight([from.x, low, x, low, x, toY, to.x, toY]);
  }
  const out = laneX(grid, a.column + 1, lanes[0]);
  const into = laneX(grid, b.column, lanes[2]);
  const over = Number.isInteger(through) ? grid.rowY(through) + grid.pitch / 2 : gapY(grid, through + 0.5, lanes[1]);
  return straight([from.x + from.width, y, out, y, out, over, into, over, into, toY, to.x, toY]);
}

/** Lanes stand in the middle of the gutter, side by side. */
function laneX(grid: BoardGrid, gutter: number, lane: number): number {
  const count = grid.layout.lanes.gutters[gutter] ?? 1;
  const middle = grid.gutterX(gutter);
  const width = 2 * Math.abs(grid.columnX(Math.min(gutter, grid.layout.columns - 1)) - middle);
  const apart = Math.min(DEPTH.laneGap * grid.scale, (width - 2 * ENDS * grid.scale) / Math.max(1, count - 1));
  return middle + (Math.max(0, lane) - (Math.max(1, count) - 1) / 2) * Math.max(0, apart);
}

/** `gap` counts from 0, above the first row. Above the first and below the last row there is half a gap. */
function gapY(grid: BoardGrid, gap: number, lane: number): number {
  const { rows, lanes } = grid.layout;
  const outer = gap === 0 ? 0.25 : gap === rows ? -0.25 : 0;
  const room = grid.rowGap * (outer === 0 ? 1 : 0.5);
  const count = Math.max(1, lanes.gaps[gap] ?? 1);
  const apart = Math.min(DEPTH.laneGap * grid.scale, room / (count + 1));
  return grid.rowY(gap) + outer * grid.rowGap + (Math.max(0, lane) - (count - 1) / 2) * apart;
}

/** Without pieces of no length, and without stops on a straight way. */
function straight(points: readonly number[]): readonly number[] {
  const result: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    const [lastX, lastY] = result.slice(-2);
    if (lastX === x && lastY === y) continue;
    const [beforeX, beforeY] = result.slice(-4, -2);
    const goesOn = (before: number | undefined, last: number | undefined, now: number): boolean =>
      before === last && last === now;
    if (result.length >= 4 && (goesOn(beforeX, lastX, x) || goesOn(beforeY, lastY, y))) result.splice(-2);
    result.push(x, y);
  }
  return result;
}

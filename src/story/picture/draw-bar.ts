import { svgNode, type SvgNode } from '../../exporters/svg';
import type { BoardBlock, BoardGrid } from '../../layout/board/types';
import type { BoardToken } from '../../theme/look';
import type { Count } from '../course';
import type { Ink } from './ink';

const STATES: readonly (readonly [keyof Count, BoardToken])[] = [
  ['down', 'down'],
  ['degraded', 'deg'],
  ['reported', 'min-b'],
  ['recovering', 'blue'],
  ['minor', 'min'],
];

/** A group too large for boxes: its states side by side, worst first. */
export function drawBar(grid: BoardGrid, { column, row, rows }: BoardBlock, count: Count, ink: Ink): SvgNode {
  const bar = {
    x: grid.columnX(column),
    y: grid.rowY(row),
    width: grid.columnWidth,
    height: rows * grid.pitch - grid.rowGap,
  };
  const of = Math.max(1, count.of + count.silent);
  let { x } = bar;
  const parts = STATES.map(([key, token]) => {
    const width = (bar.width * count[key]) / of;
    const part = svgNode('rect', { ...bar, x, width, fill: ink(token) });
    x += width;
    return part;
  });
  const frame = svgNode('rect', {
    ...bar,
    rx: 3 * grid.scale,
    fill: 'none',
    stroke: ink('line'),
    'stroke-width': grid.scale,
  });
  return svgNode('g', {}, svgNode('rect', { ...bar, fill: ink('chip') }), ...parts, frame);
}

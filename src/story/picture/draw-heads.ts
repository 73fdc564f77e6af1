import { svgNode, type SvgNode } from '../../exporters/svg';
import { COLUMNS } from '../../layout/board/measures';
import type { BoardBox, BoardGrid } from '../../layout/board/types';
import { textWidth } from '../../layout/text-width';
import type { BoardText } from '../../text/board/en';
import type { Count } from '../course';
import type { Frame } from '../frame-types';
import { BASELINE, said, type Ink } from './ink';

/** Titles of zones with their rules, heads of groups with their counts. */
export function drawHeads(
  grid: BoardGrid,
  frame: Frame,
  text: BoardText,
  ink: Ink,
  zones: readonly number[],
): SvgNode[] {
  const rows = grid.mode === 'rows';
  if (!rows && grid.layout.size === 'depth') return drawNeed(grid, text, ink);
  return [...zones.flatMap((zone) => drawZone(grid, zone, ink)), ...drawGroups(grid, frame, text, ink, zones)];
}

function drawZone(grid: BoardGrid, zone: number, ink: Ink): SvgNode[] {
  const { x, y, width, height } = grid.zoneOf(zone);
  const size = grid.mode === 'rows' ? 12.5 * grid.scale : titleSize(grid);
  const rule = y + height;
  const bottom = { x, y: rule - 0.6 * grid.scale, width, height: 1.2 * grid.scale, fill: ink('ink') };
  const title = said(x, rule - size * 0.5, grid.layout.zones[zone]!.title, { size, weight: 700, fill: ink('ink') });
  const drawn = [title, svgNode('rect', bottom)];
  if (grid.mode === 'columns' && zone > 0)
    drawn.push(drawArrow(x - (COLUMNS.zoneGap / 2) * grid.scale, rule - size * 0.8, grid.scale, ink));
  return drawn;
}

function titleSize({ text, scale }: BoardGrid): number {
  const { leastTitle, mostTitle, titleOfText } = COLUMNS;
  return Math.min(mostTitle * scale, Math.max(leastTitle * scale, text * titleOfText));
}

function drawArrow(x: number, y: number, scale: number, ink: Ink): SvgNode {
  const at = (dx: number, dy: number): string => `${(x + dx * scale).toFixed(1)} ${(y + dy * scale).toFixed(1)}`;
  const d = `M${at(-4.5, 0)}L${at(4, 0)}M${at(1, -3)}L${at(4.5, 0)}L${at(1, 3)}`;
  return svgNode('path', { d, fill: 'none', stroke: ink('muted'), 'stroke-width': 1.2 * scale });
}

function drawGroups(grid: BoardGrid, frame: Frame, text: BoardText, ink: Ink, zones: readonly number[]): SvgNode[] {
  if (grid.mode === 'rows')
    return grid.layout.groups.flatMap(({ zone, title }, group) => {
      if (!zones.includes(zone)) return [];
      const head = grid.headOf(group);
      const wide = { ...head, width: grid.width - 2 * head.x };
      return drawHead(wide, title, countOf(frame.groups[group]!, text.countShort), 11.5 * grid.scale, head.width, ink);
    });
  const size = grid.text * COLUMNS.headOfText;
  return grid.layout.heads.flatMap(({ group, column, row, continued }) => {
    const { title } = grid.layout.groups[group]!;
    const box = { x: grid.columnX(column), y: grid.rowY(row), width: grid.columnWidth, height: grid.pitch };
    if (continued) return drawHead(box, title, { text: text.continued, hit: false }, size, box.width, ink);
    const long = countOf(frame.groups[group]!, text.count);
    const room = box.width - textWidth(title, size, 650) - size * 0.5;
    const fits = textWidth(long.text, size, 650) <= room;
    return drawHead(box, title, fits ? long : countOf(frame.groups[group]!, text.countShort), size, box.width, ink);
  });
}

interface SaidCount {
  readonly text: string;
  readonly hit: boolean;
}

/** "8 of 12" where something is hit, else how many there are. */
function countOf({ hit, of, silent }: Count, say: (hit: number, of: number) => string): SaidCount {
  return hit > 0 ? { text: say(hit, of), hit: true } : { text: String(of + silent), hit: false };
}

function drawHead(
  { x, y, width, height }: BoardBox,
  title: string,
  count: SaidCount,
  size: number,
  titleRoom: number,
  ink: Ink,
): SvgNode[] {
  const baseline = y + height / 2 + size * BASELINE;
  const most = textWidth(title, 1, 650);
  const fitting = Math.min(size, (titleRoom - size * 0.4) / most);
  return [
    said(x, baseline, title, { size: fitting, weight: 600, fill: ink('muted') }),
    said(x + width, baseline, count.text, {
      ...{ size, anchor: 'end', weight: count.hit ? 700 : 400 },
      fill: ink(count.hit ? 'ink' : 'faint'),
    }),
  ];
}

/** Over a board by depth: from what is needed first to what is needed last. */
function drawNeed(grid: BoardGrid, text: BoardText, ink: Ink): SvgNode[] {
  const { columns } = grid.layout;
  const size = 12.6 * grid.scale;
  const y = 16 * grid.scale;
  const [left, right] = [grid.columnX(0), grid.columnX(columns - 1) + grid.columnWidth];
  const from = left + textWidth(text.neededFirst, size) + 10 * grid.scale;
  const to = right - textWidth(text.neededLast, size) - 10 * grid.scale;
  const style = { size, fill: ink('muted') };
  const head = 6 * grid.scale;
  return [
    said(left, y, text.neededFirst, style),
    said(right, y, text.neededLast, { ...style, anchor: 'end' }),
    ...(to - from > 3 * head
      ? [
          svgNode('rect', {
            x: from,
            y: y - size * 0.35,
            width: to - from - head,
            height: grid.scale,
            fill: ink('muted'),
          }),
          svgNode('path', {
            d: `M${(to - head).toFixed(1)} ${(y - size * 0.31 - head / 2).toFixed(1)}l${head} ${head / 2}l${-head} ${head / 2}Z`,
            fill: ink('muted'),
          }),
        ]
      : []),
  ];
}

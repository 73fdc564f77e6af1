import { svgNode, type SvgNode } from '../../exporters/svg';
import { boardGrid } from '../../layout/board/grid';
import { COLUMNS, columnsFrom, ROWS } from '../../layout/board/measures';
import type { BoardGrid, BoardLayout } from '../../layout/board/types';
import { textWidth } from '../../layout/text-width';
import type { BoardText } from '../../text/board/en';
import type { BoardWords } from '../board-words';
import type { Frame } from '../frame-types';
import { drawBoard } from './draw-board';
import { CAPTION_LINE, captionLines, drawCaption } from './draw-caption';
import { drawLegend } from './draw-legend';
import { said, type Ink } from './ink';

/** What stands around the board. Empty texts take no room. */
export interface PictureWords {
  readonly headline: string;
  readonly kicker: string;
  /** "58", with what it counts. */
  readonly number: string;
  readonly counted: string;
  readonly lead: string;
  readonly rest: string;
  /** Who made it, where it comes from. */
  readonly credit: string;
}

export interface PictureOf {
  readonly layout: BoardLayout;
  readonly words: BoardWords;
  readonly frame: Frame;
  readonly text: BoardText;
}

export interface PictureSize {
  readonly width: number;
  /** Without it, as high as it comes out. */
  readonly height?: number;
  /** px of the picture for one px of the measures. */
  readonly scale?: number;
  readonly mode?: 'columns' | 'rows';
}

/** The whole picture: headline, board, caption, legend, credit. For posters, exports, films, worksheets and print. */
export function drawPicture(of: PictureOf, around: PictureWords, asked: PictureSize, ink: Ink): SvgNode {
  const { layout, frame, text } = of;
  const { width, scale = 1 } = asked;
  const mode = asked.mode ?? (width / scale >= columnsFrom(layout) ? 'columns' : 'rows');
  const pad = (mode === 'columns' ? COLUMNS.pad : ROWS.narrow.pad) * scale;
  const room = width - 2 * pad;
  const top = drawTop(around, pad, room, scale, ink);
  const foot = (y: number): Part => drawFoot(of, around, { pad, room, y, scale }, ink);
  const left = asked.height === undefined ? undefined : asked.height - top.height - foot(0).height - 8 * scale;
  const grid: BoardGrid = boardGrid(layout, { width, mode, scale, ...(left !== undefined && { height: left }) });
  const below = foot(Math.max(top.height + grid.height + 8 * scale, (asked.height ?? 0) - foot(0).height));
  const height = asked.height ?? top.height + grid.height + 8 * scale + below.height;
  return svgNode(
    'svg',
    { viewBox: `0 0 ${width} ${Math.round(height)}`, width, height: Math.round(height), role: 'img' },
    svgNode('title', {}, around.headline),
    svgNode('desc', {}, of.words.title),
    svgNode('rect', { width, height, fill: ink('paper') }),
    ...top.nodes,
    svgNode(
      'g',
      { transform: `translate(0 ${top.height.toFixed(1)})` },
      drawBoard({ grid, words: of.words, frame, text }, ink),
    ),
    ...below.nodes,
  );
}

interface Part {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
}
interface Spot {
  readonly pad: number;
  readonly room: number;
  readonly y: number;
  readonly scale: number;
}

function drawTop({ headline, kicker }: PictureWords, pad: number, room: number, scale: number, ink: Ink): Part {
  if (headline === '') return { nodes: [], height: 8 * scale };
  const size = 23 * scale;
  const lines = captionLines({ lead: headline, rest: '' }, room / 1.04, size);
  const nodes = lines.map((words, i) =>
    said(pad, (27 + i * 26) * scale, words.map(({ text }) => text).join(' '), {
      size,
      weight: 700,
      fill: ink('ink'),
      serif: true,
    }),
  );
  const y = (27 + lines.length * 26 - 4) * scale;
  if (kicker !== '') nodes.push(said(pad, y - 2 * scale, kicker, { size: 15 * scale, fill: ink('muted') }));
  return { nodes, height: y + (kicker === '' ? -14 : 10) * scale };
}

/** Number and caption, then legend and credit in the last line (two where one is too short). */
function drawFoot({ frame, text }: PictureOf, around: PictureWords, { pad, room, y, scale }: Spot, ink: Ink): Part {
  const nodes: SvgNode[] = [svgNode('rect', { x: pad, y, width: room, height: scale, fill: ink('line') })];
  const wide = room > 640 * scale;
  const size = (wide ? 18 : 16) * scale;
  const aside = around.number === '' ? 0 : wide ? 182 * scale : 0;
  const counted = captionLines({ lead: '', rest: around.counted }, wide ? 165 * scale : room, 13.5 * scale);
  let bottom = y + 10 * scale;
  if (around.number !== '') {
    const big = wide ? 30 : 18;
    nodes.push(
      said(pad, bottom + big * 0.85 * scale, around.number, {
        size: big * scale,
        weight: 700,
        fill: ink('ink'),
        serif: true,
      }),
    );
    const after = wide ? 0 : textWidth(around.number, big * scale, 700, 'serif') + 6 * scale;
    const at = wide ? bottom + 46 * scale : bottom + big * 0.85 * scale;
    for (const [i, words] of counted.entries())
      nodes.push(
        said(pad + after, at + i * 17 * scale, words.map(({ text: word }) => word).join(' '), {
          size: 13.5 * scale,
          fill: ink('muted'),
        }),
      );
    if (!wide) bottom += 24 * scale;
  }
  const lines = captionLines(around, Math.min(room - aside, 640 * scale), size);
  nodes.push(...drawCaption(lines, pad + aside, bottom + size, size, ink('ink')));
  bottom +=
    Math.max(
      lines.length * size * CAPTION_LINE,
      around.number !== '' && wide ? (38 + counted.length * 17) * scale : 0,
    ) +
    8 * scale;
  const most = wide ? room : Math.min(room, 330 * scale);
  const legend = drawLegend(frame, text, { right: pad + most, room: most, y: bottom + 12 * scale, scale }, ink);
  nodes.push(...legend.nodes);
  bottom += 22 * scale * (legend.lines - Number(wide)); // where it is wide, the credit stands in its last line
  if (around.credit !== '')
    nodes.push(said(pad, bottom + 16 * scale, around.credit, { size: 12.5 * scale, fill: ink('muted') }));
  return { nodes, height: bottom + 28 * scale - y };
}

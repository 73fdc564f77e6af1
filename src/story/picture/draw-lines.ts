import { svgNode, type SvgNode } from '../../exporters/svg';
import { combs } from '../../layout/board/comb';
import { linePoints } from '../../layout/board/depth-points';
import { LINES } from '../../layout/board/measures';
import type { BoardGrid, CombStroke, CombTone } from '../../layout/board/types';
import type { BoardToken } from '../../theme/look';
import type { Frame } from '../frame-types';
import type { Ink } from './ink';

/** All lines of a board by depth, and the combs of the moment; they stand under the boxes. */
export function drawLines(grid: BoardGrid, frame: Frame, ink: Ink): SvgNode {
  const { scale } = grid;
  const atRest = grid.mode === 'columns' ? grid.layout.lines : [];
  return svgNode(
    'g',
    { fill: 'none' },
    ...atRest.flatMap((line) =>
      drawLine(linePoints(grid, line), {
        colour: ink('line-strong'),
        width: LINES.tine,
        soft: line.soft,
        arrow: true,
        scale,
      }),
    ),
    ...combs(grid, frame.combs).flatMap(({ strokes, dot: [cx, cy] }) => [
      ...strokes.flatMap((stroke) =>
        drawLine(stroke.points, {
          colour: ink(strokeToken(stroke)),
          width: strokeWidth(stroke),
          soft: stroke.soft,
          arrow: stroke.arrow,
          scale,
        }),
      ),
      svgNode('circle', { cx, cy, r: LINES.dot * scale, fill: ink(strokes[0] ? strokeToken(strokes[0]) : 'spine') }),
    ]),
  );
}

const TONES: Readonly<Record<CombTone, BoardToken>> = {
  down: 'down',
  degraded: 'tine',
  recovering: 'blue',
  needs: 'blue',
  'needed-by': 'ink',
  chain: 'ink',
  plain: 'muted',
  added: 'ink',
  altered: 'ink',
  gone: 'ink',
};

/** A wave's spine is darker than its tines; where all it reaches are only disrupted it is amber like them. */
export const strokeToken = ({ part, tone }: Pick<CombStroke, 'part' | 'tone'>): BoardToken =>
  tone === 'down' && (part === 'spine' || part === 'stub') ? 'spine' : TONES[tone];

export const strokeWidth = ({ part, tone }: Pick<CombStroke, 'part' | 'tone'>): number =>
  tone === 'chain'
    ? LINES.chain
    : tone === 'plain'
      ? LINES.tine
      : part === 'spine' || part === 'stub'
        ? LINES.spine
        : LINES.tine;

interface LineStyle {
  readonly colour: string;
  readonly width: number;
  readonly soft: boolean;
  readonly arrow: boolean;
  readonly scale: number;
}

function drawLine(points: readonly number[], { colour, width, soft, arrow, scale }: LineStyle): SvgNode[] {
  const end = arrow ? shortened(points, LINES.arrowLong * scale * 0.8) : points;
  const d = end.reduce((text, value, i) => `${text}${i === 0 ? 'M' : i % 2 === 0 ? 'L' : ' '}${round(value)}`, '');
  const dash = soft ? { 'stroke-dasharray': `${3 * scale} ${2 * scale}` } : {};
  const line = svgNode('path', { d, stroke: colour, 'stroke-width': width * scale, ...dash });
  return arrow ? [line, svgNode('path', { d: arrowhead(points, scale), fill: colour })] : [line];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The way without its last piece under the arrowhead. */
function shortened(points: readonly number[], by: number): readonly number[] {
  const [x0 = 0, y0 = 0, x = 0, y = 0] = points.slice(-4);
  const cut = Math.min(by, Math.hypot(x - x0, y - y0));
  return [...points.slice(0, -2), x - Math.sign(x - x0) * cut, y - Math.sign(y - y0) * cut];
}

/** A triangle at the end, along the last piece of the way. */
function arrowhead(points: readonly number[], scale: number): string {
  const [x0 = 0, y0 = 0, x = 0, y = 0] = points.slice(-4);
  const [dx, dy] = [Math.sign(x - x0), Math.sign(y - y0)];
  const [long, half] = [LINES.arrowLong * scale, (LINES.arrowWide / 2) * scale];
  const [bx, by] = [x - dx * long, y - dy * long];
  return `M${round(x)} ${round(y)}L${round(bx - dy * half)} ${round(by + dx * half)}L${round(bx + dy * half)} ${round(by - dx * half)}Z`;
}

import { svgNode, type SvgNode } from '../../exporters/svg';
import { FONT } from '../../theme/font';
import type { ReadFrame } from './read-frame';
import { drawItem, drawLabel } from './draw-item';
import { drawLine, lineRank } from './draw-line';
import type { Ink } from './ink';
import type { Still } from './still';

/** What a picture says of itself to those who do not see it. */
export interface StillWords {
  readonly title: string;
  readonly desc: string;
}

/**
 * A still at one instant as a picture. Each mark, name and line is a group with `data-item`, `data-label`
 * or `data-line` = its number, in the order in which they cover each other, so that a page can draw one anew.
 */
export function drawStill(still: Still, frame: ReadFrame, ink: Ink, words: StillWords): SvgNode {
  const { width, height } = still;
  return svgNode(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'font-family': FONT },
    svgNode('title', {}, words.title),
    svgNode('desc', {}, words.desc),
    svgNode('rect', { width, height, fill: ink('paper') }),
    drawMap(still, frame, ink),
  );
}

/** The map alone, without ground and words, to stand in a larger picture. */
export function drawMap(still: Still, frame: ReadFrame, ink: Ink): SvgNode {
  const { nodes, edges } = frame.classes;
  const order = still.lines.map((_, line) => line).sort((a, b) => rank(a) - rank(b) || a - b);
  function rank(line: number): number {
    return lineRank(edges[line] ?? '');
  }
  const gone = (item: number) => nodes[item]?.includes('gone') === true;
  return svgNode(
    'g',
    {},
    svgNode(
      'g',
      { fill: 'none' },
      ...still.ellipses.map(({ role, ...at }) =>
        svgNode('ellipse', {
          ...at,
          stroke: ink(role === 'scope' ? 'scope' : 'guide'),
          ...(role === 'scope' && { 'stroke-width': 1.5, 'stroke-dasharray': '2 5' }),
        }),
      ),
    ),
    svgNode(
      'g',
      {
        ...{ fill: ink('guide-ink'), 'font-size': 11, 'font-weight': 600 },
        ...{ stroke: ink('halo'), 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
      },
      ...still.words.map(({ word, x, y }) => svgNode('text', { x, y: y + 4 }, word)),
    ),
    svgNode(
      'g',
      {},
      ...order.map((line) => {
        const drawn = still.lines[line];
        return svgNode('g', { 'data-line': line }, ...(drawn ? [drawLine(drawn, edges[line] ?? '', ink)] : []));
      }),
    ),
    svgNode(
      'g',
      {},
      ...still.items.map((item, index) => {
        const reading = frame.items[index];
        return svgNode('g', { 'data-item': index }, ...(reading && !gone(index) ? [drawItem(item, reading, ink)] : []));
      }),
    ),
    svgNode(
      'g',
      {},
      ...still.items.map((item, index) => {
        const reading = frame.items[index];
        return svgNode(
          'g',
          { 'data-label': index },
          ...(reading && item.label !== null && !gone(index) ? [drawLabel(item, reading, ink)] : []),
        );
      }),
    ),
  );
}

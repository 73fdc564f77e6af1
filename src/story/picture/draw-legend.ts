import { svgNode, type SvgNode } from '../../exporters/svg';
import { textWidth } from '../../layout/text-width';
import type { BoardText } from '../../text/board/en';
import { boxLook, type BoxLook, type BoxState } from '../../theme/look';
import type { Frame } from '../frame-types';
import { drawSign } from './draw-box';
import { BASELINE, said, type Ink } from './ink';

const STATES = {
  cascade: ['down', 'degraded', 'minor', 'up'],
  record: ['down', 'degraded', 'unknown', 'recovering', 'up'],
} as const satisfies Readonly<Record<Frame['kind'], readonly BoxState[]>>;
/** What only a change that is tried out can do. */
const CHANGED = ['held', 'partly'] as const;

/** From line to line, and between two words. */
const LINE = 22;
const BETWEEN = 6;

/** What the boxes mean, in lines of at most `room` that end at `right`; y is the middle of the first. */
export function drawLegend(
  { kind, looks }: Frame,
  text: BoardText,
  {
    right,
    room,
    y,
    scale,
  }: { readonly right: number; readonly room: number; readonly y: number; readonly scale: number },
  ink: Ink,
): { readonly nodes: readonly SvgNode[]; readonly lines: number } {
  const size = 11.5 * scale;
  const high = 17 * scale;
  const lines: Entry[][] = [];
  let filled = 0;
  for (const state of [...STATES[kind], ...CHANGED.filter((one) => looks.some(({ effect }) => effect === one))]) {
    const word = wordOf(state, kind, text);
    const look = boxLook(state, kind);
    const width = textWidth(word, size, 600) + size * (look.sign ? 2.6 : 1.4);
    const line = lines.at(-1);
    filled += width + BETWEEN * scale;
    if (line && filled <= room) line.push({ word, look, width });
    else {
      lines.push([{ word, look, width }]);
      filled = width;
    }
  }
  const nodes = lines.flatMap((line, at) => {
    const middle = y + at * LINE * scale;
    let x = right;
    return line.toReversed().flatMap(({ word, look: { fill, border, ink: own, sign, dashed }, width }) => {
      x -= width;
      const box = {
        ...{ x: x + scale / 2, y: middle - high / 2, width: width - scale, height: high, rx: 3 * scale },
        ...{ fill: fill ? ink(fill) : 'none', stroke: border ? ink(border) : 'none', 'stroke-width': scale },
        ...(dashed && { 'stroke-dasharray': `${3 * scale} ${2 * scale}` }),
      };
      const drawn = [
        svgNode('rect', box),
        said(x + size * 0.7, middle + size * BASELINE, word, { size, weight: 600, fill: ink(own) }),
        ...(sign ? [drawSign(sign, x + width - size * 0.95, middle, size * 0.9, ink(own))] : []),
      ];
      x -= BETWEEN * scale;
      return drawn;
    });
  });
  return { nodes, lines: lines.length };
}

interface Entry {
  readonly word: string;
  readonly look: BoxLook;
  readonly width: number;
}

function wordOf(
  state: (typeof STATES)[Frame['kind']][number] | (typeof CHANGED)[number],
  kind: Frame['kind'],
  text: BoardText,
): string {
  if (state === 'held') return text.legendHeld;
  if (state === 'partly') return text.legendPartly;
  return state === 'up' && kind === 'record' ? text.reportedWorking : text.health[state];
}

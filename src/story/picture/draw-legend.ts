import { svgNode, type SvgNode } from '../../exporters/svg';
import { textWidth } from '../../layout/text-width';
import type { BoardText } from '../../text/board/en';
import { boxLook, type BoxState } from '../../theme/look';
import type { Frame } from '../frame-types';
import { drawSign } from './draw-box';
import { BASELINE, said, type Ink } from './ink';

const STATES = {
  cascade: ['down', 'degraded', 'minor', 'up'],
  record: ['down', 'degraded', 'unknown', 'recovering', 'up'],
} as const satisfies Readonly<Record<Frame['kind'], readonly BoxState[]>>;
/** What only a change that is tried out can do. */
const CHANGED = ['held', 'partly'] as const;

/** What the boxes mean, in one line that ends at `right`; y is its middle. */
export function drawLegend(
  { kind, looks }: Frame,
  text: BoardText,
  right: number,
  y: number,
  scale: number,
  ink: Ink,
): SvgNode[] {
  const size = 11.5 * scale;
  const high = 17 * scale;
  let x = right;
  const states = [...STATES[kind], ...CHANGED.filter((state) => looks.some(({ effect }) => effect === state))];
  return states.toReversed().flatMap((state) => {
    const { fill, border, ink: own, sign, dashed } = boxLook(state, kind);
    const word = wordOf(state, kind, text);
    const width = textWidth(word, size, 600) + size * (sign ? 2.6 : 1.4);
    x -= width;
    const box = {
      ...{ x: x + scale / 2, y: y - high / 2, width: width - scale, height: high, rx: 3 * scale },
      ...{ fill: fill ? ink(fill) : 'none', stroke: border ? ink(border) : 'none', 'stroke-width': scale },
      ...(dashed && { 'stroke-dasharray': `${3 * scale} ${2 * scale}` }),
    };
    const drawn = [
      svgNode('rect', box),
      said(x + size * 0.7, y + size * BASELINE, word, { size, weight: 600, fill: ink(own) }),
      ...(sign ? [drawSign(sign, x + width - size * 0.95, y, size * 0.9, ink(own))] : []),
    ];
    x -= 6 * scale;
    return drawn;
  });
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

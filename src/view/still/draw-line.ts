import { svgNode, type SvgNode } from '../../exporters/svg';
import type { Ink } from './ink';
import type { StillLine } from './still';

interface LineLook {
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash: string;
  readonly arrow: boolean;
}

/** One dependency as the frame says it: `classes` are those of the map's frame. Empty where there is nothing to see. */
export function drawLine({ path, soft, tip, turn }: StillLine, classes: string, ink: Ink): SvgNode {
  const look = lookOf(classes.split(' '), soft, ink);
  if (look.opacity === 0) return svgNode('g', {});
  const line = svgNode('path', {
    ...{ d: path, fill: 'none', stroke: look.colour, 'stroke-width': look.width },
    ...(look.opacity < 1 && { 'stroke-opacity': String(look.opacity) }),
    ...(look.dash !== '' && { 'stroke-dasharray': look.dash }),
  });
  if (!look.arrow) return line;
  const transform = `translate(${tip.x} ${tip.y}) rotate(${turn})`;
  return svgNode('g', {}, line, svgNode('path', { d: 'M0 0L-9 -4.5L-9 4.5Z', fill: look.colour, transform }));
}

/** Lines that must not be covered come last. */
export const lineRank = (classes: string): number =>
  classes.includes('chain') ? 3 : classes.includes('need') ? 2 : classes.includes('trail') ? 1 : 0;

function lookOf(classes: readonly string[], soft: boolean, ink: Ink): LineLook {
  const has = (name: string) => classes.includes(name);
  const dash = soft ? '4 3' : '';
  if (has('gone')) return { colour: 'none', width: 0, opacity: 0, dash, arrow: false };
  if (has('chain')) return { colour: ink('ink'), width: 3.5, opacity: 1, dash: '', arrow: true };
  if (has('needs')) return { colour: ink('needs'), width: 2.25, opacity: 1, dash: '', arrow: true };
  if (has('needed-by')) return { colour: ink('needed-by'), width: 2.25, opacity: 1, dash: '7 4', arrow: true };
  if (has('dim')) return { colour: ink('edge'), width: 1, opacity: 0.1, dash, arrow: false };
  if (has('trail')) return { colour: ink('down-line'), width: 1.75, opacity: 1, dash, arrow: false };
  return { colour: ink('edge'), width: 1, opacity: 0.55, dash, arrow: false };
}

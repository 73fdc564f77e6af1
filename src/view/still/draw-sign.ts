import { svgNode, type SvgNode } from '../../exporters/svg';
import type { Ink } from './ink';

/** The sign of a health in the middle of a mark: with fill and border, so that colour is never alone. */
export function drawSign(sign: string, x: number, y: number, size: number, light: boolean, ink: Ink): SvgNode {
  const reach = size * 0.24;
  const at = (dx: number, dy: number): string => `${short(x + dx * reach)} ${short(y + dy * reach)}`;
  const stroked = (d: string, stroke: string, width: number): SvgNode =>
    svgNode('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round' });
  if (sign === '⚡') {
    const corners = [at(0.3, -1.45), at(-0.9, 0.25), at(-0.05, 0.25), at(-0.3, 1.45), at(0.9, -0.3), at(0.05, -0.3)];
    return svgNode('path', { d: `M${corners.join('L')}Z`, fill: ink('on-fault') });
  }
  if (sign === '✕')
    return stroked(`M${at(-1, -1)}L${at(1, 1)}M${at(1, -1)}L${at(-1, 1)}`, ink('on-down'), Math.max(1.5, size * 0.1));
  if (sign === '~')
    return stroked(
      `M${at(-1.2, 0.2)}C${at(-0.5, -1.1)} ${at(0.5, 1.1)} ${at(1.2, -0.2)}`,
      ink('ink'),
      Math.max(1.25, size * (light ? 0.06 : 0.09)),
    );
  if (sign === '↻') {
    const end = Math.PI * 1.35;
    const arc = `M${at(Math.cos(-0.4), Math.sin(-0.4))}A${short(reach)} ${short(reach)} 0 1 1 ${at(Math.cos(end), Math.sin(end))}`;
    const head = `M${at(1.35, -0.9)}L${at(0.95, -0.25)}L${at(0.3, -0.75)}`;
    return stroked(arc + head, ink('ink'), Math.max(1.25, size * 0.08));
  }
  const fontSize = Math.max(11, size * 0.5);
  return svgNode(
    'text',
    { x, y: y + fontSize * 0.36, 'font-size': fontSize, 'font-weight': 700, 'text-anchor': 'middle', fill: ink('ink') },
    sign,
  );
}

/** Diagonal lines inside a round mark: something on its way back. Each is cut where it meets the border. */
export function drawHatch(x: number, y: number, radius: number, stroke: string): SvgNode {
  const r = Math.max(0, radius);
  let d = '';
  for (let offset = -2 * r + 2.5; offset < 2 * r; offset += 5) {
    const away = offset / 2; // along both axes, to the middle of the chord
    const half = Math.sqrt(Math.max(0, r * r - 2 * away * away)) / Math.SQRT2;
    if (half > 0)
      d += `M${short(x + away - half)} ${short(y + away + half)}L${short(x + away + half)} ${short(y + away - half)}`;
  }
  return svgNode('path', { d, fill: 'none', stroke, 'stroke-width': 2 });
}

const short = (value: number): number => Math.round(value * 10) / 10;

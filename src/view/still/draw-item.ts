import { svgNode, tenth, type SvgNode } from '../../exporters/svg';
import { GLYPH_PATHS, SHIELD, SHIELD_SIZE } from '../../theme/glyphs';
import { isCalm, LOOKS, type ShownHealth } from '../../theme/health';
import type { ItemReading } from './read-frame';
import { drawHatch, drawSign } from './draw-sign';
import type { Ink } from './ink';
import type { StillItem } from './still';

const DASHES = { solid: '', double: '', dashed: '4 3', dotted: '1 3' } as const;

/** One mark at one instant: fill, border and sign of its health, the model's ring, the number of its step. */
export function drawItem(item: StillItem, reading: ItemReading, ink: Ink): SvgNode {
  if (reading.gone) return svgNode('g', {});
  return svgNode(
    'g',
    reading.dim ? { opacity: '0.35' } : {},
    ...drawBody(item, reading, ink),
    ...(reading.modelled && !isCalm(reading.modelled) ? [drawModelRing(item, reading.modelled, ink)] : []),
    ...(reading.held ? drawHeld(item, ink) : []),
    ...drawInside(item, reading, ink),
    ...(reading.step > 0 && (item.size >= 15 || reading.fault) ? drawStepNumber(item, reading.step, ink) : []),
  );
}

/** Its name, with a halo so that lines behind it do not cut it. */
export function drawLabel({ label }: StillItem, reading: ItemReading, ink: Ink): SvgNode {
  if (label === null || reading.gone) return svgNode('g', {});
  const { lines, x, y, lineHeight, fontSize, align } = label;
  return svgNode(
    'text',
    {
      ...(reading.dim && { opacity: '0.45' }),
      'font-size': fontSize,
      'font-weight': reading.fault || reading.health === 'down' ? 700 : 500,
      'text-anchor': align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle',
      fill: ink('ink'),
      stroke: ink('halo'),
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    ...lines.map((line, row) => svgNode('tspan', { x, y: y + row * lineHeight }, line)),
  );
}

function drawBody({ x, y, size, group, scope }: StillItem, { health, fault }: ItemReading, ink: Ink): SvgNode[] {
  const look = LOOKS[health];
  const r = size / 2;
  const round = !group && !scope;
  const outline = (attributes: SvgNode['attributes']): SvgNode =>
    round
      ? svgNode('circle', { cx: x, cy: y, r, ...attributes })
      : svgNode('rect', { x: x - r, y: y - r, width: size, height: size, rx: Math.min(8, size / 4), ...attributes });
  if (fault) return [outline({ fill: ink('fault'), stroke: ink('fault'), 'stroke-width': 4 })];
  const full = look.fillStyle === 'full';
  const dash = scope && isCalm(health) ? '4 3' : DASHES[look.lineStyle];
  const border = outline({
    fill: 'none',
    stroke: ink(look.line),
    'stroke-width': look.lineWidth,
    ...(dash !== '' && { 'stroke-dasharray': dash }),
  });
  return [
    outline({ fill: full ? ink(look.fill) : ink('mark') }),
    ...(look.fillStyle === 'half' ? [lowerHalf(x, y, r, round, ink(look.fill))] : []),
    ...(look.fillStyle === 'hatch' ? [drawHatch(x, y, r - 1, ink('recovering'))] : []),
    border,
    ...(look.lineStyle === 'double' ? [outline({ fill: 'none', stroke: ink('mark'), 'stroke-width': 1 })] : []),
  ];
}

const lowerHalf = (x: number, y: number, r: number, round: boolean, fill: string): SvgNode =>
  round
    ? svgNode('path', { d: `M${x - r} ${y}A${r} ${r} 0 0 0 ${x + r} ${y}Z`, fill })
    : svgNode('rect', { x: x - r + 1, y, width: 2 * r - 2, height: r - 1, rx: Math.min(6, r / 3), fill });

/** What the model says of a mark, around it: by colour and by line, as the border of a mark would be. */
function drawModelRing({ x, y, size }: StillItem, health: ShownHealth, ink: Ink): SvgNode {
  const look = LOOKS[health];
  const dash = DASHES[look.lineStyle];
  return svgNode('circle', {
    ...{ cx: x, cy: y, r: size / 2 + 4, fill: 'none', stroke: ink(look.fill) },
    'stroke-width': health === 'down' ? 3 : 2,
    ...(dash !== '' && { 'stroke-dasharray': dash }),
  });
}

/** Held by a change: a thick ring and a shield at its foot. */
function drawHeld({ x, y, size }: StillItem, ink: Ink): SvgNode[] {
  const corner = { x: x - size * 0.45 - SHIELD_SIZE / 2, y: y + size * 0.45 - SHIELD_SIZE / 2 };
  return [
    svgNode('circle', { cx: x, cy: y, r: size / 2 + 3, fill: 'none', stroke: ink('held'), 'stroke-width': 3 }),
    svgNode('path', {
      ...{ d: SHIELD, transform: `translate(${tenth(corner.x)} ${tenth(corner.y)})`, fill: ink('held') },
      ...{ stroke: ink('panel'), 'stroke-width': 1.5, 'paint-order': 'stroke' },
    }),
  ];
}

function drawInside(item: StillItem, reading: ItemReading, ink: Ink): SvgNode[] {
  const { x, y, size, count, glyph } = item;
  if (count !== null) {
    if (size < 12) return [];
    const fontSize = Math.min(13, Math.max(9, size * 0.42));
    return [
      svgNode(
        'text',
        {
          ...{ x, y: y + fontSize * 0.36, 'font-size': fontSize, 'font-weight': 600, 'text-anchor': 'middle' },
          ...{ fill: ink('mark-ink'), stroke: ink('mark'), 'stroke-width': 3, 'paint-order': 'stroke' },
        },
        reading.hit > 0 ? `${reading.hit}/${count}` : String(count),
      ),
    ];
  }
  const sign = reading.fault ? '⚡' : LOOKS[reading.health].glyph;
  if (sign !== '') return [drawSign(sign, x, y, size, reading.health === 'minor', ink)];
  if (glyph === null || size < 15) return [];
  const scale = (size * 0.62) / 16;
  return [
    svgNode('path', {
      d: GLYPH_PATHS[glyph],
      transform: `translate(${tenth(x - 8 * scale)} ${tenth(y - 8 * scale)}) scale(${Math.round(scale * 1000) / 1000})`,
      ...{ fill: 'none', stroke: ink('mark-ink'), 'stroke-linejoin': 'round' },
      'stroke-width': 1.1 / Math.max(scale, 0.6),
    }),
  ];
}

function drawStepNumber({ x, y, size }: StillItem, step: number, ink: Ink): SvgNode[] {
  const text = String(step);
  const width = Math.max(14, text.length * 6 + 8);
  const cx = x + size * 0.45;
  const cy = y - size * 0.45;
  return [
    svgNode('rect', {
      ...{ x: cx - width / 2, y: cy - 7, width, height: 14, rx: 7 },
      ...{ fill: ink('panel'), stroke: ink('line-strong') },
    }),
    svgNode(
      'text',
      { x: cx, y: cy + 3.6, 'font-size': 10, 'font-weight': 700, 'text-anchor': 'middle', fill: ink('ink') },
      text,
    ),
  ];
}

import { svgNode, type SvgNode } from '../../exporters/svg';
import { COLUMNS, ROWS } from '../../layout/board/measures';
import { inTwoLines, nameText, nameWidth } from '../../layout/board/names';
import type { BoardBox, BoardGrid } from '../../layout/board/types';
import { boxLook, boxSlot, boxState, DIM, KNOWN_WEIGHT, UNASKED, type BoxLook } from '../../theme/look';
import { SIGN_SIZE, SIGNS, type SignName } from '../../theme/signs';
import type { BoardWords } from '../board-words';
import type { Frame, Look } from '../frame-types';
import { drawAttention } from './draw-attention';
import { BASELINE, plainWeight, said, type Ink } from './ink';

/** One component as the board shows it: fill, border, name, sign, and what draws attention to it. */
export function drawBox(grid: BoardGrid, words: BoardWords, frame: Frame, component: number, ink: Ink): SvgNode {
  const look = frame.looks[component]!;
  const state = boxState(look);
  const plain = boxLook(state, frame.kind);
  const known = words.known.has(component) && state === 'up' && frame.kind === 'cascade';
  const style = known ? { ...plain, weight: KNOWN_WEIGHT } : plain;
  const box = grid.boxOf(component);
  const named = grid.namedOf(component);
  const strength = look.dim || look.effect === 'same' ? DIM : look.asked === false && !look.fault ? UNASKED : 1;
  return svgNode(
    'g',
    strength < 1 ? { opacity: String(strength) } : {},
    ...drawFrame(box, style, component === words.start && look.asked !== false, grid.scale, ink),
    ...(named ? drawName(grid, words, component, style, ink) : []),
    ...drawSlot(grid, box, look, frame.kind, named, ink),
    ...drawAttention(box, look, grid.scale, ink),
  );
}

function drawFrame(box: BoardBox, style: BoxLook, start: boolean, scale: number, ink: Ink): SvgNode[] {
  if (style.border === null) return [];
  const width = (start ? 2 : style.borderWidth) * scale;
  const stroke = start && style.border === 'line' ? ink('ink') : ink(style.border);
  const radius = Math.min(COLUMNS.radius * scale, box.height / 4);
  const inner = { x: box.x + width / 2, y: box.y + width / 2, width: box.width - width, height: box.height - width };
  const dash = style.dashed ? { 'stroke-dasharray': `${3 * scale} ${2 * scale}` } : {};
  const fill = style.fill === null ? 'none' : ink(style.fill);
  return [svgNode('rect', { ...inner, rx: radius, fill, stroke, 'stroke-width': width, ...dash })];
}

function drawName(grid: BoardGrid, words: BoardWords, component: number, style: BoxLook, ink: Ink): SvgNode[] {
  const box = grid.boxOf(component);
  const label = words.labels[component]!;
  const rows = grid.mode === 'rows';
  const weight = plainWeight(rows && style.border !== null ? ROWS.weight : style.weight);
  const fill = ink(style.ink);
  const size = rows ? grid.text : nameText(grid, component);
  const x = box.x + (rows ? ROWS.inset * grid.scale : COLUMNS.inset * grid.text);
  const middle = box.y + box.height / 2;
  if (!rows && component === words.start && (grid.layout.places[component]?.rows ?? 1) > 1) {
    const note = Math.min(size * 0.84, (box.width - (x - box.x) - COLUMNS.slot * grid.text) / nameWidth(words.note));
    return [
      said(x, middle - size * 0.22, label, { size, weight: 700, fill }),
      said(x, middle + size * 0.95, words.note, { size: note, fill }),
    ];
  }
  const room = box.width - (x - box.x) - COLUMNS.slot * grid.text;
  const lines = grid.layout.size === 'depth' && !rows && nameWidth(label) * size > room ? inTwoLines(label) : [label];
  const lead = size * 1.15;
  return lines.map((line, i) => {
    const y = middle + (i - (lines.length - 1) / 2) * lead + size * BASELINE;
    return said(x, y, line, { size, weight, fill });
  });
}

function drawSlot(
  grid: BoardGrid,
  box: BoardBox,
  look: Look,
  kind: Frame['kind'],
  named: boolean,
  ink: Ink,
): SvgNode[] {
  const slot = boxSlot(look, kind);
  if (slot === null) return [];
  const size = named ? grid.text : box.height * 0.8; // a cell is a square
  const wide = grid.mode === 'rows' ? ROWS.slot * grid.scale : COLUMNS.slot * grid.text;
  const x = named ? box.x + box.width - wide / 2 - grid.scale : box.x + box.width / 2;
  const tall = named && box.height > grid.pitch;
  const y = box.y + (tall ? box.height * 0.72 : box.height / 2);
  const fill = ink(slot.sign === 'circle' ? 'tine' : boxLook(boxState(look), kind).ink);
  if (slot.sign) return [drawSign(slot.sign, x, y, size, fill)];
  return [said(x, y + size * 0.3, slot.word ?? '', { size: size * 0.85, weight: 600, fill, anchor: 'middle' })];
}

/** A sign in the middle of a square of `size`. */
export function drawSign(name: SignName, x: number, y: number, size: number, ink: string): SvgNode {
  const { d, stroke } = SIGNS[name];
  const scale = size / SIGN_SIZE;
  const corner = (at: number): string => (at - size / 2).toFixed(2);
  const transform = `translate(${corner(x)} ${corner(y)}) scale(${scale.toFixed(4)})`;
  return stroke === 0
    ? svgNode('path', { d, transform, fill: ink })
    : svgNode('path', {
        d,
        transform,
        fill: 'none',
        stroke: ink,
        'stroke-width': stroke,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      });
}

import type { PlacedLabel } from '../../layout/labels';
import { overlap } from '../../layout/box-grid';
import { textWidth } from '../../layout/text-width';
import type { Box, Guide, Layout } from '../../layout/types';
import type { Family, Glyph } from '../../model/incident';
import { GLYPH_PATHS } from '../../theme/glyphs';
import { LOOKS } from '../../theme/health';
import type { Tokens } from '../../theme/read-tokens';
import { FONT } from '../../theme/font';
import type { ItemReading } from './frame';
import type { Viewport } from './viewport';

export interface OverlayScene {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sizes: readonly number[];
  readonly glyphs: readonly (Glyph | null)[];
  /** Shown in the middle of a group's mark instead of a glyph. */
  readonly counts: readonly (number | null)[];
}

const paths = new Map<Glyph, Path2D>();

function pathOf(glyph: Glyph): Path2D {
  const known = paths.get(glyph);
  if (known) return known;
  const path = new Path2D(GLYPH_PATHS[glyph]);
  paths.set(glyph, path);
  return path;
}

/** Fit a canvas to its box at the device's resolution and clear it; null where no canvas is to be had. */
export function openCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = Math.min(globalThis.devicePixelRatio || 1, 3);
  const w = Math.max(1, Math.round(width * ratio));
  const h = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** Rings, the Region's border and the names of the sectors, behind everything. */
export function paintGuides(
  context: CanvasRenderingContext2D,
  layout: Layout,
  words: readonly GuideWord[],
  view: Viewport,
  tokens: Tokens,
): void {
  context.save();
  context.lineWidth = 1;
  for (const guide of layout.guides) paintGuide(context, guide, view, tokens);
  context.font = `600 ${GUIDE_FONT}px ${FONT}`;
  context.fillStyle = tokens['guide-ink'];
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { word, box } of words) context.fillText(word, box.x0, (box.y0 + box.y1) / 2, box.x1 - box.x0);
  context.restore();
}

function paintGuide(context: CanvasRenderingContext2D, guide: Guide, { zoom, x, y }: Viewport, tokens: Tokens): void {
  if (guide.type === 'ellipse') {
    const scope = guide.role === 'scope';
    context.strokeStyle = scope ? tokens.scope : tokens.guide;
    context.lineWidth = scope ? 1.5 : 1;
    context.setLineDash(scope ? [2, 5] : []);
    context.beginPath();
    context.ellipse(guide.cx * zoom + x, guide.cy * zoom + y, guide.rx * zoom, guide.ry * zoom, 0, 0, Math.PI * 2);
    context.stroke();
    context.setLineDash([]);
  } else if (guide.type === 'band' && guide.index % 2 === 1) {
    context.fillStyle = tokens.guide;
    context.globalAlpha = 0.35;
    const { x0, y0, x1, y1 } = guide.box;
    context.fillRect(x0 * zoom + x, y0 * zoom + y, (x1 - x0) * zoom, (y1 - y0) * zoom);
    context.globalAlpha = 1;
  }
}

const GUIDE_FONT = 11;
/** A word of a guide and its place on the screen. */
export interface GuideWord {
  readonly word: string;
  readonly box: Box;
}

/** The words of the guides: kept inside the view, never on each other, left out where a mark stands. */
export function guideWords(
  layout: Layout,
  marks: readonly Box[],
  { zoom, x, y }: Viewport,
  width: number,
  nameOf: (family: Family) => string,
): readonly GuideWord[] {
  const placed: GuideWord[] = [];
  for (const guide of layout.guides) {
    if (guide.type !== 'wedge') continue;
    const word = nameOf(guide.family).toLocaleUpperCase();
    const long = textWidth(word, GUIDE_FONT) * 1.12;
    const at = guide.at.x * zoom + x;
    const wanted = guide.align === 'left' ? at : guide.align === 'right' ? at - long : at - long / 2;
    // Only just outside the view: moved in. Far outside, because the reader has panned away: left there.
    const x0 =
      wanted < 4 && wanted > -long ? 4 : wanted + long > width - 4 && wanted < width ? width - 4 - long : wanted;
    const middle = guide.at.y * zoom + y;
    const box = { x0, y0: middle - GUIDE_FONT * 0.6, x1: x0 + long, y1: middle + GUIDE_FONT * 0.6 };
    if (![...marks, ...placed.map((other) => other.box)].some((other) => overlap(other, box)))
      placed.push({ word, box });
  }
  return placed;
}

/** What stands on the marks: glyphs, hatching, step numbers, the ring of the selection. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  scene: OverlayScene,
  items: readonly ItemReading[],
  { zoom, x, y }: Viewport,
  tokens: Tokens,
  selected: number,
  focused: number,
): void {
  items.forEach((item, index) => {
    const size = (scene.sizes[index] ?? 0) * zoom;
    if (item.gone || size <= 0) return;
    const cx = (scene.x[index] ?? 0) * zoom + x;
    const cy = (scene.y[index] ?? 0) * zoom + y;
    context.save();
    context.globalAlpha = item.dim ? 0.4 : 1;
    if (LOOKS[item.health].fillStyle === 'hatch' && !item.fault)
      paintHatch(context, cx, cy, size / 2 - 1, tokens.recovering);
    paintSign(context, scene, item, index, cx, cy, size, tokens);
    if (item.step > 0 && (size >= 15 || item.fault || index === selected))
      paintStepNumber(context, item.step, cx + size * 0.45, cy - size * 0.45, tokens);
    context.restore();
    if (index === selected || index === focused) {
      context.strokeStyle = tokens.focus;
      context.lineWidth = index === selected ? 3 : 2;
      context.beginPath();
      context.arc(cx, cy, size / 2 + 5, 0, Math.PI * 2);
      context.stroke();
    }
  });
}

function paintSign(
  context: CanvasRenderingContext2D,
  scene: OverlayScene,
  item: ItemReading,
  index: number,
  cx: number,
  cy: number,
  size: number,
  tokens: Tokens,
): void {
  const count = scene.counts[index] ?? null;
  const sign = item.fault ? '⚡' : LOOKS[item.health].glyph;
  if (count !== null) {
    if (size < 12) return;
    context.font = `600 ${Math.min(13, size * 0.42)}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const text = item.hit > 0 ? `${item.hit}/${count}` : String(count);
    outlined(context, text, cx, cy, tokens['mark-ink'], tokens.mark, size * 0.95);
  } else if (sign !== '') {
    paintHealthGlyph(context, sign, cx, cy, size, tokens, item);
  } else {
    const glyph = scene.glyphs[index];
    if (!glyph || size < 15) return;
    const scale = (size * 0.62) / 16;
    context.translate(cx - 8 * scale, cy - 8 * scale);
    context.scale(scale, scale);
    context.strokeStyle = tokens['mark-ink'];
    context.lineWidth = 1.1 / Math.max(scale, 0.6);
    context.lineJoin = 'round';
    context.stroke(pathOf(glyph));
  }
}

function paintHealthGlyph(
  context: CanvasRenderingContext2D,
  sign: string,
  cx: number,
  cy: number,
  size: number,
  tokens: Tokens,
  item: ItemReading,
): void {
  const reach = size * 0.24;
  context.lineCap = 'round';
  context.lineWidth = Math.max(1.5, size * 0.1);
  context.beginPath();
  if (sign === '⚡') {
    context.fillStyle = tokens['on-fault'];
    const at = (dx: number, dy: number): [number, number] => [cx + dx * reach, cy + dy * reach];
    context.moveTo(...at(0.3, -1.45));
    context.lineTo(...at(-0.9, 0.25));
    context.lineTo(...at(-0.05, 0.25));
    context.lineTo(...at(-0.3, 1.45));
    context.lineTo(...at(0.9, -0.3));
    context.lineTo(...at(0.05, -0.3));
    context.closePath();
    context.fill();
  } else if (sign === '✕') {
    context.strokeStyle = tokens['on-down'];
    context.moveTo(cx - reach, cy - reach);
    context.lineTo(cx + reach, cy + reach);
    context.moveTo(cx + reach, cy - reach);
    context.lineTo(cx - reach, cy + reach);
    context.stroke();
  } else if (sign === '~') {
    context.strokeStyle = tokens.ink;
    context.lineWidth = Math.max(1.25, size * (item.health === 'minor' ? 0.06 : 0.09));
    context.moveTo(cx - reach * 1.2, cy + reach * 0.2);
    context.bezierCurveTo(
      cx - reach * 0.5,
      cy - reach * 1.1,
      cx + reach * 0.5,
      cy + reach * 1.1,
      cx + reach * 1.2,
      cy - reach * 0.2,
    );
    context.stroke();
  } else if (sign === '↻') {
    context.strokeStyle = tokens.ink;
    context.lineWidth = Math.max(1.25, size * 0.08);
    context.arc(cx, cy, reach, -0.4, Math.PI * 1.35);
    context.stroke();
    context.beginPath();
    context.moveTo(cx + reach * 1.35, cy - reach * 0.9);
    context.lineTo(cx + reach * 0.95, cy - reach * 0.25);
    context.lineTo(cx + reach * 0.3, cy - reach * 0.75);
    context.stroke();
  } else {
    context.fillStyle = tokens.ink;
    context.font = `700 ${Math.max(11, size * 0.5)}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(sign, cx, cy);
  }
}

function paintHatch(context: CanvasRenderingContext2D, cx: number, cy: number, radius: number, colour: string): void {
  context.save();
  context.beginPath();
  context.arc(cx, cy, Math.max(0, radius), 0, Math.PI * 2);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  for (let offset = -2 * radius; offset <= 2 * radius; offset += 5) {
    context.moveTo(cx + offset - radius, cy + radius);
    context.lineTo(cx + offset + radius, cy - radius);
  }
  context.stroke();
  context.restore();
}

function paintStepNumber(
  context: CanvasRenderingContext2D,
  step: number,
  cx: number,
  cy: number,
  tokens: Tokens,
): void {
  context.font = `700 10px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const text = String(step);
  const width = Math.max(14, text.length * 6 + 8);
  context.fillStyle = tokens.panel;
  context.strokeStyle = tokens['line-strong'];
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(cx - width / 2, cy - 7, width, 14, 7);
  context.fill();
  context.stroke();
  context.fillStyle = tokens.ink;
  context.fillText(text, cx, cy + 0.5);
}

/** Names, each with a halo so that lines behind it do not cut it; moved by (dx, dy) since they were placed. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  items: readonly ItemReading[],
  dx: number,
  dy: number,
  tokens: Tokens,
): void {
  context.textBaseline = 'alphabetic';
  for (const { index, lines, x, y, align, lineHeight, fontSize, box } of labels) {
    const item = items[index];
    if (!item || item.gone) continue;
    context.globalAlpha = item.dim ? 0.45 : 1;
    context.font = `${item.fault || item.health === 'down' ? 700 : 500} ${fontSize}px ${FONT}`;
    context.textAlign = align;
    lines.forEach((line, row) =>
      outlined(context, line, x + dx, y + dy + row * lineHeight, tokens.ink, tokens.halo, box.x1 - box.x0),
    );
  }
  context.globalAlpha = 1;
}

function outlined(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ink: string,
  halo: string,
  maxWidth: number,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.strokeText(text, x, y, maxWidth);
  context.fillStyle = ink;
  context.fillText(text, x, y, maxWidth);
}

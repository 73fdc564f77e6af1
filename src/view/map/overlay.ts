import type { PlacedLabel } from '../../layout/labels';
import type { Glyph } from '../../model/incident';
import { GLYPH_PATHS, SHIELD, SHIELD_SIZE } from '../../theme/glyphs';
import { isCalm, LOOKS, type ShownHealth } from '../../theme/health';
import type { Tokens } from '../../theme/read-tokens';
import { FONT } from '../../theme/font';
import type { ItemReading } from './frame';
import { paintHatch, paintHealthGlyph } from './health-glyphs';
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
let shieldPath: Path2D | null = null;
const shield = (): Path2D => (shieldPath ??= new Path2D(SHIELD));

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

/** Items that stand out, by what the reader does or what the words speak of. */
export interface Emphasis {
  readonly selected: number;
  readonly hovered: number;
  readonly focus: ReadonlySet<number>;
  /** Of the names, in pixels. */
  readonly fontSize: number;
}

/** What stands on the marks: glyphs, hatching, the model's ring, step numbers, the ring of the selection. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  scene: OverlayScene,
  items: readonly ItemReading[],
  { zoom, x, y }: Viewport,
  tokens: Tokens,
  { selected, hovered, focus, fontSize }: Emphasis,
): void {
  // On a projector the numbers grow with the names; elsewhere they stay small.
  const digits = fontSize > 16 ? fontSize : 10;
  items.forEach((item, index) => {
    const size = (scene.sizes[index] ?? 0) * zoom;
    if (item.gone || size <= 0) return;
    const cx = (scene.x[index] ?? 0) * zoom + x;
    const cy = (scene.y[index] ?? 0) * zoom + y;
    context.save();
    context.globalAlpha = item.dim ? 0.4 : 1;
    if (LOOKS[item.health].fillStyle === 'hatch' && !item.fault)
      paintHatch(context, cx, cy, size / 2 - 1, tokens.recovering);
    if (item.modelled) paintModelRing(context, item.modelled, cx, cy, size, tokens);
    if (item.held) paintHeld(context, cx, cy, size, tokens);
    paintSign(context, scene, item, index, cx, cy, size, tokens, digits);
    if (item.step > 0 && (size >= 15 || item.fault || index === selected))
      paintStepNumber(context, item.step, cx + size * 0.45, cy - size * 0.45, tokens, digits);
    context.restore();
    const width = index === selected ? 3 : index === hovered ? 2 : focus.has(index) ? 1.5 : 0;
    if (width === 0) return;
    context.strokeStyle = tokens.focus;
    context.lineWidth = width;
    context.beginPath();
    context.arc(cx, cy, size / 2 + (item.modelled ? 8 : 5), 0, Math.PI * 2);
    context.stroke();
  });
}

/** What the model says of a mark, around it: by colour and by line, as the border of a mark would be. */
function paintModelRing(
  context: CanvasRenderingContext2D,
  health: ShownHealth,
  cx: number,
  cy: number,
  size: number,
  tokens: Tokens,
): void {
  if (isCalm(health)) return;
  const look = LOOKS[health];
  context.strokeStyle = tokens[look.fill];
  context.lineWidth = health === 'down' ? 3 : 2;
  context.setLineDash(look.lineStyle === 'dashed' ? [4, 3] : look.lineStyle === 'dotted' ? [1, 3] : []);
  context.beginPath();
  context.arc(cx, cy, size / 2 + 4, 0, Math.PI * 2);
  context.stroke();
  context.setLineDash([]);
}

/** Held by a change: a thick ring and a shield at its foot. */
function paintHeld(context: CanvasRenderingContext2D, cx: number, cy: number, size: number, tokens: Tokens): void {
  context.strokeStyle = tokens.held;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(cx, cy, size / 2 + 3, 0, Math.PI * 2);
  context.stroke();
  context.save();
  context.translate(cx - size * 0.45 - SHIELD_SIZE / 2, cy + size * 0.45 - SHIELD_SIZE / 2);
  context.fillStyle = tokens.held;
  context.strokeStyle = tokens.panel;
  context.lineWidth = 1.5;
  context.stroke(shield());
  context.fill(shield());
  context.restore();
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
  digits: number,
): void {
  const count = scene.counts[index] ?? null;
  const sign = item.fault ? '⚡' : LOOKS[item.health].glyph;
  if (count !== null) {
    if (size < 12) return;
    context.font = `600 ${digits > 10 ? Math.min(digits, size * 0.6) : Math.min(13, size * 0.42)}px ${FONT}`;
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
    context.save();
    context.translate(cx - 8 * scale, cy - 8 * scale);
    context.scale(scale, scale);
    context.strokeStyle = tokens['mark-ink'];
    context.lineWidth = 1.1 / Math.max(scale, 0.6);
    context.lineJoin = 'round';
    context.stroke(pathOf(glyph));
    context.restore();
  }
}

function paintStepNumber(
  context: CanvasRenderingContext2D,
  step: number,
  cx: number,
  cy: number,
  tokens: Tokens,
  digits: number,
): void {
  context.font = `700 ${digits}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const text = String(step);
  const width = Math.max(1.4 * digits, text.length * 0.6 * digits + 8);
  context.fillStyle = tokens.panel;
  context.strokeStyle = tokens['line-strong'];
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(cx - width / 2, cy - 0.7 * digits, width, 1.4 * digits, 0.7 * digits);
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

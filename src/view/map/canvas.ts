import type { Colours } from '../../theme/network-colours';
import { SIGN_SIZE, SIGNS, type SignName } from '../../theme/signs';

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

const paths = new Map<string, Path2D>();

/** A path from SVG data, made once. */
export function pathOf(d: string): Path2D {
  const known = paths.get(d) ?? new Path2D(d);
  paths.set(d, known);
  return known;
}

/** One of the board's signs in a square of `size` around (cx, cy). */
export function paintSign(
  context: CanvasRenderingContext2D,
  name: SignName,
  { cx, cy, size }: { readonly cx: number; readonly cy: number; readonly size: number },
  colour: string,
): void {
  const { d, stroke } = SIGNS[name];
  context.save();
  context.translate(cx - size / 2, cy - size / 2);
  context.scale(size / SIGN_SIZE, size / SIGN_SIZE);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = stroke;
  if (stroke > 0) {
    context.strokeStyle = colour;
    context.stroke(pathOf(d));
  } else {
    context.fillStyle = colour;
    context.fill(pathOf(d));
  }
  context.restore();
}

/** Words on a ground of the paper's colour: a line behind them never strikes them through. */
export function paintWords(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  colours: Colours,
  ink = colours('ink'),
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colours('paper');
  context.strokeText(text, x, y, width);
  context.fillStyle = ink;
  context.fillText(text, x, y, width);
}

import type { Point } from '../../layout/types';
import type { Tokens } from '../../theme/read-tokens';
import { FONT } from '../../theme/font';
import type { Viewport } from './viewport';

/** Something on its way along one line: trouble, or good news. */
export interface TravellingToken {
  readonly from: Point;
  readonly to: Point;
  /** Quadratic control point in layout units, or null for a straight way. */
  readonly control: Point | null;
  readonly kind: 'failure' | 'recovery';
  /** How many dependencies travel on this line at once; printed from 2 on. */
  readonly count: number;
}

/** Where a token is at `progress` 0…1; linear, because position means time. */
export function pointAt(
  { from, to, control }: Pick<TravellingToken, 'from' | 'to' | 'control'>,
  progress: number,
): Point {
  const rest = 1 - progress;
  if (control === null) return { x: from.x * rest + to.x * progress, y: from.y * rest + to.y * progress };
  const a = rest * rest;
  const b = 2 * rest * progress;
  const c = progress * progress;
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** Draw the tokens of one step on their way; a short tail shows the direction. */
export function paintTokens(
  context: CanvasRenderingContext2D,
  travelling: readonly TravellingToken[],
  progress: number,
  { zoom, x, y }: Viewport,
  tokens: Tokens,
): void {
  const size = Math.max(5.5, Math.min(9, 6 * zoom));
  for (const token of travelling) {
    const colour = token.kind === 'failure' ? tokens.down : tokens['recovering-line'];
    context.strokeStyle = colour;
    context.lineWidth = Math.max(2.5, 3 * zoom);
    context.lineCap = 'round';
    context.beginPath();
    const start = Math.max(0, progress - 0.22);
    for (let step = 0; step <= 6; step++) {
      const at = pointAt(token, start + ((progress - start) * step) / 6);
      if (step === 0) context.moveTo(at.x * zoom + x, at.y * zoom + y);
      else context.lineTo(at.x * zoom + x, at.y * zoom + y);
    }
    context.stroke();
    const at = pointAt(token, progress);
    const px = at.x * zoom + x;
    const py = at.y * zoom + y;
    context.fillStyle = colour;
    context.beginPath();
    if (token.kind === 'failure') {
      context.moveTo(px, py - size);
      context.lineTo(px + size, py);
      context.lineTo(px, py + size);
      context.lineTo(px - size, py);
      context.closePath();
    } else context.arc(px, py, size * 0.85, 0, Math.PI * 2);
    context.fill();
    if (token.count > 1) {
      context.font = `700 11px ${FONT}`;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      context.strokeStyle = tokens.halo;
      context.lineWidth = 3;
      context.strokeText(`×${token.count}`, px + size + 3, py);
      context.fillStyle = tokens.ink;
      context.fillText(`×${token.count}`, px + size + 3, py);
    }
  }
}

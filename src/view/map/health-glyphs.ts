import { FONT } from '../../theme/font';
import type { Tokens } from '../../theme/read-tokens';
import type { ItemReading } from './frame';

/** The sign of a health in the middle of a mark: with fill and border, so that colour is never alone. */
export function paintHealthGlyph(
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

/** Diagonal lines inside a mark: something on its way back. */
export function paintHatch(
  context: CanvasRenderingContext2D,
  cx: number,
  cy: number,
  radius: number,
  colour: string,
): void {
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

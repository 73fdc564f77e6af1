import type { Glyph } from '../../model/incident';
import type { Mark, NetworkFrame } from '../../story/network-frame';
import { FONT } from '../../theme/font';
import { GLYPH_PATHS } from '../../theme/glyphs';
import { boxLook, boxState, DIM, type BoxLook } from '../../theme/look';
import type { Colours, NetworkToken } from '../../theme/network-colours';
import { paintSign, pathOf } from './canvas';
import { borderToken } from './style';

/** Where a mark stands on the screen. */
export interface MarkPlace {
  readonly cx: number;
  readonly cy: number;
  readonly size: number;
  /** A group, or a stand-in for a place: square with round corners. */
  readonly square: boolean;
}

/** What the reader points at and where the keyboard stands; -1 for nowhere. */
export interface Pointing {
  readonly hovered: number;
  readonly current: number;
}

/** What stands on and around the marks: signs, glyphs and counts inside, outlines outside. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  { marks, kind }: Pick<NetworkFrame, 'marks' | 'kind'>,
  places: readonly MarkPlace[],
  glyphs: readonly (Glyph | null)[],
  { hovered, current }: Pointing,
  colours: Colours,
): void {
  marks.forEach((mark, item) => {
    const place = places[item];
    if (!place || place.size <= 0) return;
    context.globalAlpha = mark.look.dim ? DIM : 1;
    paintInside(context, mark, place, boxLook(boxState(mark.look), kind), glyphs[item] ?? null, colours);
    context.globalAlpha = 1;
    for (const outline of outlinesOf(mark)) paintOutline(context, outline, place, colours);
    if (mark.look.remark) paintRemark(context, mark.look.remark.sign === 'new', place, colours);
    if (item === hovered)
      paintOutline(context, { token: 'line-strong', width: 2, away: 5, dashed: false }, place, colours);
    if (item === current) paintOutline(context, { token: 'focus', width: 3, away: 6, dashed: false }, place, colours);
  });
}

function paintInside(
  context: CanvasRenderingContext2D,
  { look, count }: Mark,
  place: MarkPlace,
  { sign, ink }: BoxLook,
  glyph: Glyph | null,
  colours: Colours,
): void {
  const { cx, cy, size } = place;
  if (count) {
    if (sign)
      paintSign(
        context,
        sign,
        { cx: cx + size / 2, cy: cy - size / 2, size: Math.max(9, size * 0.32) },
        colours('ink'),
      );
    if (size < 12) return;
    context.font = `600 ${Math.min(15, size * 0.42)}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const text = count.hit > 0 ? `${count.hit}/${count.of}` : String(count.of + count.silent);
    context.fillStyle = colours(ink);
    context.fillText(text, cx, cy, size * 0.95);
  } else if (sign) {
    paintSign(context, sign, { cx, cy, size: size * 0.62 }, colours(ink));
  } else if (look.difference === 'unreported') {
    paintOutline(context, { token: 'tine', width: 1.4, away: -size / 2 + 3.6, dashed: false }, place, colours);
  } else if (glyph && size >= 15 && look.health === 'up') paintGlyph(context, glyph, place, colours(ink));
}

function paintGlyph(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  { cx, cy, size }: MarkPlace,
  colour: string,
): void {
  const scale = (size * 0.62) / 16;
  context.save();
  context.translate(cx - 8 * scale, cy - 8 * scale);
  context.scale(scale, scale);
  context.strokeStyle = colour;
  context.lineWidth = 1.1 / Math.max(scale, 0.6);
  context.lineJoin = 'round';
  context.stroke(pathOf(GLYPH_PATHS[glyph]));
  context.restore();
}

/** The sign of a remark at the corner of a mark, as view/own/versions.css has it on the board. */
function paintRemark(
  context: CanvasRenderingContext2D,
  full: boolean,
  { cx, cy, size }: MarkPlace,
  colours: Colours,
): void {
  const [x, y, radius] = [cx - size * 0.4, cy - size * 0.4, 7];
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = colours(full ? 'ink' : 'paper');
  context.fill();
  context.strokeStyle = colours('ink');
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = colours(full ? 'paper' : 'ink');
  context.font = `700 13px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(full ? '+' : '±', x, y);
}

/** A ring around a mark; attention stands outside, the fill is the state. */
export interface Outline {
  readonly token: NetworkToken;
  readonly width: number;
  /** From the mark's edge, in pixels. */
  readonly away: number;
  readonly dashed: boolean;
}

/** The outlines of a mark, as the board has them around a box. */
export function outlinesOf({ look }: Pick<Mark, 'look'>): readonly Outline[] {
  const outlines: Outline[] = [];
  const add = (token: NetworkToken, width: number, away: number, dashed = false) =>
    outlines.push({ token, width, away, dashed });
  if (look.now) add(look.fault ? 'blue' : borderToken(boxState(look)), 1.6, 3);
  if (look.difference === 'model-only') add('ink', 1.5, 3, true);
  if (look.difference === 'record-only') add('ink', 2, 3);
  if (look.effect === 'new') add('down', 1.6, 3);
  if (look.selected) add('blue', 2.2, 5.5);
  return outlines;
}

function paintOutline(
  context: CanvasRenderingContext2D,
  { token, width, away, dashed }: Outline,
  { cx, cy, size, square }: MarkPlace,
  colours: Colours,
): void {
  const reach = Math.max(1, size / 2 + away);
  context.strokeStyle = colours(token);
  context.lineWidth = width;
  context.setLineDash(dashed ? [4, 3] : []);
  context.beginPath();
  if (square && away > 0) context.roundRect(cx - reach, cy - reach, 2 * reach, 2 * reach, reach / 3);
  else context.arc(cx, cy, reach, 0, Math.PI * 2);
  context.stroke();
  context.setLineDash([]);
}

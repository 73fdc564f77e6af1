import { overlap } from '../../layout/box-grid';
import { textWidth } from '../../layout/text-width';
import type { Box, Guide, Layout } from '../../layout/types';
import type { Family } from '../../model/incident';
import { FONT } from '../../theme/font';
import type { Tokens } from '../../theme/read-tokens';
import type { Viewport } from './viewport';

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

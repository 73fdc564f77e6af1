import { overlap } from '../../layout/box-grid';
import { textWidth } from '../../layout/text-width';
import type { Box, Guide, Layout } from '../../layout/types';
import { FONT } from '../../theme/font';
import type { Colours } from '../../theme/network-colours';
import type { Viewport } from './viewport';

/** A word of a guide and its place, in pixels from where the layout has its origin. */
export interface GuideWord {
  readonly word: string;
  readonly box: Box;
}
const GUIDE_FONT = 11;

/** Rings, the Region's border and the names of the sectors, behind everything. */
export function paintGuides(
  context: CanvasRenderingContext2D,
  layout: Layout,
  words: readonly GuideWord[],
  view: Viewport,
  colours: Colours,
): void {
  context.save();
  for (const guide of layout.guides) paintGuide(context, guide, view, colours);
  context.font = `600 ${GUIDE_FONT}px ${FONT}`;
  context.fillStyle = colours('muted');
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { word, box } of words)
    context.fillText(word, box.x0 + view.x, (box.y0 + box.y1) / 2 + view.y, box.x1 - box.x0);
  context.restore();
}

function paintGuide(context: CanvasRenderingContext2D, guide: Guide, { zoom, x, y }: Viewport, colours: Colours): void {
  if (guide.type === 'ellipse') {
    const scope = guide.role === 'scope';
    context.strokeStyle = colours(scope ? 'faint' : 'line');
    context.lineWidth = scope ? 1.5 : 1;
    context.setLineDash(scope ? [2, 5] : []);
    context.beginPath();
    context.ellipse(guide.cx * zoom + x, guide.cy * zoom + y, guide.rx * zoom, guide.ry * zoom, 0, 0, Math.PI * 2);
    context.stroke();
    context.setLineDash([]);
  } else if (guide.type === 'band' && guide.index % 2 === 1) {
    context.fillStyle = colours('line');
    context.globalAlpha = 0.35;
    const { x0, y0, x1, y1 } = guide.box;
    context.fillRect(x0 * zoom + x, y0 * zoom + y, (x1 - x0) * zoom, (y1 - y0) * zoom);
    context.globalAlpha = 1;
  }
}

/** The words of the guides (by guide, empty for none): never on each other, left out where a mark stands. */
export function placeGuideWords(
  { guides }: Layout,
  words: readonly string[],
  marks: readonly Box[],
  zoom: number,
): readonly GuideWord[] {
  const placed: GuideWord[] = [];
  guides.forEach((guide, index) => {
    const word = (words[index] ?? '').toLocaleUpperCase();
    if (guide.type !== 'wedge' || word === '') return;
    const long = textWidth(word, GUIDE_FONT) * 1.12;
    const at = guide.at.x * zoom;
    const x0 = guide.align === 'left' ? at : guide.align === 'right' ? at - long : at - long / 2;
    const middle = guide.at.y * zoom;
    const box = { x0, y0: middle - GUIDE_FONT * 0.6, x1: x0 + long, y1: middle + GUIDE_FONT * 0.6 };
    const taken = [...marks, ...placed.map((other) => other.box)];
    if (!taken.some((other) => overlap(other, box))) placed.push({ word, box });
  });
  return placed;
}

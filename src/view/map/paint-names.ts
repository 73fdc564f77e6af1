import type { PlacedLabel } from '../../layout/labels';
import type { NetworkFrame } from '../../story/network-frame';
import { FONT } from '../../theme/font';
import { BOX_LOOKS, boxState } from '../../theme/look';
import type { Colours } from '../../theme/network-colours';
import { paintWords } from './canvas';
import type { Viewport } from './viewport';

/** Around a name on its ground. */
const AIR = 1.5;

/** Names where they were placed, each on a ground of paper, so that no line strikes one through. */
export function paintNames(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  { marks }: Pick<NetworkFrame, 'marks'>,
  view: Viewport,
  colours: Colours,
): void {
  context.save();
  context.translate(view.x, view.y);
  context.textBaseline = 'alphabetic';
  for (const { index, lines, x, y, align, lineHeight, fontSize, box } of labels) {
    const mark = marks[index];
    if (!mark) continue;
    const width = box.x1 - box.x0;
    context.globalAlpha = 0.9;
    context.fillStyle = colours('paper');
    context.fillRect(box.x0 - AIR, box.y0, width + 2 * AIR, box.y1 - box.y0);
    context.globalAlpha = 1;
    context.font = `${Math.max(500, BOX_LOOKS[boxState(mark.look)].weight)} ${fontSize}px ${FONT}`;
    context.textAlign = align;
    const ink = colours(mark.look.dim || mark.look.health === 'silent' ? 'muted' : 'ink');
    lines.forEach((line, row) => paintWords(context, line, { x, y: y + row * lineHeight, width }, colours, ink));
  }
  context.restore();
}

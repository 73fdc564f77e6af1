import { svgNode, type SvgNode } from '../../exporters/svg';
import type { BoardBox } from '../../layout/board/types';
import { BOX_LOOKS, boxState, type BoardToken } from '../../theme/look';
import type { Look } from '../frame-types';
import type { Ink } from './ink';

/** Outlines outside the box (falls now, brings others down, selected, differs, marked), and how many of a class chose it. */
export function drawAttention(box: BoardBox, look: Look, scale: number, ink: Ink): SvgNode[] {
  const outline = outlineOf(look);
  const drawn = outline ? [drawOutline(box, outline, scale, ink)] : [];
  if (look.share && look.share.of > 0) {
    const width = (box.width * look.share.chose) / look.share.of;
    drawn.push(
      svgNode('rect', { x: box.x, y: box.y + box.height - 3 * scale, width, height: 3 * scale, fill: ink('blue') }),
    );
  }
  return drawn;
}

interface Outline {
  readonly token: BoardToken;
  readonly width: number;
  readonly away: number;
  readonly dashed?: boolean;
}

/** What the reader asked for comes before what the moment brings. */
function outlineOf(look: Look): Outline | null {
  if (look.selected) return { token: 'blue', width: 2.2, away: 1.4 };
  if ((look.mark !== 0 && look.judged === null) || look.judged === 'hit' || look.judged === 'false-alarm')
    return { token: 'ink', width: 2.5, away: 0.5 };
  if (look.effect === 'new') return { token: 'down', width: 1.6, away: 1.2 };
  if (look.difference === 'model-only') return { token: 'ink', width: 1.5, away: 1.2, dashed: true };
  if (look.difference === 'record-only') return { token: 'ink', width: 2, away: 1.2 };
  if (look.cause) return { token: 'ink', width: 2.2, away: 1.4 };
  if (!look.now) return null;
  const state = boxState(look);
  if (state === 'fault') return { token: 'blue', width: 1.6, away: 1.2 };
  const { border } = BOX_LOOKS[state];
  return { token: border === null || border === 'line' ? 'muted' : border, width: 1.6, away: 1.2 };
}

function drawOutline({ x, y, width, height }: BoardBox, outline: Outline, scale: number, ink: Ink): SvgNode {
  const away = (outline.away + outline.width / 2) * scale;
  return svgNode('rect', {
    ...{ x: x - away, y: y - away, width: width + 2 * away, height: height + 2 * away, rx: 3 * scale + away },
    ...{ fill: 'none', stroke: ink(outline.token), 'stroke-width': outline.width * scale },
    ...(outline.dashed && { 'stroke-dasharray': `${4 * scale} ${3 * scale}` }),
  });
}

import { overlap } from '../../layout/box-grid';
import { textWidth } from '../../layout/text-width';
import type { Box, Layout } from '../../layout/types';
import type { Family } from '../../model/incident';
import type { Viewport } from '../map/viewport';

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

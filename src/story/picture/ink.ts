import { svgNode, type SvgNode } from '../../exporters/svg';
import { FONT, SERIF } from '../../theme/font';
import type { BoardToken } from '../../theme/look';

/** Colours of a picture, of a theme. */
export type Ink = (token: BoardToken) => string;

export interface Said {
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  readonly serif?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text; y is the baseline. Weights are those that every program can draw: 400, 600, 700. */
export function said(x: number, y: number, text: string, options: Said): SvgNode {
  const { size, weight = 400, fill, serif = false, anchor = 'start' } = options;
  return svgNode(
    'text',
    {
      ...{ x, y, fill, 'font-size': size, 'font-weight': plainWeight(weight) },
      'font-family': serif ? SERIF : FONT,
      ...(anchor !== 'start' && { 'text-anchor': anchor }),
    },
    text,
  );
}

export const plainWeight = (weight: number): number => (weight < 500 ? 400 : weight <= 600 ? 600 : 700);
/** From the middle of a line to its baseline, in parts of the font size. */
export const BASELINE = 0.335;

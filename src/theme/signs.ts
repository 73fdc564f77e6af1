/** A sign on a box: a path in a square of SIGN_SIZE, to be filled, or stroked with round ends. */
export interface Sign {
  readonly d: string;
  /** Width of the stroke in units of the square; 0: the path is filled. */
  readonly stroke: number;
}

/** The signs are drawn in `viewBox="0 0 12 12"`. */
export const SIGN_SIZE = 12;

export type SignName =
  'tick' | 'dot' | 'wave' | 'cross' | 'bolt' | 'turn' | 'question' | 'half' | 'shield' | 'pencil' | 'circle';

/** Our own drawings, the same on the page, in pictures and in print. */
export const SIGNS: Readonly<Record<SignName, Sign>> = {
  tick: { d: 'M2.5 6.4L4.9 8.8L9.6 3.4', stroke: 1.3 },
  dot: { d: 'M6 4.1a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 1 0 0-3.8Z', stroke: 0 },
  wave: { d: 'M1.4 7.2C2.7 3.6 4.5 3.6 6 6S9.3 8.4 10.6 4.8', stroke: 1.7 },
  cross: { d: 'M2.6 2.6L9.4 9.4M9.4 2.6L2.6 9.4', stroke: 2 },
  bolt: { d: 'M7.4 0.4L2.2 7H5.4L4.4 11.6L9.8 4.8H6.6Z', stroke: 0 },
  turn: { d: 'M9.6 3.6A4.3 4.3 0 1 0 10.3 6.4M9.9 1V3.9H7', stroke: 1.6 },
  question: { d: 'M3.7 4.3A2.3 2.3 0 1 1 7.2 6.2C6.3 6.8 6 7.2 6 8.1M6 10.4V10.5', stroke: 1.7 },
  half: { d: 'M6 0.9A5.1 5.1 0 1 1 6 11.1A5.1 5.1 0 1 1 6 0.9ZM6 2.4V9.6A3.6 3.6 0 0 0 6 2.4Z', stroke: 0 },
  shield: { d: 'M6 0.5L11 2.2V6C11 9 9 10.8 6 11.8C3 10.8 1 9 1 6V2.2Z', stroke: 0 },
  circle: { d: 'M6 2.4a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2Z', stroke: 1.4 },
  pencil: { d: 'M1 11L1.8 8L8.4 1.4L10.6 3.6L4 10.2Z', stroke: 0 },
};

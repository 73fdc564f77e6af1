/**
 * The shape (width by height) for which a network is laid out in a box of this shape, given the one it has now. Small
 * changes are none, so that a caption that grows by a line rearranges nothing; kept within 0.55 … 2.2, in tenths.
 */
export function steadyAspect(before: number, measured: number): number {
  const held = Math.min(2.2, Math.max(0.55, measured));
  return Math.abs(Math.log(held / before)) > 0.2 ? Math.round(held * 10) / 10 : before;
}

/** Until the box has been measured. */
export const USUAL_ASPECT = 1.7;

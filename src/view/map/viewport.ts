/** How layout units become pixels: screen = layout × zoom + (x, y). */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** How much nearer one turn of a wheel brings the map: at most 15 % a notch, whatever the mouse. */
export function zoomOfWheel({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  const pixels = deltaY * (deltaMode === 1 ? 33 : deltaMode === 2 ? 100 : 1);
  return Math.exp(-Math.max(-1, Math.min(1, pixels / 100)) * 0.14);
}

import type { Box, Point } from '../../layout/types';

/** How layout units become pixels: screen = layout × zoom + (x, y). */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** Whether two views show the same: what an animation leaves of a pixel does not count. */
export const sameView = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-4 * b.zoom && Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;

/** How much nearer one turn of a wheel brings the map: at most 15 % a notch, whatever the mouse. */
export function zoomOfWheel({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  const pixels = deltaY * (deltaMode === 1 ? 33 : deltaMode === 2 ? 100 : 1);
  return Math.exp(-Math.max(-1, Math.min(1, pixels / 100)) * 0.14);
}

/** The smallest box that holds all points (at least one) with `room` on every side. */
export function boxAround(points: readonly Point[], room: number): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    x0: Math.min(...xs) - room,
    y0: Math.min(...ys) - room,
    x1: Math.max(...xs) + room,
    y1: Math.max(...ys) + room,
  };
}

/** Around what the filters leave: room for its names. */
const ROOM = 90;

/** What a fit shows: everything, or what the filters leave. */
export function boxShown(
  items: readonly { readonly gone: boolean }[],
  bounds: Box,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): Box {
  const shown = items.flatMap((item, index) => (item.gone ? [] : [index]));
  if (shown.length === items.length || shown.length === 0) return bounds;
  return boxAround(
    shown.map((item) => ({ x: x[item] ?? 0, y: y[item] ?? 0 })),
    ROOM,
  );
}

import type { Box, Point } from '../../layout/types';

/** How layout units become pixels: screen = layout × zoom + (x, y). */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

export const MIN_ZOOM = 0.15;
export const MAX_ZOOM = 6;
export const zoomWithin = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** Whether two views show the same: what an animation leaves of a pixel does not count. */
export const sameView = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-4 * b.zoom && Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;

/** Shows all of `box` in the middle, with `padding` pixels around it, as large as the limits of zooming allow. */
export function boxView({ x0, y0, x1, y1 }: Box, { width, height }: Size, padding: number): Viewport {
  const across = Math.max(1, width - 2 * padding) / Math.max(1, x1 - x0);
  const down = Math.max(1, height - 2 * padding) / Math.max(1, y1 - y0);
  const zoom = zoomWithin(Math.min(across, down));
  return { zoom, x: width / 2 - ((x0 + x1) / 2) * zoom, y: height / 2 - ((y0 + y1) / 2) * zoom };
}

/** The nearest view within the limits of zooming that has the same in its middle. */
export function heldView(wanted: Viewport, { width, height }: Size): Viewport {
  const zoom = zoomWithin(wanted.zoom);
  if (zoom === wanted.zoom) return wanted;
  const held = (size: number, pan: number): number => size / 2 - ((size / 2 - pan) * zoom) / wanted.zoom;
  return { zoom, x: held(width, wanted.x), y: held(height, wanted.y) };
}

export const onScreen = ({ x, y }: Point, view: Viewport): Point => ({
  x: x * view.zoom + view.x,
  y: y * view.zoom + view.y,
});

/** Nothing that the keyboard stands on is nearer to the edge of the box, in pixels. */
const EDGE = 20;

/** By how much to pan so that something is in the box: to its middle, or not at all where it is. */
export const panInto = ({ x, y }: Point, { width, height }: Size): Point =>
  x < EDGE || y < EDGE || x > width - EDGE || y > height - EDGE
    ? { x: width / 2 - x, y: height / 2 - y }
    : { x: 0, y: 0 };

/** How much nearer one turn of a wheel brings the network: at most 15 % a notch, whatever the mouse. */
export function zoomOfWheel({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  const pixels = deltaY * (deltaMode === 1 ? 33 : deltaMode === 2 ? 100 : 1);
  return Math.exp(-Math.max(-1, Math.min(1, pixels / 100)) * 0.14);
}

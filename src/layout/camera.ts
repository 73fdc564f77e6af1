import type { Box } from './types';

/**
 * Where a reader looks, so that it is the same part of the picture on every screen. Shares and not
 * layout units, because a layout is stretched to the shape of its screen.
 */
export interface Camera {
  /** Middle of the view across the layout's bounds: 0 their left side, 1 their right. */
  readonly x: number;
  /** The same downwards. */
  readonly y: number;
  /** How many times larger than where the whole layout just fits the screen. */
  readonly zoom: number;
}

/** Screen = layout × zoom + (x, y), in pixels. */
interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a view of `bounds` on a screen (neither side 0) shows. */
export function cameraOf(view: View, bounds: Box, screen: Size): Camera {
  const { width, height } = sizeOf(bounds);
  return {
    x: ((screen.width / 2 - view.x) / view.zoom - bounds.x0) / width,
    y: ((screen.height / 2 - view.y) / view.zoom - bounds.y0) / height,
    zoom: view.zoom / wholeZoom(bounds, screen),
  };
}

/** The view that shows this on a screen. */
export function viewOf(camera: Camera, bounds: Box, screen: Size): View {
  const { width, height } = sizeOf(bounds);
  const zoom = camera.zoom * wholeZoom(bounds, screen);
  return {
    zoom,
    x: screen.width / 2 - (bounds.x0 + camera.x * width) * zoom,
    y: screen.height / 2 - (bounds.y0 + camera.y * height) * zoom,
  };
}

/** A picture of one mark has no size; one unit stands for it. */
const sizeOf = ({ x0, y0, x1, y1 }: Box): Size => ({ width: Math.max(1, x1 - x0), height: Math.max(1, y1 - y0) });

function wholeZoom(bounds: Box, screen: Size): number {
  const { width, height } = sizeOf(bounds);
  return Math.min(screen.width / width, screen.height / height);
}

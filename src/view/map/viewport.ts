/** How layout units become pixels: screen = layout × zoom + (x, y). */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

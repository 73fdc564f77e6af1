import type { Point } from '../../layout/types';

/** What part of a drawing is shown, in its own units. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much larger than the whole a part can be shown. */
export const CLOSEST = 6;

/** `view` larger by `factor`, with `at` where it is; never smaller than the whole drawing. */
export function zoomAt(view: View, factor: number, at: Point, whole: View): View {
  const width = Math.min(whole.width, Math.max(whole.width / CLOSEST, view.width / factor));
  const share = width / view.width;
  return within(
    {
      x: at.x - (at.x - view.x) * share,
      y: at.y - (at.y - view.y) * share,
      width,
      height: view.height * share,
    },
    whole,
  );
}

export const moveBy = (view: View, dx: number, dy: number, whole: View): View =>
  within({ ...view, x: view.x - dx, y: view.y - dy }, whole);

/** Nothing beside the drawing is ever shown. */
function within({ x, y, width, height }: View, whole: View): View {
  return {
    x: Math.min(Math.max(x, whole.x), whole.x + whole.width - width),
    y: Math.min(Math.max(y, whole.y), whole.y + whole.height - height),
    width,
    height,
  };
}

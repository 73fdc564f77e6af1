import type { Box, Guide, LayoutItem } from './types';

/** Room that words need beyond the outermost marks. */
interface Words {
  readonly width: number;
  readonly height: number;
}

/** The box around all marks, with room for their words, and the words of the guides. An empty layout has a unit box. */
export function boundsOf(
  items: readonly LayoutItem[],
  x: Float64Array,
  y: Float64Array,
  guides: readonly Guide[],
  words: Words,
): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const cover = (cx: number, cy: number, w: number, h: number): void => {
    x0 = Math.min(x0, cx - w);
    x1 = Math.max(x1, cx + w);
    y0 = Math.min(y0, cy - h);
    y1 = Math.max(y1, cy + h);
  };
  items.forEach((item, i) => {
    cover(x[i]!, y[i]!, Math.max(item.size, words.width) / 2, Math.max(item.size / 2, words.height - item.size / 2));
  });
  for (const guide of guides)
    if (guide.type === 'wedge') {
      const { at, align } = guide;
      cover(at.x, at.y, align === 'center' ? 40 : 8, 10);
      if (align !== 'center') cover(at.x + (align === 'left' ? 80 : -80), at.y, 0, 0);
    } else if (guide.type === 'ellipse') cover(guide.cx, guide.cy, guide.rx, guide.ry);
    else
      cover(
        (guide.box.x0 + guide.box.x1) / 2,
        (guide.box.y0 + guide.box.y1) / 2,
        (guide.box.x1 - guide.box.x0) / 2,
        (guide.box.y1 - guide.box.y0) / 2,
      );
  return x0 <= x1 ? { x0, y0, x1, y1 } : { x0: -0.5, y0: -0.5, x1: 0.5, y1: 0.5 };
}

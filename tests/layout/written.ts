import type { Guide, Layout, LayoutItem, Point } from '../../src/layout/types';

/** Numbers to a tenth, for drawings that are written down: what is less than a tenth of a pixel nobody sees. */
export const tenths = (number: number): number => Math.round(number * 10) / 10 + 0;

export const at = ({ x, y }: Point): string => `${tenths(x)}, ${tenths(y)}`;

/** A line for each mark, with its place. */
export const placesOf = (items: readonly LayoutItem[], { x, y }: Pick<Layout, 'x' | 'y'>): readonly string[] =>
  items.map(({ key }, i) => `${key}: ${at({ x: x[i]!, y: y[i]! })}`);

/** A line for each border, word or band behind the marks. */
export const guidesOf = ({ guides }: Pick<Layout, 'guides'>): readonly string[] => guides.map(guide);

function guide(guide: Guide): string {
  if (guide.type === 'ellipse')
    return `${guide.role} ${guide.ring}: middle ${at({ x: guide.cx, y: guide.cy })}, radii ${at({ x: guide.rx, y: guide.ry })}`;
  if (guide.type === 'band') return `band ${guide.index}: ${box(guide.box)}`;
  const [from, to] = [guide.from, guide.to].map((angle) => Math.round((angle * 180) / Math.PI));
  return `${guide.family} ${guide.ring}: ${from}° to ${to}°, ${guide.align} at ${at(guide.at)}`;
}

export const box = ({ x0, y0, x1, y1 }: Layout['bounds']): string =>
  `${tenths(x0)}, ${tenths(y0)} to ${tenths(x1)}, ${tenths(y1)}`;

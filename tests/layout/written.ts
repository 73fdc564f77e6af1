import type { Guide, Layout, LayoutEdge, LayoutItem, Point } from '../../src/layout/types';

/** Makes marks that are as large as `sizes` has it for their rings, unless `rest` says otherwise. */
export const marksOf =
  (sizes: readonly number[]) =>
  (
    key: string,
    ring: LayoutItem['ring'] = 2,
    family: LayoutItem['family'] = 'compute',
    rest: Partial<LayoutItem> = {},
  ): LayoutItem => ({ ...{ key, ring, family, size: sizes[ring]!, openIn: -1 }, ...rest });

/** So many members of a group that stands open. */
export const inside = (items: readonly LayoutItem[], group: number, count: number, size: number): LayoutItem[] =>
  Array.from({ length: count }, (_, k) => ({
    ...items[group]!,
    ...{ key: `${items[group]!.key} ${k}`, size, openIn: group, members: 0 },
  }));

/** Edges by key: `a>b` means that a needs b. */
export const needs = (items: readonly LayoutItem[], ...pairs: string[]): LayoutEdge[] =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('>');
    const index = (wanted: string) => items.findIndex(({ key }) => key === wanted);
    return { from: index(from), to: index(to) };
  });

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

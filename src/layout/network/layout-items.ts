import type { LayoutItem } from '../types';
import type { Scene } from './scene';

/** What is in the network, as a layout wants it; `sizes` are the diameters of the marks. */
export const layoutItemsOf = ({ items }: Scene, sizes: readonly number[]): LayoutItem[] =>
  items.map(({ ring, family, key, openIn, group, members }, item) => ({
    ring,
    family,
    key,
    openIn,
    size: sizes[item] ?? 20,
    ...(group && { members: members.length }),
  }));

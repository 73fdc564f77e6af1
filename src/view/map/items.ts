import type { Scene } from '../../layout/network/scene';
import type { Point } from '../../layout/types';
import type { NetworkValue } from '../../story/network';

/** Where each item stands: in its place, or where the reader has put it (by key). */
export const placesOf = (
  { scene, layout }: Pick<NetworkValue, 'scene' | 'layout'>,
  dragged: ReadonlyMap<string, Point>,
): readonly Point[] =>
  scene.items.map(({ key }, item) => dragged.get(key) ?? { x: layout.x[item] ?? 0, y: layout.y[item] ?? 0 });

/** The component that an item is; -1 for a group and for no item. */
export function componentOf({ items }: Scene, item: number): number {
  const shown = items[item];
  return shown && !shown.group ? (shown.members[0] ?? -1) : -1;
}

/** Items that a line joins with this one. */
export const joinedWith = ({ edges }: Scene, item: number): ReadonlySet<number> =>
  new Set(edges.flatMap(({ from, to }) => (from === item ? [to] : to === item ? [from] : [])));

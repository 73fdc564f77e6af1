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

/** For each item those that a line joins with it. */
export function joinsOf({ items, edges }: Scene): readonly ReadonlySet<number>[] {
  const joins = items.map(() => new Set<number>());
  for (const { from, to } of edges) {
    joins[from]?.add(to);
    joins[to]?.add(from);
  }
  return joins;
}

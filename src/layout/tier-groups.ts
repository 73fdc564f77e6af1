import { groupsOf, type Canonical } from './canonical';
import type { LayoutItem } from './types';

const AIR = 6;
/** Rows and columns around a group that are looked at. */
const REACH = 14;

/**
 * Members of an open group on free ground near it: nearer to their group than to any other group, so that what one
 * does never depends on another. Those without a place there go into rows below everything, each group in its own.
 */
export function placeTierMembers(
  items: readonly LayoutItem[],
  graph: Canonical,
  fixedX: Float64Array,
  fixedY: Float64Array,
  x: Float64Array,
  y: Float64Array,
): void {
  if (graph.open.size === 0) return;
  const groups = groupsOf(graph);
  const left = Math.min(...fixedX);
  const width = Math.max(400, Math.max(...fixedX) - left);
  let floor = Math.max(...fixedY) + 60;
  for (const group of groups) {
    const members = graph.open.get(group) ?? [];
    const size = Math.max(0, ...members.map((member) => items[member]!.size));
    const step = size + AIR;
    const spots = members.length > 0 ? freeSpots(group, groups, members.length, size, graph, fixedX, fixedY) : [];
    const perRow = Math.max(1, Math.floor(width / step));
    members.forEach((member, k) => {
      const spare = k - spots.length;
      x[member] = spare < 0 ? spots[k]!.x : left + (spare % perRow) * step;
      y[member] = spare < 0 ? spots[k]!.y : floor + Math.floor(spare / perRow) * step;
    });
    // A closed group keeps its rows free, by its declared count and the largest size.
    const largest = Math.max(size, ...graph.items.map((item) => item.size)) + AIR;
    floor +=
      Math.ceil(Math.max(members.length, graph.items[group]!.members ?? 0) / Math.max(1, Math.floor(width / largest))) *
        largest +
      largest;
  }
}

function freeSpots(
  group: number,
  groups: readonly number[],
  count: number,
  size: number,
  graph: Canonical,
  fixedX: Float64Array,
  fixedY: Float64Array,
): { x: number; y: number; row: number }[] {
  const [homeX, homeY] = [fixedX[group]!, fixedY[group]!];
  const step = size + AIR;
  const spots: { x: number; y: number; row: number; far: number }[] = [];
  for (let row = -REACH; row <= REACH; row++)
    for (let column = -REACH; column <= REACH; column++) {
      const px = homeX + (column + (row % 2 !== 0 ? 0.5 : 0)) * step;
      const py = homeY - row * step;
      const ownGround = groups.every((other) => {
        if (other === group) return true;
        const [dx, dy] = [fixedX[other]! - homeX, fixedY[other]! - homeY];
        const length = Math.hypot(dx, dy);
        return (dx * (px - homeX) + dy * (py - homeY)) / length <= length / 2 - step / 2;
      });
      if (!ownGround) continue;
      const free = graph.items.every(
        (item, i) => Math.hypot(px - fixedX[i]!, py - fixedY[i]!) >= (item.size + size) / 2 + AIR,
      );
      if (free)
        spots.push({ x: px, y: py, row, far: Math.hypot(px - homeX, 1.2 * (py - homeY)) + (row < 0 ? step / 2 : 0) });
    }
  spots.sort((a, b) => a.far - b.far || a.row - b.row || a.x - b.x);
  return spots.slice(0, count).sort((a, b) => a.row - b.row || a.x - b.x);
}

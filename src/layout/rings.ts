import { canonical } from './canonical';
import { bend } from './curves';
import { ellipseRadius } from './ellipse';
import { placeMembers } from './ring-groups';
import { ringGuides } from './ring-guides';
import { placeRings } from './ring-place';
import { boundsOf } from './bounds';
import type { Layout, LayoutEdge, LayoutItem, Point } from './types';

interface RingOptions {
  /** Width by height of the area to fill; taken into 0.4 … 3. */
  readonly aspect: number;
  /** Index of the stand-in for a place (a Region), which is drawn as a border; -1 if there is none. */
  readonly scopeItem: number;
}

/**
 * The trigger in the middle, around it what it broke: provider internals, services, products, people. The angle is
 * the family. The same for every listing order; opening a group moves nothing else. Fixed items must be few hundred
 * for the best order (cost quadratic in the edges); beyond 900 edges barycentres alone decide.
 * @throws {RangeError} if an edge or `openIn` names an item outside the list
 */
export function rings(items: readonly LayoutItem[], edges: readonly LayoutEdge[], options: RingOptions): Layout {
  const graph = canonical(items, edges);
  const aspect = Math.max(0.4, Math.min(3, options.aspect));
  const scope = options.scopeItem < 0 ? -1 : graph.original.indexOf(options.scopeItem);
  const placed = placeRings(graph, aspect, scope);
  const x = new Float64Array(items.length);
  const y = new Float64Array(items.length);
  graph.original.forEach((index, i) => {
    x[index] = placed.x[i]!;
    y[index] = placed.y[i]!;
  });
  const guides = ringGuides(graph, placed);
  placeMembers(items, graph, placed, guides, x, y);
  const isScope = (index: number): boolean => index === options.scopeItem;
  const control = edges.map(({ from, to }) =>
    from === to || isScope(from) || isScope(to)
      ? null
      : bend({ x: x[from]!, y: y[from]! }, { x: x[to]!, y: y[to]! }, aspect),
  );
  return { x, y, control, bounds: boundsOf(items, x, y, guides, placed.space), guides };
}

/**
 * Where a line between an item and the scope meets the scope's border: on the ray from the centre through the item.
 * The item's own place if the layout has no scope or the item lies in the centre.
 */
export function scopePort(layout: Layout, item: number): Point {
  const place = { x: layout.x[item]!, y: layout.y[item]! };
  const scope = layout.guides.find((guide) => guide.type === 'ellipse' && guide.role === 'scope');
  if (scope?.type !== 'ellipse') return place;
  const radius = ellipseRadius({ x: place.x - scope.cx, y: place.y - scope.cy }, scope.rx / scope.ry);
  if (radius < 1e-9) return place;
  const grow = scope.ry / radius;
  return { x: scope.cx + (place.x - scope.cx) * grow, y: scope.cy + (place.y - scope.cy) * grow };
}

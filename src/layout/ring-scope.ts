import type { Canonical } from './canonical';
import type { EllipseFamily } from './ellipse';

const CANDIDATES = 180;

/** Put the scope item on its border: near the top, where it stands freest. */
export function placeScope(
  graph: Canonical,
  ringOf: Int8Array,
  family: EllipseFamily,
  radius: number,
  scope: number,
  x: Float64Array,
  y: Float64Array,
): void {
  let best = { score: -Infinity, x: 0, y: -radius };
  for (let k = 0; k < CANDIDATES; k++) {
    // 0, then one step to either side, and so on: the first of equals is nearest to the top.
    const step = (k % 2 === 0 ? -1 : 1) * Math.ceil(k / 2);
    const share = step / CANDIDATES;
    const point = family.at(share, radius);
    let free = 70;
    for (let i = 0; i < ringOf.length; i++)
      if (i !== scope) {
        const apart =
          Math.hypot(point.x - x[i]!, point.y - y[i]!) - (graph.items[i]!.size + graph.items[scope]!.size) / 2;
        free = Math.min(free, apart);
      }
    const score = free - 90 * Math.abs(share);
    if (score > best.score + 1e-9) best = { score, ...point };
  }
  x[scope] = best.x;
  y[scope] = best.y;
}

import { degrees, outgoing } from './tier-cycles';

const ROUNDS = 6;

/**
 * Layer of each vertex, from 0, so that every edge's `upper` end lies above its `lower` end; the graph has no cycle.
 * Longest paths from below, then single vertices move to where their edges are shortest, as long as that helps.
 */
export function layers(n: number, upper: Int32Array, lower: Int32Array): Int32Array {
  const down = outgoing(n, upper);
  const up = outgoing(n, lower);
  const below = degrees(down.start);
  const above = degrees(up.start);
  const order = bottomUp(upper, up, below);
  const layer = new Int32Array(n);
  for (const v of order)
    for (let k = down.start[v]!; k < down.start[v + 1]!; k++)
      layer[v] = Math.max(layer[v]!, layer[lower[down.edge[k]!]!]! + 1);
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (let i = n - 1; i >= 0; i--) {
      const v = order[i]!;
      if (above[v]! <= below[v]!) continue;
      let ceiling = Infinity;
      for (let k = up.start[v]!; k < up.start[v + 1]!; k++) ceiling = Math.min(ceiling, layer[upper[up.edge[k]!]!]!);
      if (ceiling - 1 > layer[v]!) {
        layer[v] = ceiling - 1;
        moved = true;
      }
    }
    for (const v of order) {
      if (above[v]! >= below[v]!) continue;
      let floor = -1;
      for (let k = down.start[v]!; k < down.start[v + 1]!; k++) floor = Math.max(floor, layer[lower[down.edge[k]!]!]!);
      if (floor + 1 < layer[v]!) {
        layer[v] = floor + 1;
        moved = true;
      }
    }
  }
  return layer;
}

/** Every vertex after those below it; `below` says how many these are. */
function bottomUp(upper: Int32Array, up: ReturnType<typeof outgoing>, below: Int32Array): Int32Array {
  const n = below.length;
  const waiting = below.slice();
  const order = new Int32Array(n);
  let filled = 0;
  for (let v = 0; v < n; v++) if (waiting[v] === 0) order[filled++] = v;
  for (let done = 0; done < filled; done++) {
    const v = order[done]!;
    for (let k = up.start[v]!; k < up.start[v + 1]!; k++) {
      const w = upper[up.edge[k]!]!;
      if (--waiting[w]! === 0) order[filled++] = w;
    }
  }
  if (filled < n) throw new RangeError('layers: the graph has a cycle');
  return order;
}

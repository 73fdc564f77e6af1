import { segmentsCross } from './crossings';

/** Items that may exchange places: one family on one ring. */
export type Cell = readonly number[];

/** Largest number of edges for which exchanges are tried one by one. */
const FEW_EDGES = 900;
const SWEEPS = 8;

/**
 * Give the places of each cell to its items so that few edges cross: barycentre sweeps, then exchanges within a cell as
 * long as one helps, but where there are very many edges. Changes `x` and `y`; the set of places in a cell stays the
 * same. Edges are taken as straight.
 */
export function orderCells(
  x: Float64Array,
  y: Float64Array,
  cells: readonly Cell[],
  from: Int32Array,
  to: Int32Array,
): void {
  const touching = incident(x.length, from, to);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forth = sweep % 2 === 0 ? cells : cells.toReversed();
    for (const cell of forth) byBarycentre(x, y, cell, touching, from, to);
  }
  const rounds = from.length > FEW_EDGES ? 0 : from.length > 200 ? 4 : 10;
  for (let round = 0, better = true; better && round < rounds; round++) {
    better = false;
    for (const cell of cells) better = exchange(x, y, cell, touching, from, to) || better;
  }
}

function incident(n: number, from: Int32Array, to: Int32Array): number[][] {
  const lists: number[][] = Array.from({ length: n }, () => []);
  from.forEach((a, e) => {
    lists[a]!.push(e);
    lists[to[e]!]!.push(e);
  });
  return lists;
}

/** Places of a cell in their order around the centre, given to its items in the order of where their neighbours are. */
function byBarycentre(
  x: Float64Array,
  y: Float64Array,
  cell: Cell,
  touching: readonly number[][],
  from: Int32Array,
  to: Int32Array,
): void {
  if (cell.length < 2) return;
  const middle = Math.atan2(mean(cell, y), mean(cell, x));
  const turned = (px: number, py: number): number => {
    const angle = Math.atan2(py, px) - middle;
    return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
  };
  const places = cell.map((i) => ({ x: x[i]!, y: y[i]!, angle: turned(x[i]!, y[i]!) }));
  const wish = cell.map((i) => {
    let sx = 0;
    let sy = 0;
    for (const e of touching[i]!) {
      const other = from[e] === i ? to[e]! : from[e]!;
      const far = Math.hypot(x[other]!, y[other]!);
      if (far > 0) {
        sx += x[other]! / far;
        sy += y[other]! / far;
      }
    }
    return { item: i, angle: Math.hypot(sx, sy) > 1e-9 ? turned(sx, sy) : turned(x[i]!, y[i]!) };
  });
  places.sort((a, b) => a.angle - b.angle);
  wish.sort((a, b) => a.angle - b.angle || a.item - b.item);
  wish.forEach(({ item }, k) => {
    x[item] = places[k]!.x;
    y[item] = places[k]!.y;
  });
}

const mean = (cell: Cell, values: Float64Array): number => cell.reduce((sum, i) => sum + values[i]!, 0) / cell.length;

function exchange(
  x: Float64Array,
  y: Float64Array,
  cell: Cell,
  touching: readonly number[][],
  from: Int32Array,
  to: Int32Array,
): boolean {
  let better = false;
  const swap = (i: number, j: number): void => {
    [x[i], x[j]] = [x[j]!, x[i]!];
    [y[i], y[j]] = [y[j]!, y[i]!];
  };
  for (let a = 0; a < cell.length; a++)
    for (let b = a + 1; b < cell.length; b++) {
      const [i, j] = [cell[a]!, cell[b]!];
      const edges = [...touching[i]!, ...touching[j]!.filter((e) => from[e] !== i && to[e] !== i)];
      if (edges.length === 0) continue;
      const before = cost(x, y, edges, from, to);
      swap(i, j);
      if (cost(x, y, edges, from, to) < before - 1e-6) better = true;
      else swap(i, j);
    }
  return better;
}

/** Crossings of these edges with all edges, and a little for length. */
function cost(x: Float64Array, y: Float64Array, edges: readonly number[], from: Int32Array, to: Int32Array): number {
  let sum = 0;
  for (const e of edges) {
    const a = from[e]!;
    const b = to[e]!;
    const [ax, ay, bx, by] = [x[a]!, y[a]!, x[b]!, y[b]!];
    sum += Math.hypot(bx - ax, by - ay) / 150;
    for (let f = 0; f < from.length; f++) {
      const c = from[f]!;
      const d = to[f]!;
      if (a === c || a === d || b === c || b === d) continue;
      if (segmentsCross(ax, ay, bx, by, x[c]!, y[c]!, x[d]!, y[d]!)) sum++;
    }
  }
  return sum;
}

import { listByOwner, type Listing } from '../model/listing';

/** Who stands on every way from a root. */
export interface DominatorTree {
  readonly root: number;
  /** By vertex its immediate dominator; the root's is itself, -1 for what the root does not reach. */
  readonly parent: Int32Array;
  /** What the root reaches, each after its dominator. */
  readonly order: Int32Array;
}

/**
 * The dominator tree of a directed graph: `successors.items[successors.start[v]] …` are where one gets from `v`. Written
 * without recursion. O(edges · log vertices).
 * @throws {RangeError} if there is no such root
 * @see Georgiadis (2005), Linear-time algorithms for dominators and related problems (semi-NCA)
 */
export function dominatorTree(successors: Listing, root: number): DominatorTree {
  const n = successors.start.length - 1;
  if (!Number.isInteger(root) || root < 0 || root >= n) throw new RangeError(`no root: ${root}`);
  const { order, above, place } = depthFirst(successors, root, n);
  const semi = semidominators(predecessors(successors, order, place), above);
  // By place in depth-first order: the nearest common ancestor of the parent and the semidominator.
  const dominator = above;
  for (let v = 1; v < order.length; v++) while (dominator[v]! > semi[v]!) dominator[v] = dominator[dominator[v]!]!;
  const parent = new Int32Array(n).fill(-1);
  dominator.forEach((up, v) => (parent[order[v]!] = order[up]!));
  return { root, parent, order };
}

/** By vertex, how many it dominates, itself included; 0 for what the root does not reach. */
export function subtreeSizes(
  { parent, order, root }: DominatorTree,
  weight: (vertex: number) => number = () => 1,
): Float64Array {
  const size = new Float64Array(parent.length);
  for (let i = order.length - 1; i >= 0; i--) {
    const v = order[i]!;
    size[v]! += weight(v);
    if (v !== root) size[parent[v]!]! += size[v]!;
  }
  return size;
}

/** What is reached, in preorder; by place in that order the place of its parent in the tree; by vertex its place or -1. */
function depthFirst({ start, items }: Listing, root: number, n: number) {
  const place = new Int32Array(n).fill(-1);
  const next = start.slice(0, n);
  const path = new Int32Array(n);
  const order = new Int32Array(n);
  const above = new Int32Array(n);
  let depth = 1;
  let reached = 1;
  path[0] = order[0] = root;
  place[root] = 0;
  while (depth > 0) {
    const v = path[depth - 1]!;
    const at = next[v]!++;
    if (at >= start[v + 1]!) {
      depth--;
      continue;
    }
    const to = items[at]!;
    if (place[to]! >= 0) continue;
    above[reached] = place[v]!;
    order[reached] = to;
    place[to] = reached++;
    path[depth++] = to;
  }
  return { order: order.slice(0, reached), above: above.slice(0, reached), place };
}

/** From the last place to the first: the least place from which a way leads there over later places alone. */
function semidominators(before: Listing, above: Int32Array): Int32Array {
  const count = above.length;
  const semi = Int32Array.from(above, (_, v) => v);
  const best = semi.slice(); // on the way up as far as it is known, where the least semidominator is
  const up = above.slice(); // ways up, shortened as they are walked
  const way: number[] = [];
  /** Where on the way from `v` up to, and without, what is not done yet (places below `done`) the least semidominator is. */
  const least = (v: number, done: number): number => {
    let at = v;
    for (; up[at]! >= done; at = up[at]!) way.push(at);
    for (let u = way.pop(); u !== undefined; at = u, u = way.pop()) {
      up[u] = up[at]!;
      if (semi[best[at]!]! < semi[best[u]!]!) best[u] = best[at]!;
    }
    return best[v]!;
  };
  for (let v = count - 1; v > 0; v--) {
    let found = above[v]!;
    for (let i = before.start[v]!; i < before.start[v + 1]!; i++) {
      const u = before.items[i]!;
      const reached = u <= v ? u : semi[least(u, v + 1)]!;
      if (reached < found) found = reached;
    }
    semi[v] = found;
  }
  return semi;
}

/** Predecessors of what is reached, by place. */
function predecessors({ start, items }: Listing, order: Int32Array, place: Int32Array): Listing {
  const from = new Int32Array(items.length);
  const to = new Int32Array(items.length).fill(-1);
  order.forEach((v, at) => {
    for (let i = start[v]!; i < start[v + 1]!; i++) {
      from[i] = at;
      to[i] = place[items[i]!]!;
    }
  });
  return listByOwner(order.length, to, (i) => from[i]!);
}

import type { Listing } from '../model/listing';

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
 * without recursion. Quadratic at worst, near linear in practice.
 * @throws {RangeError} if there is no such root
 * @see Cooper, Harvey, Kennedy (2001), A simple, fast dominance algorithm
 */
export function dominatorTree(successors: Listing, root: number): DominatorTree {
  const n = successors.start.length - 1;
  if (!Number.isInteger(root) || root < 0 || root >= n) throw new RangeError(`no root: ${root}`);
  const { order, rank } = reversePostorder(successors, root, n);
  const before = predecessors(successors, order, rank);
  // By rank in reverse postorder from here on: a dominator always has a smaller rank.
  const parent = new Int32Array(order.length).fill(-1);
  parent[0] = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (let v = 1; v < order.length; v++) {
      let found = -1;
      for (let i = before.start[v]!; i < before.start[v + 1]!; i++) {
        let u = before.items[i]!;
        if (parent[u] === -1) continue;
        if (found === -1) found = u;
        while (u !== found) {
          while (u > found) u = parent[u]!;
          while (found > u) found = parent[found]!;
        }
      }
      if (found === parent[v]) continue;
      parent[v] = found;
      changed = true;
    }
  }
  const byVertex = new Int32Array(n).fill(-1);
  parent.forEach((up, v) => (byVertex[order[v]!] = order[up]!));
  return { root, parent: byVertex, order };
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

function reversePostorder({ start, items }: Listing, root: number, n: number) {
  const rank = new Int32Array(n).fill(-1);
  const next = start.slice(0, n);
  const path = [root];
  const post: number[] = [];
  rank[root] = 0;
  for (let v = path.at(-1); v !== undefined; v = path.at(-1)) {
    const at = next[v]!++;
    if (at >= start[v + 1]!) {
      post.push(v);
      path.pop();
    } else if (rank[items[at]!] === -1) {
      rank[items[at]!] = 0;
      path.push(items[at]!);
    }
  }
  const order = Int32Array.from(post.reverse());
  order.forEach((v, i) => (rank[v] = i));
  return { order, rank };
}

/** Predecessors of what is reached, by rank. */
function predecessors({ start, items }: Listing, order: Int32Array, rank: Int32Array): Listing {
  const count = new Int32Array(order.length + 1);
  const each = (visit: (from: number, to: number) => void): void =>
    order.forEach((v, from) => {
      for (let i = start[v]!; i < start[v + 1]!; i++) visit(from, rank[items[i]!]!);
    });
  each((_, to) => count[to + 1]!++);
  for (let v = 0; v < order.length; v++) count[v + 1]! += count[v]!;
  const cursor = count.slice();
  const list = new Int32Array(count[order.length]!);
  each((from, to) => (list[cursor[to]!++] = from));
  return { start: count, items: list };
}

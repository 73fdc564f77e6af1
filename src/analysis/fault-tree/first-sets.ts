import { TimeQueue } from '../../engine/queue';
import { FALSE, TRUE } from './bdd';
import type { SetFamily } from './minimal-sets';

/**
 * The first `most` sets by the sum of `cost` over their members, each 0 or more; among equal sums in the order of the
 * diagram. Best first with the exact rest to go, so that no set is looked at that is not wanted.
 * @see Hart, Nilsson, Raphael (1968), A formal basis for the heuristic determination of minimum cost paths
 */
export function firstSets({ diagram, root }: SetFamily, most: number, cost: (place: number) => number): number[][] {
  if (root === FALSE || most < 1) return [];
  const { variable, low, high } = diagram;
  const rest = cheapest({ diagram, root }, cost);
  // A state is a node and the members on the way to it, a chain through `parent` and `added` (-1: nothing added).
  const node: number[] = [root];
  const parent: number[] = [-1];
  const added: number[] = [-1];
  const spent: number[] = [0];
  const open = new TimeQueue(1024);
  open.push(rest[root]!, 0);
  const found: number[][] = [];
  const go = (from: number, to: number, member: number, price: number): void => {
    if (to === FALSE) return;
    const state = node.push(to) - 1;
    parent.push(from);
    added.push(member);
    spent.push(spent[from]! + price);
    open.push(spent[state]! + rest[to]!, state);
  };
  for (let state = open.pop(); state >= 0 && found.length < most; state = open.pop()) {
    const at = node[state]!;
    if (at === TRUE) {
      const members: number[] = [];
      for (let s = state; s > 0; s = parent[s]!) if (added[s]! >= 0) members.push(added[s]!);
      found.push(members.reverse());
      continue;
    }
    go(state, high[at]!, variable[at]!, cost(variable[at]!));
    go(state, low[at]!, -1, 0);
  }
  return found;
}

/** By node the least that any of its sets costs. */
function cheapest({ diagram, root }: SetFamily, cost: (place: number) => number): Float64Array {
  const rest = new Float64Array(Math.max(root + 1, 2)).fill(Infinity);
  rest[TRUE] = 0;
  for (let at = 2; at <= root; at++)
    rest[at] = Math.min(rest[diagram.low[at]!]!, cost(diagram.variable[at]!) + rest[diagram.high[at]!]!);
  return rest;
}

import type { DependencyGraph } from '../model/graph';

/** Sets of components that need each other, round and round. */
export interface Rings {
  /** For each component the number of its ring; -1 where it stands in none. */
  readonly ringOf: Int32Array;
  /** Members by ring, ascending. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Strongly connected components of the requirements for which `counts` holds; a component that
 * needs itself is a ring of one. Linear; written without recursion because chains get long.
 * @see Tarjan (1972), Depth-first search and linear graph algorithms
 */
export function findRings(graph: DependencyGraph, counts: (requirement: number) => boolean): Rings {
  const { n, needs, needsStart, member, memberStart } = graph;
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const open = new Uint8Array(n); // on Tarjan's stack
  const stack: number[] = [];
  const path: number[] = [];
  const nextNeed = needsStart.slice(0, n);
  const nextMember = new Int32Array(n);
  const ringOf = new Int32Array(n).fill(-1);
  const members: number[][] = [];
  let visited = 0;

  const enter = (v: number): void => {
    order[v] = low[v] = visited++;
    open[v] = 1;
    stack.push(v);
    path.push(v);
  };
  /** The next provider of `v` that has not been looked at; -1 when there is none left. */
  const nextProvider = (v: number): number => {
    for (; nextNeed[v]! < needsStart[v + 1]!; nextNeed[v]! += 1, nextMember[v] = 0) {
      const r = needs[nextNeed[v]!]!;
      const entry = memberStart[r]! + nextMember[v]!;
      if (entry >= memberStart[r + 1]! || !counts(r)) continue;
      nextMember[v]! += 1;
      return member[entry]!;
    }
    return -1;
  };
  const close = (root: number): void => {
    if (stack[stack.length - 1] === root) {
      // Most close alone; a ring of one is rare.
      stack.pop();
      open[root] = 0;
      if (!needsItself(graph, root, counts)) return;
      ringOf[root] = members.length;
      members.push([root]);
      return;
    }
    const at = stack.lastIndexOf(root);
    const ring = stack.splice(at).sort((a, b) => a - b);
    for (const v of ring) open[v] = 0;
    for (const v of ring) ringOf[v] = members.length;
    members.push(ring);
  };

  for (let start = 0; start < n; start++) {
    if (order[start]! >= 0) continue;
    enter(start);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      const provider = nextProvider(v);
      if (provider < 0) {
        path.pop();
        const parent = path[path.length - 1];
        if (parent !== undefined && low[v]! < low[parent]!) low[parent] = low[v]!;
        if (low[v] === order[v]) close(v);
      } else if (order[provider]! < 0) {
        enter(provider);
      } else if (open[provider]! !== 0 && order[provider]! < low[v]!) {
        low[v] = order[provider]!;
      }
    }
  }
  return { ringOf, members };
}

function needsItself(graph: DependencyGraph, v: number, counts: (requirement: number) => boolean): boolean {
  const { needs, needsStart, member, memberStart } = graph;
  for (let i = needsStart[v]!; i < needsStart[v + 1]!; i++) {
    const r = needs[i]!;
    for (let entry = memberStart[r]!; entry < memberStart[r + 1]!; entry++)
      if (member[entry] === v && counts(r)) return true;
  }
  return false;
}

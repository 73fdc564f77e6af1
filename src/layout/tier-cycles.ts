/** For each vertex the number of its strongly connected component. Iterative; linear. @see Tarjan, 1972 */
export function components(n: number, from: Int32Array, to: Int32Array): Int32Array {
  const { start, edge } = outgoing(n, from);
  const component = new Int32Array(n).fill(-1);
  const number = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const next = start.slice(0, n);
  const open: number[] = [];
  let numbered = 0;
  let count = 0;
  for (let root = 0; root < n; root++) {
    if (number[root] !== -1) continue;
    const path = [root];
    number[root] = low[root] = numbered++;
    open.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (next[v]! < start[v + 1]!) {
        const w = to[edge[next[v]!++]!]!;
        if (number[w] === -1) {
          number[w] = low[w] = numbered++;
          open.push(w);
          path.push(w);
        } else if (component[w] === -1) low[v] = Math.min(low[v]!, number[w]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[v]!);
      if (low[v] !== number[v]) continue;
      let w: number;
      do {
        w = open.pop()!;
        component[w] = count;
      } while (w !== v);
      count++;
    }
  }
  return component;
}

/** Edges sorted by their first end: those of `v` are `edge[start[v]] … edge[start[v + 1] - 1]`. */
export function outgoing(n: number, from: Int32Array): { start: Int32Array; edge: Int32Array } {
  const start = new Int32Array(n + 1);
  for (const v of from) start[v + 1]!++;
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const fill = start.slice(0, n);
  const edge = new Int32Array(from.length);
  from.forEach((v, e) => (edge[fill[v]!++] = e));
  return { start, edge };
}

/** How many edges of each vertex `outgoing` found. */
export const degrees = (start: Int32Array): Int32Array => start.subarray(1).map((end, v) => end - start[v]!);

/**
 * Which edges to read backwards so that no cycle is left: only edges inside a cycle, and few of them. First those
 * against `level` (a provider ought not to need what stands on a higher level), then, of the cycles left over, those
 * against a greedy row. Linear.
 * @see Eades, Lin, Smyth, 1993
 */
export function turnedEdges(n: number, from: Int32Array, to: Int32Array, level: ArrayLike<number>): Uint8Array {
  const turned = new Uint8Array(from.length);
  const inCycle = insideEdges(n, from, to);
  for (const e of inCycle) if (level[from[e]!]! < level[to[e]!]!) turned[e] = 1;
  const head = from.map((a, e) => (turned[e] ? to[e]! : a));
  const tail = to.map((b, e) => (turned[e] ? from[e]! : b));
  const left = insideEdges(n, head, tail);
  const place = greedyRow(
    n,
    left.map((e) => head[e]!),
    left.map((e) => tail[e]!),
  );
  for (const e of left) if (place[head[e]!]! > place[tail[e]!]!) turned[e] = 1 - turned[e]!;
  return turned;
}

function insideEdges(n: number, from: Int32Array, to: Int32Array): Int32Array {
  const component = components(n, from, to);
  return Int32Array.from(from.keys()).filter((e) => component[from[e]!] === component[to[e]!]);
}

function greedyRow(n: number, from: Int32Array, to: Int32Array): Int32Array {
  const out = outgoing(n, from);
  const into = outgoing(n, to);
  const outs = degrees(out.start);
  const ins = degrees(into.start);
  const place = new Int32Array(n).fill(-1);
  const buckets = new Map<number, number[]>();
  const ends: number[] = [];
  let highest = -Infinity;
  const file = (v: number): void => {
    if (outs[v] === 0 || ins[v] === 0) ends.push(v);
    const surplus = outs[v]! - ins[v]!;
    const bucket = buckets.get(surplus);
    if (bucket) bucket.push(v);
    else buckets.set(surplus, [v]);
    highest = Math.max(highest, surplus);
  };
  for (let v = n - 1; v >= 0; v--) file(v);
  let first = 0;
  let last = n - 1;
  for (let left = n; left > 0; left--) {
    const v = takeNext();
    place[v] = outs[v] === 0 ? last-- : first++;
    for (let k = out.start[v]!; k < out.start[v + 1]!; k++) release(to[out.edge[k]!]!, ins);
    for (let k = into.start[v]!; k < into.start[v + 1]!; k++) release(from[into.edge[k]!]!, outs);
  }
  return place;

  function release(w: number, degree: Int32Array): void {
    if (place[w] !== -1) return;
    degree[w]!--;
    file(w);
  }
  function takeNext(): number {
    for (let v = ends.pop(); v !== undefined; v = ends.pop()) if (place[v] === -1) return v;
    for (;;) {
      const v = buckets.get(highest)?.pop();
      if (v === undefined) highest--;
      else if (place[v] === -1 && outs[v]! - ins[v]! === highest) return v;
    }
  }
}

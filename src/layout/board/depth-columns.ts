import { components } from '../tier-cycles';
import { DEPTH } from './measures';
import type { BoardDependency, BoardInput } from './types';

/**
 * Components by column: what nothing is needed for comes first, each further right than what it needs (components that
 * need each other share a column). What needs nothing moves next to what needs it, except the start. A column of many
 * is split as long as there are few columns.
 */
export function depthColumns({ labels, start }: BoardInput, dependencies: readonly BoardDependency[]): number[][] {
  const n = labels.length;
  const from = Int32Array.from(dependencies, ({ provider }) => provider);
  const to = Int32Array.from(dependencies, ({ dependent }) => dependent);
  const unit = components(n, from, to);
  const depth = depths(n, from, to, unit);
  pull(start, from, to, depth);
  const columns: number[][] = Array.from({ length: Math.max(0, ...depth) + 1 }, () => []);
  for (let component = 0; component < n; component++) columns[depth[component]!]!.push(component);
  return splitLong(
    columns.filter(({ length }) => length > 0),
    new Set(from),
    unit,
  );
}

/** Longest path from what needs nothing, cycles counted as one. */
function depths(n: number, from: Int32Array, to: Int32Array, unit: Int32Array): Int32Array {
  const depth = new Int32Array(n); // by unit
  for (let round = 0, grew = true; grew && round <= n; round++) {
    grew = false;
    from.forEach((provider, i) => {
      const [below, above] = [unit[provider]!, unit[to[i]!]!];
      if (below === above || depth[above]! > depth[below]!) return;
      depth[above] = depth[below]! + 1;
      grew = true;
    });
  }
  return unit.map((each) => depth[each]!);
}

/** What needs nothing stands one column before the first that needs it; what stands alone comes last. */
function pull(start: number, from: Int32Array, to: Int32Array, depth: Int32Array): void {
  const needs = new Set(to);
  const last = Math.max(0, ...depth);
  for (let component = 0; component < depth.length; component++) {
    if (needs.has(component) || component === start) continue;
    const users = [...to].filter((_, i) => from[i] === component);
    depth[component] = users.length === 0 ? last : Math.min(...users.map((user) => depth[user]!)) - 1;
  }
}

function splitLong(columns: number[][], needed: ReadonlySet<number>, unit: Int32Array): number[][] {
  const result = [...columns];
  while (result.length < DEPTH.mostColumns) {
    const longest = result.reduce((best, column, i) => (column.length > result[best]!.length ? i : best), 0);
    const column = result[longest]!;
    if (column.length <= DEPTH.mostRows) break;
    const halves = halve(column, needed, unit);
    if (halves === null) break;
    result.splice(longest, 1, ...halves);
  }
  return result;
}

/** What nobody needs on the left (its lines end there), what is needed further on on the right; cycles stay together. */
function halve(column: readonly number[], needed: ReadonlySet<number>, unit: Int32Array): [number[], number[]] | null {
  const last = (component: number): number =>
    Math.max(...column.filter((other) => unit[other] === unit[component]).map((other) => Number(needed.has(other))));
  const order = column.toSorted((a, b) => last(a) - last(b) || unit[a]! - unit[b]! || a - b);
  let middle = Math.ceil(order.length / 2);
  while (middle < order.length && unit[order[middle]!] === unit[order[middle - 1]!]) middle++;
  return middle === order.length ? null : [order.slice(0, middle), order.slice(middle)];
}

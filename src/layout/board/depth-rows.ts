import { crossings } from '../crossings';
import type { BoardDependency } from './types';

/** How many rows of detour one crossing is worth. */
const CROSSING = 3;
const ROUNDS = 12;

/**
 * Row of each component, so that few lines cross and lines are short: each column in its order, in the middle; then
 * two places of a column are exchanged as long as that helps. Deterministic.
 */
export function depthRows(
  columns: readonly (readonly number[])[],
  dependencies: readonly BoardDependency[],
): Int32Array {
  const rows = Math.max(0, ...columns.map(({ length }) => length));
  const n = columns.reduce((sum, { length }) => sum + length, 0);
  const x = new Int32Array(n);
  const y = new Int32Array(n);
  columns.forEach((column, at) =>
    column.forEach((component, i) => {
      x[component] = at;
      y[component] = Math.floor((rows - column.length) / 2) + i;
    }),
  );
  const from = dependencies.map(({ provider }) => provider);
  const to = dependencies.map(({ dependent }) => dependent);
  const cost = (): number => {
    let sum = CROSSING * crossings(x, y, from, to);
    from.forEach((provider, i) => (sum += Math.abs(y[provider]! - y[to[i]!]!)));
    return sum + CROSSING * blocked(x, y, from, to);
  };
  let least = cost();
  for (let round = 0, better = true; better && round < ROUNDS; round++) {
    better = false;
    for (const column of columns)
      for (let a = 0; a < rows; a++)
        for (let b = a + 1; b < rows; b++) {
          if (!exchange(column, y, a, b)) continue;
          const now = cost();
          if (now < least) {
            least = now;
            better = true;
          } else exchange(column, y, a, b);
        }
  }
  return y;
}

/** What stands in row `a` goes to row `b` and the other way round; false where both are empty. */
function exchange(column: readonly number[], y: Int32Array, a: number, b: number): boolean {
  let found = false;
  for (const component of column) {
    if (y[component] !== a && y[component] !== b) continue;
    y[component] = y[component] === a ? b : a;
    found = true;
  }
  return found;
}

/** Lines over columns between whose row is not free there: they need a detour. */
function blocked(x: Int32Array, y: Int32Array, from: readonly number[], to: readonly number[]): number {
  let count = 0;
  from.forEach((provider, i) => {
    const [first, last] = [x[provider]!, x[to[i]!]!];
    for (let other = 0; last - first > 1 && other < x.length; other++)
      if (x[other]! > first && x[other]! < last && y[other] === y[provider]) {
        count++;
        break;
      }
  });
  return count;
}

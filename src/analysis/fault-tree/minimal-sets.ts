import type { Work } from '../work';
import { Diagram, FALSE, Memory, TRUE } from './bdd';
import type { TopDiagram } from './build-diagram';

/** Sets of places in the order of questions, as a set diagram. */
export interface SetFamily {
  readonly diagram: Diagram;
  readonly root: number;
}

/** How many nodes to look at between two stops. */
const STRIDE = 256;

/**
 * The minimal solutions of a monotone function: its minimal cut sets. Bottom up, a node at a time.
 * @throws {TooManyNodes} if more than `limit` nodes are needed
 * @see Rauzy (1993), New algorithms for fault trees analysis
 */
export function* minimalSets({ diagram, root }: Pick<TopDiagram, 'diagram' | 'root'>, limit: number): Work<SetFamily> {
  const { variable, low, high } = diagram;
  const sets = new Diagram('sets', limit);
  const without = subtraction(sets, diagram);
  const reached = diagram.reachedFrom(root);
  const minimal = new Int32Array(root + 1);
  minimal[root > FALSE ? TRUE : FALSE] = root > FALSE ? TRUE : FALSE;
  for (let at = 2; at <= root; at++) {
    if (at % STRIDE === 0) yield { done: at, total: root + 1 };
    if (reached[at] === 0) continue;
    const rest = minimal[low[at]!]!;
    minimal[at] = sets.node(variable[at]!, rest, without(minimal[high[at]!]!, low[at]!));
  }
  return { diagram: sets, root: minimal[root]! };
}

/**
 * A function that takes out of a family of `sets` those that solve a function of `diagram`. With a stack of its own.
 * A frame is the pair, how far it is (`NEXT`: one result is the whole answer), and the result of the first half.
 */
function subtraction(sets: Diagram, diagram: Diagram): (family: number, f: number) => number {
  const memory = new Memory();
  const [NEW, NEXT, YES, NO] = [0, 1, 2, 3];
  const stack: number[] = [];
  const known = (family: number, f: number): number => {
    if (family === FALSE || f === TRUE) return FALSE;
    if (f === FALSE || family === TRUE) return family; // the empty set solves no monotone function but TRUE
    return memory.get(family, f);
  };
  return (first, second) => {
    let result = known(first, second);
    if (result === -1) stack.push(first, second, NEW, 0);
    while (stack.length > 0) {
      const top = stack.length - 4;
      const [family, f, stage] = [stack[top]!, stack[top + 1]!, stack[top + 2]!];
      const x = sets.variable[family]!;
      const y = diagram.variable[f]!;
      if (stage === NEW || stage === YES) {
        const [half, other, then] =
          stage === YES
            ? [sets.low[family]!, f, NO]
            : x > y
              ? [family, diagram.low[f]!, NEXT]
              : [sets.high[family]!, x === y ? diagram.high[f]! : f, YES];
        if (stage === YES) stack[top + 3] = result;
        stack[top + 2] = then;
        result = known(half, other);
        if (result === -1) stack.push(half, other, NEW, 0);
        continue;
      }
      if (stage === NO) result = sets.node(x, result, stack[top + 3]!);
      memory.set(family, f, result);
      stack.length = top;
    }
    return result;
  };
}

/** The dual function: true where the other is false with all answers turned round. Its minimal sets are the path sets. */
export function dualDiagram({ diagram, root }: Pick<TopDiagram, 'diagram' | 'root'>, limit: number) {
  const dual = new Diagram('function', limit);
  const reached = diagram.reachedFrom(root);
  const turned = new Int32Array(Math.max(root + 1, 2));
  turned[FALSE] = TRUE;
  turned[TRUE] = FALSE;
  for (let at = 2; at <= root; at++) {
    if (reached[at] === 0) continue;
    turned[at] = dual.node(diagram.variable[at]!, turned[diagram.high[at]!]!, turned[diagram.low[at]!]!);
  }
  return { diagram: dual, root: turned[root]! };
}

/** How many sets there are, by size; exact up to 2^53. */
export function countBySize({ diagram, root }: SetFamily): number[] {
  const { low, high } = diagram;
  const reached = diagram.reachedFrom(root);
  // By node, where its counts begin and how many there are: sizes 0 … width - 1.
  const width = new Int32Array(Math.max(root + 1, 2));
  const start = new Float64Array(Math.max(root + 1, 2));
  width[TRUE] = 1;
  let end = 1;
  for (let at = 2; at <= root; at++) {
    if (reached[at] === 0) continue;
    width[at] = Math.max(width[low[at]!]!, width[high[at]!]! + 1);
    start[at] = end;
    end += width[at]!;
  }
  const counts = new Float64Array(end);
  counts[start[TRUE]!] = 1;
  for (let at = 2; at <= root; at++) {
    if (reached[at] === 0) continue;
    const own = start[at]!;
    const [no, yes] = [low[at]!, high[at]!];
    for (let size = 0, from = start[no]!; size < width[no]!; size++) counts[own + size] = counts[from + size]!;
    for (let size = 0, from = start[yes]!; size < width[yes]!; size++) counts[own + size + 1]! += counts[from + size]!;
  }
  return Array.from(counts.subarray(start[root], start[root]! + width[root]!));
}

/** Σ over all sets of the product of `weight` over their members (the rare-event sum, for probabilities). */
export function sumOfProducts({ diagram, root }: SetFamily, weight: (place: number) => number): number {
  const { variable, low, high } = diagram;
  const sums = new Float64Array(root + 2);
  sums[TRUE] = 1;
  for (let at = 2; at <= root; at++) sums[at] = sums[low[at]!]! + weight(variable[at]!) * sums[high[at]!]!;
  return sums[root]!;
}

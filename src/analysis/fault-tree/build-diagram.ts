import type { Work } from '../work';
import { BooleanAlgebra, FALSE, TRUE, type Diagram } from './bdd';
import { gatesBelow, type BooleanSystem } from './boolean-system';
import { variableOrder, type OrderName } from './variable-orders';

/** The top event as a diagram. */
export interface TopDiagram {
  readonly diagram: Diagram;
  readonly root: number;
  /** The event asked for at each place of the order. */
  readonly eventAt: Int32Array;
}

/**
 * Build the diagram of the top event gate by gate; in rings repeat until nothing changes, which it does from FALSE
 * upwards within a few rounds. Stops between any two operations.
 * @throws {TooManyNodes} if more than `limit` nodes are needed
 * @see Rauzy (1993) for fault trees; engine.md, T15, for rings
 */
export function* buildDiagram(system: BooleanSystem, orderName: OrderName, limit: number): Work<TopDiagram> {
  const place = variableOrder(system, orderName);
  const algebra = new BooleanAlgebra(limit);
  const { diagram } = algebra;
  const order = gatesBelow(system);
  const position = new Int32Array(system.gates.length).fill(-1);
  order.forEach((gate, i) => (position[gate] = i));
  const value = new Int32Array(system.gates.length); // FALSE
  const stale = new Uint8Array(order.length).fill(1);
  const users = usersOf(system, order);
  const literal = place.map((at) => (at < 0 ? FALSE : diagram.node(at, FALSE, TRUE)));
  let done = 0;
  for (let again = true; again;) {
    again = false;
    for (const [i, gate] of order.entries()) {
      if (stale[i] === 0) continue;
      stale[i] = 0;
      const { need, args } = system.gates[gate]!;
      const inputs = args.map((arg) => (arg < 0 ? literal[~arg]! : value[arg]!));
      const found = yield* atLeast(algebra, need, inputs, done);
      done = Math.min(done + 1, order.length);
      if (found === value[gate]) continue;
      value[gate] = found;
      for (const user of users[gate]!) {
        stale[position[user]!] = 1;
        if (position[user]! <= i) again = true;
      }
    }
  }
  const eventAt = new Int32Array(place.reduce((most, at) => Math.max(most, at + 1), 0));
  place.forEach((at, event) => {
    if (at >= 0) eventAt[at] = event;
  });
  return { diagram, root: value[system.top]!, eventAt };
}

/** "At least `need` of the inputs"; the deepest questions first, so that what is in between stays small. */
function* atLeast(algebra: BooleanAlgebra, need: number, inputs: readonly number[], done: number): Work<number> {
  const { variable } = algebra.diagram;
  const sorted = [...inputs].sort((a, b) => variable[b]! - variable[a]!);
  if (need === 1 || need === inputs.length) {
    let result = need === 1 ? FALSE : TRUE;
    for (const input of sorted) {
      yield { done, total: null, nodes: algebra.diagram.size };
      result = need === 1 ? algebra.or(result, input) : algebra.and(result, input);
    }
    return result;
  }
  const reached = new Int32Array(need + 1); // reached[k]: at least k of those looked at so far
  reached[0] = TRUE;
  for (const input of sorted) {
    for (let k = need; k > 0; k--) {
      yield { done, total: null, nodes: algebra.diagram.size };
      reached[k] = algebra.or(reached[k]!, algebra.and(reached[k - 1]!, input));
    }
  }
  return reached[need]!;
}

function usersOf({ gates }: BooleanSystem, order: readonly number[]): number[][] {
  const users = gates.map((): number[] => []);
  for (const gate of order) for (const arg of new Set(gates[gate]!.args)) if (arg >= 0) users[arg]!.push(gate);
  return users;
}

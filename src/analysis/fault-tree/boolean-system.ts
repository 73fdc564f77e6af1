/** Something that can fail by itself. */
export interface BasicEvent {
  readonly id: string;
  /** That it fails by itself, 0 to 1; null where nobody knows. */
  readonly probability: number | null;
}

/** True if at least `need` of `args` are; `need` 1 is OR, all of them is AND, 0 is always true. */
export interface Gate {
  readonly need: number;
  /** A gate by its number, a basic event `e` as `~e` (so below 0). */
  readonly args: readonly number[];
}

/**
 * Failure as a monotone Boolean function: gates over basic events, perhaps in rings, read as the least solution (nothing
 * fails without a grounded cause). Fault trees and dependency graphs both come down to this.
 */
export interface BooleanSystem {
  readonly events: readonly BasicEvent[];
  readonly gates: readonly Gate[];
  /** Number of the gate asked about. */
  readonly top: number;
}

/** Gates that `top` rests on, each after those it needs where there are no rings. Without recursion. */
export function gatesBelow({ gates, top }: BooleanSystem): number[] {
  const seen = new Uint8Array(gates.length);
  const next = new Int32Array(gates.length);
  const order: number[] = [];
  const path = [top];
  seen[top] = 1;
  for (let gate = path.at(-1); gate !== undefined; gate = path.at(-1)) {
    const arg = gates[gate]!.args[next[gate]!++];
    if (arg === undefined) {
      order.push(gate);
      path.pop();
    } else if (arg >= 0 && seen[arg] === 0) {
      seen[arg] = 1;
      path.push(arg);
    }
  }
  return order;
}

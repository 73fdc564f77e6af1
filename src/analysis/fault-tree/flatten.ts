import { gatesBelow, type BooleanSystem, type Gate } from './boolean-system';

/**
 * The same function with fewer gates: one argument is passed through, an OR in an OR (or an AND in an AND) that nobody
 * else uses is opened, arguments named twice where that changes nothing are named once. Events keep their numbers.
 * Linear: gates to be opened are marked first, and their arguments gathered once, where they end up.
 */
export function flattened(system: BooleanSystem): BooleanSystem {
  const order = gatesBelow(system);
  const standsFor = passedThrough(system, order);
  const opened = openedGates(system, order, standsFor);
  const reached = new Uint8Array(system.gates.length);
  for (const gate of order) reached[gate] = standsFor[gate] === gate && opened[gate] === 0 ? 1 : 0;
  const gates = system.gates.map((gate, number): Gate => {
    if (reached[number] === 0) return { need: 1, args: [] };
    const args = gathered(system, number, standsFor, opened);
    if (!isOr(gate) && !isAnd(gate)) return { need: gate.need, args };
    const once = [...new Set(args)];
    return { need: isOr(gate) ? 1 : once.length, args: once };
  });
  return { ...system, gates, top: standsFor[system.top]! };
}

const isOr = ({ need }: Gate): boolean => need === 1;
const isAnd = ({ need, args }: Gate): boolean => need === args.length;

/** By gate the one that says the same: its only argument, or that one's, and so on; in a ring of such gates one remains. */
function passedThrough({ gates }: BooleanSystem, order: readonly number[]): Int32Array {
  const standsFor = Int32Array.from(gates, (_, gate) => gate);
  const find = (gate: number): number => {
    let at = gate;
    while (standsFor[at] !== at) at = standsFor[at]!;
    for (let on = gate; standsFor[on] !== at;) [on, standsFor[on]] = [standsFor[on]!, at];
    return at;
  };
  for (const gate of order) {
    const [only, second] = gates[gate]!.args;
    if (only === undefined || only < 0 || second !== undefined) continue;
    const same = find(only);
    if (same !== gate) standsFor[gate] = same;
  }
  for (const gate of order) find(gate);
  return standsFor;
}

/** 1 for each gate whose arguments can stand in the place of the only argument that names it. */
function openedGates({ gates, top }: BooleanSystem, order: readonly number[], standsFor: Int32Array): Uint8Array {
  const uses = new Int32Array(gates.length);
  uses[standsFor[top]!] = 1;
  for (const gate of order)
    if (standsFor[gate] === gate) for (const arg of gates[gate]!.args) if (arg >= 0) uses[standsFor[arg]!]! += 1;
  const opened = new Uint8Array(gates.length);
  const done = new Uint8Array(gates.length);
  for (const gate of order) {
    if (standsFor[gate] !== gate) continue;
    done[gate] = 1;
    const own = gates[gate]!;
    for (const named of own.args) {
      const arg = named < 0 ? named : standsFor[named]!;
      if (arg === gate || uses[arg] !== 1 || done[arg] === 0) continue; // an event has no uses of its own
      const child = gates[arg]!;
      if ((isOr(own) && isOr(child)) || (isAnd(own) && isAnd(child))) opened[arg] = 1;
    }
  }
  return opened;
}

/** The arguments of a gate, in order, those of opened ones in their place. */
function gathered({ gates }: BooleanSystem, gate: number, standsFor: Int32Array, opened: Uint8Array): number[] {
  const found: number[] = [];
  const open = [...gates[gate]!.args].reverse();
  for (let named = open.pop(); named !== undefined; named = open.pop()) {
    const arg = named < 0 ? named : standsFor[named]!;
    if (arg < 0 || opened[arg] === 0) found.push(arg);
    else for (let i = gates[arg]!.args.length - 1; i >= 0; i--) open.push(gates[arg]!.args[i]!);
  }
  return found;
}

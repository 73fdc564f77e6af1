import { gatesBelow, type BooleanSystem, type Gate } from './boolean-system';

/**
 * The same function with fewer gates: one argument is passed through, an OR in an OR (or an AND in an AND) that nobody
 * else uses is opened, arguments named twice where that changes nothing are named once. Events keep their numbers.
 */
export function flattened(system: BooleanSystem): BooleanSystem {
  const order = gatesBelow(system);
  const uses = new Int32Array(system.gates.length);
  for (const gate of order) for (const arg of system.gates[gate]!.args) if (arg >= 0) uses[arg]!++;
  const gates: Gate[] = system.gates.map(() => ({ need: 1, args: [] }));
  const standsFor = new Int32Array(system.gates.length).map((_, gate) => gate);
  const done = new Uint8Array(system.gates.length);
  for (const gate of order) {
    const { need, args } = system.gates[gate]!;
    const isOr = need === 1;
    const isAnd = need === args.length;
    const own = args.map((arg) => (arg < 0 ? arg : standsFor[arg]!));
    done[gate] = 1;
    if (!isOr && !isAnd) {
      gates[gate] = { need, args: own };
      continue;
    }
    const open = own.flatMap((arg, i): readonly number[] => {
      if (arg < 0) return [arg];
      const child = gates[arg]!;
      const alone = uses[args[i]!] === 1 && uses[arg] === 1 && done[arg] === 1 && arg !== gate;
      const same = isOr ? child.need === 1 : child.need === child.args.length;
      return alone && same && child.args.length > 1 ? child.args : [arg];
    });
    const once = [...new Set(open)];
    gates[gate] = { need: isOr ? 1 : once.length, args: once };
    if (once.length === 1 && once[0]! >= 0 && once[0] !== gate) standsFor[gate] = once[0]!;
  }
  return { ...system, gates, top: standsFor[system.top]! };
}

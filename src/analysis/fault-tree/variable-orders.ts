import { gatesBelow, type BooleanSystem } from './boolean-system';

export const ORDERS = ['smallest-first', 'largest-first', 'as-listed'] as const;
export type OrderName = (typeof ORDERS)[number];

/**
 * Place of each basic event in the order of questions, -1 for those the top does not rest on: depth first from the top,
 * children as listed, smallest or largest part first. The order decides whether a diagram stays small.
 */
export function variableOrder(system: BooleanSystem, name: OrderName): Int32Array {
  const { gates, events, top } = system;
  const size = name === 'as-listed' ? undefined : sizes(system);
  const place = new Int32Array(events.length).fill(-1);
  const seen = new Uint8Array(gates.length);
  const children = (gate: number): number[] => {
    const { args } = gates[gate]!;
    if (size === undefined) return [...args].reverse();
    const weight = (arg: number): number => (arg < 0 ? 1 : size[arg]!);
    const sign = name === 'smallest-first' ? 1 : -1;
    return [...args].sort((a, b) => sign * (weight(a) - weight(b))).reverse(); // reversed: the stack gives the last first
  };
  let count = 0;
  seen[top] = 1;
  const open = [...children(top)];
  for (let arg = open.pop(); arg !== undefined; arg = open.pop()) {
    if (arg < 0) {
      if (place[~arg] === -1) place[~arg] = count++;
    } else if (seen[arg] === 0) {
      seen[arg] = 1;
      open.push(...children(arg));
    }
  }
  return place;
}

/** How many events a gate rests on, one that is reached twice counted twice, up to a limit; rings are cut. */
function sizes(system: BooleanSystem): Float64Array {
  const size = new Float64Array(system.gates.length);
  for (const gate of gatesBelow(system)) {
    const total = system.gates[gate]!.args.reduce((sum, arg) => sum + (arg < 0 ? 1 : size[arg]!), 0);
    size[gate] = Math.min(total, 1e12);
  }
  return size;
}

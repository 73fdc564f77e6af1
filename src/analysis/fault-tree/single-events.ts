import type { BooleanSystem, Gate } from './boolean-system';

/** A top event as `singles` OR what is left, which has the same numbers. */
interface WithoutSingles {
  /** Events each of which brings the top event about through gates that any one argument opens, ascending. */
  readonly singles: readonly number[];
  /** The system in which these never happen. Its minimal cut sets and the singles are those of the whole. */
  readonly rest: BooleanSystem;
}

/**
 * Take out first what is easy: in dependency graphs most cut sets are single points, and most of those need no diagram.
 * Linear; no recursion.
 */
export function withoutSingles(system: BooleanSystem): WithoutSingles {
  const { gates, events } = system;
  const single = singleEvents(system);
  const never = new Uint8Array(events.length);
  for (const event of single) never[event] = 1;
  const possible = possibleGates(system, never);
  const goesOn = (arg: number): boolean => (arg < 0 ? never[~arg] === 0 : possible[arg] === 1);
  const left = gates.map(({ need, args }, gate): Gate =>
    possible[gate] === 0 ? { need: 1, args: [] } : { need, args: args.filter(goesOn) },
  );
  return { singles: single, rest: { ...system, gates: left } };
}

function singleEvents({ gates, events, top }: BooleanSystem): number[] {
  const single = new Uint8Array(events.length);
  const seen = new Uint8Array(gates.length);
  const waiting = [top];
  seen[top] = 1;
  for (let gate = waiting.pop(); gate !== undefined; gate = waiting.pop()) {
    const { need, args } = gates[gate]!;
    if (need !== 1) continue;
    for (const arg of args) {
      if (arg < 0) single[~arg] = 1;
      else if (seen[arg] === 0) {
        seen[arg] = 1;
        waiting.push(arg);
      }
    }
  }
  return [...single.keys()].filter((event) => single[event] === 1);
}

/** Gates that can still open if what `never` happens does not: the least solution, so rings need a way in. */
function possibleGates({ gates }: BooleanSystem, never: Uint8Array): Uint8Array {
  const users = gates.map((): number[] => []);
  const open = Int32Array.from(gates, ({ need }) => need);
  const possible = new Uint8Array(gates.length);
  const waiting: number[] = [];
  const count = (gate: number): void => {
    open[gate]! -= 1;
    if (open[gate] !== 0) return;
    possible[gate] = 1;
    waiting.push(gate);
  };
  gates.forEach(({ need }, gate) => {
    if (need > 0) return;
    possible[gate] = 1;
    waiting.push(gate);
  });
  gates.forEach(({ args }, gate) => {
    for (const arg of args) {
      if (arg >= 0) users[arg]!.push(gate);
      else if (never[~arg] === 0) count(gate);
    }
  });
  for (let gate = waiting.pop(); gate !== undefined; gate = waiting.pop()) for (const user of users[gate]!) count(user);
  return possible;
}

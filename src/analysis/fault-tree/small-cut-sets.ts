import type { Work } from '../work';
import { gatesBelow, type BooleanSystem } from './boolean-system';

/** Minimal cut sets up to an order, each a list of events in ascending order, by size, then by event. */
interface SmallCutSets {
  readonly sets: readonly (readonly number[])[];
  /** False: there were so many on the way that some were dropped; then even small ones may be missing. */
  readonly allSmall: boolean;
}

type Sets = readonly (readonly number[])[];

/**
 * All minimal cut sets of at most `order` events, bottom up, gate by gate; in rings until nothing changes. What is larger
 * is cut off on the way, which loses no smaller one. At most `most` sets are kept per gate.
 * @see Fussell, Vesely (1972) for truncation by order
 */
export function* smallCutSets(system: BooleanSystem, order: number, most = 20_000): Work<SmallCutSets> {
  const gates = gatesBelow(system);
  const value: Sets[] = system.gates.map(() => []);
  let allSmall = true;
  const keep = (sets: Sets): Sets => {
    const minimal = minimalOf(sets);
    if (minimal.length <= most) return minimal;
    allSmall = false;
    return minimal.slice(0, most);
  };
  for (let changed = true, round = 0; changed; round++) {
    changed = false;
    for (const [done, gate] of gates.entries()) {
      yield { done: round === 0 ? done : gates.length, total: gates.length };
      const { need, args } = system.gates[gate]!;
      const inputs = args.map((arg): Sets => (arg < 0 ? [[~arg]] : value[arg]!));
      const found = combine(inputs, need, order, keep);
      if (sameSets(found, value[gate]!)) continue;
      value[gate] = found;
      changed = true;
    }
  }
  return { sets: value[system.top]!, allSmall };
}

function combine(inputs: readonly Sets[], need: number, order: number, keep: (sets: Sets) => Sets): Sets {
  const reached: Sets[] = Array.from({ length: need + 1 }, () => []);
  reached[0] = [[]];
  if (need === 1) return keep(inputs.flat());
  for (const input of inputs)
    for (let k = need; k > 0; k--) {
      const more = reached[k - 1]!.flatMap((a) => input.map((b) => union(a, b)).filter((set) => set.length <= order));
      reached[k] = keep([...reached[k]!, ...more]);
    }
  return reached[need]!;
}

function union(a: readonly number[], b: readonly number[]): number[] {
  const result: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    result.push(Math.min(x, y));
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return result;
}

/** Without those that hold another one; sorted by size, then by event. */
function minimalOf(sets: Sets): Sets {
  const sorted = [...sets].sort((a, b) => a.length - b.length || compare(a, b));
  const kept = new Set<string>();
  const minimal: (readonly number[])[] = [];
  for (const set of sorted) {
    if (hasSubset(kept, set)) continue;
    kept.add(set.join());
    minimal.push(set);
  }
  return minimal;
}

/** Whether one of `kept` is part of `set`, itself included; sets are small, so all parts are looked up. */
function hasSubset(kept: ReadonlySet<string>, set: readonly number[]): boolean {
  for (let mask = 0; mask < 1 << set.length; mask++)
    if (kept.has(set.filter((_, i) => (mask >> i) & 1).join())) return true;
  return false;
}

const sameSets = (a: Sets, b: Sets): boolean =>
  a.length === b.length && a.every((set, i) => compare(set, b[i]!) === 0 && set.length === b[i]!.length);

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

import type { DependencyGraph } from '../model/graph';
import { neededLevel } from '../model/impact';

/** Which single failure takes whom to a level or worse, in the end. */
export interface KillSets {
  readonly level: number;
  /** Whether the failure of `killer` takes `victim` there; everybody kills itself. */
  readonly kills: (killer: number, victim: number) => boolean;
  /** The single points of failure of `victim`, itself included, ascending. */
  readonly killersOf: (victim: number) => number[];
  /** Whom the failure of `killer` takes there, itself included, ascending; counted for victims that were asked for alone. */
  readonly victimsOf: (killer: number) => number[];
}

/**
 * Single points of failure of `victims` (default: of everybody) at `level` or worse (default: the worst): the least
 * solution of D(w) = {w} ∪ ⋃ {u in enough of the D(m) for the requirement to be bad}, one set of bits per claim, all
 * sources at once. The untimed end of an unrepaired failure; requirements that are needed only to start do not count.
 * O(entries · components / 32) per level where there are no rings.
 * @see engine.md, T13
 */
export function killSets(
  graph: DependencyGraph,
  level: number = graph.scale.levels.length - 1,
  victims?: readonly number[],
): KillSets {
  const { n } = graph;
  const words = (n + 31) >>> 5;
  const order = claimsBelow(graph, level, victims ?? Array.from({ length: n }, (_, v) => v));
  const place = new Int32Array(graph.scale.levels.length * n).fill(-1);
  order.forEach((claim, i) => (place[claim] = i));
  const bits = new Int32Array(order.length * words);
  order.forEach((claim, i) => {
    const v = claim % n;
    bits[i * words + (v >>> 5)]! |= 1 << (v & 31);
  });
  const inputs = order.map((claim) => inputsOf(graph, claim, place));
  const used = listeners(inputs);
  const waiting = new Uint8Array(order.length).fill(1);
  // Providers come first in `order`, so that without rings one pass is enough.
  for (let again = true; again;) {
    again = false;
    for (let i = 0; i < order.length; i++) {
      if (waiting[i] === 0) continue;
      waiting[i] = 0;
      if (!inputs[i]!.map((input) => absorb(bits, words, i, input)).includes(true)) continue;
      for (const j of used[i]!) {
        waiting[j] = 1;
        if (j <= i) again = true;
      }
    }
  }
  const row = (victim: number): number => {
    const at = place[level * n + victim] ?? -1;
    if (at < 0) throw new RangeError(`not asked for: ${victim}`);
    return at * words;
  };
  const has = (at: number, killer: number): boolean => ((bits[at + (killer >>> 5)]! >>> (killer & 31)) & 1) === 1;
  const asked = victims ?? Array.from({ length: n }, (_, v) => v);
  return {
    level,
    kills: (killer, victim) => has(row(victim), killer),
    killersOf: (victim) => {
      const at = row(victim);
      const found: number[] = [];
      for (let word = 0; word < words; word++)
        for (let left = bits[at + word]!; left !== 0; left &= left - 1)
          found.push((word << 5) + 31 - Math.clz32(left & -left));
      return found;
    },
    victimsOf: (killer) => asked.filter((victim) => has(row(victim), killer)).sort((a, b) => a - b),
  };
}

/** What a requirement needs of its members to impose a claim: at least `quorum` of `members` (places of claims). */
interface Input {
  readonly quorum: number;
  readonly members: readonly number[];
}

/** All claims (`level * n + component`) that claims about `victims` rest on, providers first where there are no rings. */
function claimsBelow(graph: DependencyGraph, level: number, victims: readonly number[]): number[] {
  const { n, needs, needsStart, memberStart, member, dependent } = graph;
  const seen = new Uint8Array(graph.scale.levels.length * n);
  const order: number[] = [];
  const path: number[] = [];
  const nextNeed: number[] = [];
  const nextMember: number[] = [];
  const enter = (claim: number): void => {
    if (seen[claim] === 1) return;
    seen[claim] = 1;
    path.push(claim);
    nextNeed.push(needsStart[claim % n]!);
    nextMember.push(0);
  };
  for (const victim of victims) {
    enter(level * n + victim);
    while (path.length > 0) {
      const top = path.length - 1;
      const claim = path[top]!;
      const v = claim % n;
      const r = needs[nextNeed[top]!];
      if (nextNeed[top]! >= needsStart[v + 1]! || r === undefined || dependent[r] !== v) {
        order.push(claim);
        path.pop();
        nextNeed.pop();
        nextMember.pop();
        continue;
      }
      const needed = graph.startOnly[r] === 1 ? 0 : neededLevel(graph, r, (claim - v) / n);
      const entry = memberStart[r]! + nextMember[top]!;
      if (needed === 0 || entry >= memberStart[r + 1]!) {
        nextNeed[top]! += 1;
        nextMember[top] = 0;
        continue;
      }
      nextMember[top]! += 1;
      enter(needed * n + member[entry]!);
    }
  }
  return order;
}

function inputsOf(graph: DependencyGraph, claim: number, place: Int32Array): Input[] {
  const { n, needs, needsStart, memberStart, member, quorum } = graph;
  const v = claim % n;
  const inputs: Input[] = [];
  for (const r of needs.subarray(needsStart[v], needsStart[v + 1])) {
    const needed = graph.startOnly[r] === 1 ? 0 : neededLevel(graph, r, (claim - v) / n);
    if (needed === 0) continue;
    const members = Array.from(member.subarray(memberStart[r], memberStart[r + 1]), (u) => place[needed * n + u]!);
    inputs.push({ quorum: quorum[r]!, members });
  }
  return inputs;
}

function listeners(inputs: readonly (readonly Input[])[]): number[][] {
  const used = inputs.map((): number[] => []);
  inputs.forEach((list, i) => {
    for (const j of new Set(list.flatMap(({ members }) => members))) used[j]!.push(i);
  });
  return used;
}

/** Add to row `into` what is in at least `quorum` of the members' rows; true if that was news. */
function absorb(bits: Int32Array, words: number, into: number, { quorum, members }: Input): boolean {
  let news = 0;
  const at = into * words;
  if (quorum === 1) {
    for (const j of members) {
      for (let word = 0, from = j * words; word < words; word++) {
        news |= bits[from + word]! & ~bits[at + word]!;
        bits[at + word]! |= bits[from + word]!;
      }
    }
    return news !== 0;
  }
  const atLeast = new Int32Array(quorum + 1); // atLeast[k]: bits seen k times or more so far
  for (let word = 0; word < words; word++) {
    atLeast.fill(0);
    atLeast[0] = -1;
    for (const j of members) {
      const here = bits[j * words + word]!;
      for (let k = quorum; k > 0; k--) atLeast[k]! |= atLeast[k - 1]! & here;
    }
    news |= atLeast[quorum]! & ~bits[at + word]!;
    bits[at + word]! |= atLeast[quorum]!;
  }
  return news !== 0;
}

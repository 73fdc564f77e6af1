import type { DependencyGraph } from '../model/graph';
import { neededLevel } from '../model/impact';
import { listByOwner } from '../model/listing';

/**
 * Claims (a component at a level or worse) that others rest on, in the untimed sense, by place: providers first where
 * there are no rings. Claim `i` follows from input `k` of `inputStart[i] …` if at least `quorum[k]` of the claims
 * `member[memberStart[k]] …` are true.
 */
export interface ClaimSystem {
  readonly count: number;
  readonly component: Int32Array;
  /** By claim `level * n + component` its place; -1 where nothing rests on it. */
  readonly place: Int32Array;
  readonly inputStart: Int32Array;
  readonly quorum: Int32Array;
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  /** By claim, those that have it as a member. */
  readonly userStart: Int32Array;
  readonly user: Int32Array;
}

/** All claims that "`victims` at `level` or worse" rest on. Linear in what is reached; no recursion. */
export function claimSystem(graph: DependencyGraph, level: number, victims: Iterable<number>): ClaimSystem {
  const { n, needs, needsStart, memberStart, member } = graph;
  const order = claimsBelow(graph, level, victims);
  const place = new Int32Array(graph.scale.levels.length * n).fill(-1);
  order.forEach((claim, i) => (place[claim] = i));
  const inputStart: number[] = [0];
  const quorum: number[] = [];
  const starts: number[] = [0];
  const members: number[] = [];
  const users: number[] = [];
  for (let i = 0; i < order.length; i++) {
    const claim = order[i]!;
    const v = claim % n;
    for (let need = needsStart[v]!; need < needsStart[v + 1]!; need++) {
      const r = needs[need]!;
      const needed = graph.startOnly[r] === 1 ? 0 : neededLevel(graph, r, (claim - v) / n);
      if (needed === 0) continue;
      quorum.push(graph.quorum[r]!);
      for (let entry = memberStart[r]!; entry < memberStart[r + 1]!; entry++) {
        members.push(place[needed * n + member[entry]!]!);
        users.push(i);
      }
      starts.push(members.length);
    }
    inputStart.push(quorum.length);
  }
  const listed = Int32Array.from(members);
  const { start: userStart, items: user } = listByOwner(order.length, listed, (entry) => users[entry]!);
  return {
    count: order.length,
    component: Int32Array.from(order, (claim) => claim % n),
    place,
    inputStart: Int32Array.from(inputStart),
    quorum: Int32Array.from(quorum),
    memberStart: Int32Array.from(starts),
    member: listed,
    userStart,
    user,
  };
}

function claimsBelow(graph: DependencyGraph, level: number, victims: Iterable<number>): Int32Array {
  const { n, needs, needsStart, memberStart, member } = graph;
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
      if (nextNeed[top]! >= needsStart[v + 1]!) {
        order.push(claim);
        path.pop();
        nextNeed.pop();
        nextMember.pop();
        continue;
      }
      const r = needs[nextNeed[top]!]!;
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
  return Int32Array.from(order);
}

/**
 * For some components ("columns", numbered by `columnOf`; -1: none) at once, which claims the failure of each makes true:
 * the least solution of D(w) = {w} ∪ ⋃ {u in enough of the D(m) for the requirement to be bad}. One row of `words` words
 * per claim. O(entries · words) where there are no rings.
 * @see engine.md, T13
 */
export function killRows(system: ClaimSystem, columnOf: (component: number) => number, words: number): Int32Array {
  const { count, component, inputStart, userStart, user } = system;
  const bits = new Int32Array(count * words);
  for (let i = 0; i < count; i++) {
    const column = columnOf(component[i]!);
    if (column >= 0) bits[i * words + (column >>> 5)]! |= 1 << (column & 31);
  }
  const waiting = new Uint8Array(count).fill(1);
  // Providers come first, so that without rings one pass is enough.
  for (let again = true; again;) {
    again = false;
    for (let i = 0; i < count; i++) {
      if (waiting[i] === 0) continue;
      waiting[i] = 0;
      let news = false;
      for (let k = inputStart[i]!; k < inputStart[i + 1]!; k++) news = absorb(system, bits, words, i, k) || news;
      if (!news) continue;
      for (let at = userStart[i]!; at < userStart[i + 1]!; at++) {
        const j = user[at]!;
        waiting[j] = 1;
        if (j <= i) again = true;
      }
    }
  }
  return bits;
}

/** Add to row `into` what is in at least `quorum` of the members' rows of input `k`; true if that was news. */
function absorb(system: ClaimSystem, bits: Int32Array, words: number, into: number, k: number): boolean {
  const { quorum, memberStart, member } = system;
  let news = 0;
  const at = into * words;
  const need = quorum[k]!;
  const [first, last] = [memberStart[k]!, memberStart[k + 1]!];
  if (need === 1) {
    for (let entry = first; entry < last; entry++) {
      for (let word = 0, from = member[entry]! * words; word < words; word++) {
        const more = bits[from + word]! & ~bits[at + word]!;
        if (more === 0) continue;
        news |= more;
        bits[at + word]! |= more;
      }
    }
    return news !== 0;
  }
  const atLeast = new Int32Array(need + 1); // atLeast[k]: bits seen k times or more so far
  for (let word = 0; word < words; word++) {
    atLeast.fill(0);
    atLeast[0] = -1;
    for (let entry = first; entry < last; entry++) {
      const here = bits[member[entry]! * words + word]!;
      for (let seen = need; seen > 0; seen--) atLeast[seen]! |= atLeast[seen - 1]! & here;
    }
    news |= atLeast[need]! & ~bits[at + word]!;
    bits[at + word]! |= atLeast[need]!;
  }
  return news !== 0;
}

import { imposedAt, impactIndex, KIND_BITS, KIND_MASK } from '../model/impact';
import { guardOf, type Guard, type StrictState } from './strict-state';

/** What requirements, to run or to start, hold a counted component at; no grace: caches are cold. */
export function held({ worst }: StrictState, { holding }: Guard, v: number): number {
  const row = v * worst - 1;
  let level = worst;
  while (level > 0 && holding[row + level] === 0) level--;
  return level;
}

/**
 * Count what holds `v` as things stand. Until now nothing of that got better while `v` was down, so the guard was at
 * `v`'s level or worse; for what is above that level it does not matter since when it is clear.
 */
export function countHolds(state: StrictState, guard: Guard, v: number): void {
  const { level, imposed, graph, wiring, worst } = state;
  const { hold, holdStart } = wiring;
  const row = v * worst - 1;
  for (let i = holdStart[v]!; i < holdStart[v + 1]!; i++) {
    const packed = hold[i]!;
    const here =
      packed < 0 ? imposed[~packed]! : graph.impact[impactIndex(level[packed >>> KIND_BITS]!, packed & KIND_MASK)]!;
    if (here > 0) guard.holding[row + here]! += 1;
  }
  guard.counted[v] = guard.changes;
  guard.before[v] = worst;
  guard.clearSince.fill(Infinity, row + 1, row + worst + 1);
}

/**
 * Provider `u` has gone from one level to another: move what its rows hold. Who is down and gets a better provider is
 * counted from now on; `round` gets those that may recover at once.
 */
export function moveHolds(state: StrictState, u: number, from: number, to: number): void {
  const { wiring, graph, level, worst, round } = state;
  const { row, rowStart, segmentStart } = wiring;
  const { impact, recovery } = graph;
  const guard = guardOf(state);
  const { counted, holding } = guard;
  const change = ++guard.changes;
  const better = to < from;
  const [was, is] = [impactIndex(from, 0), impactIndex(to, 0)];
  const end = rowStart[segmentStart[u + 1]!]!;
  for (let i = rowStart[segmentStart[u]!]!; i < end; i++) {
    const packed = row[i]!;
    const before = impact[was + (packed & KIND_MASK)]!;
    const after = impact[is + (packed & KIND_MASK)]!;
    if (before === after) continue;
    const v = packed >>> KIND_BITS;
    const since = counted[v]!;
    if (since === 0) {
      if (!better || level[v] === 0) continue;
      countHolds(state, guard, v);
    } else if (since !== change) {
      if (before > 0) holding[v * worst + before - 1]! -= 1;
      if (after > 0) holding[v * worst + after - 1]! += 1;
    }
    guard.touched.add(v);
    if (better && recovery[v] === 0 && level[v]! > 0) round.add(v);
  }
}

/** The same for a group, which has gone from imposing one level to another. */
function moveGroupHold(state: StrictState, v: number, before: number, after: number): void {
  const { level, graph, worst } = state;
  const guard = guardOf(state);
  const better = after < before;
  if (guard.counted[v] === 0) {
    if (!better || level[v] === 0) return;
    guard.changes++;
    countHolds(state, guard, v);
  } else {
    if (before > 0) guard.holding[v * worst + before - 1]! -= 1;
    if (after > 0) guard.holding[v * worst + after - 1]! += 1;
  }
  guard.touched.add(v);
  if (better && graph.recovery[v] === 0 && level[v]! > 0) state.round.add(v);
}

/** What a group imposes after some of its members have got worse or better; whether that is another level than before. */
export function imposeAnew(state: StrictState, group: number): boolean {
  const { wiring, imposed, graph, touched, guard } = state;
  const r = wiring.groupRequirement[group]!;
  const before = imposed[group]!;
  const after = imposedAt(graph, r, groupLevel(state, group));
  if (after === before) return false;
  imposed[group] = after;
  touched.add(group);
  if (guard !== undefined) moveGroupHold(state, graph.dependent[r]!, before, after);
  return true;
}

/** The level of a group: that of its `need`-th best member. */
function groupLevel({ bad, graph, wiring, worst }: StrictState, group: number): number {
  const quorum = graph.quorum[wiring.groupRequirement[group]!]!;
  const row = group * worst - 1;
  let level = worst;
  while (level > 0 && bad[row + level]! < quorum) level--;
  return level;
}

/** The instant is over for the guard of `v`; where it has got lower and `v` has to wait, the wait begins. */
export function commitGuard(state: StrictState, guard: Guard, v: number): void {
  const { worst, now, wiring } = state;
  const before = guard.before[v]!;
  const after = Math.max(state.script[v]!, held(state, guard, v));
  const row = v * worst - 1;
  for (let level = before + 1; level <= after; level++) guard.clearSince[row + level] = Infinity;
  for (let level = after + 1; level <= before; level++) guard.clearSince[row + level] = now;
  guard.before[v] = after;
  const inClass = wiring.recoveryClass[v]!;
  if (after < before && inClass > 0 && state.level[v]! > after) state.timers.start(now, inClass, v);
}

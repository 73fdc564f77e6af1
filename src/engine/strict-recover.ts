import { countHolds, held, imposeAnew, moveHolds } from './strict-guard';
import { guardOf, type Guard, type StrictState } from './strict-state';

/**
 * First half of an instant: whoever has waited long enough, and whom nothing holds any longer, is back. Synchronous
 * rounds from `state.round`. Faults of this instant do not count yet.
 */
export function settleRecoveries(state: StrictState): void {
  const { round, level, drops, rankOf } = state;
  if (round.length === 0) return;
  const guard = guardOf(state);
  const found: number[] = [];
  for (let rank = 0; round.length > 0; rank++) {
    found.length = 0;
    for (let i = 0; i < round.length; i++) {
      const v = round.items[i]!;
      if (level[v] === 0) continue;
      const to = lowest(state, guard, v);
      if (to < level[v]!) found.push(v, to);
    }
    round.clear();
    for (let i = 0; i < found.length; i += 2) {
      const v = found[i]!;
      rankOf[v] = rank;
      drops.push(v, rank);
      improve(state, v, found[i + 1]!);
    }
  }
}

/** The best level that a component may return to: held by requirements, by script, and by its recovery time. */
function lowest(state: StrictState, guard: Guard, v: number): number {
  const { script, scriptBefore, graph, worst, now } = state;
  if (guard.counted[v] === 0) {
    guard.changes++;
    countHolds(state, guard, v);
    guard.touched.add(v);
  }
  const keep = Math.max(Math.min(script[v]!, scriptBefore[v]!), held(state, guard, v));
  const recovery = graph.recovery[v]!;
  const row = v * worst - 1;
  let to = state.level[v]!;
  while (to > keep && (recovery === 0 || guard.clearSince[row + to]! + recovery <= now)) to--;
  return to;
}

function improve(state: StrictState, u: number, to: number): void {
  const { level, wiring, worst, bad } = state;
  const from = level[u]!;
  level[u] = to;
  moveHolds(state, u, from, to);
  const { groupsOf, groupsOfStart } = wiring;
  for (let i = groupsOfStart[u]!; i < groupsOfStart[u + 1]!; i++) {
    const group = groupsOf[i]!;
    const row = group * worst - 1;
    for (let l = to + 1; l <= from; l++) bad[row + l]! -= 1;
    imposeAnew(state, group);
  }
}

import { neededLevel } from '../model/impact';
import type { Cause } from './cascade-types';
import { SCRIPTED } from './log-columns';
import { hold, pressure, setLevel } from './pass-on';
import type { ColdStart, RunState } from './state';

/** A component gets to `to` or worse, `rank` rounds into the instant. */
export interface Raise {
  readonly component: number;
  readonly rank: number;
  readonly to: number;
  readonly cause: Cause;
}

/**
 * First half of an instant: the greatest state below the one before in which whoever has waited long enough, and whom
 * nothing holds any longer, is back. Synchronous rounds, beginning with the components in `state.round`;
 * `rankOf[component]` becomes the round in which it last improved. Faults of this instant do not count yet.
 */
export function settleRecoveries(state: RunState, rankOf: Int32Array): void {
  const drops: number[] = [];
  for (let rank = 0; state.round.length > 0; rank++) {
    drops.length = 0;
    const rings = new Set<number>();
    for (const v of state.round.items.subarray(0, state.round.length)) {
      if (state.level[v] === 0) continue;
      const ring = state.cold ? state.cold.rings.ringOf[v]! : -1;
      if (ring >= 0) {
        rings.add(ring);
        continue;
      }
      const to = lowest(state, v);
      if (to < state.level[v]!) drops.push(v, to);
    }
    if (state.cold) for (const ring of rings) tryRing(state, state.cold, state.cold.rings.members[ring]!, drops);
    state.round.clear();
    for (let i = 0; i < drops.length; i += 2) {
      setLevel(state, drops[i]!, drops[i + 1]!);
      rankOf[drops[i]!] = rank;
    }
  }
}

/** The best level a fallen component may return to: held by requirements, by script, and by its recovery time. */
const lowest = (state: RunState, v: number): number => waited(state, v, Math.max(scripted(state, v), hold(state, v)));

const scripted = (state: RunState, v: number): number => Math.min(state.script[v]!, state.scriptBefore[v]!);

/** The best level not below `keep` that `v` has waited out its recovery time for. */
function waited(state: RunState, v: number, keep: number): number {
  const recovery = state.graph.recovery[v]!;
  const row = v * state.worst - 1;
  let to = state.level[v]!;
  while (to > keep && (recovery === 0 || state.clearSince[row + to]! + recovery <= state.now)) to--;
  return to;
}

/**
 * Optimistic runs: a ring comes back together, as far as nobody in it holds the others
 * by a live cause or presses on them because it still has to wait itself.
 * Tried by letting all members fall back and raising them again; the state is left as it was.
 */
function tryRing(state: RunState, cold: ColdStart, members: readonly number[], drops: number[]): void {
  const { level } = state;
  const { saved } = cold;
  for (const v of members) saved[v] = level[v]!;
  for (const v of members) {
    const to = waited(state, v, scripted(state, v));
    if (to < level[v]!) setLevel(state, v, to);
  }
  for (let pending = members; pending.length > 0;) {
    state.round.clear();
    for (const v of pending) {
      const to = Math.min(saved[v]!, Math.max(hold(state, v), pressure(state, v)));
      if (to > level[v]!) setLevel(state, v, to);
    }
    const ring = cold.rings.ringOf[members[0]!];
    pending = Array.from(state.round.items.subarray(0, state.round.length)).filter(
      (v) => cold.rings.ringOf[v] === ring,
    );
  }
  for (const v of members) {
    const to = level[v]!;
    if (to === saved[v]) continue;
    drops.push(v, to);
    setLevel(state, v, saved[v]!);
  }
}

/**
 * Second half: the least state above that is closed under the script and under requirements whose grace is over.
 * Synchronous rounds, beginning with the components in `state.round`. Returns every raise, by rank.
 */
export function settleFailures(state: RunState): Raise[] {
  const raises: Raise[] = [];
  for (let rank = 0; state.round.length > 0; rank++) {
    const first = raises.length;
    for (const v of state.round.items.subarray(0, state.round.length)) {
      const to = Math.max(state.script[v]!, pressure(state, v));
      if (to > state.level[v]!) raises.push({ component: v, rank, to, cause: causeOf(state, v, to) });
    }
    state.round.clear();
    for (let i = first; i < raises.length; i++) setLevel(state, raises[i]!.component, raises[i]!.to);
  }
  return raises;
}

/** The script, or the first requirement in listing order that presses `v` to `to`, as things stand before this round. */
function causeOf(state: RunState, v: number, to: number): Cause {
  if (state.script[v]! >= to) return SCRIPTED;
  const { needs, needsStart, member, memberStart } = state.graph;
  let requirement = -1;
  for (let i = needsStart[v]!; i < needsStart[v + 1]! && requirement < 0; i++) {
    const r = needs[i]!;
    if (state.effective[r]! >= to) requirement = r; // never so where it is needed only to start
  }
  const needed = neededLevel(state.graph, requirement, to);
  const members: number[] = [];
  for (let entry = memberStart[requirement]!; entry < memberStart[requirement + 1]!; entry++) {
    if (state.level[member[entry]!]! >= needed) members.push(member[entry]!);
  }
  return { type: 'requirement', requirement, members, needed };
}

import { later } from '../model/bounds';
import { hold, refresh } from './pass-on';
import type { TimeQueue } from './queue';
import type { RunState } from './state';

/** What a timer is for; a queue entry is `number * TIMERS + kind`. */
const TIMERS = 3;
const RECOVERY = 0; // of a component
const GRACE = 1; // of a requirement
const SWITCHOVER = 2; // of a requirement

/**
 * Take all timers that are due at `state.now`: requirements are worked out afresh, components that may recover
 * are put into `state.round`, and components that may fail because a grace is over are appended to `rising`.
 */
export function takeDueTimers(state: RunState, queue: TimeQueue, rising: number[]): void {
  while (queue.next === state.now) {
    const entry = queue.pop();
    const kind = entry % TIMERS;
    const number = (entry - kind) / TIMERS;
    if (kind === RECOVERY) {
      state.round.add(number);
      continue;
    }
    refresh(state, number);
    if (kind === GRACE) rising.push(state.graph.dependent[number]!);
    else state.round.add(state.graph.dependent[number]!); // even if nothing changes yet: in a ring it may, together with others
  }
}

/** The instant is over: what has changed on balance is remembered and starts its timers. */
export function commit(state: RunState, queue: TimeQueue): void {
  for (const r of state.touched.items.subarray(0, state.touched.length)) commitRequirement(state, queue, r);
  for (const v of state.changed.items.subarray(0, state.changed.length)) commitLevel(state, queue, v);
  for (const v of state.guards.items.subarray(0, state.guards.length)) commitGuard(state, v);
  for (const v of state.changed.items.subarray(0, state.changed.length)) startRecovery(state, queue, v);
  for (const v of state.guards.items.subarray(0, state.guards.length)) startRecovery(state, queue, v);
  state.touched.clear();
  state.changed.clear();
  state.guards.clear();
}

function commitRequirement(state: RunState, queue: TimeQueue, r: number): void {
  const { graph, imposed, imposedBefore, imposedSince, worst, now } = state;
  const before = imposedBefore[r]!;
  const after = imposed[r]!;
  for (let level = before + 1; level <= after; level++) imposedSince[r * worst + level - 1] = now;
  if (after > before && graph.grace[r]! > 0 && graph.startOnly[r] === 0)
    queue.push(later(now, graph.grace[r]!), r * TIMERS + GRACE);
  imposedBefore[r] = after;
}

function commitLevel(state: RunState, queue: TimeQueue, v: number): void {
  const { graph, level, levelBefore, worst, now } = state;
  if (level[v] === worst && levelBefore[v] !== worst) {
    state.worstSince[v] = now;
    for (let i = graph.neededByStart[v]!; i < graph.neededByStart[v + 1]!; i++) {
      const r = graph.neededBy[i]!;
      const primary = graph.member[graph.memberStart[r]!];
      if (graph.switchover[r]! > 0 && primary === v)
        queue.push(later(now, graph.switchover[r]!), r * TIMERS + SWITCHOVER);
    }
  }
  levelBefore[v] = level[v]!;
}

function commitGuard(state: RunState, v: number): void {
  const { guardBefore, clearSince, worst } = state;
  const before = guardBefore[v]!;
  const after = Math.max(state.script[v]!, hold(state, v));
  const row = v * worst - 1;
  for (let level = before + 1; level <= after; level++) clearSince[row + level] = Infinity;
  for (let level = after + 1; level <= before; level++) clearSince[row + level] = state.now;
  guardBefore[v] = after;
  state.scriptBefore[v] = state.script[v]!;
}

/** Wake `v` when it has waited out its recovery time, for each level it may leave at another instant. */
function startRecovery(state: RunState, queue: TimeQueue, v: number): void {
  const recovery = state.graph.recovery[v]!;
  if (recovery === 0) return;
  const row = v * state.worst - 1;
  for (let level = state.guardBefore[v]! + 1; level <= state.level[v]!; level++) {
    const at = later(state.clearSince[row + level]!, recovery);
    if (at > state.now) queue.push(at, v * TIMERS + RECOVERY);
  }
}

/** Whether a timer that still waits would change anything if the run went on. Empties the queue. */
export function somethingWaits(state: RunState, queue: TimeQueue): boolean {
  const { graph, worst, level } = state;
  for (let time = queue.next; time < Infinity; time = queue.next) {
    const entry = queue.pop();
    const kind = entry % TIMERS;
    const number = (entry - kind) / TIMERS;
    if (kind === RECOVERY) {
      if (level[number]! > state.guardBefore[number]!) return true;
    } else if (kind === SWITCHOVER) {
      const primary = graph.member[graph.memberStart[number]!]!;
      if (level[primary] === worst && state.worstSince[primary]! + graph.switchover[number]! === time) return true;
    } else {
      const next = level[graph.dependent[number]!]! + 1;
      const imposed = state.imposed[number]! >= next;
      if (imposed && state.imposedSince[number * worst + next - 1]! + graph.grace[number]! <= time) return true;
    }
  }
  return false;
}

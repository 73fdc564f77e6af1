import type { DependencyGraph } from '../model/graph';
import type { Ticks } from '../model/units';
import type { Cascade, ScriptedEvent } from './cascade-types';
import { BY_SCRIPT, cascadeOf } from './log-columns';
import { commit, report, somethingWaits } from './strict-commit';
import { settleFailures, want, wantWhatIsDue } from './strict-fail';
import { guardOf, createState, type StrictState } from './strict-state';
import { settleRecoveries } from './strict-recover';

/**
 * A strict run without switchovers, over columns. Does what `generalRun` does, which the laws hold it to: fewer things
 * are remembered, since in a strict run what a row imposes follows from its provider alone, a guard matters only for what
 * is down, and a timer for what can no longer be felt is harmless.
 * @param events checked, in order of time
 */
export function strictRun(
  graph: DependencyGraph,
  events: readonly ScriptedEvent[],
  horizon: Ticks,
  maxChanges: number,
): Cascade {
  const state = createState(graph);
  const { timers, log } = state;
  let next = 0;
  let truncated = false;
  for (;;) {
    const now = Math.min(timers.next, events[next]?.time ?? Infinity);
    if (now === Infinity) break;
    if (now > horizon || log.length >= maxChanges) {
      truncated =
        events.slice(next).some((event) => event.level !== state.script[event.component]) || somethingWaits(state);
      break;
    }
    state.now = now;
    const first = next;
    while (next < events.length && events[next]!.time === now) next++;
    applyScript(state, events, first, next);
    takeDueTimers(state);
    settleRecoveries(state);
    for (let i = first; i < next; i++) {
      const v = events[i]!.component;
      if (state.script[v]! > state.level[v]!) want(state, v, state.script[v]!, BY_SCRIPT);
    }
    wantWhatIsDue(state);
    settleFailures(state);
    report(state);
    commit(state);
    for (let i = first; i < next; i++) {
      const v = events[i]!.component;
      state.scriptBefore[v] = state.script[v]!;
    }
  }
  return cascadeOf(graph, log, state.level, truncated);
}

/** Several events of one component at one instant count as the worst of them. */
function applyScript(state: StrictState, events: readonly ScriptedEvent[], first: number, last: number): void {
  const { script, scriptBefore, round } = state;
  for (let i = first; i < last; i++) script[events[i]!.component] = 0;
  for (let i = first; i < last; i++) {
    const { component, level: to } = events[i]!;
    if (to > script[component]!) script[component] = to;
  }
  for (let i = first; i < last; i++) {
    const v = events[i]!.component;
    if (script[v]! < scriptBefore[v]!) {
      guardOf(state);
      round.add(v);
    }
    if (state.guard !== undefined && state.guard.counted[v]! > 0) state.guard.touched.add(v);
  }
}

/** Who may have waited long enough is put into `round`; batches of graces that are over into `due`. */
function takeDueTimers(state: StrictState): void {
  const { timers, wiring, due, round, now } = state;
  while (timers.next === now) {
    const batch = timers.take();
    if (timers.classOf(batch) < wiring.recoveries) {
      due.push(batch);
      continue;
    }
    let last = -1;
    for (let entry = timers.first(batch); entry >= 0; last = entry, entry = timers.after(entry))
      round.add(timers.item(entry));
    timers.release(batch, last);
  }
}

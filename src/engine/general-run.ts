import type { DependencyGraph } from '../model/graph';
import type { Ticks } from '../model/units';
import { blastRadius } from './blast';
import type { Cascade, ColdStartRule, LogEntry, Passage, ScriptedEvent } from './cascade-types';
import { commit, somethingWaits, takeDueTimers } from './commit';
import { columnsOfLog, RECOVERY, SCRIPTED, stepsOf } from './log-columns';
import { setLive } from './pass-on';
import { TimeQueue } from './queue';
import { settleFailures, settleRecoveries, type Raise } from './settle';
import { createState, type ColdStart, type RunState } from './state';

/**
 * The evaluator for every kind of run, strict or optimistic, with switchovers or without: requirement by requirement, as
 * the definition has it. It is what `strictRun` is held to.
 * Cost: O(changes · members they are in · log), in an optimistic run also the size of each ring for each instant
 * that touches it and of the graph for each instant with scripted events.
 * @param events checked, in order of time
 */
export function generalRun(
  graph: DependencyGraph,
  events: readonly ScriptedEvent[],
  coldStart: ColdStartRule,
  horizon: Ticks,
  maxChanges: number,
): Cascade {
  const state = createState(graph, coldStart === 'optimistic');
  const queue = new TimeQueue(256);
  const log: LogEntry[] = [];
  const rankOf = new Int32Array(graph.n);
  const rising: number[] = [];
  let nextEvent = 0;
  let truncated = false;

  for (;;) {
    const now = Math.min(queue.next, events[nextEvent]?.time ?? Infinity);
    if (now === Infinity) break;
    if (now > horizon || log.length >= maxChanges) {
      truncated =
        events.slice(nextEvent).some((event) => event.level !== state.script[event.component]) ||
        somethingWaits(state, queue);
      break;
    }
    state.now = now;
    rising.length = 0;
    const firstEvent = nextEvent;
    while (nextEvent < events.length && events[nextEvent]!.time === now) nextEvent++;
    const script = events.slice(firstEvent, nextEvent);
    applyScript(state, script, rising);
    // Recoveries come before failures, also in what a ring hears of causes: those that begin now do not count yet.
    if (state.cold && script.length > 0)
      updateLive(
        state,
        state.cold,
        state.script.map((level, v) => Math.min(level, state.scriptBefore[v]!)),
      );
    takeDueTimers(state, queue, rising);
    settleRecoveries(state, rankOf);
    if (state.cold && script.length > 0) updateLive(state, state.cold, state.script);
    for (const v of rising) state.round.add(v);
    report(state, rankOf, settleFailures(state), log);
    commit(state, queue);
  }
  return { log, steps: stepsOf(columnsOfLog(log)), final: state.level.slice(), truncated };
}

function applyScript(state: RunState, events: readonly ScriptedEvent[], rising: number[]): void {
  for (const { component } of events) state.script[component] = 0;
  for (const { component, level } of events) {
    if (level > state.script[component]!) state.script[component] = level;
    state.guards.add(component);
    state.round.add(component);
    rising.push(component);
  }
}

function updateLive(state: RunState, cold: ColdStart, script: Uint8Array): void {
  const live = blastRadius(state.graph, script);
  for (const v of cold.rings.members.flat()) if (live[v] !== cold.live[v]) setLive(state, cold, v, live[v]!);
}

/** Append what has changed on balance in this instant, in the log's order. */
function report(state: RunState, rankOf: Int32Array, raises: readonly Raise[], log: LogEntry[]): void {
  const { level, levelBefore, now, graph } = state;
  const entries: LogEntry[] = [];
  for (const component of state.changed.items.subarray(0, state.changed.length)) {
    const from = levelBefore[component]!;
    const to = level[component]!;
    if (to >= from) continue;
    const rank = rankOf[component]!;
    const cause = rank === 0 && state.script[component]! < state.scriptBefore[component]! ? SCRIPTED : RECOVERY;
    entries.push({ time: now, rank, component, from, to, cause });
  }
  const claims = new Map<number, Passage[]>();
  for (const raise of raises) {
    const from = levelBefore[raise.component]!;
    if (raise.to <= from) continue; // it had recovered in this instant, and is back where it was
    if (raise.to < level[raise.component]!) {
      const passage = { rank: raise.rank, to: raise.to, cause: raise.cause };
      const via = claims.get(raise.component);
      if (via) via.push(passage);
      else claims.set(raise.component, [passage]);
      continue;
    }
    const via = claims.get(raise.component);
    entries.push({ time: now, from, ...raise, ...(via && { via }) });
  }
  entries.sort((a, b) => direction(a) - direction(b) || a.rank - b.rank || byId(graph, a.component, b.component));
  for (const entry of entries) log.push(entry);
}

const direction = (entry: LogEntry): number => (entry.to < entry.from ? 0 : 1);

const byId = (graph: DependencyGraph, a: number, b: number): number => {
  const left = graph.ids[a]!;
  const right = graph.ids[b]!;
  return left < right ? -1 : left > right ? 1 : 0;
};

import { imposedAt } from '../model/impact';
import type { ColdStart, RunState } from './state';

/** Highest level with an entry in a component's tally; 0 if there is none. */
const worstIn = (tally: Int32Array, component: number, worst: number): number => {
  const row = component * (worst + 1);
  let level = worst;
  while (level > 0 && tally[row + level] === 0) level--;
  return level;
};

/** What run requirements whose grace is over press the component to. */
export const pressure = (state: RunState, component: number): number => worstIn(state.pressing, component, state.worst);

/** What requirements, to run or to start, hold a fallen component at; no grace: caches are cold. */
export const hold = (state: RunState, component: number): number => worstIn(state.holding, component, state.worst);

/** Put a component at another level and pass the change on to the requirements it is a provider in. */
export function setLevel(state: RunState, component: number, to: number): void {
  const { graph, cold, level } = state;
  const from = level[component]!;
  level[component] = to;
  state.changed.add(component);
  const seenBefore = cold ? cold.seen[component]! : 0;
  const seen = cold ? Math.min(to, cold.live[component]!) : 0;
  if (cold) cold.seen[component] = seen;
  for (let i = graph.neededByStart[component]!; i < graph.neededByStart[component + 1]!; i++) {
    const r = graph.neededBy[i]!;
    count(state, state.bad, r, from, to);
    if (cold) {
      const v = graph.dependent[r]!;
      if (sameRing(cold, component, v)) count(state, cold.bad, r, seenBefore, seen);
      else count(state, cold.bad, r, from, to);
      if (cold.rings.ringOf[v]! >= 0) state.round.add(v); // a better member may let a ring go that it does not let go alone
    }
    refresh(state, r);
  }
}

/** The live cause of a ring member changes: the guards inside its ring see it. */
export function setLive(state: RunState, cold: ColdStart, component: number, to: number): void {
  const { graph } = state;
  const before = cold.seen[component]!;
  const after = Math.min(to, state.level[component]!);
  cold.live[component] = to;
  cold.seen[component] = after;
  for (let i = graph.neededByStart[component]!; i < graph.neededByStart[component + 1]!; i++) {
    const r = graph.neededBy[i]!;
    if (!sameRing(cold, component, graph.dependent[r]!)) continue;
    state.round.add(graph.dependent[r]!);
    count(state, cold.bad, r, before, after);
    refresh(state, r);
  }
}

const sameRing = (cold: ColdStart, a: number, b: number): boolean =>
  cold.rings.ringOf[a]! >= 0 && cold.rings.ringOf[a] === cold.rings.ringOf[b];

function count(state: RunState, bad: Int32Array, r: number, from: number, to: number): void {
  const row = r * state.worst - 1;
  for (let l = from + 1; l <= to; l++) bad[row + l]! += 1;
  for (let l = to + 1; l <= from; l++) bad[row + l]! -= 1;
}

/** Work out afresh what a requirement imposes, and note its dependent if that matters to it. */
export function refresh(state: RunState, r: number): void {
  const { graph, cold, imposed, effective } = state;
  const v = graph.dependent[r]!;
  const row = v * (state.worst + 1);
  const now = imposedBy(state, r, state.bad, -1);
  if (now !== imposed[r]) {
    state.touched.add(r);
    if (!cold) moveHold(state, v, imposed[r]!, now);
    imposed[r] = now;
  }
  if (cold) {
    const seen = imposedBy(state, r, cold.bad, v);
    if (seen !== cold.imposed[r]) moveHold(state, v, cold.imposed[r]!, seen);
    cold.imposed[r] = seen;
  }
  if (graph.startOnly[r] !== 0) return;
  const felt = lasted(state, r, now);
  if (felt === effective[r]) return;
  state.pressing[row + effective[r]!]! -= 1;
  state.pressing[row + felt]! += 1;
  effective[r] = felt;
  state.round.add(v);
}

function moveHold(state: RunState, v: number, from: number, to: number): void {
  const row = v * (state.worst + 1);
  state.holding[row + from]! -= 1;
  state.holding[row + to]! += 1;
  state.guards.add(v);
  state.round.add(v);
}

/** What `r` imposes, going by the members counted in `bad`; `viewer` is its dependent if its guard asks in an optimistic run, else -1. */
function imposedBy(state: RunState, r: number, bad: Int32Array, viewer: number): number {
  const { graph, worst, cold } = state;
  const quorum = graph.quorum[r]!;
  const row = r * worst - 1;
  let level = worst;
  while (level > 0 && bad[row + level]! < quorum) level--;
  if (graph.switchover[r]! > 0) {
    const primary = graph.member[graph.memberStart[r]!]!;
    const seen = cold && sameRing(cold, primary, viewer) ? cold.seen : state.level;
    if (seen[primary] === worst && takingOver(state, primary, graph.switchover[r]!)) level = worst;
  }
  return imposedAt(graph, r, level);
}

/** Extension X1: the primary has been at its worst for less than the switchover lasts. */
function takingOver(state: RunState, primary: number, lasts: number): boolean {
  const since = state.levelBefore[primary] === state.worst ? state.worstSince[primary]! : state.now;
  return since + lasts > state.now;
}

/** How much of `imposed` has been imposed without a break for as long as the grace. */
function lasted(state: RunState, r: number, imposed: number): number {
  const grace = state.graph.grace[r]!;
  if (grace === 0) return imposed;
  const row = r * state.worst - 1;
  let level = Math.min(imposed, state.imposedBefore[r]!);
  while (level > 0 && state.imposedSince[row + level]! + grace > state.now) level--;
  return level;
}

import { sure } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { imposedAt } from '../model/impact';
import type { Ticks } from '../model/units';
import { blastRadius } from './blast';
import type { Cascade, Scenario, Step } from './cascade-types';
import { findRings } from './rings';

/** A cascade with a cursor: what it stands at is the state after the first `cursor` steps. */
export interface LogCursor {
  readonly cursor: number;
  /** Move the cursor, forwards or backwards, and return the levels there (a copy). Costs the entries passed over. */
  seek(cursor: number): Uint8Array;
}

/** Moves along the log in both directions: forwards by `to`, backwards by `from`. */
export function createReplay(graph: DependencyGraph, cascade: Cascade): LogCursor {
  const { log } = cascade;
  const level = new Uint8Array(graph.n);
  let at = 0;
  return {
    get cursor() {
      return at;
    },
    seek(cursor) {
      const from = entriesBefore(cascade, at);
      const to = entriesBefore(cascade, cursor);
      for (let i = from; i < to; i++) level[log[i]!.component] = log[i]!.to;
      for (let i = from - 1; i >= to; i--) level[log[i]!.component] = log[i]!.from;
      at = cursor;
      return level.slice();
    },
  };
}

/**
 * Levels after the first `cursor` steps; 0 is before anything has happened.
 * @throws {RangeError} if the cascade has no such cursor
 */
export const healthAt = (graph: DependencyGraph, cascade: Cascade, cursor: number): Uint8Array =>
  createReplay(graph, cascade).seek(cursor);

/** Entries of the log that lie before a cursor. */
export const entriesBefore = (cascade: Cascade, cursor: number): number => stepBefore(cascade, cursor)?.last ?? 0;

/**
 * The instant a cursor stands at: that of the last step taken; -Infinity before the first.
 * @throws {RangeError} if the cascade has no such cursor
 */
export const timeAt = (cascade: Cascade, cursor: number): Ticks => stepBefore(cascade, cursor)?.time ?? -Infinity;

function stepBefore({ steps }: Cascade, cursor: number): Step | undefined {
  sure(Number.isInteger(cursor) && cursor >= 0 && cursor <= steps.length, 'no cursor', cursor);
  return steps[cursor - 1];
}

/** How many steps lie at or before `time`. */
export function cursorAt(cascade: Cascade, time: Ticks): number {
  sure(!Number.isNaN(time), 'no time', time);
  let low = 0;
  let high = cascade.steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cascade.steps[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the script says of each component at `time`, events of that instant included. */
export function scriptAt(graph: DependencyGraph, scenario: Scenario, time: Ticks): Uint8Array {
  sure(!Number.isNaN(time), 'no time', time);
  const level = new Uint8Array(graph.n);
  const since = new Float64Array(graph.n).fill(-Infinity);
  for (const event of scenario.events) {
    const last = since[event.component]!;
    if (event.time > time || event.time < last) continue;
    level[event.component] = event.time > last ? event.level : Math.max(event.level, level[event.component]!);
    since[event.component] = event.time;
  }
  return level;
}

/**
 * 1 for each component that is on its way back: not up, and nothing any longer forbids its recovery
 * (neither the script nor a requirement, to run or to start); it only waits out its recovery time.
 * In an optimistic run members of a ring wait for each other only where there is a live cause.
 * `time` may lie after the cursor's last step, because a repair that changes nothing at once is no step.
 */
export function recoveringAt(
  graph: DependencyGraph,
  scenario: Scenario,
  cascade: Cascade,
  cursor: number,
  time: Ticks = timeAt(cascade, cursor),
): Uint8Array {
  const level = healthAt(graph, cascade, cursor);
  const script = scriptAt(graph, scenario, time);
  const optimistic = scenario.coldStart === 'optimistic';
  const ringOf = optimistic ? findRings(graph, () => true).ringOf : new Int32Array(graph.n).fill(-1);
  const live = optimistic ? blastRadius(graph, script) : level;
  const recovering = new Uint8Array(graph.n);
  for (let v = 0; v < graph.n; v++) {
    if (level[v] === 0 || script[v]! >= level[v]!) continue;
    const seen = (u: number) =>
      ringOf[v]! >= 0 && ringOf[u] === ringOf[v] ? Math.min(live[u]!, level[u]!) : level[u]!;
    let held = false;
    for (let i = graph.needsStart[v]!; i < graph.needsStart[v + 1]! && !held; i++) {
      const r = graph.needs[i]!;
      const waiting = stillTakingOver(graph, cascade, cursor, r, time, seen);
      const group = waiting ? graph.scale.levels.length - 1 : groupLevel(graph, r, seen);
      held = imposedAt(graph, r, group) >= level[v]!;
    }
    recovering[v] = held ? 0 : 1;
  }
  return recovering;
}

/** The level of a requirement's group: the `need`-th best of its members. */
export function groupLevel(graph: DependencyGraph, r: number, levelOf: (component: number) => number): number {
  const { member, memberStart, quorum } = graph;
  for (let level = graph.scale.levels.length - 1; level > 0; level--) {
    let bad = 0;
    for (let entry = memberStart[r]!; entry < memberStart[r + 1]!; entry++) if (levelOf(member[entry]!) >= level) bad++;
    if (bad >= quorum[r]!) return level;
  }
  return 0;
}

/** Extension X1: whether the primary has been at its worst for less than the switchover lasts. */
function stillTakingOver(
  graph: DependencyGraph,
  cascade: Cascade,
  cursor: number,
  r: number,
  time: Ticks,
  levelOf: (component: number) => number,
): boolean {
  const lasts = graph.switchover[r]!;
  const primary = graph.member[graph.memberStart[r]!]!;
  if (lasts <= 0 || levelOf(primary) < graph.scale.levels.length - 1) return false;
  for (let i = entriesBefore(cascade, cursor) - 1; i >= 0; i--) {
    const entry = cascade.log[i]!;
    if (entry.component === primary) return entry.time + lasts > time;
  }
  return false;
}

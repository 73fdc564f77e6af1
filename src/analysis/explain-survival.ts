import type { Cascade } from '../engine/cascade-types';
import { entriesBefore, groupLevel, healthAt, timeAt } from '../engine/replay';
import { sure, sureComponent } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { imposedAt } from '../model/impact';
import type { Ticks } from '../model/units';

/** What held between a requirement whose providers are in trouble and its dependent. */
export type Held = { readonly requirement: number } &
  /** Enough members are better than the worst: `alive` are those at the group's level or better. */
  (
    | { readonly code: 'alive'; readonly alive: readonly number[]; readonly need: number; readonly group: number }
    /** The kind passes on less than there is: `group` comes in, `imposed` goes on. */
    | { readonly code: 'weakened'; readonly group: number; readonly imposed: number }
    /** Needed only to start, and the component is running. */
    | { readonly code: 'start-only'; readonly imposed: number }
    /** The grace is not over yet; `known` is false where nobody has published how long it is. */
    | { readonly code: 'grace'; readonly imposed: number; readonly remaining: Ticks; readonly known: boolean }
  );

/** Why a component is no worse than it is. */
export interface Survival {
  readonly component: number;
  readonly level: number;
  /** By requirement in listing order, outermost reason first; empty: nothing it needs has failed. */
  readonly held: readonly Held[];
}

/**
 * Why `component` stands no worse than it does after `cursor` steps, at `time` (default: the instant of the last step):
 * for each requirement with a provider in trouble, what held. A requirement that held nothing back is not listed.
 * Facts and codes, no sentences. A switchover counts as completed. O(log) time.
 * @throws {RangeError} if there is no such component, cursor or time
 */
export function explainSurvival(
  graph: DependencyGraph,
  cascade: Cascade,
  component: number,
  cursor: number,
  time: Ticks = timeAt(cascade, cursor),
): Survival {
  sureComponent(graph, component);
  sure(!Number.isNaN(time), 'no time', time);
  const levels = healthAt(graph, cascade, cursor);
  const level = levels[component]!;
  const held: Held[] = [];
  for (const r of graph.needs.subarray(graph.needsStart[component], graph.needsStart[component + 1])) {
    const members = Array.from(graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]));
    const worst = Math.max(...members.map((u) => levels[u]!));
    if (worst === 0) continue;
    const group = groupLevel(graph, r, (u) => levels[u]!);
    const imposed = imposedAt(graph, r, group);
    const alive = members.filter((u) => levels[u]! <= group);
    if (group < worst) held.push({ requirement: r, code: 'alive', alive, need: graph.need[r]!, group });
    if (imposed < group) held.push({ requirement: r, code: 'weakened', group, imposed });
    if (imposed <= level) continue;
    if (graph.startOnly[r] !== 0) held.push({ requirement: r, code: 'start-only', imposed });
    else {
      const since = imposedSince(graph, cascade, r, level + 1, entriesBefore(cascade, cursor));
      held.push({
        requirement: r,
        code: 'grace',
        imposed,
        remaining: since + graph.grace[r]! - time,
        known: graph.lagKnown[r] !== 0,
      });
    }
  }
  return { component, level, held };
}

/** Since when `r` has imposed `atLeast` without a break, going by whole instants; it does so at the end. */
function imposedSince(graph: DependencyGraph, cascade: Cascade, r: number, atLeast: number, end: number): Ticks {
  const { log } = cascade;
  const members = new Set(graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]));
  const level = new Map<number, number>();
  let since = -Infinity;
  let on = false;
  for (let i = 0; i < end; i++) {
    const { component, to, time } = log[i]!;
    if (members.has(component)) level.set(component, to);
    if (i + 1 < end && log[i + 1]!.time === time) continue;
    const now =
      imposedAt(
        graph,
        r,
        groupLevel(graph, r, (u) => level.get(u) ?? 0),
      ) >= atLeast;
    if (now && !on) since = time;
    on = now;
  }
  return since;
}

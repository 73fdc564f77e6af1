import type { ScriptedEvent } from '../../engine/cascade-types';
import type { LevelChange } from '../../engine/voices';
import { buildGraph } from '../../model/build-graph';
import type { DependencyGraph } from '../../model/graph';
import { requirementInput } from '../../model/replay-graph';

/**
 * The part of a graph that a change at some components can reach: they and all that need them, directly or not, to run or
 * to start. Their other providers stand beside them without needs of their own and play back what they did before.
 */
export interface Cone {
  readonly graph: DependencyGraph;
  /** Components of the original that can change; component `i` of the part is `members[i]`. */
  readonly members: readonly number[];
  /** The script of the members, and what the providers around them do. */
  readonly events: readonly ScriptedEvent[];
}

/** 1 for each component that a change at `roots` can reach, `roots` included. */
export function reachOf(graph: DependencyGraph, roots: readonly number[]): Uint8Array {
  const reached = new Uint8Array(graph.n);
  const waiting = [...roots];
  for (const v of waiting) reached[v] = 1;
  for (let u = waiting.pop(); u !== undefined; u = waiting.pop()) {
    for (let i = graph.neededByStart[u]!; i < graph.neededByStart[u + 1]!; i++) {
      const v = graph.dependent[graph.neededBy[i]!]!;
      if (reached[v] === 1) continue;
      reached[v] = 1;
      waiting.push(v);
    }
  }
  return reached;
}

/**
 * Cut the part out. What runs on it runs as on the whole graph, as long as the ring rule is strict. `histories` are those of
 * the run in which nothing was changed.
 */
export function coneOf(
  graph: DependencyGraph,
  reached: Uint8Array,
  events: readonly ScriptedEvent[],
  histories: readonly (readonly LevelChange[])[],
): Cone {
  const members: number[] = [];
  for (let v = 0; v < graph.n; v++) if (reached[v] === 1) members.push(v);
  const around = new Set<number>();
  const rows: number[] = [];
  for (const v of members) {
    for (const r of graph.needs.subarray(graph.needsStart[v], graph.needsStart[v + 1])) {
      rows.push(r);
      for (const u of graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]))
        if (reached[u] === 0) around.add(u);
    }
  }
  const outside = [...around];
  const numbers = new Map([...members, ...outside].map((v, i) => [v, i] as const));
  const component = (v: number) => ({ id: graph.ids[v]!, recovery: graph.recovery[v]!, scope: graph.scope[v] === 1 });
  return {
    graph: buildGraph(
      [...members.map(component), ...outside.map((u) => ({ id: graph.ids[u]!, scope: true }))],
      rows.sort((a, b) => a - b).map((r) => requirementInput(graph, r)),
      graph.scale,
    ),
    members,
    events: [
      ...events.flatMap((event) => {
        const own = reached[event.component] === 1 ? numbers.get(event.component) : undefined;
        return own === undefined ? [] : [{ ...event, component: own }];
      }),
      ...outside.flatMap((u) => histories[u]!.map(({ time, level }) => ({ time, level, component: numbers.get(u)! }))),
    ],
  };
}

import { buildGraph } from '../model/build-graph';
import type { DependencyGraph, RequirementInput } from '../model/graph';
import { componentId } from '../model/ids';
import { requirementInput } from '../model/replay-graph';
import type { Ticks } from '../model/units';
import type { Cascade, ScriptedEvent } from './cascade-types';
import { simulateCascade } from './simulate';
import { historyOf, type LevelChange } from './voices';

/**
 * What `component` would have been like by its requirements and `own` events alone, with its providers as they were
 * in `cascade`: the core, run on the component and its providers. Grace, recovery and start-only needs count as ever.
 */
export function historyAlone(
  graph: DependencyGraph,
  cascade: Cascade,
  component: number,
  own: readonly LevelChange[],
  horizon: Ticks,
): LevelChange[] {
  const providers: number[] = [];
  const requirements: RequirementInput[] = [];
  for (const r of graph.needs.subarray(graph.needsStart[component], graph.needsStart[component + 1])) {
    const members = graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]);
    for (const u of members) if (!providers.includes(u)) providers.push(u);
    requirements.push({ ...requirementInput(graph, r), dependent: CENTRE, providers: Array.from(members, idOf) });
  }
  const star = buildGraph(
    [{ id: CENTRE, recovery: graph.recovery[component]! }, ...providers.map((u) => ({ id: idOf(u) }))],
    requirements,
    graph.scale,
  );
  const events: ScriptedEvent[] = own.map(({ time, level }) => ({ time, component: 0, level }));
  providers.forEach((u, i) => {
    for (const { time, level } of historyOf(cascade, u)) events.push({ time, component: i + 1, level });
  });
  return historyOf(simulateCascade(star, { events, horizon }), 0);
}

const CENTRE = componentId('centre');
const idOf = (u: number) => componentId(`provider ${u}`);

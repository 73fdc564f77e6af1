import type { DependencyGraph } from '../model/graph';
import { IMPACT_KINDS } from '../model/health';
import { listByOwner } from '../model/listing';

const NONE_KIND = IMPACT_KINDS.indexOf('none');

/**
 * The same graph in which one component inherits nothing while it runs, for a blast, which reads no more than is changed.
 * One graph is made and changed at each call: ask it before the next. Costs what the component needs.
 */
export function isolating(graph: DependencyGraph): (component: number) => DependencyGraph {
  const kind = graph.kind.slice();
  const fan = graph.fan.slice();
  const changed: DependencyGraph = { ...graph, kind, fan };
  const own = listByOwner(
    graph.n,
    graph.fan.map((packed) => packed >>> 3),
  );
  let alone = -1;
  const write = (v: number, isolated: boolean): void => {
    for (const r of graph.needs.subarray(graph.needsStart[v], graph.needsStart[v + 1]))
      kind[r] = isolated ? NONE_KIND : graph.kind[r]!;
    for (const entry of own.items.subarray(own.start[v], own.start[v + 1]))
      fan[entry] = isolated ? (graph.fan[entry]! & ~7) | NONE_KIND : graph.fan[entry]!;
  };
  return (component) => {
    if (alone >= 0) write(alone, false);
    write(component, true);
    alone = component;
    return changed;
  };
}

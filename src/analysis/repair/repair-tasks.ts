import { blastRadius } from '../../engine/blast';
import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import type { Ticks } from '../../model/units';
import type { RepairTask } from './evaluate-repair';

interface TaskOptions {
  /** How many tasks; default 6. */
  readonly most?: number;
  /** For components whose recovery time is 0. An assumption, to be shown as one. */
  readonly effort: Ticks;
  /** Never a task: the trigger, which is fixed already. */
  readonly except?: readonly number[];
}

/**
 * Tasks for the repair game: of the components in trouble, stand-ins left out, those whose own failure hits most others
 * (ties: listed first). The effort is the component's recovery time where one is known, else `effort`.
 */
export function repairTasks(graph: DependencyGraph, levels: ArrayLike<number>, options: TaskOptions): RepairTask[] {
  const { most = 6, effort, except = [] } = options;
  const worst = graph.scale.levels.length - 1;
  const rows: { component: number; hits: number }[] = [];
  for (let component = 0; component < graph.n; component++) {
    if (levels[component]! < DEGRADED || graph.scope[component] === 1 || except.includes(component)) continue;
    const reached = blastRadius(graph, [{ component, level: worst }]);
    rows.push({ component, hits: reached.filter((level, v) => level >= DEGRADED && graph.scope[v] === 0).length });
  }
  return rows
    .sort((a, b) => b.hits - a.hits || a.component - b.component)
    .slice(0, most)
    .map(({ component }) => ({
      component,
      effort: graph.recovery[component]! > 0 ? graph.recovery[component]! : effort,
    }));
}

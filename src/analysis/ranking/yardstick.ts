import { blastRadius, type Fault } from '../../engine/blast';
import type { Scenario } from '../../engine/cascade-types';
import { simulateCascade } from '../../engine/simulate';
import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import type { Ticks } from '../../model/units';
import { mitigatedFaults, mitigatedScenario, type Mitigated } from '../what-if/apply';
import { coursesOf, troubleOf } from '../what-if/compare-runs';

/** What a run costs; less is better. */
export interface Cost {
  /** Component-ticks at the level that counts, or worse; 0 where time is not measured. */
  readonly lost: Ticks;
  /** Components that are at the level that counts, or worse, at some time. */
  readonly fallen: number;
  /** Components that are down at some time. */
  readonly down: number;
}

/** Measures what a run on a changed graph costs. */
export interface Yardstick {
  /** `untimed`: what is reached in the end if nothing is repaired. `timed`: minutes lost up to a horizon. */
  readonly kind: 'untimed' | 'timed';
  readonly measure: (mitigated: Mitigated) => Cost;
}

export interface YardstickOptions {
  /** What counts as trouble; default "degraded or worse". */
  readonly level?: number;
  /** Only these components of the original count; default all but stand-ins. */
  readonly counted?: readonly number[];
}

/** By where the faults lead in the end. A cache, which only gains time, is worth nothing by it. */
export function untimedYardstick(
  graph: DependencyGraph,
  faults: readonly Fault[],
  { level = DEGRADED, counted = countable(graph) }: YardstickOptions = {},
): Yardstick {
  const worst = graph.scale.levels.length - 1;
  return {
    kind: 'untimed',
    measure: (mitigated) => {
      const levels = blastRadius(mitigated.graph, mitigatedFaults(mitigated, faults));
      const fallen = counted.filter((v) => levels[v]! >= level).length;
      return { lost: 0, fallen, down: counted.filter((v) => levels[v] === worst).length };
    },
  };
}

/** By the component-minutes that a scenario costs up to `horizon`. */
export function timedYardstick(
  graph: DependencyGraph,
  scenario: Scenario,
  horizon: Ticks,
  { level = DEGRADED, counted = countable(graph) }: YardstickOptions = {},
): Yardstick {
  const worst = graph.scale.levels.length - 1;
  return {
    kind: 'timed',
    measure: (mitigated) => {
      const changed = mitigatedScenario(mitigated, { ...scenario, horizon });
      const courses = coursesOf(simulateCascade(mitigated.graph, changed), graph.n);
      const troubles = counted.map((v) => troubleOf(courses[v]!, level, horizon));
      return {
        lost: troubles.reduce((sum, { lost }) => sum + lost, 0),
        fallen: troubles.filter(({ onset }) => onset !== null).length,
        down: troubles.filter((trouble) => trouble.worst === worst).length,
      };
    },
  };
}

/** All components but stand-ins for places. */
export const countable = (graph: DependencyGraph): number[] =>
  Array.from({ length: graph.n }, (_, v) => v).filter((v) => graph.scope[v] === 0);

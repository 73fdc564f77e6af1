import { blastRadius } from '../../engine/blast';
import type { DependencyGraph } from '../../model/graph';
import { DOWN } from '../../model/health';
import { fromMinutes } from '../../model/units';
import type { RepairProblem } from './evaluate-repair';
import { repairTasks } from './repair-tasks';

/** What a repair takes where no source gives a time: an assumption, to be shown as one. */
export const USUAL_EFFORT = fromMinutes(30);
const CREWS = 2;
/** When the triggers are fixed, and the crews begin. */
const FIXED_AFTER = fromMinutes(60);
const DAY = fromMinutes(24 * 60);

/** The game of repair after `faults`: they are down from the beginning and fixed after an hour; what else fell waits for two crews. */
export function repairProblem(graph: DependencyGraph, faults: readonly number[]): RepairProblem {
  const down = faults.map((component) => ({ component, level: DOWN }));
  const tasks = repairTasks(graph, blastRadius(graph, down), { effort: USUAL_EFFORT, except: faults });
  return {
    ...{ graph, tasks, crews: CREWS, from: FIXED_AFTER, horizon: FIXED_AFTER + DAY },
    events: down.flatMap((fault) => [
      { time: 0, ...fault },
      { time: FIXED_AFTER, component: fault.component, level: 0 },
    ]),
  };
}

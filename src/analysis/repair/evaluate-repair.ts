import type { Cascade, Scenario, ScriptedEvent } from '../../engine/cascade-types';
import { simulateCascade } from '../../engine/simulate';
import { levelAt, mergeVoices, scriptVoices, type LevelChange, type Voice } from '../../engine/voices';
import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import { TICKS_PER_SECOND, type Ticks } from '../../model/units';
import { historiesOf } from '../what-if/compare-runs';

/** A component that needs a crew's hands before it can come back. */
export interface RepairTask {
  readonly component: number;
  /** How long a crew works on it. */
  readonly effort: Ticks;
}

/**
 * The trigger is fixed, and some components still need hands. From `from` on each task stays as bad as it is then until a
 * crew is done with it; everything else comes back by itself once what it needs is good.
 */
export interface RepairProblem {
  readonly graph: DependencyGraph;
  /** What happened so far, the repair of the trigger included. */
  readonly events: readonly ScriptedEvent[];
  readonly from: Ticks;
  readonly tasks: readonly RepairTask[];
  readonly crews: number;
  /** Losses are counted from `from` up to here. */
  readonly horizon: Ticks;
  /** What counts as trouble; default "degraded or worse". */
  readonly level?: number;
  readonly coldStart?: 'strict' | 'optimistic';
}

/** One crew at work on one task. */
interface RepairShift {
  /** Place in `tasks`. */
  readonly task: number;
  readonly crew: number;
  readonly from: Ticks;
  readonly to: Ticks;
}

/** What an order of repair leads to. */
export interface RepairPlan {
  /** Places in `tasks`, first to be repaired first. */
  readonly order: readonly number[];
  /** In the order of beginning. */
  readonly shifts: readonly RepairShift[];
  readonly scenario: Scenario;
  readonly cascade: Cascade;
  /** Component-ticks in trouble from `from` to the horizon, in whole seconds; stand-ins not counted. */
  readonly lost: Ticks;
  /** When nobody is in trouble any more; null if that is after the horizon. */
  readonly wellAgain: Ticks | null;
}

/** Each task in its turn goes to the crew that is free first (the lower number among equals). */
function shiftsOf(problem: RepairProblem, order: readonly number[]): RepairShift[] {
  const free = new Array<Ticks>(problem.crews).fill(problem.from);
  return order.map((task) => {
    const crew = free.indexOf(Math.min(...free));
    const from = free[crew]!;
    const to = from + problem.tasks[task]!.effort;
    free[crew] = to;
    return { task, crew, from, to };
  });
}

/**
 * Run the repair in this order. Tasks that are left out are never repaired. One cascade.
 * @throws {RangeError} if there is no crew, or the order names a task twice or one that does not exist
 */
export function evaluateRepair(problem: RepairProblem, order: readonly number[]): RepairPlan {
  return evaluateOn(problem, levelsAt(problem), order);
}

/** Levels of all components at the instant the trigger is fixed, repairs of that instant included. */
export function levelsAt({ graph, events, from, coldStart = 'strict' }: RepairProblem): readonly number[] {
  const cascade = simulateCascade(graph, {
    events: events.filter(({ time }) => time <= from),
    horizon: from,
    coldStart,
  });
  // What the fixing of the trigger brings back within the same instant still needs hands: the level just before counts.
  return historiesOf(cascade, graph.n).map((history) => levelAt(history, from - 1));
}

/** The same with the levels at hand, for those who try many orders. */
export function evaluateOn(problem: RepairProblem, levels: readonly number[], order: readonly number[]): RepairPlan {
  const { graph, events, from, tasks, crews, horizon, level = DEGRADED, coldStart = 'strict' } = problem;
  if (!(Number.isInteger(crews) && crews > 0)) throw new RangeError(`no crew: ${crews}`);
  if (new Set(order).size !== order.length || order.some((task) => tasks[task] === undefined))
    throw new RangeError(`no order: ${order.join(', ')}`);
  const shifts = shiftsOf(problem, order);
  const held = tasks.map(({ component }, task): Voice => {
    const shift = shifts.find((row) => row.task === task);
    const changes = [{ time: from, level: levels[component] ?? 0 }];
    return { component, type: 'script', changes: shift ? [...changes, { time: shift.to, level: 0 }] : changes };
  });
  const scenario: Scenario = { events: mergeVoices([...scriptVoices(events), ...held]), horizon, coldStart };
  const cascade = simulateCascade(graph, scenario);
  let lost = 0;
  let last = from;
  historiesOf(cascade, graph.n).forEach((history, v) => {
    if (graph.scope[v] === 1) return;
    const found = troubleBetween(history, level, from, horizon);
    lost += Math.round(found.lost / TICKS_PER_SECOND) * TICKS_PER_SECOND;
    last = Math.max(last, found.end);
  });
  return { order, shifts, scenario, cascade, lost, wellAgain: last >= horizon ? null : last };
}

function troubleBetween(history: readonly LevelChange[], level: number, from: Ticks, to: Ticks) {
  let lost = 0;
  let end = from;
  history.forEach((change, i) => {
    const until = Math.min(history[i + 1]?.time ?? to, to);
    const since = Math.max(change.time, from);
    if (change.level < level || until <= since) return;
    lost += until - since;
    end = until;
  });
  return { lost, end };
}

import type { DependencyGraph } from '../model/graph';
import { valueOf } from '../model/replay-graph';
import type { ReplayDeferral, ReplayQueue } from '../model/replay-model';
import { fromMinutes, TICKS_PER_MINUTE, TICKS_PER_SECOND, type Ticks } from '../model/units';
import { runBacklog } from './deferral';
import type { QueueLoad } from './load';
import { runQueue, type QueueChange, type QueueRun } from './retry-queue';
import { drainingLevel, passages, type LevelChange } from './voices';

/** A queue of the replay in ticks: its load at first, and what people change. */
export interface QueuePlan {
  readonly component: number;
  readonly load: QueueLoad;
  readonly changes: readonly QueueChange[];
}

/** Length of a curve from `time` on, a straight line to the next point. */
export interface CurvePoint {
  readonly time: Ticks;
  readonly length: number;
}

type Values = ReadonlyMap<string, number>;

/** The queue's numbers, per tick instead of per minute. */
export function planQueue(queue: ReplayQueue, component: number, values: Values): QueuePlan {
  const rate = (id: string): number => valueOf(values, id) / TICKS_PER_MINUTE;
  const { bound, throttle } = queue;
  return {
    component,
    load: {
      capacity: rate(queue.capacity),
      demand: rate(queue.demand),
      attempts: valueOf(values, queue.attempts),
      patience: valueOf(values, queue.patience) * TICKS_PER_MINUTE,
      ...(bound !== null && { bound: valueOf(values, bound) }),
    },
    changes: throttle
      ? [{ time: fromMinutes(valueOf(values, throttle.at)), load: { demand: rate(throttle.admitted), attempts: 1 } }]
      : [],
  };
}

/** Run a queue on the history its component would have by its requirements alone: at the worst level it is unavailable. */
export function runPlan(
  graph: DependencyGraph,
  plan: QueuePlan,
  alone: readonly LevelChange[],
  until: Ticks,
): QueueRun {
  const worst = graph.scale.levels.length - 1;
  const availability = alone.map(({ time, level }): QueueChange => ({ time, available: level < worst }));
  const start = Math.min(0, ...plan.changes.map(({ time }) => time), ...availability.map(({ time }) => time));
  return runQueue(plan.load, [...availability, ...plan.changes], start, until);
}

/** What the queue says of its component. While that is unavailable it says nothing: the requirements do. */
export function levelsOfQueue(graph: DependencyGraph, run: QueueRun): LevelChange[] {
  const worst = graph.scale.levels.length - 1;
  const draining = drainingLevel(graph);
  const inputs = new Set(
    run.pieces.filter((piece, i) => piece.available !== run.pieces[i - 1]?.available).map(({ time }) => time),
  );
  return simplified(
    run.pieces.map(({ time, available, health }) => ({
      time: inputs.has(time) ? time : toSecond(time),
      level: !available || health === 'up' ? 0 : health === 'failing' ? worst : draining,
    })),
  );
}

/** What a deferral says of its component, and the backlog in minutes of work at full capacity. */
export function runDeferral(
  graph: DependencyGraph,
  { utilisation }: Pick<ReplayDeferral, 'utilisation'>,
  provider: readonly LevelChange[],
  values: Values,
): { levels: LevelChange[]; points: CurvePoint[] } {
  const worst = graph.scale.levels.length - 1;
  const level = drainingLevel(graph);
  // Held from the loss of the provider until it is back, which a provider that still drains its own queue is not.
  const holds = passages(
    provider,
    (at) => at === worst,
    (at) => at < level,
  );
  const { points, draining } = runBacklog(holds, valueOf(values, utilisation));
  return {
    levels: simplified(
      draining.flatMap(({ from, to }) => [
        { time: from, level },
        { time: toEnd(to, holds), level: 0 },
      ]),
    ),
    points: points.map(({ time, length }) => ({ time, length: length / TICKS_PER_MINUTE })),
  };
}

const toEnd = (time: Ticks, holds: readonly { readonly from: Ticks }[]): Ticks =>
  holds.some(({ from }) => from === time) ? time : toSecond(time);

/** Computed instants are rounded to the second, as every number of minutes is; given ones stay as they are. */
const toSecond = (time: Ticks): Ticks => Math.round(time / TICKS_PER_SECOND) * TICKS_PER_SECOND;

/** In order, one change an instant (the last), none without a change. */
function simplified(changes: readonly LevelChange[]): LevelChange[] {
  const kept: LevelChange[] = [];
  let latest = -Infinity;
  for (const { time, level } of changes) {
    latest = Math.max(latest, time); // rounding must not turn two changes round
    if (kept.at(-1)?.time === latest) kept.pop();
    if ((kept.at(-1)?.level ?? 0) !== level) kept.push({ time: latest, level });
  }
  return kept;
}

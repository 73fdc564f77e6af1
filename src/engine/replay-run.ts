import type { DependencyGraph } from '../model/graph';
import { graphOfReplay, parameterValues, valueOf, type ReplayClaims } from '../model/replay-graph';
import type { Replay } from '../model/replay-model';
import { fromMinutes, type Ticks } from '../model/units';
import { historyAlone } from './alone';
import type { Cascade, Scenario, ScriptedEvent } from './cascade-types';
import { componentOf } from './faults-of';
import { levelsOfQueue, planQueue, runDeferral, runPlan, type CurvePoint, type QueuePlan } from './replay-load';
import { intervalsOf, type Interval } from './retry-queue';
import { simulateCascade } from './simulate';
import { causeKind, historyOf, levelAt, mergeVoices, scriptVoices, type CauseKind, type Voice } from './voices';

/** An action of the script as an event; `action` is its place in `replay.script`. */
export interface ReplayEvent extends ScriptedEvent {
  readonly action: number;
}

/** A queue in front of a component. */
export interface QueueCurve {
  readonly component: number;
  /** Length in parts of the whole fleet; straight lines between the points, level after the last. */
  readonly points: readonly CurvePoint[];
  /** Longer than this, and all work is done in vain (capacity times patience). */
  readonly useful: number;
  /** Unavailable or collapsed, half-open; `to` Infinity: until the end of the run. */
  readonly failing: readonly Interval[];
  /** Working, with a queue whose callers still wait. */
  readonly draining: readonly Interval[];
}

/** Work a component held back while `provider` was gone. */
export interface BacklogCurve {
  readonly component: number;
  readonly provider: number;
  /** Length in minutes of work at full capacity. */
  readonly points: readonly CurvePoint[];
}

/** The replay of an incident by the model: a value, like the cascade in it. */
export interface ReplayRun {
  /** Components and requirements numbered as in `graphOfReplay`. */
  readonly graph: DependencyGraph;
  /** Everything the core was given: the script and what queues and backlogs made of it. */
  readonly scenario: Scenario;
  readonly cascade: Cascade;
  /** By entry of the log: the script, the graph, or load. */
  readonly causes: readonly CauseKind[];
  /** In the listing order of `replay.script`. */
  readonly script: readonly ReplayEvent[];
  /** One per component of the script, one per queue, one per deferral. */
  readonly voices: readonly Voice[];
  /** In the listing order of the replay. */
  readonly queues: readonly QueueCurve[];
  readonly backlogs: readonly BacklogCurve[];
  /** Values by id. */
  readonly parameters: ReadonlyMap<string, number>;
  /** How often core and load were run in turn until nothing changed. */
  readonly rounds: number;
  /** False if they still disagreed after `MOST_ROUNDS`; the last round is what comes back. */
  readonly settled: boolean;
}

/** Each round is right up to one more coupling instant than the one before; real replays need a handful. */
export const MOST_ROUNDS = 100;

/** A graph to run a replay on that differs from the replay's own, such as one with mitigations in force. */
export interface ReplayGround {
  /** The first components are the replay's own. */
  readonly graph: DependencyGraph;
  /** The component that trouble, a queue or a backlog of a component of the replay strikes here. */
  readonly homeOf: (component: number) => number;
  /** What becomes of the script. */
  readonly eventsOf: (script: readonly ScriptedEvent[]) => readonly ScriptedEvent[];
}

const asItIs = (graph: DependencyGraph): ReplayGround => ({
  graph,
  homeOf: (component) => component,
  eventsOf: (script) => script,
});

/**
 * Run a replay: the core decides who is available, queues and backlogs answer with levels of their own, and both are
 * run in turn until nothing changes. Deterministic; depends on its arguments alone. Cost: rounds × cascade.
 * `groundOf` may put another graph in the place of the replay's own.
 * @throws {RangeError} if the replay names something that neither it nor the incident has
 */
export function runReplay(
  claims: ReplayClaims,
  replay: Replay,
  groundOf: (graph: DependencyGraph) => ReplayGround = asItIs,
): ReplayRun {
  const { graph, homeOf, eventsOf } = groundOf(graphOfReplay(claims, replay));
  const parameters = parameterValues(replay);
  const number = (id: string): number => componentOf(graph, id);
  const script = replay.script.map(({ at, component, level }, action): ReplayEvent => ({
    time: fromMinutes(valueOf(parameters, at)),
    component: number(component),
    level,
    action,
  }));
  const horizon = fromMinutes((Date.parse(replay.until) - Date.parse(claims.start_utc)) / 60_000);
  const spoken = scriptVoices(eventsOf(script));
  const plans = replay.queues.map((queue) => planQueue(queue, homeOf(number(queue.component)), parameters));

  let load: Voice[] = [];
  for (let rounds = 1; ; rounds++) {
    const voices = [...spoken, ...load];
    const scenario: Scenario = { events: mergeVoices(voices), horizon };
    const cascade = simulateCascade(graph, scenario);
    const queues = plans.map((plan) => queueRun(graph, cascade, plan, spoken, horizon));
    const deferrals = replay.deferrals.map((row) => {
      const provider = number(row.provider);
      return {
        component: homeOf(number(row.component)),
        provider,
        ...runDeferral(graph, row, historyOf(cascade, provider), parameters),
      };
    });
    const next = [
      ...queues.map(({ plan, run }): Voice => ({
        component: plan.component,
        type: 'queue',
        changes: levelsOfQueue(graph, run),
      })),
      ...deferrals.map(({ component, levels }): Voice => ({ component, type: 'backlog', changes: levels })),
    ];
    const settled = same(load, next);
    if (settled || rounds === MOST_ROUNDS) {
      const causes = cascade.log.map((entry) => causeKind(entry, voices, graph.recovery[entry.component]!));
      const backlogs = deferrals.map(({ component, provider, points }): BacklogCurve => ({
        component,
        provider,
        points,
      }));
      return {
        graph,
        scenario,
        cascade,
        causes,
        script,
        voices,
        queues: queues.map(curveOf),
        backlogs,
        parameters,
        rounds,
        settled,
      };
    }
    load = next;
  }
}

function queueRun(graph: DependencyGraph, cascade: Cascade, plan: QueuePlan, spoken: readonly Voice[], horizon: Ticks) {
  const own = spoken.find(({ component }) => component === plan.component)?.changes ?? [];
  return { plan, run: runPlan(graph, plan, historyAlone(graph, cascade, plan.component, own, horizon), horizon) };
}

const curveOf = ({ plan, run }: ReturnType<typeof queueRun>): QueueCurve => ({
  component: plan.component,
  points: run.pieces.map(({ time, length }) => ({ time, length })),
  useful: plan.load.capacity * plan.load.patience,
  failing: intervalsOf(run, 'failing'),
  draining: intervalsOf(run, 'draining'),
});

/** The first round knows no load, which is the same as load that says nothing. */
const same = (a: readonly Voice[], b: readonly Voice[]): boolean =>
  b.every(({ changes }, i) => {
    const before = a[i]?.changes ?? [];
    return (
      before.length === changes.length &&
      changes.every(({ time, level }, k) => before[k]?.time === time && before[k].level === level)
    );
  });

/**
 * 1 for each component that at `time` serves again and works off its queue: shown as recovering. A backlog does not
 * count: its component falls ill by it.
 */
export function drainingAt({ graph, voices }: ReplayRun, time: Ticks): Uint8Array {
  const worst = graph.scale.levels.length - 1;
  const draining = new Uint8Array(graph.n);
  for (const { component, type, changes } of voices) {
    const level = levelAt(changes, time);
    if (type === 'queue' && level > 0 && level < worst) draining[component] = 1;
  }
  return draining;
}

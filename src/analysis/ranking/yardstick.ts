import { blastRadius, type Fault } from '../../engine/blast';
import type { Scenario, ScriptedEvent } from '../../engine/cascade-types';
import { simulateCascade } from '../../engine/simulate';
import type { LevelChange } from '../../engine/voices';
import { sure, sureComponent, sureLevel } from '../../model/bounds';
import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import type { Mitigation } from '../../model/mitigation';
import { TICKS_PER_SECOND, type Ticks } from '../../model/units';
import { applyMitigations, mitigatedEvents } from '../what-if/apply';
import { coursesOf, troubleOf } from '../what-if/compare-runs';
import { coneOf, reachOf, type Cone } from './cone';

/** What a run costs; less is better. */
export interface Cost {
  /** Component-ticks at the level that counts, or worse, in whole seconds; 0 where time is not measured. */
  readonly lost: Ticks;
  /** Components that are at the level that counts, or worse, at some time. */
  readonly fallen: number;
  /** Components that are at the worst level at some time. */
  readonly down: number;
}

/** A mitigation and the component it changes: its target, or the dependent of the dependency it stands on. */
export interface Placed {
  readonly mitigation: Mitigation;
  readonly component: number;
}

/** Measures what mitigations save of one run; each figure 0 or more where all are monotone. */
export interface Yardstick {
  /** `untimed`: what is reached in the end if nothing is repaired. `timed`: time lost up to a horizon. */
  readonly kind: 'untimed' | 'timed';
  readonly graph: DependencyGraph;
  /** What the run costs without any. */
  readonly base: Cost;
  /** Worst level of each component in the run without any. */
  readonly worst: Uint8Array;
  readonly saving: (placed: readonly Placed[]) => Cost;
}

export interface YardstickOptions {
  /** What counts as trouble; default "degraded or worse". */
  readonly level?: number;
  /** Only these components count; default all but stand-ins. */
  readonly counted?: readonly number[];
}

/** By where the faults lead in the end. A cache, which only gains time, is worth nothing by it. */
export function untimedYardstick(
  graph: DependencyGraph,
  faults: readonly Fault[],
  options: YardstickOptions = {},
): Yardstick {
  return yardstick(
    'untimed',
    graph,
    faults.map((fault) => ({ time: 0, ...fault })),
    options,
    true,
    1,
    (on, events) => {
      const levels = blastRadius(on, events);
      return Array.from(levels, (level) => (level === 0 ? [] : [{ time: 0, level }]));
    },
  );
}

/** By the component-minutes that a scenario costs up to `horizon`. */
export function timedYardstick(
  graph: DependencyGraph,
  scenario: Scenario,
  horizon: Ticks,
  options: YardstickOptions = {},
): Yardstick {
  const strict = scenario.coldStart !== 'optimistic'; // the other rule asks what the whole graph's script holds up
  return yardstick('timed', graph, scenario.events, options, strict, horizon, (on, events) =>
    coursesOf(simulateCascade(on, { ...scenario, events, horizon }), on.n),
  );
}

const MOST_CONES = 16;

type Courses = readonly (readonly LevelChange[])[];

function yardstick(
  kind: Yardstick['kind'],
  graph: DependencyGraph,
  events: readonly ScriptedEvent[],
  { level = DEGRADED, counted = countable(graph) }: YardstickOptions,
  local: boolean,
  horizon: Ticks,
  run: (graph: DependencyGraph, events: readonly ScriptedEvent[]) => Courses,
): Yardstick {
  sureLevel(graph, level);
  sure(!Number.isNaN(horizon), 'no horizon', horizon);
  for (const v of counted) sureComponent(graph, v);
  const courses = run(graph, events);
  const isCounted = new Uint8Array(graph.n);
  for (const v of counted) isCounted[v] = 1;
  const down = graph.scale.levels.length - 1;
  const costOf = (members: readonly number[], found: Courses): Cost => {
    let [lost, fallen, worst] = [0, 0, 0];
    members.forEach((v, i) => {
      if (isCounted[v] === 0) return;
      const trouble = troubleOf(found[i]!, level, horizon);
      if (trouble.onset === null) return;
      fallen += 1;
      if (kind === 'timed') lost += wholeSeconds(trouble.lost);
      if (trouble.worst === down) worst += 1;
    });
    return { lost, fallen, down: worst };
  };
  const all = Array.from({ length: graph.n }, (_, v) => v);
  const whole: Cone = { graph, members: all, events };
  // The last cones alone: whoever asks place by place builds each once, and a chain's together would be quadratic.
  const cones = new Map<string, { readonly cone: Cone; readonly before: Cost }>();

  const partOf = (roots: readonly number[]) => {
    if (!local) return { cone: whole, before: costOf(all, courses) };
    const key = [...new Set(roots)].sort((a, b) => a - b).join();
    const known = cones.get(key);
    if (known !== undefined) return known;
    const reached = reachOf(graph, roots);
    if (!counted.some((v) => reached[v] === 1)) return undefined;
    const cone = coneOf(graph, reached, events, courses);
    const part = {
      cone,
      before: costOf(
        cone.members,
        cone.members.map((v) => courses[v]!),
      ),
    };
    for (const oldest of cones.keys()) {
      if (cones.size < MOST_CONES) break;
      cones.delete(oldest);
    }
    cones.set(key, part);
    return part;
  };
  return {
    kind,
    graph,
    base: costOf(all, courses),
    worst: Uint8Array.from(courses, (course) => Math.max(0, ...course.map((change) => change.level))),
    saving: (placed) => {
      const part = partOf(placed.map(({ component }) => component));
      if (part === undefined) return { lost: 0, fallen: 0, down: 0 };
      const mitigated = applyMitigations(
        part.cone.graph,
        placed.map(({ mitigation }) => mitigation),
      );
      const after = costOf(part.cone.members, run(mitigated.graph, mitigatedEvents(mitigated, part.cone.events)));
      return {
        lost: part.before.lost - after.lost,
        fallen: part.before.fallen - after.fallen,
        down: part.before.down - after.down,
      };
    },
  };
}

/** The order marks of unknown lags are no time. */
const wholeSeconds = (ticks: Ticks): Ticks => Math.round(ticks / TICKS_PER_SECOND) * TICKS_PER_SECOND;

/** All components but stand-ins for places. */
export const countable = (graph: DependencyGraph): number[] =>
  Array.from({ length: graph.n }, (_, v) => v).filter((v) => graph.scope[v] === 0);

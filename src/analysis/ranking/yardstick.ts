import { blastRadius, type Fault } from '../../engine/blast';
import type { Scenario, ScriptedEvent } from '../../engine/cascade-types';
import { simulateCascade } from '../../engine/simulate';
import { sure, sureComponent, sureLevel } from '../../model/bounds';
import type { DependencyGraph } from '../../model/graph';
import { DEGRADED } from '../../model/health';
import type { Mitigation } from '../../model/mitigation';
import type { Ticks } from '../../model/units';
import { applyMitigations, mitigatedEvents } from '../what-if/apply';
import { historiesOf } from '../what-if/compare-runs';
import { coneOf, reachOf, type Cone } from './cone';
import { costOf, minus, NOTHING, type Cost, type Counting } from './cost';
import { timedPlaces, untimedPlaces, type Basis, type OnePlace } from './one-place';

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
  { level, counted }: YardstickOptions = {},
): Yardstick {
  const basis = {
    graph,
    events: faults.map((fault) => ({ time: 0, ...fault })),
    by: counting(graph, false, level, 1),
    run: (on: DependencyGraph, events: readonly ScriptedEvent[]) =>
      Array.from(blastRadius(on, events), (reached) => (reached === 0 ? [] : [{ time: 0, level: reached }])),
  };
  return yardstick(basis, counted, true, untimedPlaces);
}

/** By the component-minutes that a scenario costs up to `horizon`. */
export function timedYardstick(
  graph: DependencyGraph,
  scenario: Scenario,
  horizon: Ticks,
  { level, counted }: YardstickOptions = {},
): Yardstick {
  const strict = scenario.coldStart !== 'optimistic'; // the other rule asks what the whole graph's script holds up
  const basis = {
    graph,
    events: scenario.events,
    by: counting(graph, true, level, horizon),
    run: (on: DependencyGraph, events: readonly ScriptedEvent[]) =>
      historiesOf(simulateCascade(on, { ...scenario, events, horizon }), on.n),
  };
  return yardstick(basis, counted, strict, timedPlaces);
}

const counting = (graph: DependencyGraph, timed: boolean, level = DEGRADED, horizon: Ticks): Counting => ({
  ...{ timed, level, horizon, worst: graph.scale.levels.length - 1 },
  counted: new Uint8Array(graph.n),
});

const MOST_CONES = 16;

function yardstick(
  basis: Omit<Basis, 'histories'>,
  counted: readonly number[] | undefined,
  local: boolean,
  placesOf: (basis: Basis) => OnePlace,
): Yardstick {
  const { graph, events, run, by } = basis;
  sureLevel(graph, by.level);
  sure(!Number.isNaN(by.horizon), 'no horizon', by.horizon);
  for (const v of counted ?? []) sureComponent(graph, v);
  for (const v of counted ?? countable(graph)) by.counted[v] = 1;
  const histories = run(graph, events);
  const all = Array.from({ length: graph.n }, (_, v) => v);
  const base = costOf(by, all, histories);
  const whole: Cone = { graph, members: all, events };
  const onePlace = placesOf({ ...basis, histories });
  // The last cones alone: whoever asks place by place builds each once, and a chain's together would be quadratic.
  const cones = new Map<string, { readonly cone: Cone; readonly before: Cost }>();

  const partOf = (roots: readonly number[]) => {
    if (!local) return { cone: whole, before: base };
    const key = [...new Set(roots)].sort((a, b) => a - b).join();
    const known = cones.get(key);
    if (known !== undefined) return known;
    const reached = reachOf(graph, roots);
    if (!all.some((v) => by.counted[v] === 1 && reached[v] === 1)) return undefined;
    const cone = coneOf(graph, reached, events, histories);
    const part = {
      cone,
      before: costOf(
        by,
        cone.members,
        cone.members.map((v) => histories[v]!),
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
    kind: by.timed ? 'timed' : 'untimed',
    graph,
    base,
    worst: Uint8Array.from(histories, (history) => Math.max(0, ...history.map((change) => change.level))),
    saving: (placed) => {
      const roots = placed.map(({ component }) => component);
      const mitigations = placed.map(({ mitigation }) => mitigation);
      const [place] = roots;
      const alone =
        local && place !== undefined && roots.every((v) => v === place) ? onePlace(place, mitigations) : undefined;
      if (alone !== undefined) return alone;
      const part = partOf(roots);
      if (part === undefined) return NOTHING;
      const mitigated = applyMitigations(part.cone.graph, mitigations);
      const found = run(mitigated.graph, mitigatedEvents(mitigated, part.cone.events));
      return minus(part.before, costOf(by, part.cone.members, found));
    },
  };
}

/** All components but stand-ins for places. */
export const countable = (graph: DependencyGraph): number[] =>
  Array.from({ length: graph.n }, (_, v) => v).filter((v) => graph.scope[v] === 0);

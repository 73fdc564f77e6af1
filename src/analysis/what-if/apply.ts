import type { Fault } from '../../engine/blast';
import type { Scenario, ScriptedEvent } from '../../engine/cascade-types';
import { mergeVoices, scriptVoices, type LevelChange } from '../../engine/voices';
import { buildGraph } from '../../model/build-graph';
import { sureOneOf } from '../../model/bounds';
import type { DependencyGraph } from '../../model/graph';
import {
  isMonotone,
  isOnDependency,
  numberFits,
  numberOf,
  WHAT_IF_KINDS,
  type Mitigation,
} from '../../model/mitigation';
import { changeComponent } from './change-component';
import { changeDependency, type RefusalCode } from './change-dependency';
import { draftOf } from './draft';

/** A mitigation that is not in force, and why. */
export interface Refusal {
  readonly mitigation: Mitigation;
  readonly code: RefusalCode;
}

/** A graph with mitigations in force. */
export interface Mitigated {
  /** Components and requirements of the original keep their numbers; parts that were added come after them, as `scope`. */
  readonly graph: DependencyGraph;
  /** How many components and requirements the original has. */
  readonly n: number;
  readonly m: number;
  /** By component of the original: the component that a fault on it strikes now (one copy, one cell), mostly itself. */
  readonly homeOf: Int32Array;
  /** By component of the original: how many ticks sooner its scripted repairs come. */
  readonly sooner: Float64Array;
  /** In force, in the order in which they took effect: by kind as in `WHAT_IF_KINDS`, then as given. */
  readonly inForce: readonly Mitigation[];
  readonly refused: readonly Refusal[];
  /** Every one in force helps or does nothing at every instant. */
  readonly monotone: boolean;
}

/**
 * The graph with all `mitigations` in force. Each names its target in `graph` as it is before any of them takes effect, so
 * the order they are given in decides only between equals of one kind on one target. What cannot be applied is refused
 * and listed. Linear in the size of the graph, per mitigation.
 * @throws {RangeError} if there is no such kind of mitigation
 */
export function applyMitigations(graph: DependencyGraph, mitigations: readonly Mitigation[]): Mitigated {
  for (const { kind } of mitigations) sureOneOf('mitigation', WHAT_IF_KINDS, kind);
  const draft = draftOf(graph);
  const inForce: Mitigation[] = [];
  const refused: Refusal[] = [];
  const ordered = WHAT_IF_KINDS.flatMap((kind) => mitigations.filter((mitigation) => mitigation.kind === kind));
  for (const mitigation of ordered) {
    const code = !numberFits(mitigation.kind, numberOf(mitigation))
      ? 'bad-number'
      : isOnDependency(mitigation)
        ? changeDependency(draft, mitigation, graph.scale)
        : changeComponent(draft, mitigation);
    if (code === undefined) inForce.push(mitigation);
    else refused.push({ mitigation, code });
  }
  return {
    graph: inForce.length === 0 ? graph : buildGraph(draft.components, draft.requirements, graph.scale),
    n: graph.n,
    m: graph.m,
    homeOf: draft.homeOf,
    sooner: draft.sooner,
    inForce,
    refused,
    monotone: inForce.every(isMonotone),
  };
}

/** The same faults on the changed graph: they strike one copy or cell where there are several. */
export const mitigatedFaults = ({ homeOf }: Mitigated, faults: readonly Fault[]): Fault[] =>
  faults.map(({ component, level }) => ({ component: homeOf[component] ?? component, level }));

/** The same scenario on the changed graph: faults strike one copy or cell, repairs come sooner where that is in force. */
export function mitigatedScenario(mitigated: Mitigated, scenario: Scenario): Scenario {
  return { ...scenario, events: mitigatedEvents(mitigated, scenario.events) };
}

export function mitigatedEvents({ homeOf, sooner }: Mitigated, events: readonly ScriptedEvent[]): ScriptedEvent[] {
  if (homeOf.every((home, v) => home === v) && sooner.every((ticks) => ticks === 0)) return [...events];
  return mergeVoices(
    scriptVoices(events).map((voice) => ({
      ...voice,
      component: homeOf[voice.component] ?? voice.component,
      changes: repairedSooner(voice.changes, sooner[voice.component] ?? 0),
    })),
  );
}

/** At each instant the best that the next `ticks` hold: onsets stay, repairs come sooner, what is shorter never happens. */
export function repairedSooner(changes: readonly LevelChange[], ticks: number): LevelChange[] {
  if (ticks === 0) return [...changes];
  const at = (time: number) => changes.findLast((change) => change.time <= time)?.level ?? 0;
  const least = (from: number, to: number) =>
    Math.min(at(from), ...changes.filter(({ time }) => time > from && time <= to).map(({ level }) => level));
  const instants = new Set(changes.flatMap(({ time }) => [time, time - ticks]));
  const first = changes[0]?.time ?? 0;
  const kept: LevelChange[] = [];
  for (const time of [...instants].filter((instant) => instant >= first).sort((a, b) => a - b)) {
    const level = least(time, time + ticks);
    if (level !== (kept.at(-1)?.level ?? 0)) kept.push({ time, level });
  }
  return kept;
}

import { buildGraph } from '../../src/model/build-graph';
import type { ComponentInput, DependencyGraph, RequirementInput } from '../../src/model/graph';
import { FOUR_LEVELS, type HealthScale, type ImpactKind } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import type { Cascade, Scenario } from '../../src/engine/cascade-types';

/** `impact` with its entry for level 0 left out, as the reference cases write it. */
export function scaleOf(levels: readonly string[], impact: Record<ImpactKind, readonly number[]>): HealthScale {
  const rows = Object.entries(impact).map(([kind, row]) => [kind, [0, ...row]]);
  return { levels, impact: Object.fromEntries(rows) as HealthScale['impact'] };
}

/** A model as the reference cases write it; ids are data, `of` needs `on`. */
export interface CaseNode {
  readonly id: string;
  readonly recovery?: number;
}
export interface CaseDep {
  readonly of: string;
  readonly on?: string;
  readonly group?: readonly string[];
  readonly need?: number;
  readonly kind: ImpactKind;
  readonly delay?: number | null;
  readonly when?: 'run' | 'start';
  readonly switchover?: number;
}
export interface CaseEvent {
  readonly t: number;
  readonly node: string;
  readonly set: string;
}
export interface CaseChange {
  readonly t: number;
  readonly node: string;
  readonly from: string;
  readonly to: string;
}

/** Reference times have halves; engine time is whole. */
export const TICKS_PER_UNIT = 1000;
const ticks = (units: number): number => Math.round(units * TICKS_PER_UNIT);

export function inputsOf(
  nodes: readonly CaseNode[],
  deps: readonly CaseDep[],
): { components: ComponentInput[]; requirements: RequirementInput[] } {
  const components = nodes.map(({ id, recovery = 0 }) => ({ id: componentId(id), recovery: ticks(recovery) }));
  const requirements = deps.map((dep): RequirementInput => ({
    dependent: componentId(dep.of),
    providers: (dep.group ?? [dep.on ?? '']).map(componentId),
    kind: dep.kind,
    lag: dep.delay === null ? null : ticks(dep.delay ?? 0),
    ...(dep.need === undefined ? {} : { need: dep.need }),
    ...(dep.when === undefined ? {} : { when: dep.when }),
    ...(dep.switchover === undefined ? {} : { switchover: ticks(dep.switchover) }),
  }));
  return { components, requirements };
}

export function graphOf(nodes: readonly CaseNode[], deps: readonly CaseDep[], scale = FOUR_LEVELS): DependencyGraph {
  const { components, requirements } = inputsOf(nodes, deps);
  return buildGraph(components, requirements, scale);
}

/** The number of a component, by its id. */
export function numberOf(graph: DependencyGraph, id: string): number {
  const number = graph.indexOf.get(componentId(id));
  if (number === undefined) throw new RangeError(`no component "${id}"`);
  return number;
}

export function scenarioOf(
  graph: DependencyGraph,
  events: readonly CaseEvent[],
  rest: Omit<Scenario, 'events'> = {},
): Scenario {
  return {
    ...rest,
    events: events.map(({ t, node, set }) => ({
      time: ticks(t),
      component: numberOf(graph, node),
      level: graph.scale.levels.indexOf(set),
    })),
  };
}

/** The log in the reference cases' words. */
export function changesOf(graph: DependencyGraph, cascade: Cascade): CaseChange[] {
  return cascade.log.map(({ time, component, from, to }) => ({
    t: time / TICKS_PER_UNIT,
    node: graph.ids[component]!,
    from: graph.scale.levels[from]!,
    to: graph.scale.levels[to]!,
  }));
}

/** Levels other than the best, by id, as a Map: ids never become keys of plain objects. */
export function levelsOf(graph: DependencyGraph, levels: Uint8Array): Map<string, string> {
  const map = new Map<string, string>();
  levels.forEach((level, component) => {
    if (level > 0) map.set(graph.ids[component]!, graph.scale.levels[level]!);
  });
  return map;
}

/** `0 dns up→down`, one line per change. */
export const lines = (graph: DependencyGraph, cascade: Cascade): string[] =>
  changesOf(graph, cascade).map(({ t, node, from, to }) => `${t} ${node} ${from}→${to}`);

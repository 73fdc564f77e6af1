import type { ComponentInput, DependencyGraph, RequirementInput } from '../../model/graph';
import { componentId, type ComponentId } from '../../model/ids';
import type { DependencyTarget } from '../../model/mitigation';
import { requirementInput } from '../../model/replay-graph';

/** A graph being changed. What was there keeps its number; what is new comes after it. */
export interface Draft {
  readonly components: ComponentInput[];
  readonly requirements: RequirementInput[];
  /** As they were before anything changed: what targets are found in, whatever else is in force. */
  readonly original: readonly RequirementInput[];
  /** By requirement of the original: what was put beside it to soften it, and goes where it goes. */
  readonly beside: Map<number, number[]>;
  readonly indexOf: Map<ComponentId, number>;
  /** By component of the original: the component that a fault on it strikes now. */
  readonly homeOf: Int32Array;
  /** By component of the original: how many ticks sooner the script's repairs come. */
  readonly sooner: Float64Array;
}

interface Inputs {
  readonly components: readonly ComponentInput[];
  readonly requirements: readonly RequirementInput[];
}
const inputs = new WeakMap<DependencyGraph, Inputs>();

/** What a graph was made of; read off it once, because a ranking changes one graph again and again. */
function inputsOf(graph: DependencyGraph): Inputs {
  const found = inputs.get(graph) ?? {
    components: graph.ids.map((id, v) => ({
      id,
      recovery: graph.recovery[v]!,
      ...(graph.scope[v] === 1 && { scope: true }),
    })),
    requirements: Array.from({ length: graph.m }, (_, r) => requirementInput(graph, r)),
  };
  inputs.set(graph, found);
  return found;
}

export function draftOf(graph: DependencyGraph): Draft {
  const { components, requirements } = inputsOf(graph);
  return {
    components: [...components],
    requirements: [...requirements],
    original: requirements,
    beside: new Map(),
    indexOf: new Map(graph.indexOf),
    homeOf: Int32Array.from({ length: graph.n }, (_, v) => v),
    sooner: new Float64Array(graph.n),
  };
}

/** The requirement a target names; -1 if there is none with an effect. Linear. */
export function findRequirement(requirements: readonly RequirementInput[], target: DependencyTarget): number {
  const { dependent, providers, occurrence = 1 } = target;
  let seen = 0;
  return requirements.findIndex(
    (row) =>
      row.kind !== 'none' &&
      row.dependent === dependent &&
      row.providers.length === providers.length &&
      row.providers.every((id, i) => id === providers[i]) &&
      ++seen === occurrence,
  );
}

/** The target that names requirement `r` of a graph; undefined if it has no effect. */
export function targetOf(graph: DependencyGraph, r: number): DependencyTarget | undefined {
  const { dependent, providers, kind } = requirementInput(graph, r);
  if (kind === 'none') return undefined;
  let occurrence = 1;
  const owner = graph.dependent[r]!;
  for (const other of graph.needs.subarray(graph.needsStart[owner], graph.needsStart[owner + 1])) {
    if (other >= r) break;
    const before = requirementInput(graph, other);
    const equal =
      before.providers.length === providers.length && before.providers.every((id, i) => id === providers[i]);
    if (equal && before.kind !== 'none') occurrence += 1;
  }
  return occurrence === 1 ? { dependent, providers } : { dependent, providers, occurrence };
}

/** Append a component that nobody counts (`scope`), under an id that is free; returns its number. */
export function addPart(draft: Draft, name: string, recovery = 0): number {
  let id = componentId(name);
  while (draft.indexOf.has(id)) id = componentId(`${id}'`);
  draft.indexOf.set(id, draft.components.length);
  return draft.components.push({ id, recovery, scope: true }) - 1;
}

import { buildGraph } from './build-graph';
import type { ComponentInput, DependencyGraph, RequirementInput } from './graph';
import { IMPACT_KINDS } from './health';
import { componentId } from './ids';
import { graphOfIncident } from './incident-graph';
import type { Replay } from './replay-model';
import { durationFromMinutes } from './units';

/** What a replay needs of an incident: `Incident` and the catalog's core both fit. */
export type ReplayClaims = Parameters<typeof graphOfIncident>[0] & { readonly start_utc: string };

/** The value of each parameter of a replay, by id. */
export const parameterValues = (replay: Replay): ReadonlyMap<string, number> =>
  new Map(replay.parameters.map(({ id, value }) => [id, value]));

/** @throws {RangeError} naming the parameter if the replay has none of this id */
export function valueOf(values: ReadonlyMap<string, number>, id: string): number {
  const value = values.get(id);
  if (value === undefined) throw new RangeError(`unknown-parameter: ${JSON.stringify(id)}`);
  return value;
}

/**
 * The incident's graph as the replay reads it. Numbers stay: component `c` and requirement `r` are those of
 * `graphOfIncident`; a replaced dependency stays in its place as kind `none`. The replay's switches come after the
 * incident's components, its requirements after the incident's requirements, both in listing order.
 * @throws {RangeError} naming the id or the pair that leads nowhere
 */
export function graphOfReplay(claims: ReplayClaims, replay: Replay): DependencyGraph {
  const base = graphOfIncident(claims);
  const values = parameterValues(replay);
  const recovery = new Map(
    replay.recovery.map((row) => [row.component, durationFromMinutes(valueOf(values, row.parameter))]),
  );
  for (const id of recovery.keys())
    if (!base.indexOf.has(componentId(id))) throw new RangeError(`unknown component: ${JSON.stringify(id)}`);
  const silent = new Set(replay.replaces.map(({ from, to }) => numberOfDependency(claims, from, to)));
  const components = base.ids.map((id, v): ComponentInput => ({
    id,
    recovery: recovery.get(id) ?? base.recovery[v]!,
    scope: base.scope[v] === 1,
  }));
  const switches = replay.components.map(({ id }): ComponentInput => ({ id: componentId(id), scope: true }));
  const requirements = Array.from({ length: base.m }, (_, r): RequirementInput => {
    const input = requirementInput(base, r);
    return silent.has(r) ? { ...input, kind: 'none' } : input;
  });
  const more = replay.requirements.map(({ from, to, need, kind, when, lag }): RequirementInput => ({
    dependent: componentId(from),
    providers: to.map(componentId),
    kind,
    lag: lag === null ? null : durationFromMinutes(valueOf(values, lag)),
    ...(need !== undefined && { need }),
    ...(when !== undefined && { when }),
  }));
  return buildGraph([...components, ...switches], [...requirements, ...more], base.scale);
}

/** Requirement `r` of a graph, as it was put in. */
export function requirementInput(graph: DependencyGraph, r: number): RequirementInput {
  const members = graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]);
  return {
    dependent: graph.ids[graph.dependent[r]!]!,
    providers: Array.from(members, (u) => graph.ids[u]!),
    need: graph.need[r]!,
    kind: IMPACT_KINDS[graph.kind[r]!]!,
    lag: graph.lagKnown[r] === 1 ? graph.grace[r]! : null,
    when: graph.startOnly[r] === 1 ? 'start' : 'run',
    ...(graph.switchover[r]! >= 0 && { switchover: graph.switchover[r]! }),
  };
}

function numberOfDependency(claims: ReplayClaims, from: string, to: string): number {
  const r = claims.dependencies.findIndex((row) => row.from === from && row.to === to);
  if (r < 0) throw new RangeError(`unknown-dependency: ${JSON.stringify([from, to])}`);
  return r;
}

import { buildGraph } from './build-graph';
import type { DependencyGraph, RequirementInput, When } from './graph';
import type { ImpactKind } from './health';
import { componentId, pairKey } from './ids';
import type { Modelling } from './incident';
import { durationFromMinutes } from './units';

interface Claims {
  readonly components: readonly { readonly id: string; readonly scope?: true; readonly recovery_minutes?: number }[];
  readonly dependencies: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: 'hard' | 'soft';
    readonly lag_minutes: number | null;
    readonly model?: Pick<Modelling, 'kind' | 'when'>;
  }[];
  readonly redundancies: readonly {
    readonly from: string;
    readonly to: readonly string[];
    readonly need: number;
    readonly kind: ImpactKind;
    readonly when?: When;
    readonly lag_minutes?: number | null;
  }[];
}

/**
 * The dependency graph of an incident. Requirement `r` is dependency `r` of the file; the
 * redundancies follow after the last dependency and take over the effect of the single
 * dependencies they gather, which stay in the graph as kind `none`.
 */
export function graphOfIncident(incident: Claims): DependencyGraph {
  const gathered = new Set(
    incident.redundancies.flatMap(({ from, to }) => to.map((provider) => pairKey({ from, to: provider }))),
  );
  const single = incident.dependencies.map(({ from, to, kind, lag_minutes, model }): RequirementInput => ({
    dependent: componentId(from),
    providers: [componentId(to)],
    kind: gathered.size > 0 && gathered.has(pairKey({ from, to })) ? 'none' : (model?.kind ?? kind),
    lag: lag_minutes === null ? null : durationFromMinutes(lag_minutes),
    ...(model?.when !== undefined && { when: model.when }),
  }));
  const groups = incident.redundancies.map(({ from, to, need, kind, when, lag_minutes = null }): RequirementInput => ({
    dependent: componentId(from),
    providers: to.map(componentId),
    need,
    kind,
    lag: lag_minutes === null ? null : durationFromMinutes(lag_minutes),
    ...(when !== undefined && { when }),
  }));
  return buildGraph(
    incident.components.map(({ id, scope, recovery_minutes }) => ({
      id: componentId(id),
      ...(scope === true && { scope }),
      ...(recovery_minutes !== undefined && { recovery: durationFromMinutes(recovery_minutes) }),
    })),
    [...single, ...groups],
  );
}

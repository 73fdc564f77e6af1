import type { Cascade, Scenario } from '../../engine/cascade-types';
import { simulateCascade } from '../../engine/simulate';
import type { DependencyGraph } from '../../model/graph';
import type { Mitigation } from '../../model/mitigation';
import { applyMitigations, mitigatedScenario, type Mitigated } from './apply';

/** A run with mitigations in force: the graph it ran on, its scenario, its log. */
export interface WhatIfRun {
  readonly mitigated: Mitigated;
  readonly scenario: Scenario;
  readonly cascade: Cascade;
}

/** Apply, run, done: what the panel needs after each switch. Cost: two linear passes and a cascade. */
export function runWhatIf(graph: DependencyGraph, scenario: Scenario, mitigations: readonly Mitigation[]): WhatIfRun {
  const mitigated = applyMitigations(graph, mitigations);
  const changed = mitigatedScenario(mitigated, scenario);
  return { mitigated, scenario: changed, cascade: simulateCascade(mitigated.graph, changed) };
}

import { runReplay, type ReplayRun } from '../../engine/replay-run';
import type { LoadLever } from '../../model/load-lever';
import type { Mitigation } from '../../model/mitigation';
import type { ReplayClaims } from '../../model/replay-graph';
import type { Replay } from '../../model/replay-model';
import { applyMitigations, mitigatedEvents, type Refusal } from './apply';
import { applyLoadLevers, type LeverRefusal } from './load-levers';

/** A replay with mitigations and levers in force. */
export interface WhatIfReplay {
  readonly run: ReplayRun;
  readonly refused: readonly Refusal[];
  readonly refusedLevers: readonly LeverRefusal[];
}

/**
 * The same for the model's replay of an incident. Mitigations name claims of the replay's graph (`graphOfReplay`), which
 * reads some dependencies of the incident otherwise. What people did stays in the script, at the time they did it.
 * @throws {RangeError} as `runReplay`
 */
export function runWhatIfReplay(
  claims: ReplayClaims,
  replay: Replay,
  mitigations: readonly Mitigation[],
  levers: readonly LoadLever[] = [],
): WhatIfReplay {
  const turned = applyLoadLevers(replay, levers);
  const refused: Refusal[] = [];
  const run = runReplay(claims, turned.replay, (graph) => {
    const mitigated = applyMitigations(graph, mitigations);
    refused.push(...mitigated.refused);
    return {
      graph: mitigated.graph,
      homeOf: (component) => mitigated.homeOf[component] ?? component,
      eventsOf: (script) => mitigatedEvents(mitigated, script),
    };
  });
  return { run, refused, refusedLevers: turned.refused };
}

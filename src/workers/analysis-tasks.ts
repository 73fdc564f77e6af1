import { analyseCutSets, type CutSetAnalysis, type CutSetOptions } from '../analysis/fault-tree/cut-sets';
import { systemOfGraph, type GraphEvent } from '../analysis/fault-tree/system-of-graph';
import { candidates, type Candidate, type CandidateOptions } from '../analysis/ranking/candidates';
import { greedySet, type GreedySet } from '../analysis/ranking/greedy-set';
import { rankMitigations, type MitigationRanking } from '../analysis/ranking/rank-mitigations';
import { rankPairs, type PairRanking } from '../analysis/ranking/rank-pairs';
import { timedYardstick, untimedYardstick, type Yardstick, type YardstickOptions } from '../analysis/ranking/yardstick';
import type { RepairProblem } from '../analysis/repair/evaluate-repair';
import { bestRepair, type FoundPlan } from '../analysis/repair/repair-orders';
import { seeded } from '../analysis/shuffle';
import { versionsWork, type Versions } from '../analysis/versions';
import type { Work } from '../analysis/work';
import type { Fault } from '../engine/blast';
import type { Scenario } from '../engine/cascade-types';
import type { DependencyGraph } from '../model/graph';
import type { Ticks } from '../model/units';
import { unpacked, type Packed } from './packed';

/** What savings are measured on: where faults lead in the end, or the time a scenario costs. */
export type Basis =
  | { readonly kind: 'untimed'; readonly graph: DependencyGraph; readonly faults: readonly Fault[] }
  | {
      readonly kind: 'timed';
      readonly graph: DependencyGraph;
      readonly scenario: Scenario;
      readonly horizon: Ticks;
    };

interface Measured {
  readonly basis: Basis;
  readonly options?: YardstickOptions & CandidateOptions;
  /** Instead of all candidates. */
  readonly candidates?: readonly Candidate[];
}

/** Long work as a message: values alone, all of them survive a structured clone. */
export type AnalysisRequest =
  | ({ readonly task: 'rank-mitigations' } & Measured)
  | ({ readonly task: 'rank-pairs' } & Measured)
  | ({ readonly task: 'greedy-set'; readonly size: number } & Measured)
  | {
      readonly task: 'cut-sets';
      readonly graph: DependencyGraph;
      readonly target: number;
      readonly level?: number;
      /** By component; null: unknown. Left out: unknown for all but stand-ins, which do not fail. */
      readonly failure?: readonly (number | null)[];
      readonly options?: CutSetOptions;
    }
  | { readonly task: 'best-repair'; readonly problem: RepairProblem; readonly seed: number }
  | { readonly task: 'versions'; readonly before: Packed; readonly after: Packed };

/** The result, under the name of its task. */
export type AnalysisAnswer =
  | { readonly task: 'rank-mitigations'; readonly result: MitigationRanking }
  | { readonly task: 'rank-pairs'; readonly result: PairRanking }
  | { readonly task: 'greedy-set'; readonly result: GreedySet }
  | { readonly task: 'cut-sets'; readonly result: CutSetAnalysis; readonly events: readonly GraphEvent[] }
  | { readonly task: 'best-repair'; readonly result: FoundPlan }
  | { readonly task: 'versions'; readonly result: Versions };

/**
 * Begin a task; whoever drives the work decides when to stop for breath and when to give up.
 * @throws {RangeError} as soon as it is driven, if the request names something that does not exist
 */
export function* analysisWork(request: AnalysisRequest): Work<AnalysisAnswer> {
  switch (request.task) {
    case 'rank-mitigations': {
      const { yardstick, offered } = measured(request);
      return { task: request.task, result: yield* rankMitigations(yardstick, offered) };
    }
    case 'rank-pairs': {
      const { yardstick, offered } = measured(request);
      return { task: request.task, result: yield* rankPairs(yardstick, offered) };
    }
    case 'greedy-set': {
      const { yardstick, offered } = measured(request);
      return { task: request.task, result: yield* greedySet(yardstick, offered, request.size) };
    }
    case 'cut-sets': {
      const { graph, target, level, failure, options = {} } = request;
      const system = systemOfGraph(graph, target, {
        ...(level !== undefined && { level }),
        ...(failure !== undefined && { failure: (v) => (graph.scope[v] === 1 ? undefined : failure[v]) }),
      });
      return { task: request.task, result: yield* analyseCutSets(system, options), events: system.events };
    }
    case 'best-repair':
      return { task: request.task, result: yield* bestRepair(request.problem, seeded(request.seed)) };
    case 'versions':
      return {
        task: request.task,
        result: yield* versionsWork(yield* unpacked(request.before), yield* unpacked(request.after)),
      };
  }
}

function measured({ basis, options = {}, candidates: given }: Measured): {
  readonly yardstick: Yardstick;
  readonly offered: readonly Candidate[];
} {
  const yardstick =
    basis.kind === 'untimed'
      ? untimedYardstick(basis.graph, basis.faults, options)
      : timedYardstick(basis.graph, basis.scenario, basis.horizon, options);
  const scripted = basis.kind === 'timed' ? basis.scenario.events.map(({ component }) => component) : [];
  return { yardstick, offered: given ?? candidates(basis.graph, yardstick.worst, { scripted, ...options }) };
}

import type { Cascade } from '../engine/cascade-types';
import type { DependencyGraph } from '../model/graph';
import { DEGRADED } from '../model/health';
import { explainFailure, type Claim } from './explain';
import { explainSurvival, type Survival } from './explain-survival';
import { orderScore, type OrderScore } from './order-score';

/** What is asked: which of these components will fall if these fail? Indices in the graph. */
export interface PredictionQuestion {
  readonly graph: DependencyGraph;
  /** The run from the faults; what falls in it is the answer. */
  readonly cascade: Cascade;
  /** Components that somebody may mark, in the order in which a code lists them: see `candidatesOf`. */
  readonly candidates: readonly number[];
}

/** What somebody expects to fall. */
export interface Prediction {
  /** Components; in the order in which they are expected to fall, if `ordered`. */
  readonly falls: readonly number[];
  readonly ordered: boolean;
}

export type Verdict = 'hit' | 'miss' | 'false-alarm' | 'correct-rejection';

/** One candidate, and why it fell (the causal chain) or held (what held it). */
export type Judged = { readonly component: number; readonly verdict: Verdict } & (
  | { readonly fell: true; readonly step: number; readonly chain: readonly Claim[] }
  | { readonly fell: false; readonly survival: Survival }
);

export interface PredictionScore {
  /** Every candidate once, in the question's order. */
  readonly judged: readonly Judged[];
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly correctRejections: number;
  /** Predicted order against the cascade's, over pairs of hits; null where no order was given. */
  readonly order: OrderScore | null;
}

/** Components that can be marked: all but the faults, stand-ins for places, and what is listed twice. */
export function candidatesOf(
  graph: DependencyGraph,
  faults: readonly number[],
  wanted: readonly number[] = Array.from({ length: graph.n }, (_, component) => component),
): number[] {
  return [...new Set(wanted)].filter((component) => graph.scope[component] === 0 && !faults.includes(component));
}

/**
 * The step, counted from 1, in which each component first is degraded or worse; 0 for never.
 * What recovers later has fallen all the same.
 */
export function fallSteps(graph: DependencyGraph, { steps, log }: Cascade): Int32Array {
  const fell = new Int32Array(graph.n);
  steps.forEach(({ first, last }, step) => {
    for (const { component, to } of log.slice(first, last))
      if (to >= DEGRADED && fell[component] === 0) fell[component] = step + 1;
  });
  return fell;
}

/**
 * A prediction held against the cascade: every candidate is a hit (predicted, fell), a miss, a false alarm or a
 * correct rejection. "Fell" is degraded or worse at any time. O(candidates · log) time for the reasons.
 * @throws {RangeError} if something is predicted that is no candidate, or twice
 */
export function scorePrediction(question: PredictionQuestion, prediction: Prediction): PredictionScore {
  const { graph, cascade, candidates } = question;
  const predicted = new Set(prediction.falls);
  const stranger = prediction.falls.find((component) => !candidates.includes(component));
  if (stranger !== undefined) throw new RangeError(`no candidate: ${stranger}`);
  if (predicted.size < prediction.falls.length) throw new RangeError('predicted twice');
  const fell = fallSteps(graph, cascade);
  const judged = candidates.map((component) => judge(question, component, predicted.has(component), fell));
  const count = (wanted: Verdict) => judged.filter(({ verdict }) => verdict === wanted).length;
  const steps = prediction.falls.map((component) => fell[component]!).filter((step) => step > 0);
  return {
    judged,
    hits: count('hit'),
    misses: count('miss'),
    falseAlarms: count('false-alarm'),
    correctRejections: count('correct-rejection'),
    order: prediction.ordered ? orderScore(steps, [...steps.keys()]) : null,
  };
}

function judge(
  { graph, cascade }: PredictionQuestion,
  component: number,
  predicted: boolean,
  fell: Int32Array,
): Judged {
  const step = fell[component]!;
  return step > 0
    ? {
        component,
        verdict: predicted ? 'hit' : 'miss',
        fell: true,
        step,
        chain: explainFailure(graph, cascade, component, step),
      }
    : {
        component,
        verdict: predicted ? 'false-alarm' : 'correct-rejection',
        fell: false,
        survival: explainSurvival(graph, cascade, component, cascade.steps.length),
      };
}

import { fallSteps, type Judged, scorePrediction } from './prediction';
import { readLines, type BadLine } from './code-bits';
import { decodePrediction, type CodedQuestion } from './prediction-code';

/** What many of a class thought, and the cascade says otherwise; `judged` has the reason. */
interface Misconception {
  readonly component: number;
  /** It was thought to fall, and held; or to hold, and fell. */
  readonly thought: 'falls' | 'holds';
  /** How many thought so. */
  readonly count: number;
  readonly judged: Judged;
}

export interface ClassResult {
  /** Predictions that count. */
  readonly predictions: number;
  readonly bad: readonly BadLine[];
  /** By candidate, in the question's order: how many marked it, and whether it falls. */
  readonly marks: readonly { readonly component: number; readonly count: number; readonly falls: boolean }[];
  /** The most common errors first, at most `most`; of equally common ones the candidate that is listed first. */
  readonly misconceptions: readonly Misconception[];
  /** Share of right judgements over all candidates and predictions, 0…1; null without predictions. */
  readonly right: number | null;
}

/** The predictions of a class, one code a line. O(codes · candidates), and the reasons of three components. */
export function aggregatePredictions(question: CodedQuestion, text: string, most = 3): ClassResult {
  const { candidates, graph, cascade } = question;
  const { all, bad } = readLines(text, (typed) => decodePrediction(question, typed));
  const predictions = all.length;
  const fell = fallSteps(graph, cascade);
  const marks = candidates.map((component) => ({
    component,
    count: all.filter(({ prediction }) => prediction.falls.includes(component)).length,
    falls: fell[component]! > 0,
  }));
  const errors = marks
    .map(({ component, count, falls }) => ({ component, falls, count: falls ? predictions - count : count }))
    .filter(({ count }) => count > 0);
  const truth = scorePrediction(question, { falls: [], ordered: false }).judged;
  const wrong = errors.reduce((sum, { count }) => sum + count, 0);
  return {
    predictions,
    bad,
    marks,
    misconceptions: errors
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
      .map(({ component, falls, count }) => ({
        component,
        thought: falls ? 'holds' : 'falls',
        count,
        judged: truth[candidates.indexOf(component)]!,
      })),
    right: predictions === 0 ? null : 1 - wrong / (predictions * candidates.length),
  };
}

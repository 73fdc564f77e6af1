import type { Judged as JudgedCandidate, PredictionScore, Verdict } from '../analysis/prediction';
import type { CodeProblem } from '../analysis/code-bits';
import type { LessonText } from '../text/lesson/en';
import type { Judged } from './frame-types';
import { sayEntry } from './say-change';
import { saySurvival } from './say-held';
import type { Story } from './story';

const JUDGED: Readonly<Record<Verdict, Judged>> = {
  hit: 'hit',
  miss: 'missed',
  'false-alarm': 'false-alarm',
  'correct-rejection': 'spared',
};

/** What came of each candidate of a prediction, as the frame shows it. */
export const judgedOf = ({ judged }: PredictionScore): ReadonlyMap<number, Judged> =>
  new Map(judged.map(({ component, verdict }) => [component, JUDGED[verdict]]));

/** Why something fell or held: the way the failure came, then its last step in words; or what held. */
export function sayJudged(story: Story, judged: JudgedCandidate): readonly string[] {
  if (!judged.fell) return saySurvival(story, judged.survival);
  const last = judged.chain.at(-1);
  const way = [...new Set(judged.chain.map(({ component }) => story.facts.nameOf(component)))].join(' → ');
  return last ? [way, sayEntry(story, { ...last, from: 0, to: last.level })] : [way];
}

/** What is wrong with a code, and what to do. */
export function sayProblem(problem: CodeProblem, { problem: words }: Pick<LessonText, 'problem'>): string {
  switch (problem.code) {
    case 'empty':
      return words.empty;
    case 'no-such-sign':
      return words.sign(problem.place, problem.sign);
    case 'one-wrong':
      return words.one(problem.place, problem.instead);
    case 'several-wrong':
      return words.several;
    case 'other-question':
      return words.question;
    case 'other-version':
      return words.version;
  }
}

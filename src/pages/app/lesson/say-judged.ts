import type { Judged } from '../../../analysis/prediction';
import type { CodeProblem } from '../../../analysis/prediction-code';
import type { LessonText } from '../../../text/lesson/load';
import { narrate, type Facts } from '../../../text/narrate';
import { sayHeld } from '../../../text/say-held';
import type { Text } from '../../../text/texts';

/** Why something fell or held: the way the failure came, then its last step in words; or what held. */
export function sayJudged(judged: Judged, facts: Facts, text: Text): readonly string[] {
  if (!judged.fell) return sayHeld(judged.survival, facts, text);
  const last = judged.chain.at(-1);
  const way = [...new Set(judged.chain.map(({ component }) => facts.nameOf(component)))].join(' → ');
  return last ? [way, narrate({ ...last, from: 0, to: last.level }, facts, text)] : [way];
}

/** What is wrong with a code, and what to do. */
export function sayProblem(problem: CodeProblem, { problem: words }: LessonText): string {
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

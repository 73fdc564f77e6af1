import { answerLoad, answerStory, asksStory, type Answer } from '../../../analysis/lesson-answers';
import { lessonLibrary } from '../../../catalog/lessons';
import { graphOfIncident } from '../../../model/incident-graph';
import type { LessonQuestion } from '../../../model/lesson';
import type { LessonText } from '../../../text/lesson/load';
import type { Text } from '../../../text/texts';

/** More names than this are not read out. */
const NAMES = 12;

/** The answer to a question in a sentence: worked out now by the engine, or as it is written. */
export async function sayAnswer(question: LessonQuestion, text: Text, words: LessonText): Promise<string> {
  if ('answer' in question) return question.answer;
  const { ask } = question;
  if (!asksStory(ask)) return say(answerLoad(ask), [], text, words);
  const core = await lessonLibrary.loadCore(ask.story, text.language);
  const places = new Map(core.components.map(({ id }, place) => [id, place]));
  const indexOf = (id: string) => places.get(id) ?? -1;
  const answer = answerStory(ask, { ...core, graph: graphOfIncident(core), indexOf });
  const named = core.components.map(({ short }) => short);
  return say(answer, named, text, words);
}

function say(answer: Answer, named: readonly string[], text: Text, { answer: words }: LessonText): string {
  const names = (components: readonly number[]) => components.map((component) => named[component] ?? '');
  switch (answer.type) {
    case 'count':
      return answer.hit > NAMES
        ? words.countOnly(answer.hit, answer.total)
        : words.count(answer.hit, answer.total, text.listOf(names(answer.components)));
    case 'components':
      return answer.components.length === 0 ? words.noPoints : words.points(text.listOf(names(answer.components)));
    case 'chain':
      return words.chain(answer.hops, names(answer.components).join(' → '));
    case 'reach':
      return words.reach(text.listOf(names(answer.components)), answer.others, answer.total);
    case 'falls':
      return answer.falls
        ? words.falls(names([answer.component]).join())
        : words.holds(names([answer.component]).join());
    case 'share':
      return words.share(answer.percent, text.span(answer.fixedAfter), text.span(answer.lasted));
    case 'minutes':
      return Number.isFinite(answer.minutes) ? words.minutes(text.span(answer.minutes)) : words.never;
  }
}

import { answerLoad, answerStory, asksStory, type Answer, type AskedStory } from '../analysis/lesson-answers';
import type { StoryCore } from '../catalog/parts';
import { blastRadius } from '../engine/blast';
import { DOWN } from '../model/health';
import { graphOfIncident } from '../model/incident-graph';
import type { Ask, LessonQuestion } from '../model/lesson';
import type { AnswerOrigin, LessonText } from '../text/lesson/en';
import type { Text } from '../text/texts';
import { healthOfLevel } from '../theme/health';
import { countHealth } from './count';

/** More names than this are not read out. */
const NAMES = 12;

/** What a lesson's question speaks of; a story without times has no fix that could be asked for. */
export function askedStory(core: StoryCore): AskedStory {
  const places = new Map(core.components.map(({ id }, place) => [id, place]));
  const never = { start_utc: '', end_utc: '', trigger_fixed_utc: null };
  return { ...(core.when ?? never), graph: graphOfIncident(core), indexOf: (id) => places.get(id) ?? -1 };
}

/** Id of the story that a question asks about; null for one about queues. */
export const askedStoryOf = (ask: Ask): string | null => (asksStory(ask) ? ask.story : null);

export const originOf = (question: LessonQuestion): AnswerOrigin =>
  'answer' in question ? 'written' : question.ask.ask === 'share-after-fix' ? 'record' : 'model';

/** What these faults come to in the end: "3 of 9 disrupted or down". */
export function sayTogether(core: StoryCore, faults: readonly string[], words: Pick<LessonText, 'hit'>): string {
  const graph = graphOfIncident(core);
  const broken = core.components.flatMap(({ id }, component) =>
    faults.includes(id) ? [{ component, level: DOWN }] : [],
  );
  const isScope = (component: number): boolean => graph.scope[component] !== 0;
  const { hit, of } = countHealth(Array.from(blastRadius(graph, broken), healthOfLevel), { isScope, kind: 'cascade' });
  return words.hit(hit, of);
}

/**
 * The answer to a question in a sentence, worked out by the engine; `core` is the story that it asks about, null for
 * one about queues.
 * @throws {RangeError} if the question names what the story does not have
 */
export function sayAsked(ask: Ask, core: StoryCore | null, text: Text, words: LessonText): string {
  if (!asksStory(ask)) return sayAnswer(answerLoad(ask), [], text, words);
  if (!core) throw new RangeError(`a question without its story: ${ask.story}`);
  const labels = core.components.map(({ label }) => label);
  return sayAnswer(answerStory(ask, askedStory(core)), labels, text, words);
}

function sayAnswer(answer: Answer, labels: readonly string[], text: Text, { answer: words }: LessonText): string {
  const names = (components: readonly number[]) => components.map((component) => labels[component] ?? '');
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

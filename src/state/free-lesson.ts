import { hasUnknown } from '../catalog/readings';
import type { Library } from '../catalog/catalog';
import { DOWN } from '../model/health';
import type { Lesson, LessonDesign, LessonStep } from '../model/lesson';
import { writeMitigation } from '../model/mitigation-token';
import { comebacksToAsk } from '../story/comebacks';
import { movesToOffer, worthGuarding } from '../story/first-moves';
import { storyOf, type Story } from '../story/story';
import { sayMitigation } from '../story/what-if/say-mitigation';
import type { LessonText } from '../text/lesson/en';
import { loadWhatIfText } from '../text/what-if/texts';
import type { Words } from '../text/words/words';
import type { FreeAddress } from './lesson-address';
import { calmMoment, writeMoment } from './permalink';
import { answerOf } from './questions';

/** How long the fault lasts, in minutes: what falls meanwhile has fallen. */
const LASTS = 60;

/**
 * A prediction of a reader's own choice, in a story or in their own system; for a team, what it would do first comes after
 * it. Null where the story does not have what is asked.
 */
export async function freeLesson(
  library: Library,
  { story: id, fault, asks, first }: FreeAddress,
  words: LessonText,
  { text, words: said }: Words,
): Promise<Lesson | null> {
  const core = await library.loadCore(id, text.language);
  const broken = core.components.findIndex((component) => component.id === fault);
  const name = core.components[broken]?.label;
  if (name === undefined) return null;
  const moment = writeMoment({ ...calmMoment(id), faults: [fault] });
  const lessonOf = (step: Asked, ...more: readonly LessonStep[]): Lesson => ({
    format: 'dominograph-lesson',
    version: 1,
    id: 'free',
    ...{ language: 'en', title: core.board.headline, objective: words.freeText, level: 'beginner' },
    limits: step.note,
    steps: [{ id: asks === 'back' ? 'back' : 'free', moment, ...step }, ...more],
  });
  const story = storyOf(core, asks === 'back' ? await library.loadDetails(id, text.language) : null, said);
  if (asks === 'back') {
    const { title, ask, note } = words.freeBack;
    const back = comebacksToAsk(story);
    return back && lessonOf({ kind: 'place', title, text: [ask], note, place: { of: 'comeback', ...back } });
  }
  const { rehearse } = words;
  const design = first ? await firstMoves(story, broken) : null;
  const calm = writeMoment(calmMoment(id));
  const next: LessonStep | null = design && {
    ...{ id: 'first', kind: 'design', title: rehearse.firstStep, text: [rehearse.firstAsk] },
    ...{ moment: calm, note: rehearse.firstNote, design },
  };
  return lessonOf(
    {
      ...{ kind: 'predict', title: words.freeStep(name), note: words.freeNote },
      text: [words.freeAsk, ...(hasUnknown(core) ? [rehearse.unknown] : [])],
      predict: { candidates: core.story.show, order: asks === 'order' },
    },
    ...(next ? [next] : []),
  );
}

type Asked = Pick<LessonStep, 'kind' | 'title' | 'text' | 'note' | 'predict' | 'place'>;

/** Changes of which each helps more or less than the others, as far as there are such; null where fewer than two help. */
async function firstMoves(story: Story, fault: number): Promise<LessonDesign | null> {
  const { core, graph } = story;
  const faults = [{ component: fault, level: DOWN }];
  const { signal } = new AbortController();
  const answer = await answerOf('most', graph, faults, -1, signal, () => undefined);
  const chosen = movesToOffer(answer?.rows ?? [], core.components[fault]?.id ?? '');
  if (chosen.length < 2) return null;
  const text = await loadWhatIfText(story.words.language);
  const offers = chosen.map((change) => ({
    change: writeMitigation(change),
    label: sayMitigation(change, story, text),
  }));
  const byName = offers.sort((a, b) => (a.label < b.label ? -1 : 1));
  return {
    faults: [core.components[fault]?.id ?? ''],
    guard: core.components[worthGuarding(story, fault)]?.id ?? '',
    ...{ offers: byName, budget: 1, lasts_minutes: LASTS },
  };
}

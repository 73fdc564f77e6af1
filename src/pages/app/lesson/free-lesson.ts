import { lessonLibrary } from '../../../catalog/lessons';
import type { Lesson, LessonStep } from '../../../model/lesson';
import { openingOf, writeMoment } from '../../../state/permalink';
import { comebacksToAsk } from '../../../story/comebacks';
import { storyOf } from '../../../story/story';
import type { LessonText } from '../../../text/lesson/load';
import type { Words } from '../../../text/words/words';
import type { LessonAddress } from './lesson-address';

/** A lesson of one step: a prediction of a reader's own choice; null where the story does not have what is asked. */
export async function freeLesson(
  { story: id, fault, asks }: Extract<LessonAddress, { type: 'free' }>,
  words: LessonText,
  { text, words: said }: Words,
): Promise<Lesson | null> {
  const core = await lessonLibrary.loadCore(id, text.language);
  const broken = core.components.find((component) => component.id === fault);
  if (!broken) return null;
  const moment = writeMoment({ ...openingOf(id), faults: [fault] });
  const lessonOf = (step: Pick<LessonStep, 'kind' | 'title' | 'text' | 'note' | 'predict' | 'place'>): Lesson => ({
    format: 'dominograph-lesson',
    version: 1,
    id: 'free',
    ...{ language: 'en', title: core.board.headline, objective: words.freeText, level: 'beginner' },
    limits: step.note,
    steps: [{ id: asks === 'back' ? 'back' : 'free', moment, ...step }],
  });
  if (asks !== 'back')
    return lessonOf({
      ...{ kind: 'predict', title: words.freeStep(broken.label), text: [words.freeAsk], note: words.freeNote },
      predict: { candidates: core.story.show, order: asks === 'order' },
    });
  const { title, ask, note } = words.freeBack;
  const back = comebacksToAsk(storyOf(core, await lessonLibrary.loadDetails(id, text.language), said));
  return back && lessonOf({ kind: 'place', title, text: [ask], note, place: { of: 'comeback', ...back } });
}

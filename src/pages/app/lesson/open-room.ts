import { hasLesson, lessonLibrary, loadGlossary, loadLesson } from '../../../catalog/lessons';
import type { StoryCore } from '../../../catalog/parts';
import type { Lesson } from '../../../model/lesson';
import { openingOf, readMoment, writeMoment } from '../../../state/permalink';
import type { Preferences } from '../../../state/preferences.svelte';
import { loadLessonText, type LessonText } from '../../../text/lesson/load';
import type { Text } from '../../../text/texts';
import { Session } from '../session.svelte';
import { readLessonAddress } from './lesson-address';
import { Room } from './room.svelte';

/** The room of a lesson's link; null if the link leads to no lesson. */
export async function openRoom(link: string, text: Text, preferences: Preferences): Promise<Room | null> {
  const address = readLessonAddress(link);
  const { language } = preferences;
  if (!address) return null;
  if (address.type === 'lesson' && !hasLesson(address.id)) return null;
  if (address.type === 'free' && !lessonLibrary.hasStory(address.story)) return null;
  const [words, { terms }] = await Promise.all([loadLessonText(language), loadGlossary(language)]);
  const lesson =
    address.type === 'lesson'
      ? await loadLesson(address.id, language)
      : freeLesson(await lessonLibrary.loadCore(address.story, language), address, words);
  if (!lesson) return null;
  const first = readMoment(lesson.steps.find(({ moment }) => moment !== undefined)?.moment ?? '');
  if (!first) return null;
  const core = await lessonLibrary.loadCore(first.story, language);
  const room = new Room({ lesson, terms, words, session: new Session(core, text, preferences, lessonLibrary) });
  await room.goTo(address.type === 'lesson' ? address.step : 0);
  void fetchRest(lesson, preferences);
  return room;
}

/** Everything a lesson will show, while its first step is read: from then on it needs no network. */
async function fetchRest({ steps }: Lesson, { language }: Preferences): Promise<void> {
  const links = steps.flatMap(({ moment, choices = [] }) => [moment ?? '', ...choices.map((choice) => choice.moment)]);
  const asked = steps.flatMap(({ questions = [] }) =>
    questions.flatMap((question) => ('ask' in question && 'story' in question.ask ? [question.ask.story] : [])),
  );
  const shown = new Set(links.flatMap((link) => readMoment(link)?.story ?? []));
  const { loadCore, loadDetails, loadTape } = lessonLibrary;
  await Promise.allSettled([
    import('../replay/replay-session.svelte'),
    import('../replay/ReplayTime.svelte'),
    ...[...new Set([...shown, ...asked])].map((story) => loadCore(story, language)),
    ...[...shown].flatMap((story) => [loadDetails(story, language), loadTape(story, language)]),
  ]);
}

/** A lesson of one step: a prediction of a reader's own choice, over what the story shows by itself. */
function freeLesson(
  core: StoryCore,
  { fault, ordered }: { readonly fault: string; readonly ordered: boolean },
  words: LessonText,
): Lesson | null {
  const broken = core.components.find(({ id }) => id === fault);
  if (!broken) return null;
  const moment = writeMoment({ ...openingOf(core.id), faults: [fault] });
  return {
    format: 'dominograph-lesson',
    version: 1,
    id: 'free',
    ...{ language: 'en', title: core.title, objective: words.freeText, level: 'beginner', ages: 12, minutes: 10 },
    ...{ prerequisites: [], limits: words.freeNote },
    steps: [
      {
        ...{ id: 'free', kind: 'predict', title: words.freeStep(broken.short), minutes: 10, text: [words.freeAsk] },
        ...{ moment, note: words.freeNote },
        predict: { candidates: core.story.show, order: ordered },
      },
    ],
  };
}

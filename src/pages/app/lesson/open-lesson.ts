import { hasLesson, lessonLibrary, loadGlossary, loadLesson } from '../../../catalog/lessons';
import type { Lesson } from '../../../model/lesson';
import { HeldLesson } from '../../../state/lesson.svelte';
import type { OwnStory } from '../../../state/loader.svelte';
import { readMoment } from '../../../state/permalink';
import { Preferences } from '../../../state/preferences.svelte';
import { keepingStorage, safeStorage } from '../../../state/storage';
import { shelfOf } from '../../../state/shelf';
import { Visit } from '../../../state/visit.svelte';
import { boardsOf } from '../../../state/boards.svelte';
import { loadLessonText } from '../../../text/lesson/load';
import type { TextLanguage } from '../../../text/texts';
import { loadWords } from '../../../text/words/words';
import { freeLesson } from '../../../state/free-lesson';
import { libraryWith, ownOf, wordsForOwn } from './own-library';
import { readLessonAddress, writeLessonAddress } from '../../../state/lesson-address';

/** As long as the tab is open, whatever else is opened in it meanwhile. */
const storage = keepingStorage(safeStorage(() => sessionStorage));
/** A lesson's visit changes nothing of what the reader has chosen for the app. */
const NOTHING = { get: () => null, set: () => undefined };

/**
 * The lesson of a link, at its step; null if the link leads to none. `kept`: the reader's own system, if there is one.
 * @throws {Error} if something of it could not be loaded
 */
export async function openLesson(
  link: string,
  language: TextLanguage,
  kept: OwnStory | null = null,
): Promise<HeldLesson | null> {
  const address = readLessonAddress(link);
  if (!address || address.type === 'week') return null;
  if (address.type === 'lesson' && !hasLesson(address.id)) return null;
  const own = address.type === 'free' ? await ownOf(address, kept) : null;
  const library = own ? libraryWith(own) : lessonLibrary;
  if (address.type === 'free' && !library.hasStory(own?.id ?? address.story)) return null;
  const [words, { terms }, said] = await Promise.all([
    loadLessonText(language),
    loadGlossary(language),
    loadWords(language),
  ]);
  const lesson =
    address.type === 'lesson'
      ? await loadLesson(address.id, language)
      : await freeLesson(library, own ? { ...address, story: own.id } : address, words, said);
  const first = readMoment(lesson?.steps.find(({ moment }) => moment !== undefined)?.moment ?? '');
  if (!lesson || !first) return null;
  const core = await library.loadCore(first.story, language);
  const shelf = shelfOf(library);
  const wordsOf = async (of: TextLanguage) => (own ? wordsForOwn(await loadWords(of)) : loadWords(of));
  const visit = new Visit(
    { core, ...(await wordsOf(language)) },
    new Preferences(NOTHING, [language]),
    { ...shelf, loadWords: wordsOf },
    boardsOf,
  );
  const name = address.type === 'lesson' ? address.id : writeLessonAddress({ ...address, step: null });
  const { locked } = address;
  const held = new HeldLesson({ lesson, terms, words, visit, locked, memory: { storage, name } });
  await held.open(address.type === 'lesson' ? address.step : (address.step ?? 0));
  if (address.type === 'lesson') void fetchRest(lesson, language);
  return held;
}

/** Everything a lesson will show, while its first step is read: from then on it needs no network. */
async function fetchRest({ steps }: Lesson, language: TextLanguage): Promise<void> {
  const links = steps.flatMap(({ moment, choices = [], place }) => [
    moment ?? '',
    ...choices.map((choice) => choice.moment),
    ...(place?.of === 'pattern' ? place.things.map((thing) => thing.moment) : []),
  ]);
  const asked = steps.flatMap(({ questions = [] }) =>
    questions.flatMap((question) => ('ask' in question && 'story' in question.ask ? [question.ask.story] : [])),
  );
  const shown = new Set(links.flatMap((link) => readMoment(link)?.story ?? []));
  const { loadCore, loadDetails, loadTape } = lessonLibrary;
  await Promise.allSettled([
    import('./ClassPanel.svelte'),
    import('./SheetView.svelte'),
    import('../../../story/model-run'),
    ...(steps.some(({ place, design }) => place ?? design) ? [import('./TaskPanel.svelte')] : []),
    ...(steps.some(({ curve }) => curve) ? [import('./QueueFigure.svelte')] : []),
    ...[...new Set([...shown, ...asked])].map((story) => loadCore(story, language)),
    ...[...shown].flatMap((story) => [loadDetails(story, language), loadTape(story, language)]),
  ]);
}

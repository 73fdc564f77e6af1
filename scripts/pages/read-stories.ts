import { coreOf, detailsOf, LANGUAGES, tapeOf, type Language } from '../../src/catalog/parts.ts';
import { wordsDe } from '../../src/text/words/de.ts';
import { wordsEn } from '../../src/text/words/en.ts';
import { dataFolder } from '../data-folder.ts';
import { buildStory, type BuiltStory } from './built-story.ts';

/** Ids of the built-in stories, in order. */
export const storyIds = (data: string): readonly string[] => dataFolder(data).names('incidents');

/** One story in one language, from the folder of data. */
export function readStory(data: string, id: string, language: Language): BuiltStory {
  const { incident: incidentOf, board, chapters, replay } = dataFolder(data);
  const incident = incidentOf(id);
  return buildStory({
    language,
    words: language === 'de' ? wordsDe : wordsEn,
    core: coreOf(incident, language, board(id)),
    details: detailsOf(incident, language),
    tape: tapeOf(chapters(id), replay(id), language),
  });
}

/** Every built-in story in every language. */
export function* readStories(data: string): Generator<BuiltStory> {
  for (const id of storyIds(data)) for (const language of LANGUAGES) yield readStory(data, id, language);
}

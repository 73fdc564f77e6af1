import type { Library } from '../../../catalog/catalog';
import { lessonLibrary } from '../../../catalog/lessons';
import { detailsOfSystem } from '../../../catalog/own-details';
import { coreOfSystem } from '../../../catalog/own-story';
import type { Language } from '../../../catalog/parts';
import type { SystemFile } from '../../../model/system-file';
import { readLink } from '../../../state/link';
import type { OwnStory } from '../../../state/loader.svelte';
import { loadOwnText, textForOwn } from '../../../text/own/texts';
import type { Words } from '../../../text/words/words';
import { HELD, type FreeAddress } from '../../../state/lesson-address';

type Own = Pick<OwnStory, 'id' | 'system'>;

/** The system that a rehearsal is about: what its link carries, or what the page holds; null for a built-in story. */
export async function ownOf({ story, code }: FreeAddress, kept: OwnStory | null): Promise<Own | null> {
  if (code === null) return kept && (story === HELD || kept.id === story) ? kept : null;
  const { system, moment } = await readLink(`#g=${code}`);
  return system && moment ? { id: moment.story, system } : null;
}

/** The stories of lessons, and this system as one of them. */
export function libraryWith({ id: own, system }: Own): Library {
  const { hasStory, loadCore, loadDetails, loadTape } = lessonLibrary;
  return {
    hasStory: (id) => id === own || hasStory(id),
    loadCore: (id, language) => (id === own ? coreIn(own, system, language) : loadCore(id, language)),
    loadDetails: async (id, language) =>
      id === own
        ? detailsOfSystem(system, await coreIn(own, system, language), await loadOwnText(language))
        : loadDetails(id, language),
    loadTape: (id, language) =>
      id === own ? Promise.resolve({ chapters: [], replay: null, counterfactuals: [] }) : loadTape(id, language),
  };
}

const coreIn = async (id: string, system: SystemFile, language: Language) =>
  coreOfSystem(id, system, await loadOwnText(language), 'file');

/** What is said, as it is said of a reader's own system. */
export const wordsForOwn = async (said: Words): Promise<Words> => ({
  ...said,
  text: textForOwn(said.text, await loadOwnText(said.words.language)),
});

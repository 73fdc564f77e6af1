import type { Library } from '../../src/catalog/catalog';
import type { Language } from '../../src/catalog/parts';
import { Preferences } from '../../src/state/preferences.svelte';
import { safeStorage } from '../../src/state/storage';
import { shelfOf } from '../../src/state/shelf';
import { Visit } from '../../src/state/visit.svelte';
import { boardsOf } from '../../src/state/boards.svelte';
import { wordsEn } from '../../src/text/words/en';
import type { Words } from '../../src/text/words/words';
import { core, details, STORY_IDS, tape } from './stories';

/** The built-in stories, which come in the next tick, or as `wait` has it; it may throw for what cannot be had. */
export const libraryOf = (wait: (what: string) => Promise<void> = () => Promise.resolve()): Library => ({
  hasStory: (id) => STORY_IDS.includes(id),
  loadCore: async (id: string, language: Language) => {
    await wait(`core ${id} ${language}`);
    return core(id, language);
  },
  loadDetails: async (id, language) => {
    await wait(`details ${id} ${language}`);
    return details(id, language);
  },
  loadTape: async (id, language) => {
    await wait(`tape ${id} ${language}`);
    return tape(id, language);
  },
});

/** A reader who has just opened the outage of 20 October 2025, in English. */
export const visitOf = (wait?: (what: string) => Promise<void>): Visit =>
  visitOfStory('aws-2025-10-20', 'en', wordsEn, wait);

/** A reader who has just opened a built-in story. */
export function visitOfStory(
  id: string,
  language: Language,
  words: Words,
  wait?: (what: string) => Promise<void>,
): Visit {
  const preferences = new Preferences(
    safeStorage(() => {
      throw new Error('no storage');
    }),
    [language],
  );
  return new Visit({ core: core(id, language), ...words }, preferences, shelfOf(libraryOf(wait)), boardsOf);
}

export const at = (visit: Visit, id: string): number => visit.explorer.indexOf.get(id) ?? -1;
/** The clock ticks until nothing plays any more, as a page at 20 frames a second has it. */
export function playOut(visit: Visit): void {
  for (let frame = 0; frame < 10_000 && visit.clock.playing; frame++) visit.clock.tick(50);
}

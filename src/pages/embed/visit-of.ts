import { Preferences } from '../../state/preferences.svelte';
import { Visit } from '../../state/visit.svelte';
import type { Words } from '../../text/words/words';
import type { EmbedData } from './data';

/** A visit of the one story that an embed has: all of it is there, and nothing is remembered. */
export async function visitOf({ core, details, tape, layout, language }: EmbedData, words: Words): Promise<Visit> {
  const preferences = new Preferences({ get: () => null, set: () => undefined }, [language]);
  const library = {
    hasStory: (id: string) => id === core.id,
    loadCore: () => Promise.resolve(core),
    loadDetails: () => Promise.resolve(details),
    loadTape: () => Promise.resolve(tape),
  };
  const visit = new Visit({ core, ...words }, preferences, library, () => layout);
  await visit.complete();
  return visit;
}

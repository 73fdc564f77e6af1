import type { Shelf } from '../../state/loader.svelte';
import { oneBoard } from '../../state/parts-shown';
import { Preferences } from '../../state/preferences.svelte';
import { Visit } from '../../state/visit.svelte';
import type { VisitWords } from '../../text/words/words';
import type { EmbedData } from '../../catalog/embed/data';

export type EmbedVisit = Visit<VisitWords>;

/** A visit of the one story that an embed has: all of it is there, and nothing is remembered. */
export async function visitOf(
  { core, details, tape, layout, language }: Pick<EmbedData, 'core' | 'details' | 'tape' | 'layout' | 'language'>,
  words: VisitWords,
): Promise<EmbedVisit> {
  const preferences = new Preferences({ get: () => null, set: () => undefined }, [language]);
  const shelf: Shelf<VisitWords> = {
    hasStory: (id: string) => id === core.id,
    loadCore: () => Promise.resolve(core),
    loadDetails: () => Promise.resolve(details),
    loadTape: () => Promise.resolve(tape),
    loadWords: () => Promise.resolve(words),
    openOwn: () => Promise.reject(new Error('an embed has one story')),
  };
  const visit = new Visit({ core, ...words }, preferences, shelf, oneBoard(layout));
  await visit.complete();
  return visit;
}

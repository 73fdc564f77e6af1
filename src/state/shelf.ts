import type { Library } from '../catalog/catalog';
import { loadWords } from '../text/words/words';
import type { Shelf } from './loader.svelte';

/** Stories of a library, with all that the app says of them; a reader's own system is opened by what comes with the first one. */
export const shelfOf = (library: Library): Shelf => ({
  ...library,
  loadWords,
  async openOwn({ id, system, about }, said) {
    const [{ coreOfSystem }, { detailsOfSystem }, { loadOwnText, textForOwn }] = await Promise.all([
      import('../catalog/own-story'),
      import('../catalog/own-details'),
      import('../text/own/texts'),
    ]);
    const own = await loadOwnText(said.words.language);
    const core = coreOfSystem(id, system, own, about ? 'file' : 'link');
    return { ...said, text: textForOwn(said.text, own), core, details: detailsOfSystem(system, core, own) };
  },
});

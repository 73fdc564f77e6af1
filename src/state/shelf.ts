import type { Library } from '../catalog/catalog';
import { loadWords } from '../text/words/words';
import type { Shelf } from './loader.svelte';

/** Stories of a library, with all that the app says of them; a reader's own system is opened by what comes with the first one. */
export const shelfOf = (library: Library): Shelf => ({
  ...library,
  loadWords,
  async openOwn(story, said) {
    const [{ openSystem }, { loadOwnText, textForOwn }] = await Promise.all([
      import('./open-own'),
      import('../text/own/texts'),
    ]);
    const own = await loadOwnText(said.words.language);
    return { ...said, text: textForOwn(said.text, own), ...(await openSystem(story, own)) };
  },
});

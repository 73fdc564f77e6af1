import { render } from 'svelte/server';
import type { StoryCore } from '../../catalog/parts';
import { Panels } from '../../state/panels.svelte';
import { Preferences } from '../../state/preferences.svelte';
import { shelfOf } from '../../state/shelf';
import { Visit } from '../../state/visit.svelte';
import { boardsOf } from '../../state/boards.svelte';
import type { Words } from '../../text/words/words';
import App from './App.svelte';

/** The app as it opens with a story, as markup, with the marks by which main.ts takes it over in place. */
export function renderApp(core: StoryCore, words: Words): string {
  const preferences = new Preferences({ get: () => null, set: () => undefined }, [words.text.language]);
  const nothing = () => Promise.reject(new Error('nothing is fetched while a page is written'));
  const library = {
    hasStory: (id: string) => id === core.id,
    ...{ loadCore: nothing, loadDetails: nothing, loadTape: nothing },
  };
  const visit = new Visit({ core, ...words }, preferences, shelfOf(library), boardsOf);
  return render(App, { props: { visit, panels: new Panels(), onaddress: () => undefined } }).body;
}

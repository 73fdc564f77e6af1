import { hydrate, mount } from 'svelte';
import '../../theme/tokens.css';
import '../../theme/fonts.css';
import '../../theme/base.css';
import { hasStory, library, loadCore } from '../../catalog/catalog';
import { OPENING } from '../../catalog/opening';
import { Panels } from '../../state/panels.svelte';
import { Preferences } from '../../state/preferences.svelte';
import { safeStorage } from '../../state/storage';
import { shelfOf } from '../../state/shelf';
import { Visit } from '../../state/visit.svelte';
import { boardsOf } from '../../state/boards.svelte';
import { loadWords } from '../../text/words/words';
import App from './App.svelte';
import { Address } from './address.svelte';
import { lessonLink } from './lesson-link';
import { prefetchRest } from './prefetch';

/**
 * Opens the page. A function, and not the module itself: what it fetches imports from this module's chunk,
 * and would wait for it while it waits for them.
 */
async function open(): Promise<void> {
  const page = document.documentElement;
  // The German page is for those who asked for it; at the other one the browser says what its reader prefers.
  const asked = page.lang === 'de' ? ['de'] : navigator.languages;
  const preferences = new Preferences(
    safeStorage(() => localStorage),
    asked,
  );
  const fragment = location.hash;
  // What reads links comes where there is one, or a system in the page; without it the page opens with its own story.
  const given = document.getElementById('opening')?.textContent ?? '';
  const linked = fragment.length > 1 && lessonLink(fragment) === null;
  const links = linked || given !== '' ? await import('./follow-link').catch(() => null) : null;
  const opening = (await links?.readOpening(fragment, given, hasStory)) ?? null;
  const link = opening?.link ?? null;
  if (link?.moment?.language) preferences.lendLanguage(link.moment.language);
  const story = link?.moment && hasStory(link.moment.story) ? link.moment.story : OPENING;
  const [core, words] = await Promise.all([loadCore(story, preferences.language), loadWords(preferences.language)]);
  const visit = new Visit({ core, ...words }, preferences, shelfOf(library), boardsOf);
  const panels = new Panels();
  panels.hold(opening ? opening.lesson : lessonLink(fragment));
  const arrived = link && links ? links.followLink(visit, link, true) : null;
  // The first picture is the one that the link names. A record has to come first: where that takes long, the calm story
  // is shown meanwhile.
  if (arrived) await Promise.race([arrived, ...(link?.moment?.shown === 'own' ? [] : [soon()])]);

  const target = document.getElementById('app');
  if (!target) return;
  const address = new Address(visit, panels, { fragment, arrived });
  const props = { visit, panels, onaddress: address.changed };
  if (linked && !links) address.follow(fragment, true); // it says so if it fails again
  // What was written is what this reader sees first: it is taken over as it stands, and laid out once.
  if (page.dataset['wait'] === undefined && page.lang === preferences.language) hydrate(App, { target, props });
  else {
    target.replaceChildren();
    mount(App, { target, props });
  }
  delete page.dataset['wait'];
  target.dataset['live'] = ''; // what was written before has been taken over
  // Not before: it would overtake a link that takes long.
  void Promise.resolve(arrived).then(visit.complete, visit.complete);
  prefetchRest(visit);
}

const LONG = 1500;
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, LONG));

/** The page as it came stays readable; a sentence says that it does not move. */
function failed(): void {
  delete document.documentElement.dataset['wait'];
  const said = document.getElementById('no-script-loaded');
  if (said) said.hidden = false;
}

open().catch(failed);

import { mount } from 'svelte';
import '../../theme/tokens.css';
import '../../theme/base.css';
import { loadCore, OPENING } from '../../catalog/catalog';
import { Preferences } from '../../state/preferences.svelte';
import { safeStorage } from '../../state/storage';
import { loadText } from '../../text/texts';
import App from './App.svelte';
import { lessonLink } from './lesson-link';
import { prefetchRest } from './prefetch';
import { Session } from './session.svelte';

/**
 * Opens the page. A function, and not the module itself: what it fetches imports from this module's chunk,
 * and would wait for it while it waits for them.
 */
async function open(): Promise<void> {
  const preferences = new Preferences(
    safeStorage(() => localStorage),
    navigator.languages,
  );
  const fragment = location.hash;
  // What reads links comes where there is one; without it the page opens with its own story.
  const links =
    fragment.length < 2 || lessonLink(fragment) !== null ? null : await import('./links/arrive').catch(() => null);
  const link = (await links?.linkAt(fragment)) ?? null;
  const moment = link?.moment ?? null;
  if (moment?.language) preferences.lendLanguage(moment.language);
  const [core, text] = await Promise.all([
    loadCore((link && links?.storyOf(link)) ?? OPENING, preferences.language),
    loadText(preferences.language),
  ]);
  const session = new Session(core, text, preferences);
  const arrived = link && links ? links.arriveAt(session, link, true) : null;
  // Where a record has to come first, the calm story is shown meanwhile.
  if (moment?.track === 'own') await arrived;

  const target = document.getElementById('app');
  if (target) {
    target.replaceChildren();
    mount(App, { target, props: { session, fragment, arrived } });
    prefetchRest(session);
  }
}

void open();

import { mount } from 'svelte';
import '../../theme/tokens.css';
import '../../theme/base.css';
import { hasStory, loadCore, OPENING } from '../../catalog/catalog';
import { readMoment } from '../../state/permalink';
import { Preferences } from '../../state/preferences.svelte';
import { safeStorage } from '../../state/storage';
import { loadText } from '../../text/texts';
import App from './App.svelte';
import { lessonLink } from './lesson-link';
import { prefetchRest } from './prefetch';
import { Session } from './session.svelte';

const preferences = new Preferences(
  safeStorage(() => localStorage),
  navigator.languages,
);
const linked = lessonLink(location.hash) === null ? readMoment(location.hash) : null;
const story = linked && hasStory(linked.story) ? linked.story : OPENING;
const [core, text] = await Promise.all([loadCore(story, preferences.language), loadText(preferences.language)]);
const session = new Session(core, text, preferences);
if (linked) void session.follow(linked);

const target = document.getElementById('app');
if (target) {
  target.replaceChildren();
  mount(App, { target, props: { session } });
  prefetchRest();
}

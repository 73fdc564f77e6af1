import { hasStory } from '../../../catalog/catalog';
import { readLink, type Link } from '../../../state/link';
import { instantOf, type Moment } from '../../../state/permalink';
import { loadLinkText } from '../../../text/link/texts';
import { sayLink } from '../../../text/link/say-link';
import type { Session } from '../session.svelte';

/** Names that a message lists of those that a link has and we have not. */
const LISTED = 5;

export { readLink as linkAt };

/** The built-in story that a link is about, if it is. */
export const storyOf = ({ moment }: Link): string | null => (moment && hasStory(moment.story) ? moment.story : null);

/**
 * Go where a link leads; what it names and we do not have is said, the rest is shown. `first`: the page has just been
 * opened, with the built-in story where the link leads nowhere; else what was there stays. Never rejects.
 */
export async function arriveAt(session: Session, link: Link, first: boolean): Promise<void> {
  session.following++;
  session.notice = ''; // what was said of the link before is no longer true
  try {
    const notice = await arrive(session, link, first);
    if (notice !== '') session.notice = notice;
  } catch {
    session.notice = session.text.loadFailed;
  } finally {
    session.following--;
  }
}

async function arrive(session: Session, link: Link, first: boolean): Promise<string> {
  const { moment, graph, code, issues } = link;
  if (moment && graph && code !== null) session.own = { id: moment.story, title: graph.title, graph, code };
  const unknown = moment ? await follow(session, moment) : [];
  const { text, preferences } = session;
  const words = issues.length > 0 ? await loadLinkText(preferences.language) : null;
  const said = words ? sayLink(issues, moment !== null, first ? words.builtIn : words.stays, words) : '';
  const missing = unknown.length === 0 ? '' : text.linkUnknown(listed(unknown));
  return `${said} ${missing}`.trim();
}

/** Names that are in the link and not in our data. */
async function follow(session: Session, moment: Moment): Promise<readonly string[]> {
  const { explorer, player, picture, preferences } = session;
  const { story, language, arrangement } = moment;
  if (session.own?.id !== story && !session.library.hasStory(story)) return [story];
  const other = language !== null && language !== preferences.language;
  if (other) preferences.lendLanguage(language);
  if (other || story !== explorer.core.id) await session.openStory(story);
  if (explorer.core.id !== story) return []; // it could not be loaded, and that was said
  player.pause();
  const played = explorer.core.own ? 'own' : moment.track;
  if (played === 'own') session.leaveRecord();
  else session.track = played;
  await picture.prepare(arrangement);
  const unknown = explorer.show(moment);
  picture.lookAt(moment.camera);
  if (played !== 'own') await playAt(session, moment.time);
  return unknown;
}

async function playAt(session: Session, time: string | null): Promise<void> {
  const { explorer } = session;
  const { selected } = explorer;
  const at = time === null ? null : instantOf(time, explorer.core.start_utc);
  const replay = session.replay ?? (await session.playRecord());
  if (replay) replay.reel.goTo(at === null ? replay.reel.start : replay.ticksOf(at));
  explorer.select(selected);
}

/** Ids are as long as whoever wrote the link pleased. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  return [...shown, ...(names.length > LISTED ? ['…'] : [])].join(', ');
}

import { arrive } from '../../state/arrive';
import { readLink, type Link } from '../../state/link';
import type { Visit } from '../../state/visit.svelte';
import { loadLinkText } from '../../text/link/texts';
import { sayLink } from '../../text/link/say-link';

/** Names that a message lists of those that a link has and we have not. */
const LISTED = 5;

export { readLink };

/**
 * Go where a link leads; what it names and we do not have is said, the rest is shown. `first`: the page has just been
 * opened, with the built-in story where the link leads nowhere; else what was there stays. Never rejects.
 */
export async function followLink(visit: Visit, link: Link, first: boolean): Promise<void> {
  const { moment, graph, code, issues } = link;
  try {
    if (moment && graph && code !== null) visit.loader.bring({ id: moment.story, graph, code });
    const unknown = moment ? await arrive(visit, moment) : [];
    const words = issues.length > 0 ? await loadLinkText(visit.preferences.language) : null;
    const said = words ? sayLink(issues, moment !== null, first ? words.builtIn : words.stays, words) : '';
    const missing = unknown.length === 0 ? '' : visit.loader.loaded.text.linkUnknown(listed(unknown));
    const moved =
      moment && moment.cursor > (visit.cascade.waves.at(-1)?.step ?? Infinity) ? visit.loader.loaded.frame.moved : '';
    const notice = [said, missing, moved].filter((one) => one !== '').join(' ');
    if (notice !== '') visit.say(notice);
  } catch {
    visit.say(visit.loader.loaded.frame.storyFailed);
  }
}

/** Ids are as long as whoever wrote the link pleased. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  return [...shown, ...(names.length > LISTED ? ['…'] : [])].join(', ');
}

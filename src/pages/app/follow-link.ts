import { arrive } from '../../state/arrive';
import type { SystemFile } from '../../model/system-file';
import { emptyHistory } from '../../state/history';
import { readGiven } from '../../state/given';
import { readLink, type Link } from '../../state/link';
import { lessonLink } from './lesson-link';
import type { Visit } from '../../state/visit.svelte';
import { loadLinkText } from '../../text/link/texts';
import { sayLink } from '../../text/link/say-link';

/** Names that a message lists of those that a link has and we have not. */
const LISTED = 5;

/** The link that a visit follows, or followed last: what is said of one before it comes too late. */
const latest = new WeakMap<Visit, Link>();

export { readLink };

/** Where a page opens: at its link, if it has one, else with the system, or at the lesson, that was put into it. */
export async function readOpening(
  fragment: string,
  given: string,
  isStory: (id: string) => boolean,
): Promise<{ readonly link: Link | null; readonly lesson: string | null }> {
  const asked = lessonLink(fragment);
  const page = given === '' ? null : await readGiven(given);
  const link = fragment.length > 1 && asked === null ? await readLink(fragment, isStory) : null;
  if (!link || !page) return { link: link ?? page?.link ?? null, lesson: asked ?? (page && lessonLink(page.written)) };
  // A link to a moment of that system needs to carry no system.
  const { moment, system, code } = page.link;
  const same = moment !== null && link.moment?.story === moment.story;
  return { link: same ? { ...link, system, code } : link, lesson: null };
}

/**
 * Go where a link leads; what it names and we do not have is said, the rest is shown. `first`: the page has just been
 * opened, with the built-in story where the link leads nowhere; else what was there stays. Never rejects.
 */
export async function followLink(visit: Visit, link: Link, first: boolean): Promise<void> {
  const { system, code, issues } = link;
  latest.set(visit, link);
  try {
    if (first && (code !== null || link.moment?.story.startsWith('own:'))) await bringKept(visit, link);
    if (link.moment && system) bringLinked(visit, link.moment.story, system, code);
    // What the reader edits keeps its first name, whatever it is by now.
    const { own } = visit.loader;
    const moment =
      link.moment && own && code !== null && own.code === code ? { ...link.moment, story: own.id } : link.moment;
    visit.say(''); // what was said of the link before
    const unknown = moment ? await arrive(visit, moment) : [];
    const missing = unknown.length === 0 ? '' : visit.loader.loaded.text.linkUnknown(listed(unknown));
    const moved =
      moment && moment.cursor > (visit.cascade.waves.at(-1)?.step ?? Infinity) ? visit.loader.loaded.frame.moved : '';
    const notice = [missing, moved].filter((one) => one !== '').join(' ');
    // The reader has arrived: the words for what is wrong with the link may come after that.
    if (issues.length > 0) void sayIssues(visit, link, first, notice);
    else tell(visit, notice);
  } catch {
    visit.miss('story', () => void followLink(visit, link, first));
  }
}

async function sayIssues(visit: Visit, link: Link, first: boolean, more: string): Promise<void> {
  try {
    const words = await loadLinkText(visit.preferences.language);
    const said = sayLink(link.issues, link.moment !== null, first ? words.builtIn : words.stays, words);
    if (latest.get(visit) === link) tell(visit, more === '' ? said : `${said} ${more}`);
  } catch {
    if (latest.get(visit) !== link) return;
    if (visit.again === null) visit.miss('part', () => void sayIssues(visit, link, first, more));
    tell(visit, more);
  }
}

/** Beside what was said on the way: that a story did not come. */
function tell(visit: Visit, notice: string): void {
  if (notice !== '') visit.say(visit.notice === '' ? notice : `${visit.notice} ${notice}`, visit.again);
}

/** The tab was reloaded: what it held is still there, with all that a link does not carry. */
async function bringKept(visit: Visit, { moment, code }: Link): Promise<void> {
  const [{ keptInTab }, { rememberInTab, tabStorage }] = await Promise.all([
    import('../../state/own-keep'),
    import('./own/remember.svelte'),
  ]);
  const kept = keptInTab(tabStorage);
  if (!kept || (code === null ? kept.id !== moment?.story : kept.code !== code)) return;
  visit.loader.bring(kept);
  rememberInTab(visit);
}

/** A link to what is here already changes nothing: where it came from, and what can be taken back, stays. */
function bringLinked({ loader }: Visit, id: string, system: SystemFile, code: string | null): void {
  if (code === null ? loader.own?.id === id : loader.own?.code === code) return;
  loader.bring({ id, system, code, about: null, history: emptyHistory() });
}

/** Ids are as long as whoever wrote the link pleased. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  return [...shown, ...(names.length > LISTED ? ['…'] : [])].join(', ');
}

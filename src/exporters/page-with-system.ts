import type { SystemFile } from '../model/system-file';
import { escapeHtml, escapeJson, replacePart } from './page-parts';

/** Where a page begins that holds a system of somebody's: `state/given` reads it. */
export interface Given {
  /** Null where the page only opens somewhere. */
  readonly system: SystemFile | null;
  /** The moment (`#/own:…`) or the lesson (`#/lesson/…`), as the address bar has it, without the system. */
  readonly link: string;
}

/** Id of the element that holds it. */
export const GIVEN = 'opening';

/**
 * The app as one file that opens with a system, all of it: choices among several, what is needed only to start, and what
 * nobody knows. It stands in the page as data, which no policy needs to allow and nothing runs. `template` is the offline
 * file, or one that this made.
 * @throws {Error} if `template` is no page of the app
 */
export function pageWithSystem(template: string, given: Given): string {
  const title = `<title>${escapeHtml(given.system?.title ?? 'Dominograph')}</title>`;
  const page = replacePart(template, '<title>', '</title>', title);
  // The last one: what stands before it may be a program that speaks of such a place.
  const at = page.lastIndexOf(PLACE);
  if (at < 0) throw new Error('the page has no place for a system');
  return `${withoutGiven(page.slice(0, at))}${OPENS}${escapeJson(given)}</script>\n    ${page.slice(at)}`;
}

const PLACE = '<div id="app"';
const OPENS = `<script type="application/json" id="${GIVEN}">`;
/** A page that was made from one with a system holds one already, right before its place. */
function withoutGiven(before: string): string {
  const opened = before.lastIndexOf(OPENS);
  const is = opened >= 0 && /^[^<]*<\/script>\s*$/.test(before.slice(opened + OPENS.length));
  return is ? before.slice(0, opened) : before;
}

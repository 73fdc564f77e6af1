import { pageWithSystem } from '../../../exporters/page-with-system';
import type { SystemFile } from '../../../model/system-file';
import { momentOf } from '../../../state/arrive';
import { writeMoment } from '../../../state/permalink';
import type { Capabilities } from '../../../state/capabilities';
import type { Visit } from '../../../state/visit.svelte';
import { baseOf, OFFLINE } from '../share/addresses';
import { siteOf } from '../site';

/** Saves the app as one file with this system inside, all of it, at the moment on screen. False if it cannot be had. */
export const savePage = (save: Capabilities['save'], visit: Visit, system: SystemFile): Promise<boolean> =>
  savePageAt(save, { system, link: writeMoment(momentOf(visit)) }, fileNameOf(system));

/** The same at any link, and without a system where that is null. */
export async function savePageAt(
  save: Capabilities['save'],
  held: Parameters<typeof pageWithSystem>[1],
  name: string,
): Promise<boolean> {
  try {
    const page = pageWithSystem(await offlinePage(), held);
    save?.(new Blob([page], { type: 'text/html;charset=utf-8' }), `${name}.html`);
    return true;
  } catch {
    return false;
  }
}

/** The one file that this page is, or the one beside it. */
async function offlinePage(): Promise<string> {
  if (isWhole(document)) return sourceOf(document);
  const answer = await fetch((siteOf(document) ?? baseOf(location.href)) + OFFLINE);
  if (!answer.ok) throw new Error(`${OFFLINE}: ${answer.status}`);
  return answer.text();
}

const isWhole = ({ scripts }: Document): boolean => [...scripts].every(({ src }) => src === '');

/** The page as it came: without what its script has drawn, and nobody's choice of colours. */
function sourceOf(page: Document): string {
  const root = page.documentElement.cloneNode(true);
  if (!(root instanceof HTMLElement)) throw new TypeError('no page');
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  root.lang = 'en'; // as the file has it: whoever opens it is asked anew
  const drawn = root.querySelector('#app');
  drawn?.replaceChildren();
  drawn?.removeAttribute('data-live');
  for (const added of root.querySelectorAll('body > :not(#app, noscript, script, #no-script-loaded)')) added.remove();
  // eslint-disable-next-line no-restricted-properties -- it is read, and becomes a file
  return `<!doctype html>\n${root.outerHTML}`;
}

/** A name for a file of this system. */
export const fileNameOf = ({ title = '' }: SystemFile): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'system';

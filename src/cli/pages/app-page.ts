import { ownId } from '../../catalog/own-story';
import { MOST_COMPONENTS, MOST_DEPENDENCIES } from '../../model/own-graph';
import { ownGraphOfSystem, type Loss } from '../../model/system-as-link';
import type { SystemFile } from '../../model/system-file';
import { writeLink } from '../../state/link';
import { openingOf } from '../../state/moment';
import { Refusal } from '../io';
import type { Words } from '../words';
import { escapeHtml, escapeJson, replacePart, type MadePage } from './page-parts';

/**
 * The app as one file that opens with this system: the link to it stands in the page as data, which no policy needs to
 * allow and nothing runs (`pages/app/main`). `template` is the offline file.
 * @throws {Refusal} if a link cannot hold so large a system
 */
export async function appPage(
  template: string,
  system: SystemFile,
  faults: readonly string[],
  { cli }: Words,
): Promise<MadePage> {
  const packed = ownGraphOfSystem(system);
  const opening = packed && { ...openingOf(ownId(packed.graph), 'tiers'), faults, cursor: faults.length > 0 ? 1 : 0 };
  const link = packed && opening && (await writeLink(opening, packed.graph));
  if (packed === null || link === null) throw new Refusal(cli.tooLarge(MOST_COMPONENTS, MOST_DEPENDENCIES));
  const titled = replacePart(
    template,
    '<title>',
    '</title>',
    `<title>${escapeHtml(system.title ?? 'Dominograph')}</title>`,
  );
  const page = titled.replace(
    '<div id="app">',
    () => `<script type="application/json" id="opening">${escapeJson(link)}</script>\n    <div id="app">`,
  );
  if (page === titled) throw new Error('the page has no place for an opening');
  return { page, lost: lossInWords(packed.lost, cli) };
}

/** What of it is worth a word; where rows came from is not on any screen. */
export const lossInWords = (lost: readonly Loss[], { lost: say }: Words['cli']): string =>
  lost
    .filter(({ what }) => what !== 'where')
    .map(({ what, rows }) => say[what](rows))
    .join(', ');

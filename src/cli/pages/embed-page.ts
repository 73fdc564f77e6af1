import { packEmbed } from '../../catalog/embed/data';
import { detailsOfSystem } from '../../catalog/own-details';
import { coreOfSystem } from '../../catalog/own-story';
import { systemId } from '../../model/own-id';
import type { StoryCore } from '../../catalog/parts';
import { rankFailures } from '../../analysis/ranking/rank-failures';
import { whatFalls } from '../../analysis/what-falls';
import { faultsOf } from '../../engine/faults-of';
import { MOST_COMPONENTS, MOST_DEPENDENCIES } from '../../model/own-graph';
import { ownGraphOfSystem, type Loss } from '../../model/system-as-link';
import type { SystemFile } from '../../model/system-file';
import { graphOfSystem } from '../../model/system-graph';
import { boardOf } from '../../story/arrange';
import { loadOwnText } from '../../text/own/texts';
import { nameOf } from '../inputs';
import { Refusal } from '../io';
import { firstOf } from '../table';
import type { Words } from '../words';
import { escapeHtml as h, escapeJson, replacePart } from '../../exporters/page-parts';

/** Failures that the written page tells of. */
const TOLD = 12;
/** Names in one of its sentences. */
const NAMED = 8;
/** What an embed does hold, though a link does not. */
const HELD: readonly Loss['what'][] = ['strength', 'start', 'redundancy', 'recovery', 'group', 'note', 'where'];

/**
 * An embed with this system inside. `template` is an embed of a story: its program and its letters stay, data and
 * written text are replaced; `lost`: what of the system is not in it, in words. `faults`: what fails when it is played,
 * one at most.
 * @throws {Refusal} if the system is too large for a picture
 */
export async function embedPage(template: string, system: SystemFile, faults: readonly string[], words: Words) {
  const { cli, language } = words;
  if (faults.length > 1) throw new Refusal(cli.badValue('--fail', faults.join(','), '<id>'));
  const packed = ownGraphOfSystem(system);
  if (packed === null) throw new Refusal(cli.tooLarge(MOST_COMPONENTS, MOST_DEPENDENCIES));
  const own = await loadOwnText(language);
  const plain = coreOfSystem(systemId(system), system, own);
  const start = faults[0] ?? plain.root;
  const counted = cli.page.counts(system.components.length, system.dependencies.length + system.redundancies.length);
  const core: StoryCore = {
    ...plain,
    ...{ root: start, summary: cli.page.made },
    board: { ...plain.board, standfirst: counted, alt: counted, start: { component: start, note: '' } },
  };
  const data = packEmbed({
    ...{ format: 'dominograph-embed', version: 3, language, up: '', stories: [core.id] },
    ...{ core, details: detailsOfSystem(system, core, own), layout: boardOf(core) },
    tape: { chapters: [], replay: null, counterfactuals: [] },
  });
  const written = `<main id="embed"><div id="live">${headOf(core, template)}</div>${tellOf(system, words)}</main>`;
  const page = [
    ['<title>', '</title>', `<title>${h(core.title)}</title>`],
    ['<meta name="description"', '>', `<meta name="description" content="${h(cli.page.made)}">`],
    ['<main id="embed">', '</main>', written],
    [
      '<script type="application/json" id="data">',
      '</script>',
      `<script type="application/json" id="data">${escapeJson(data)}</script>`,
    ],
  ].reduce((html, [from = '', to = '', by = '']) => replacePart(html, from, to, by), template);
  return {
    page,
    lost: packed.lost
      .filter(({ what }) => !HELD.includes(what))
      .map(({ what, rows }) => cli.lost[what](rows))
      .join(', '),
  };
}

/** The heading in the template's own clothes; the script draws it again. */
function headOf({ board }: StoryCore, template: string): string {
  const dress = /<header( class="[^"]*")?>/.exec(template)?.[1] ?? '';
  return `<header${dress}><h1${dress}>${h(board.headline)}</h1><p${dress}>${h(board.standfirst)}</p></header>`;
}

/** The same in words, for whoever runs no script: what falls if one part fails, the worst first. */
function tellOf(system: SystemFile, { cli, level }: Words): string {
  const name = nameOf(system);
  const worst = rankFailures(graphOfSystem(system))
    .filter(({ hit }) => hit > 0)
    .slice(0, TOLD);
  const rows = worst.map(({ component }) => {
    const id = system.components[component]?.id ?? '';
    const { fallen } = whatFalls(system, (graph) => faultsOf(graph, [id]));
    const names = fallen.map((row) => `${name(row.component)} (${level(row.level)})`);
    return `<li>${h(cli.page.takes(name(component), firstOf(names, NAMED, cli.diff.andMore).join(', ')))}</li>`;
  });
  const list = rows.length === 0 ? `<p>${h(cli.page.none)}</p>` : `<ol>${rows.join('')}</ol>`;
  return `<footer><p class="basis">${h(cli.page.made)}</p><details id="text" open><summary>${h(cli.page.asText)}</summary>${list}</details></footer>`;
}

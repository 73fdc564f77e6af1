import { join } from 'node:path';
import { OPENING } from '../../src/catalog/opening.ts';
import { LANGUAGES, type Language } from '../../src/catalog/parts.ts';
import { escapeHtml as h, escapeJson } from '../../src/exporters/page-parts.ts';
import { OWN, packEmbed, renderEmbed, unpackEmbed, type EmbedData } from '../../src/pages/embed/prerender.ts';
import { embedDe } from '../../src/text/embed/de.ts';
import { embedEn } from '../../src/text/embed/en.ts';
import { ownEmbedDe } from '../../src/text/embed/own-de.ts';
import { ownEmbedEn } from '../../src/text/embed/own-en.ts';
import type { Bundle } from '../build/bundle';
import { withPolicy } from '../build/policy.ts';
import { embeddedFonts } from '../fonts/embedded-fonts.mjs';
import type { BuiltStory } from './built-story';
import { htmlPage } from './html-page.ts';
import { readStory, storyIds } from './read-stories.ts';
import { usedTokens } from './used-tokens.ts';
import { write } from './write.ts';

/** One file per story and language under `s/<id>/`, and `embed.html`: everything in it, so that it runs where nothing else may be fetched. */
export async function writeEmbeds(
  root: string,
  out: string,
  code: Readonly<Record<Language, Bundle>>,
  own: Readonly<Record<Language, Bundle>>,
): Promise<void> {
  const data = join(root, 'data');
  const stories = storyIds(data);
  for (const language of LANGUAGES) {
    const all = stories.map((id) => readStory(data, id, language));
    // One set of letters for all: they differ by a handful, and each subset takes a second to make.
    const fonts = await embeddedFonts(lettersOf(`${JSON.stringify(all.map(wordsIn))}${code[language].script}`));
    const { script } = code[language];
    const style = usedTokens(code[language].style, script);
    const page = (story: BuiltStory, up: string) =>
      embedPage(embedDataOf(story, up, [...stories, OWN]), story, { script, style, fonts });
    const name = language === 'de' ? 'embed.de.html' : 'embed.html';
    write(join(out, 's', OWN, name), ownEmbedPage(language, stories, { ...own[language], fonts }));
    for (const story of all) {
      write(join(out, 's', story.id, name), await page(story, '../../'));
      if (story.id === OPENING && language === 'en') write(join(out, 'embed.html'), await page(story, ''));
    }
  }
}

/** All that a story may ever say; the rest is in the program. */
const wordsIn = ({ core, details, tape }: BuiltStory): unknown => [core, details, tape.chapters];

/** What the script of the page reads. `up` leads from the file to the top of the site: empty, or ends in a slash. */
export function embedDataOf(
  { core, details, tape, layout, language }: Pick<BuiltStory, 'core' | 'details' | 'tape' | 'layout' | 'language'>,
  up: string,
  stories: readonly string[],
): EmbedData {
  const place = { format: 'dominograph-embed', version: 3, language, up, stories } as const;
  const carried = unpackEmbed(packEmbed({ ...place, core, details, tape, layout }));
  if (carried === null) throw new Error(`${core.id} cannot be packed`);
  return carried;
}

/** The whole page as text: the board and its frame, the same in words, data, script. */
export async function embedPage(
  data: EmbedData,
  story: Pick<BuiltStory, 'words' | 'core' | 'details' | 'tape'>,
  made: Made,
): Promise<string> {
  const { core, language } = data;
  const { live, foot } = await renderEmbed(data, story, story.words, language === 'de' ? embedDe : embedEn);
  const body = [
    `<main id="embed"><div id="live">${live}</div>${foot}</main>`,
    `<script type="application/json" id="data">${escapeJson(packEmbed(data))}</script>`,
  ];
  const { headline: title, standfirst: description } = core.board;
  return fileOf({ language, title, description, body }, made);
}

/** An embed of what a link brings with it: nothing is in it but the program, and a sentence for those without script. */
function ownEmbedPage(language: Language, stories: readonly string[], made: Made): string {
  const { title, needsScript } = language === 'de' ? ownEmbedDe : ownEmbedEn;
  const written =
    `<div id="live"><header><h1>${h(title)}</h1></header></div>` +
    `<footer id="written"><p id="refused" role="alert"></p><noscript><p>${h(needsScript)}</p></noscript></footer>`;
  const body = [`<main id="embed" data-stories="${h(stories.join(' '))}">${written}</main>`];
  const style = usedTokens(made.style, made.script);
  return fileOf({ language, title, description: needsScript, body }, { ...made, style });
}

type Made = Bundle & { readonly fonts: string };
interface Content {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly body: readonly string[];
}

const fileOf = ({ language, title, description, body }: Content, { script, style, fonts }: Made): string =>
  withPolicy(
    htmlPage(
      language,
      [
        '<meta name="darkreader-lock">', // it has a dark theme of its own
        '<meta name="referrer" content="no-referrer">',
        '<meta name="robots" content="noindex">',
        `<title>${h(title)}</title>`,
        `<meta name="description" content="${h(description)}">`,
        `<style>${style}${fonts}</style>`,
      ],
      [...body, `<script>${script}</script>`],
    ),
    'embed',
  );

/** Characters of a program; what it writes as an escape counts as what it stands for. */
const lettersOf = (script: string): string =>
  script.replace(
    /\\u\{?([0-9a-f]{2,6})\}?|\\x([0-9a-f]{2})/gi,
    (_, wide: string | undefined, byte: string | undefined) =>
      String.fromCodePoint(Number.parseInt(wide ?? byte ?? '20', 16)),
  );

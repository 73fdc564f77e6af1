import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { de } from '../../src/text/page/de.ts';
import { en } from '../../src/text/page/en.ts';
import { drawStill } from '../../src/view/still/draw-still.ts';
import { inkOf } from '../../src/view/still/ink.ts';
import { writeSvg } from '../../src/exporters/svg.ts';
import { posterOf, type BuiltStory } from './built-story.ts';
import { cardSvg, toPng } from './card.ts';
import { escapeJson } from './html.ts';
import { oembedOf } from './oembed.ts';
import { readStories } from './read-stories.ts';
import { storyCss, storyPage } from './story-page.ts';
import { themeTokens } from './theme-tokens.ts';

/** File names beside a story's page, by language. English is the page's own. */
export const BESIDE = {
  en: { page: 'index.html', card: 'card.png', poster: 'poster.svg', oembed: 'oembed.json', embed: 'embed.html' },
  de: {
    page: 'de.html',
    card: 'card.de.png',
    poster: 'poster.de.svg',
    oembed: 'oembed.de.json',
    embed: 'embed.de.html',
  },
} as const;

/**
 * A page without script for each story and language under `s/<id>/`, with its poster (SVG), its card
 * (PNG, 1200 × 630) and its oEmbed answer. `root` is the project's folder, `out` that of the build.
 * @throws {Error} if `said` is no whole address
 */
export function writeStories(root: string, out: string, said: string | undefined): void {
  const tokens = readFileSync(join(root, 'src/theme/tokens.css'), 'utf8');
  const css = readFileSync(join(root, 'scripts/pages/story.css'), 'utf8');
  const site = siteOf(said);
  write(join(out, 's/story.css'), storyCss(tokens, css));
  for (const story of readStories(join(root, 'data'))) writeStory(story, out, site, tokens);
}

function writeStory(story: BuiltStory, out: string, site: string, css: string): void {
  const text = story.language === 'de' ? de : en;
  const names = BESIDE[story.language];
  const folder = join(out, 's', story.id);
  const tokens = themeTokens(css, 'light');
  const { still, frame } = posterOf(story, 1000, 640);
  const words = { title: text.poster(story.core.title), desc: story.core.summary };
  const other = BESIDE[story.language === 'de' ? 'en' : 'de'].page;
  write(join(folder, names.page), storyPage(story, text, { site, up: '../../', ...names, other }));
  write(join(folder, names.poster), writeSvg(drawStill(still, frame, inkOf(tokens), words)));
  write(join(folder, names.oembed), escapeJson(oembedOf(story, text, site, names.embed, names.card)));
  write(join(folder, names.card), toPng(cardSvg(story, tokens, text)));
}

function siteOf(said: string | undefined): string {
  if (said === undefined || said === '') return '';
  if (!URL.canParse(said) || !/^https?:/.test(said))
    throw new Error(
      `BASE_URL is ${JSON.stringify(said)}; it must be a whole address such as https://example.org/dominograph/`,
    );
  return said.endsWith('/') ? said : `${said}/`;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeJson } from '../../src/exporters/page-parts.ts';
import { writeSvg } from '../../src/exporters/svg.ts';
import { drawCard } from '../../src/story/picture/draw-card.ts';
import { drawPicture } from '../../src/story/picture/draw-picture.ts';
import { pageDe } from '../../src/text/page/de.ts';
import { pageEn } from '../../src/text/page/en.ts';
import { embeddedFonts } from '../fonts/embedded-fonts.mjs';
import { aroundOf, busiestCursor, pictureOf, type BuiltStory } from './built-story.ts';
import { oembedOf } from './oembed.ts';
import { pngWriter } from './png.ts';
import { readStories } from './read-stories.ts';
import { PAGE, stylesIn } from './site.ts';
import { storyPage } from './story-page.ts';
import { themeInk } from './theme-ink.ts';
import { write } from './write.ts';

/** File names beside a story's page, by language. */
const BESIDE = {
  en: { card: 'card.png', poster: 'poster.svg', oembed: 'oembed.json', embed: 'embed.html' },
  de: { card: 'card.de.png', poster: 'poster.de.svg', oembed: 'oembed.de.json', embed: 'embed.de.html' },
} as const;
/** In px. */
const POSTER = { width: 1280 };

/**
 * A page without script for each story and language under `s/<id>/`, with its poster (SVG), its card
 * (PNG, 1200 × 630) and its oEmbed answer. `root` is the project's folder, `out` that of the build, `site` where it
 * will stand, with a slash at the end, or empty.
 */
export async function writeStories(root: string, out: string, site: string): Promise<void> {
  write(join(out, 's/story.css'), readFileSync(join(root, 'scripts/pages/story.css'), 'utf8'));
  const light = themeInk(root, 'light');
  const toPng = await pngWriter(join(root, '.pages/fonts'));
  const styles = stylesIn(out);
  for (const story of readStories(join(root, 'data'))) {
    const text = story.language === 'de' ? pageDe : pageEn;
    const names = BESIDE[story.language];
    const folder = join(out, 's', story.id);
    const at = busiestCursor(story);
    const of = pictureOf(story, at);
    write(join(folder, PAGE[story.language]), storyPage(story, text, { site, up: '../../', styles, ...names }));
    const poster = writeSvg(drawPicture(of, aroundOf(story, at, false), POSTER, light));
    write(join(folder, names.poster), await withFonts(poster));
    write(join(folder, names.oembed), escapeJson(oembedOf(story, text, site, names.embed, names.card)));
    write(join(folder, names.card), toPng(writeSvg(drawCard(of, cardWords(story, at), light))));
  }
}

/** A card is read in a second: what happened, and what came of it. */
function cardWords(story: BuiltStory, at: number): ReturnType<typeof aroundOf> {
  return { ...aroundOf(story, at, true), lead: '', rest: story.core.board.standfirst };
}

/** An image fetches nothing: the letters that it is set in stand in it. */
async function withFonts(svg: string): Promise<string> {
  const words = svg.replace(/<[^>]*>/g, ' ');
  return svg.replace(/^<svg[^>]*>/, `$&<style>${await embeddedFonts(words)}</style>`);
}

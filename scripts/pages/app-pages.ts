import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPENING } from '../../src/catalog/opening.ts';
import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import { renderApp } from '../../src/pages/app/prerender.ts';
import { pageDe } from '../../src/text/page/de.ts';
import { pageEn } from '../../src/text/page/en.ts';
import { frontHead } from './front-head.ts';
import { notFoundPage } from './not-found.ts';
import { readStory } from './read-stories.ts';
import { INSIDE, otherThan } from './site.ts';
import { writeSiteFiles } from './site-files.ts';
import { versionOf } from './version.ts';
import { write } from './write.ts';

const PAGES = [
  { language: 'en', path: 'index.html', up: './', other: './de/' },
  { language: 'de', path: 'de/index.html', up: '../', other: '../' },
] as const;

/**
 * The app's page in each language, with the opening board in its first bytes and what is said of it elsewhere in its
 * head; the page for what is not there; what is read by programs. `site` is where it will stand, with a slash at the end,
 * or empty.
 */
export function writeApp(root: string, out: string, site: string): void {
  const version = versionOf(root);
  const built = readFileSync(join(out, 'index.html'), 'utf8');
  for (const { language, path, up, other } of PAGES) {
    const text = language === 'de' ? pageDe : pageEn;
    const { core, words } = readStory(join(root, 'data'), OPENING, language);
    const asText = `${up}s/${OPENING}/${INSIDE[language]}`;
    const sentence = (words: string) => `<p class="aside">${h(words)} <a href="${asText}">${h(text.asText)}</a></p>`;
    const parts: readonly (readonly [part: RegExp, by: string])[] = [
      [/<html lang="en"/, `<html lang="${language}"`],
      [/<title>[^<]*<\/title>/, `<title>${h(core.board.headline)} · ${h(text.site)}</title>`],
      [/(<meta name="description" content=")[^"]*"/, `$1${h(core.board.standfirst)}"`],
      [
        /(<link rel="icon")/,
        `${frontHead(core, text, { site, up, language, version })}\n    <link rel="alternate" hreflang="${otherThan(language)}" href="${other}" />\n    $1`,
      ],
      [/<div id="app"><\/div>/, `<div id="app">${renderApp(core, words)}</div>`],
      [/<noscript>[^]*?<\/noscript>/, `<noscript>${sentence(text.noScript)}</noscript>`],
      [
        /<p class="aside" id="no-script-loaded" hidden>[^]*?<\/p>/,
        sentence(text.notLoaded).replace('<p ', '<p id="no-script-loaded" hidden '),
      ],
    ];
    const page = parts.reduce((html, [part, by]) => once(html, part, by), built);
    write(join(out, path), up === './' ? page : page.replaceAll(/ (href|src)="\.\/(?=assets|favicon)/g, ` $1="${up}`));
  }
  write(join(out, '404.html'), notFoundPage());
  writeSiteFiles(root, out, site);
}

/** @throws {Error} if the page does not have the part exactly once */
function once(html: string, part: RegExp, by: string): string {
  if (html.match(new RegExp(part, 'g'))?.length !== 1) throw new Error(`index.html does not have ${String(part)} once`);
  return html.replace(part, () => by.replace('$1', part.exec(html)?.[1] ?? ''));
}

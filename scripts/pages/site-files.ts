import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import { pageEn } from '../../src/text/page/en.ts';
import { storyIds } from './read-stories.ts';
import { write } from './write.ts';

/** Sides of the icons in pixels: iOS and Ghost, Android, splash screens. */
const ICONS = [180, 192, 512] as const;
/** Paper and ink of the light theme, as in src/theme/tokens.css and public/favicon.svg. */
const COLOURS = { paper: '#fbfaf7', ink: '#1d1b18' };

/** What is read by programs alone: icons, manifest, robots, and the sitemap where the site has an address. */
export function writeSiteFiles(root: string, out: string, site: string): void {
  const icon = readFileSync(join(root, 'public/favicon.svg'), 'utf8');
  for (const side of ICONS) write(join(out, 'icons', `${side}.png`), iconOf(icon, side));
  write(join(out, 'site.webmanifest'), `${JSON.stringify(manifest(), null, 2)}\n`);
  write(join(out, 'robots.txt'), robots(site));
  if (site !== '') write(join(out, 'sitemap.xml'), sitemapOf(site, storyIds(join(root, 'data'))));
}

/** The corners are filled: some systems show no transparency, others cut their own. */
const iconOf = (svg: string, side: number): Uint8Array =>
  new Resvg(svg, { background: COLOURS.ink, fitTo: { mode: 'width', value: side } }).render().asPng();

const manifest = () => ({
  ...{ name: pageEn.site, short_name: pageEn.site, start_url: './', scope: './', display: 'standalone' },
  ...{ background_color: COLOURS.paper, theme_color: COLOURS.paper },
  icons: ICONS.map((side) => ({ src: `icons/${side}.png`, sizes: `${side}x${side}`, type: 'image/png' })),
});

/** Embeds are the same again, and say so themselves; they may be fetched, or nobody would see that. */
export const robots = (site: string): string =>
  `User-agent: *\nAllow: /\n${site === '' ? '' : `Sitemap: ${site}sitemap.xml\n`}`;

/** Every page that is for reading, in both languages, each with the other. */
export function sitemapOf(site: string, stories: readonly string[]): string {
  const pages = [['', 'de/'], ...stories.map((id) => [`s/${id}/`, `s/${id}/de.html`])];
  const rows = pages.flatMap(([en = '', de = '']) => {
    const other = `<xhtml:link rel="alternate" hreflang="en" href="${h(site + en)}"/><xhtml:link rel="alternate" hreflang="de" href="${h(site + de)}"/>`;
    return [en, de].map((path) => `<url><loc>${h(site + path)}</loc>${other}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...rows,
    '</urlset>\n',
  ].join('\n');
}

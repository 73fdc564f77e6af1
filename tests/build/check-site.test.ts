import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingIn } from '../../scripts/check-site.mjs';

const SITE = 'https://example.org/people/dominograph/';
let dist = '';
const put = (name: string, text: string): void => {
  mkdirSync(join(dist, name, '..'), { recursive: true });
  writeFileSync(join(dist, name), text);
};
const card = (image: string) => `<meta property="og:image" content="${image}">`;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dominograph-site-'));
  put('s/a/index.html', `<a href="../../">x</a><a href="https://other.org/">y</a>${card(`${SITE}s/a/card.png`)}`);
  put('s/a/card.png', '');
  put('s/a/embed.html', '');
  const html = `<iframe src="${SITE}s/a/embed.html?a=1&amp;b=2"></iframe>`;
  put('s/a/oembed.json', JSON.stringify({ thumbnail_url: `${SITE}s/a/card.png`, provider_url: SITE, html }));
  put('index.html', `<link rel="canonical" href="${SITE}"><script src="./assets/a.js">"<img src='none'>"</script>`);
  put('assets/a.js', '');
  put('sitemap.xml', `<loc>${SITE}s/a/</loc>`);
});
afterEach(() => rmSync(dist, { recursive: true }));

test('a whole site under a sub-path has nothing missing', () => {
  expect(missingIn(dist, SITE)).toEqual([]);
});

test.each([
  ['s/a/index.html', card('../a/card.png'), 'is not whole'],
  ['s/a/index.html', card(`${SITE}s/a/card.de.png`), 'is not there'],
  ['s/a/index.html', card('https://example.org/s/a/card.png'), 'leads out of the site'],
  ['s/a/index.html', '<link rel="canonical" href="./">', 'is not whole'],
  ['s/a/index.html', '<img alt="" src="/logo.png">', 'leads out of the site'],
  ['s/a/index.html', '<a href="../b/">x</a>', 'is not there'],
  ['index.html', '<link rel="alternate" type="application/json+oembed" href="s/a/oembed.json">', 'is not whole'],
  ['sitemap.xml', `<loc>${SITE}s/b/</loc>`, 'is not there'],
  ['s/a/oembed.json', JSON.stringify({ provider_url: SITE, html: '' }), 's/a/oembed.json'],
])('%s with %s', (name, text, said) => {
  put(name, text);
  expect(missingIn(dist, SITE).join('\n')).toContain(said);
});

test('without an address only what pages show and link to has to be there', () => {
  rmSync(join(dist, 'sitemap.xml'));
  put('s/a/index.html', `${card('card.png')}<a href="../b/">x</a>`);
  put('index.html', '<script src="./assets/a.js"></script>');
  expect(missingIn(dist)).toEqual(['s/a/index.html: ../b/ is not there']);
});

import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { frontHead } from '../../scripts/pages/front-head';
import { oembedOf } from '../../scripts/pages/oembed';
import { readStory, storyIds } from '../../scripts/pages/read-stories';
import { siteOf } from '../../scripts/pages/site';
import { robots, sitemapOf } from '../../scripts/pages/site-files';
import { storyPage } from '../../scripts/pages/story-page';
import { versionOf, withoutAddress } from '../../scripts/pages/version';
import { pageDe } from '../../src/text/page/de';
import { pageEn } from '../../src/text/page/en';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = `${ROOT}/data`;
/** Under a folder of its own, as project pages stand. */
const SITE = siteOf('https://example.org/people/dominograph');
const ID = 'aws-2025-10-20';

const meta = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const canonical = (html: string): string | undefined => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];

describe.each([
  ['en', pageEn, './'],
  ['de', pageDe, '../'],
] as const)('the front page in %s', (language, text, up) => {
  const { core } = readStory(DATA, ID, language);
  const place = { site: SITE, up, language, version: '1.2.3' };
  const head = frontHead(core, text, place);
  const folder = language === 'de' ? 'de/' : '';

  it('has a card with title and picture, and one address, all of them whole', () => {
    expect(meta(head, 'og:url')).toBe(`${SITE}${folder}`);
    expect(canonical(head)).toBe(`${SITE}${folder}`);
    expect(meta(head, 'og:image')).toBe(`${SITE}s/${ID}/card${language === 'de' ? '.de' : ''}.png`);
    expect(meta(head, 'twitter:image')).toBe(meta(head, 'og:image'));
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'og:type', 'twitter:card'])
      expect(meta(head, name), name).toMatch(/\S{3}/);
  });

  it('tells machines what it is, and nothing in that can end its element', () => {
    const [, json = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(head) ?? [];
    const said: unknown = JSON.parse(json);
    expect(said).toMatchObject({ '@type': 'WebApplication', softwareVersion: '1.2.3', inLanguage: language });
    expect(said).toMatchObject({ url: `${SITE}${folder}` });
    expect(json).not.toMatch(/[<>]/);
  });

  it('says nothing half where nobody said where it will stand', () => {
    const bare = frontHead(core, text, { ...place, site: '' });
    for (const name of ['og:image', 'og:url', 'twitter:image']) expect(meta(bare, name)).toBeUndefined();
    expect(canonical(bare)).toBeUndefined();
    expect(meta(bare, 'og:title')).toBe(meta(head, 'og:title'));
  });

  it('a story under a sub-path unfolds with picture and title', () => {
    const story = readStory(DATA, ID, language);
    const card = language === 'de' ? 'card.de.png' : 'card.png';
    const page = storyPage(story, text, { site: SITE, up: '../../', styles: [], card, oembed: 'oembed.json' });
    expect(meta(page, 'og:image')).toBe(`${SITE}s/${ID}/${card}`);
    const headlines = {
      en: 'One empty address, and everything that leaned on it',
      de: 'Eine leere Adresse und alles, was an ihr hing',
    };
    expect(meta(page, 'og:title')).toBe(headlines[language]);
    expect(canonical(page)).toBe(`${SITE}s/${ID}/${language === 'de' ? 'de.html' : ''}`);
    expect(page).toContain(`type="application/json+oembed" href="${SITE}s/${ID}/oembed.json"`);
    expect(oembedOf(story, text, SITE, 'embed.html', card)).toMatchObject({
      provider_url: SITE,
      thumbnail_url: `${SITE}s/${ID}/${card}`,
    });
  });
});

test('an address has to be whole, and ends in a slash', () => {
  expect(siteOf(undefined)).toBe('');
  expect(siteOf('https://example.org/a/')).toBe('https://example.org/a/');
  expect(() => siteOf('example.org')).toThrow('BASE_URL');
  expect(() => siteOf('ftp://example.org/')).toThrow('BASE_URL');
  expect(withoutAddress('')).toContain('BASE_URL');
  expect(withoutAddress(SITE)).toBe('');
});

test('the sitemap has each page for reading once, with its other language', () => {
  const stories = storyIds(DATA);
  const map = sitemapOf(SITE, stories);
  const pages = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
  expect(pages).toHaveLength(2 * (stories.length + 1));
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.every((address) => address.startsWith(SITE))).toBe(true);
  expect(pages).toEqual(expect.arrayContaining([SITE, `${SITE}de/`, `${SITE}s/${ID}/`, `${SITE}s/${ID}/de.html`]));
  expect(robots(SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`);
  expect(robots('')).not.toContain('Sitemap');
});

test('the version is that of the package', () => {
  expect(versionOf(ROOT)).toMatch(/^\d+\.\d+\.\d+$/);
});

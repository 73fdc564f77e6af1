import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openApp } from './support/browser';
import { expectAccessible } from './support/app';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const STORIES = readdirSync(`${DIST}s`, { withFileTypes: true }).flatMap((entry) =>
  // s/own has the embeds of systems that a link brings, and no page.
  entry.isDirectory() && entry.name !== 'own' ? [entry.name] : [],
);
const LANGUAGES = [
  { page: 'index.html', card: 'card.png', oembed: 'oembed.json', poster: 'poster.svg' },
  { page: 'de.html', card: 'card.de.png', oembed: 'oembed.de.json', poster: 'poster.de.svg' },
] as const;

it('has a page for each incident', () => {
  expect(STORIES).toEqual(
    readdirSync(fileURLToPath(new URL('../../data/incidents', import.meta.url)))
      .map((name) => name.replace('.json', ''))
      .sort(),
  );
});

describe.each(STORIES)('s/%s/', (id) => {
  it.each(LANGUAGES)(
    '$page has title, card, oEmbed and poster, and each is there',
    ({ page, card, oembed, poster }) => {
      const html = readFileSync(`${DIST}s/${id}/${page}`, 'utf8');
      for (const tag of ['og:title', 'og:description', 'og:image', 'og:image:alt', 'twitter:card'])
        expect(html).toMatch(new RegExp(`"${tag}" content="[^"]+"`));
      expect(html).toContain('content="summary_large_image"');
      expect(html).not.toContain('<script');
      const png = readFileSync(`${DIST}s/${id}/${card}`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(300_000);
      expect(png.length).toBeGreaterThan(40_000); // an empty one is far smaller
      expect(readFileSync(`${DIST}s/${id}/${poster}`, 'utf8')).toMatch(/^<svg [^]*<\/svg>\s*(<!--[^]*-->)?\s*$/);
      const answer = JSON.parse(readFileSync(`${DIST}s/${id}/${oembed}`, 'utf8')) as Record<string, string | number>;
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        provider_name: 'Dominograph',
        thumbnail_width: 1200,
      });
      const [, src = ''] = /^<iframe src="([^"]+)" [^>]*title="[^"]+"><\/iframe>$/.exec(String(answer['html'])) ?? [];
      expect(existsSync(`${DIST}${src}`)).toBe(true);
      expect(statSync(`${DIST}${String(answer['thumbnail_url'])}`).isFile()).toBe(true);
    },
  );
});

it('can be read without script, in the colours the reader asks for, down to 320 pixels', async () => {
  for (const width of [1280, 320]) {
    const page = await openApp({
      path: 's/aws-2025-10-20/',
      script: false,
      viewport: { width, height: 800 },
      colorScheme: 'dark',
    });
    expect(await page.locator('h1').innerText()).toBe('One empty address, and everything that leaned on it');
    expect(await page.locator('.board [data-c]').count()).toBe(187);
    expect(await page.locator('.board .s-down').count()).toBeGreaterThan(10);
    expect(await page.locator('ol > li').count()).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(18, 20, 23)');
    page.expectClean();
  }
});

it('is accessible, leads to the interactive picture and to the other language', async () => {
  const page = await openApp({ path: 's/fastly-2021-06-08/index.html' });
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Diese Seite auf Deutsch' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.getByRole('link', { name: 'Selbst ausfallen lassen' }).click();
  await page.getByRole('button', { name: 'Ausfall ansehen' }).waitFor();
  expect(page.url()).toContain('de/#/fastly-2021-06-08');
  page.expectClean();
});

it('runs from one file without a network: stories, both languages, breaking things, the record', async () => {
  const page = await openApp();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(`file://${DIST}dominograph.html#/aws-2025-10-20?fail=dynamodb&step=1`);
  const slider = page.getByRole('slider');
  await slider.press('End');
  await expect.poll(() => page.locator('.board .s-down').count()).toBeGreaterThan(5);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
  await page.goto(`file://${DIST}dominograph.html#/cloudflare-2025-11-18?t=14:30`);
  await page.getByText('14:30').first().waitFor();
  await page.goto(`file://${DIST}dominograph.html#/cloudflare-2025-11-18?lang=de`);
  await page.getByRole('button', { name: 'Ausfall ansehen' }).waitFor();
  expect(asked).toEqual([]);
  page.expectClean();
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { missingIn } from '../../scripts/check-site.mjs';
import { siteServer } from '../../scripts/serve.mjs';
import { openApp, openBrowser } from './support/browser';
import { listening } from './support/server';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const read = (name: string): string => readFileSync(`${DIST}/${name}`, 'utf8');

test('at the start the page that unfolds is offered first; at a moment it is not', async () => {
  const page = await openApp();
  await page.locator('#app[data-live]').waitFor();
  await page.keyboard.press('s');
  const first = page.locator('dialog[open] input').first();
  await first.waitFor();
  expect(await first.inputValue()).toBe(`${page.origin}/s/aws-2025-10-20/`);
  expect(await page.getByRole('textbox', { name: 'Page of this story' }).count()).toBe(1);
  page.expectClean();

  const moment = await openApp({ hash: '#/aws-2025-10-20?fail=dynamodb&step=3' });
  await moment.locator('#app[data-live]').waitFor();
  await moment.keyboard.press('s');
  await moment.getByRole('textbox', { name: 'Address of this moment' }).waitFor();
  expect(await moment.getByRole('textbox', { name: 'Page of this story' }).count()).toBe(0);
});

test('the front page names files that are there: manifest, icons, and pictures if it has an address', () => {
  for (const [name, up] of [
    ['index.html', ''],
    ['de/index.html', '../'],
  ] as const) {
    const html = read(name);
    expect(html).toContain(`<link rel="manifest" href="${up === '' ? './' : up}site.webmanifest"`);
    expect(html).toContain(`<link rel="apple-touch-icon" href="${up === '' ? './' : up}icons/180.png"`);
    const image = /og:image" content="([^"]*)"/.exec(html)?.[1];
    if (image !== undefined) expect(existsSync(`${DIST}/${/\/(s\/[^/]+\/[^/]+)$/.exec(image)?.[1] ?? ''}`)).toBe(true);
  }
  const { icons } = JSON.parse(read('site.webmanifest')) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons) {
    const png = readFileSync(`${DIST}/${src}`);
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(read('robots.txt')).toMatch(/^User-agent: \*/);
});

test('all that the built pages name is there', () => {
  const site = /<link rel="canonical" href="([^"]*)"/.exec(read('index.html'))?.[1] ?? '';
  expect(missingIn(DIST, site)).toEqual([]);
});

test('every built file of text says which version it is', () => {
  const { version } = JSON.parse(readFileSync(`${DIST}/../package.json`, 'utf8')) as { version: string };
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('v/'));
  const texts = names.filter((name) => /\.(html|js|css|svg)$/.test(name));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((name) => !read(name).includes(`Dominograph ${version}`))).toEqual([]);
  for (const name of texts.filter((each) => each.endsWith('.html')))
    expect(read(name).match(/<meta name="generator"/g), name).toHaveLength(1);
  expect(JSON.parse(read('data/v1/index.json'))).toMatchObject({ generator: `Dominograph ${version}` });
});

test('behind the server of the container the app runs, and an embed stands in a stranger’s page', async () => {
  const site = await listening(siteServer(DIST));
  const frames = ['embed', 'index'].map((name) => `<iframe id="${name}" src="${site.origin}/${name}.html"></iframe>`);
  const stranger = await listening(
    createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(frames.join(''))),
  );
  try {
    const context = await (await openBrowser()).newContext();
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    await page.goto(`${site.origin}/de/`);
    await page.locator('#app[data-live]').waitFor();
    expect(wrong).toEqual([]);
    await page.goto(stranger.origin.replace('127.0.0.1', 'localhost'));
    await page.frameLocator('#embed').locator('#embed').waitFor();
    // The app refuses: its frame shows the browser's own page.
    expect(await page.frameLocator('#index').locator('#app').count()).toBe(0);
    await context.close();
  } finally {
    await site.close();
    await stranger.close();
  }
});

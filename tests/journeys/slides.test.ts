import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { snippetOf } from '../../src/exporters/snippets';
import { openBrowser } from './support/browser';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const REVEAL = fileURLToPath(new URL('../../node_modules/reveal.js/dist/', import.meta.url));
const OURS = 'https://ours.example/';
const SNIPPET = snippetOf('reveal', {
  title: 'AWS outage',
  alt: 'Map',
  embed: `${OURS}s/aws-2025-10-20/embed.html#/aws-2025-10-20?fail=dynamodb&step=4`,
  link: OURS,
  page: OURS,
  image: null,
  script: `${OURS}embed.js`,
});
const DECK = `<!doctype html><link rel="stylesheet" href="/reveal.css"><script src="/reveal.js"></script>
<div class="reveal"><div class="slides"><section>One</section>${SNIPPET}<section>Three</section></div></div>
<script>Reveal.initialize({ transition: 'none' })</script>`;
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', html: 'text/html' };

it('keeps a deck of Reveal.js 5 turning its slides, with the snippet as it is offered', async () => {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.route('**/*', (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const contentType = `${TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`;
    if (pathname === '/') return route.fulfill({ contentType, body: DECK });
    const path = `${hostname === 'ours.example' ? DIST : REVEAL}${pathname.slice(1)}`;
    return route.fulfill({ contentType, body: readFileSync(path, 'utf8') });
  });
  await page.goto('https://deck.example/');
  const slide = () =>
    page.locator('.slides > section').evaluateAll((all) => all.findIndex((one) => one.matches('.present')));
  await expect.poll(slide).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe(1);
  const embed = page.frameLocator('section iframe');
  await embed.locator('#embed[data-live]').waitFor({ state: 'attached' });
  /** A press in the embed takes the keyboard; its arrows are its own where they do something. */
  const inside = async () => {
    await embed.locator('.play').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  };
  await inside();
  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe(2);
  await page.keyboard.press('PageUp'); // the keyboard is the deck's again
  await expect.poll(slide).toBe(1);
  await inside();
  await page.keyboard.press('PageUp');
  await expect.poll(slide).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(slide).toBe(1);
  expect(problems).toEqual([]);
});

// @ts-check
/**
 * Every outage × healthy, middle, end × light, dark, phone, embed, from the production build, as one contact sheet an outage to
 * look at: `npm run contact-sheet -- --out FOLDER [--lang de] [part of an id …]`, after `npm run build`.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDist } from './open-dist.mjs';

/** What is photographed of the app; the embed stands apart. */
const VIEWS = /** @type {const} */ ([
  { name: 'light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
]);
const EMBED = { width: 680, height: 780 };
/** Height of a picture on the sheet, in px. */
const HIGH = 620;

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, lang: { type: 'string', default: 'en' } },
  allowPositionals: true,
});
if (values.out === undefined) throw new Error('Say where to: --out FOLDER');
const { out, lang } = values;
mkdirSync(out, { recursive: true });
const ids = readdirSync(fileURLToPath(new URL('../data/incidents', import.meta.url)))
  .map((file) => file.replace('.json', ''))
  .filter((id) => positionals.length === 0 || positionals.some((part) => id.includes(part)));

const { browser, origin, close } = await openDist();
for (const id of ids) {
  const app = await open(`index.html#/${id}?lang=${lang}`);
  await app.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  const embed = await open(`s/${id}/embed${lang === 'de' ? '.de' : ''}.html`, EMBED);
  await embed.locator('.play').waitFor();
  /** @type {{ moment: string, name: string, png: Buffer }[]} */
  const pictures = [];
  for (const moment of /** @type {const} */ (['healthy', 'middle', 'end'])) {
    await go(app, moment);
    for (const { name, viewport, colorScheme } of VIEWS) {
      await app.setViewportSize(viewport);
      await app.emulateMedia({ colorScheme });
      await app.waitForTimeout(250);
      pictures.push({ moment, name, png: await app.screenshot() });
    }
    await app.setViewportSize(VIEWS[0].viewport);
    await go(embed, moment);
    pictures.push({ moment, name: 'embed', png: await embed.screenshot() });
  }
  await compose(id, pictures);
  await app.context().close();
  await embed.context().close();
  console.log(join(out, `${id}-${lang}.png`));
}
await close();

/** @param {string} path @param {{ width: number, height: number }} [viewport] */
async function open(path, viewport = { width: 1280, height: 800 }) {
  const locale = lang === 'de' ? 'de-DE' : 'en-US';
  const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => console.error(`${path}: ${message}`));
  await page.goto(`${origin}/${path}`);
  await page.waitForFunction('document.fonts.status === "loaded"');
  return page;
}

/** @param {import('playwright-core').Page} page @param {'healthy' | 'middle' | 'end'} moment */
async function go(page, moment) {
  if (moment === 'healthy') return;
  const line = page.getByRole('slider').first();
  if (moment === 'middle') {
    await page.locator('.play').click();
    await line.waitFor();
    await page.locator('.play').click(); // and stand
  }
  const waves = Number(await line.getAttribute('aria-valuemax'));
  await line.press(moment === 'end' ? 'End' : 'Home');
  if (moment === 'middle') for (let wave = 0; wave < Math.ceil(waves / 2); wave++) await line.press('ArrowRight');
  await line.blur();
  await page.evaluate('scrollTo(0, 0)');
  await page.waitForTimeout(200);
}

/** @param {string} id @param {readonly { moment: string, name: string, png: Buffer }[]} pictures */
async function compose(id, pictures) {
  const page = await browser.newPage({ viewport: { width: 2900, height: 100 } });
  const images = pictures.map(
    ({ moment, name, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}" height="${HIGH}"><figcaption>${moment}, ${name}</figcaption></figure>`,
  );
  await page.setContent(
    `<style>body{margin:12px;display:grid;grid-template-columns:repeat(4,max-content);gap:12px;font:16px sans-serif;background:#888}figure{margin:0}</style>${images.join('')}`,
  );
  await page.screenshot({ path: join(out, `${id}-${lang}.png`), fullPage: true });
  await page.close();
}

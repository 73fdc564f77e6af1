// @ts-check
/**
 * The moving picture at the top of the README: the outage of 2025, all healthy, its first box pressed, then wave by wave.
 * Taken from the production build, encoded by the product's own GIF writer.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** As wide as a README on GitHub is at most, so that names stand in it as large as on screen. */
const SIZE = { width: 1012, height: 760 };
const LIMIT = 1_000_000;
const STORY = '#/aws-2025-10-20';
/** Milliseconds: the healthy board, the box before it is pressed, a wave, the last one. */
const DELAYS = { healthy: 1600, aimed: 900, wave: 1100, last: 4000 };
/** Waves that are shown; some late ones change two or three boxes, nobody would see what. */
const SHOWN = 12;

/** @typedef {import('playwright-core').Page} Page */

/** Runs in a page of the browser, which decodes pictures better than we do: a PNG as the bytes of its pixels. */
const DECODE = `async (png) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return btoa(text);
}`;

/**
 * A screenshot as pixels.
 * @param {Page} page
 * @param {Page} decoder an empty page
 */
async function pixelsOf(page, decoder) {
  const png = (await page.screenshot()).toString('base64');
  const raw = await decoder.evaluate(`(${DECODE})(${JSON.stringify(png)})`);
  return new Uint8Array(Buffer.from(String(raw), 'base64')).buffer;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin where dist/ is served
 * @param {string} path of the picture
 */
export async function movingPicture(browser, origin, path) {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce', locale: 'en-US' });
  const decoder = await browser.newPage();
  /** @type {{ pixels: ArrayBuffer, delay: number }[]} */
  const frames = [];
  const take = async (/** @type {number} */ delay) => {
    await page.waitForTimeout(400);
    frames.push({ pixels: await pixelsOf(page, decoder), delay });
  };
  // Pressed in place: a click of the test library's would scroll the page.
  const press = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true }).dispatchEvent('click');
  await page.goto(`${origin}/index.html${STORY}`);
  await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  await take(DELAYS.healthy);
  const first = page.getByRole('button', { name: 'DynamoDB’s address' }).first();
  await first.hover();
  await take(DELAYS.aimed);
  await first.click();
  await page.mouse.move(0, 0);
  // By hand from here on: how long a frame stands is said here, not by the player.
  await press('Pause');
  for (;;) {
    await page.mouse.move(0, 0);
    const said = await page.locator('.third').innerText();
    const [, at, all] = /\bWave (\d+) of (\d+)/.exec(said) ?? [];
    if (at === undefined) throw new Error(`no wave is told: ${said}`);
    const last = at === all;
    if (last || Number(at) <= SHOWN) await take(last ? DELAYS.last : DELAYS.wave);
    if (last) break;
    await press('One on');
  }

  /** @type {{ module: { encodeGif: (job: object, onprogress: () => void) => Uint8Array | null } }} */
  const { module } = await runnerImport(join(ROOT, 'src/workers/encode-gif.ts'), {
    root: ROOT,
    // Node takes the form of gifenc that names no exports.
    environments: { inline: { resolve: { noExternal: ['gifenc'], mainFields: ['module'] } } },
  });
  const gif = module.encodeGif({ ...SIZE, frames, limit: LIMIT }, () => undefined);
  if (gif === null) throw new Error(`${path} would be larger than ${LIMIT / 1e6} MB`);
  writeFileSync(path, gif);
  console.log(`${frames.length} frames, ${(gif.length / 1e3).toFixed(0)} kB`);
  await page.close();
  await decoder.close();
}

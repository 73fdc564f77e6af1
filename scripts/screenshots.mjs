// @ts-check
/** Draws the pictures of the README from the production build: `npm run screenshots`. */
import { fileURLToPath } from 'node:url';
import { movingPicture } from './moving-picture.mjs';
import { openDist } from './open-dist.mjs';

const IMAGES = new URL('../docs/images/', import.meta.url);
/** @type {readonly { name: string, hash: string, dark?: boolean, press?: string }[]} */
const SHOTS = [
  { name: 'why', hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=19&sel=signal', press: 'Why' },
  { name: 'record-dark', hash: '#/aws-2025-10-20?t=11:14', dark: true },
];

const { browser, origin, close } = await openDist();
for (const { name, hash, dark, press } of SHOTS) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await page.goto(`${origin}/index.html${hash}`);
  await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  if (press) await page.getByRole('button', { name: press, exact: true }).click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, IMAGES)) });
  await page.close();
}
await movingPicture(browser, origin, fileURLToPath(new URL('cascade.gif', IMAGES)));
await close();

// @ts-check
/** Draws the pictures of the README from the production build: `npm run screenshots`. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { HOW_TO_GET_CHROMIUM, findChromium } from './find-chromium.mjs';

const DIST = new URL('../dist/', import.meta.url);
const IMAGES = new URL('../docs/images/', import.meta.url);
/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** @type {readonly { name: string, hash: string, dark?: boolean, press?: string }[]} */
const SHOTS = [
  { name: 'cascade', hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=5' },
  { name: 'why', hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=19&sel=signal', press: 'Why' },
  { name: 'record-dark', hash: '#/aws-2025-10-20?t=11:14', dark: true },
];

const executablePath = findChromium();
if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://local').pathname.slice(1) || 'index.html';
  readFile(new URL(path, DIST)).then(
    (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
    () => response.writeHead(404).end(),
  );
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
for (const { name, hash, dark, press } of SHOTS) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await page.goto(`http://127.0.0.1:${port}/index.html${hash}`);
  await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  if (press) await page.getByRole('button', { name: press, exact: true }).click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, IMAGES)) });
  await page.close();
}
await browser.close();
server.close();

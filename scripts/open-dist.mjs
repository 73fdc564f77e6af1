// @ts-check
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { HOW_TO_GET_CHROMIUM, findChromium } from './find-chromium.mjs';
import { serveFolder } from './serve.mjs';

/**
 * A Chromium, and the build (or another folder beside it) served to it; `close` ends both.
 * @param {string} [folder]
 * @param {readonly string[]} [flags] of Chromium's
 */
export async function openDist(folder = 'dist', flags = []) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
  const server = await serveFolder(fileURLToPath(new URL(`../${folder}`, import.meta.url)));
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0, // which Chromium refuses to root
    args: ['--disable-gpu', ...flags],
  });
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { browser, origin: server.origin, close };
}

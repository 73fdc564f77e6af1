import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, createSandbox } from '../house/support/sandbox';
import { openApp } from './support/browser';

/** The watchers of `openApp`, shown a clean page and one with each fault. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";
const page = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,"></head>
<body><p id="p">before</p>${body}</body></html>`;

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox({
    'index.html': page('<script type="module" src="./clean.js"></script>'),
    'clean.js': "document.querySelector('#p').textContent = location.hash;",
    'style.html': page('<p style="color: red">a</p>'),
    'inline.html': page('<script>document.title = "b";</script>'),
    'markup.html': page('<script src="./markup.js"></script>'),
    'markup.js': "document.querySelector('#p').innerHTML = '<b>a</b>';",
    'error.html': page('<script src="./error.js"></script>'),
    'error.js': "console.error('planted'); null.planted;",
    'foreign.html': page('<img src="https://example.org/a.png" alt="">'),
    'missing.html': page('<img src="./missing.png" alt="">'),
  });
});
afterAll(() => sandbox.remove());

test('a clean page is clean, and it is opened as asked', async () => {
  const app = await openApp({
    folder: sandbox.folder,
    hash: '#/story',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    forcedColors: 'active',
    locale: 'de-DE',
    touch: true,
  });
  expect(await app.textContent('#p')).toBe('#/story');
  await app.waitForFunction(() => document.title === 'A page');
  const seen = await app.evaluate(() => ({
    media: [
      'prefers-color-scheme: dark',
      'prefers-reduced-motion: reduce',
      'forced-colors: active',
      'pointer: coarse',
    ].map((query) => matchMedia(`(${query})`).matches),
    language: navigator.language,
    width: innerWidth,
  }));
  expect(seen).toEqual({ media: [true, true, true, true], language: 'de-DE', width: 390 });
  app.expectClean();
});

test.each([
  ['style.html', /^security policy: style-src-attr/],
  ['inline.html', /^security policy: script-src-elem/],
  ['markup.html', /^security policy: require-trusted-types-for/],
  ['error.html', /^console: planted/],
  ['error.html', /^page: .*null/],
  ['foreign.html', /^other origin: https:\/\/example\.org\/a\.png/],
  ['missing.html', /^console: .*404/],
])('%s is seen: %s', async (path, problem) => {
  const app = await openApp({ folder: sandbox.folder, path });
  await expect.poll(() => app.problems).toContainEqual(expect.stringMatching(problem));
  expect(() => app.expectClean()).toThrow();
});

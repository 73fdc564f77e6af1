import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { check, filesAtOnce, loadsNothing, weigh } from '../../scripts/check-size.mjs';
import { createSandbox, type Sandbox } from './support/sandbox';

const MANIFEST = {
  'index.html': { file: 'assets/a.js', imports: ['_shared.js'], css: ['assets/a.css'], dynamicImports: ['later.ts'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js'], css: ['assets/shared.css'] },
  '_deep.js': { file: 'assets/deep.js', imports: ['_shared.js'] },
  'later.ts': { file: 'assets/later.js', imports: ['_deep.js'] },
  'src/text/words/de.ts': { file: 'assets/de.js' },
  'virtual:dominograph/core/aws-2025-10-20/de': { file: 'assets/core.js' },
};
const SMALL: Readonly<Record<string, string>> = {
  '.vite/manifest.json': JSON.stringify(MANIFEST),
  'index.html': '<script type="module" src="./assets/a.js"></script>',
  ...Object.fromEntries(Object.values(MANIFEST).map(({ file }) => [file, 'export {};'])),
  'assets/a.css': 'p {}',
  'assets/shared.css': 'p {}',
  'embed.html': '<p>x</p><script type="module">1</script>',
  's/one/embed.de.html': '<p>x</p>',
  'embed.js': '1',
  'dominograph.html': '<p>x</p>',
};
const noise = (bytes: number): string => randomBytes(bytes).toString('hex'); // gzip halves it at best

let dist: Sandbox | null = null;
let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  dist?.remove();
});
const fits = (files: Readonly<Record<string, string>>): boolean => {
  dist?.remove();
  dist = createSandbox({ ...SMALL, ...files });
  return check(dist.folder);
};

test('counts the page, its script, what that imports at once and their styles; nothing that comes later', () => {
  expect(filesAtOnce(MANIFEST, 'index.html').sort()).toEqual(
    ['index.html', 'assets/a.js', 'assets/a.css', 'assets/shared.js', 'assets/shared.css', 'assets/deep.js'].sort(),
  );
  expect(filesAtOnce(MANIFEST, 'index.html', ['src/text/words/de.ts'])).toContain('assets/de.js');
  expect(() => filesAtOnce(MANIFEST, 'index.html', ['gone.ts'])).toThrow('gone.ts');
});

test('a small build fits, and every part of it can be too large', () => {
  expect(fits({})).toBe(true);
  expect(said.join('\n')).not.toContain('TOO LARGE');
  for (const path of ['assets/deep.js', 'assets/core.js', 'embed.html', 's/one/embed.de.html'])
    expect([path, fits({ [path]: noise(200_000) })]).toEqual([path, false]);
  expect(fits({ 'fonts/a.woff2': noise(30_000), 'fonts/b.woff2': noise(30_000) })).toBe(false);
  expect(fits({ 'assets/later.js': noise(150_000), 'dominograph.html': noise(150_000) })).toBe(true);
});

test('a build that lacks a page, or a whole page that loads a file, is an error', () => {
  expect(() => fits({ '.vite/manifest.json': '{}' })).toThrow('index.html');
  expect(() => fits({ 'embed.html': '<link rel="stylesheet" href="./a.css">' })).toThrow('embed.html loads a file');
  for (const tag of ['<script type="module" crossorigin src="a.js">', '<link rel=modulepreload href="a.js">'])
    expect(() => loadsNothing('x', tag)).toThrow();
  expect(() =>
    loadsNothing(
      'x',
      '<link rel="icon" href="a.svg"><script>1 + \'<script src="a">\'</script><!-- <script src="a"> -->',
    ),
  ).not.toThrow();
});

test('stories and fonts that a page carries are counted apart from its program', () => {
  const story = `<script type="application/json" id="data/core/a/en">"${noise(60_000)}"</script>`;
  const font = `<style>@font-face{src:url(data:font/woff2;base64,${randomBytes(30_000).toString('base64')})}</style>`;
  const page = weigh('one.html', Buffer.from(`<p>x</p>${story}${font}`));
  expect(page.zipped).toBeLessThan(300);
  expect(page.stories).toBeGreaterThan(50_000);
  expect(Math.round(page.fonts / 100)).toBe(300);
});

import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { initialFiles, weigh } from '../../scripts/check-size.mjs';
import { type Sandbox, createSandbox } from './support/sandbox';

let dist: Sandbox | null = null;
afterEach(() => dist?.remove());
const build = (files: Readonly<Record<string, string>>) => {
  dist = createSandbox(files);
  return dist.folder;
};
const SMALL = {
  'index.html': `<link rel="icon" href="./icon.svg"><link rel="stylesheet" crossorigin href="./assets/a.css">
    <link rel="modulepreload" href="./assets/shared.js"><!-- <script src="gone.js"></script> -->
    <script type="module" crossorigin src="./assets/a.js"></script><img src="data:image/png;base64,AA" alt="">`,
  'assets/a.css': '@import "./b.css"; p { color: red }',
  'assets/b.css': 'p { margin: 0 }',
  'assets/a.js':
    'import{x}from"./shared.js";import"./deep.js";const y="import{z}from\'./text.js\'";export const later=()=>import("./later.js");',
  'assets/shared.js': 'export const x=1;',
  'assets/deep.js': 'export{w}from"./deeper.js"',
  'assets/deeper.js': 'export const w=1;',
  'assets/later.js': 'export const big=1;',
  'data/core.json': '{}',
};
const AT_ONCE = [
  'index.html',
  'assets/a.css',
  'assets/b.css',
  'assets/shared.js',
  'assets/a.js',
  'assets/deep.js',
  'assets/deeper.js',
];

test('counts the page, its tags and what they import at once; nothing that comes later', () => {
  expect(initialFiles(build(SMALL), 'index.html').sort()).toEqual([...AT_ONCE].sort());
});

test('counts what the build says is fetched before the first picture', () => {
  const list = build({ ...SMALL, 'initial.json': '["data/core.json"]' });
  expect(initialFiles(list, 'index.html')).toContain('data/core.json');
  dist?.remove();
  const byPage = build({ ...SMALL, 'initial.json': '{ "index.html": ["data/core.json"], "embed.html": [] }' });
  expect(initialFiles(byPage, 'index.html')).toContain('data/core.json');
});

test('a small page fits, a large one does not, and a missing file is an error', () => {
  expect(weigh(build(SMALL), 'index.html', 190).fits).toBe(true);
  dist?.remove();
  const noise = randomBytes(150_000).toString('hex'); // gzip halves it at best
  expect(weigh(build({ ...SMALL, 'assets/deeper.js': `export const w="${noise}"` }), 'index.html', 100).fits).toBe(
    false,
  );
  dist?.remove();
  const missing = build({ 'index.html': '<script type="module" src="./gone.js"></script>' });
  expect(() => initialFiles(missing, 'index.html')).toThrow('gone.js');
});

test('stories that a page carries as text are counted apart from its program', () => {
  const noise = randomBytes(60_000).toString('hex');
  const page = (attributes: string) => ({ 'one.html': `<p>x</p><script ${attributes}>"${noise}"</script>` });
  const apart = weigh(build(page('type="application/json" id="data/core/a/en"')), 'one.html', 1);
  expect(apart).toMatchObject({ fits: true, rows: [{ path: 'one.html' }] });
  expect(apart.rows[0]?.data).toBeGreaterThan(50_000);
  dist?.remove();
  expect(weigh(build(page('type="module"')), 'one.html', 1).fits).toBe(false);
});

// @ts-check
/**
 * What a reader downloads before the first picture, and whether that stays small. The bundler's manifest says what the
 * app loads at once; embeds and the offline file carry everything in one page. 1 kB is 1000 bytes, after gzip -9.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** In kB. Fonts are counted apart, all of them together. */
const APP = 130;
/** Aimed at were 90; DECISIONS.md, "Download", says what it consists of. */
const EMBED = 128;
const FONTS = 85;
/** Files that carry all they load: of several the heaviest counts; without a budget it is only weighed. @type {[RegExp, number][]} */
const WHOLE = [
  [/(^|\/)embed[^/]*\.html$/, EMBED],
  [/^embed\.js$/, 2],
  [/^dominograph\.html$/, Infinity],
];

/** What the app fetches before it can draw, by its name in the manifest; the larger language counts. */
const FETCHED = ['src/text/words/de.ts', 'virtual:dominograph/core/aws-2025-10-20/de'];

/** Stories as text in a page, and fonts in a page or style: facts and letters are no program. */
const STORIES = /<script type="application\/json" id="data\/[^>]*>[^<]*<\/script>/g;
const INLINE_FONTS = /data:(?:font|application\/font)[^;,)]*;base64,[\w+/=]+/g;

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk one entry of the manifest */
/** @typedef {{ path: string, raw: number, zipped: number, stories: number, fonts: number }} Weight in bytes */

/**
 * Files that the app loads at once, itself first: the page, its script, what is imported by statement, their styles, and
 * the same for the parts `fetched`.
 * @param {Record<string, Chunk>} manifest
 * @param {string} page
 * @param {readonly string[]} fetched
 * @throws {Error} if the manifest lacks the page or a part
 */
export function filesAtOnce(manifest, page, fetched = []) {
  const keys = new Set([page, ...fetched]);
  const files = new Set([page]);
  for (const key of keys) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no part called ${key}: mend scripts/check-size.mjs`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) keys.add(next);
  }
  return [...files];
}

/**
 * @param {string} path
 * @param {Buffer} bytes
 * @returns {Weight}
 */
export function weigh(path, bytes) {
  if (!['.html', '.css', '.js'].includes(extname(path)))
    return { path, raw: bytes.length, zipped: zip(bytes), stories: 0, fonts: 0 };
  const text = bytes.toString('utf8');
  const stories = (text.match(STORIES) ?? []).join('');
  const fonts = text.match(INLINE_FONTS) ?? [];
  const program = text.replace(STORIES, '').replace(INLINE_FONTS, '');
  return {
    path,
    raw: Buffer.byteLength(program),
    zipped: zip(program),
    stories: stories === '' ? 0 : zip(stories),
    fonts: fonts.reduce((sum, font) => sum + (font.split(',')[1] ?? '').length * 0.75, 0),
  };
}

/** @param {string | Buffer} content */
const zip = (content) => gzipSync(content, { level: 9 }).length;

/**
 * A page that is not in the manifest has to carry all it loads.
 * @param {string} path
 * @param {string} html
 */
export function loadsNothing(path, html) {
  const loads = /<(?:script\b[^>]*\bsrc|link\b[^>]*\brel="?(?:stylesheet|modulepreload|preload)\b[^>]*\bhref)\b/i;
  const tags = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1');
  if (loads.test(tags)) throw new Error(`${path} loads a file, which nobody weighs`);
}

/**
 * One table; false if a budget does not hold.
 * @param {string} title
 * @param {readonly Weight[]} rows
 * @param {number} budget in kB
 */
export function tell(title, rows, budget) {
  const sum = (/** @type {'zipped' | 'fonts'} */ key) => rows.reduce((all, row) => all + row[key], 0);
  const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
  const verdict = (/** @type {number} */ bytes, /** @type {number} */ most) =>
    most === Infinity ? 'in all' : `of ${most} kB: ${bytes <= most * 1000 ? 'fits' : 'TOO LARGE'}`;
  console.log(`${title}, kB (1 kB = 1000 bytes)\n     raw    gzip -9`);
  for (const { path, raw, zipped, stories } of rows) {
    console.log(`${kB(raw)}${kB(zipped)}  ${path}`);
    if (stories > 0) console.log(`        ${kB(stories)}  the stories in it, counted apart`);
  }
  console.log(`        ${kB(sum('zipped'))}  ${verdict(sum('zipped'), budget)}`);
  if (sum('fonts') > 0) console.log(`        ${kB(sum('fonts'))}  fonts, ${verdict(sum('fonts'), FONTS)}`);
  console.log('');
  return sum('zipped') <= budget * 1000 && sum('fonts') <= FONTS * 1000;
}

/** @param {string} dist */
export function check(dist) {
  const read = (/** @type {string} */ path) => readFileSync(join(dist, path));
  const app = filesAtOnce(JSON.parse(read('.vite/manifest.json').toString()), 'index.html', FETCHED);
  const all = readdirSync(dist, { recursive: true }).map((path) => String(path).replaceAll(sep, '/'));
  const fonts = all.filter((path) => path.endsWith('.woff2')).map((path) => read(path).length);
  const rows = app.map((path) => weigh(path, read(path)));
  if (fonts.length > 0)
    rows.push({ path: 'fonts beside it', raw: 0, zipped: 0, stories: 0, fonts: fonts.reduce((a, b) => a + b, 0) });
  const held = [tell('index.html and what it loads at once', rows, APP)];
  for (const [name, budget] of WHOLE) {
    const pages = all
      .filter((path) => name.test(path))
      .map((path) => {
        if (path.endsWith('.html')) loadsNothing(path, read(path).toString());
        return weigh(path, read(path));
      });
    const heaviest = pages.sort((a, b) => b.zipped - a.zipped)[0];
    if (heaviest === undefined) throw new Error(`the build has no ${name.source}`);
    held.push(tell(pages.length > 1 ? `the heaviest of ${pages.length}` : heaviest.path, [heaviest], budget));
  }
  return held.every(Boolean);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = check(fileURLToPath(new URL('../dist', import.meta.url))) ? 0 : 1;

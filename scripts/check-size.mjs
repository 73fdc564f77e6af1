// @ts-check
/**
 * What a reader downloads before the first picture, and whether that stays small.
 * Follows the page: itself, what its tags load, what those scripts and styles import
 * statically, and the files that `dist/initial.json` names in addition: either a list
 * (for index.html) or an object of lists by page; paths are relative to dist. 1 kB is 1000 bytes, after gzip -9.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

const BUDGETS = { 'index.html': 190, 'embed.html': 200, 'embed.js': 2 };
/** Each of these has to fit; only the largest is shown. */
const EMBEDS = 200;

/**
 * Paths, relative to `dist`, of everything `page` loads at once; the page first.
 * @param {string} dist
 * @param {string} page
 * @throws {Error} if a file that is referred to is missing
 */
export function initialFiles(dist, page) {
  const seen = new Set([page]);
  const queue = [page, ...extras(dist, page)];
  for (const path of queue) {
    if (!existsSync(join(dist, path))) throw new Error(`${page} needs ${path}, which is not in the build`);
    seen.add(path);
    for (const next of references(path, readFileSync(join(dist, path), 'utf8'))) {
      if (!seen.has(next)) queue.push(next);
      seen.add(next);
    }
  }
  return [...seen];
}

/**
 * @param {string} dist
 * @param {string} page
 * @returns {string[]}
 */
function extras(dist, page) {
  const file = join(dist, 'initial.json');
  if (!existsSync(file)) return [];
  const listed = JSON.parse(readFileSync(file, 'utf8'));
  if (Array.isArray(listed)) return page === 'index.html' ? listed : [];
  return listed[page] ?? [];
}

/**
 * What a file loads at once, as paths relative to dist; addresses of other kinds (data:, https:) left out.
 * @param {string} path
 * @param {string} text
 */
function references(path, text) {
  const targets = path.endsWith('.html')
    ? tags(text)
    : /\.m?js$/.test(path)
      ? imports(text)
      : path.endsWith('.css')
        ? styles(text)
        : [];
  return targets
    .filter((target) => !/^([a-z][a-z+.-]*:|\/\/|#|\0)/i.test(target))
    .map((target) => target.replace(/[?#].*$/, ''))
    .map((target) =>
      posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target)),
    );
}

/** @param {string} html */
function tags(html) {
  const withoutComments = html.replace(/<!--[\s\S]*?-->/g, '');
  return [...withoutComments.matchAll(/<(script|link|img|source)\b([^>]*)>/gi)].flatMap(([, name = '', rest = '']) => {
    const attribute = (/** @type {string} */ key) =>
      new RegExp(`\\b${key}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(rest)?.[1];
    if (name.toLowerCase() !== 'link') return attribute('src') ?? [];
    const loads = /\brel\s*=\s*["']?(stylesheet|modulepreload|preload)\b/i.test(rest);
    return loads ? (attribute('href') ?? []) : [];
  });
}

/** @param {string} code */
function imports(code) {
  return parseAst(code).body.flatMap((statement) =>
    'source' in statement && statement.source
      ? [String(statement.source.value)].filter((source) => /^[./]/.test(source))
      : [],
  );
}

/** @param {string} css */
function styles(css) {
  return [...css.matchAll(/@import\s+(?:url\()?["']?([^"')\s;]+)/g)].flatMap(([, target]) => target ?? []);
}

/**
 * The table and verdict for one page.
 * @param {string} dist
 * @param {string} page
 * @param {number} budget in kB
 */
export function weigh(dist, page, budget) {
  const rows = initialFiles(dist, page).map((path) => {
    const bytes = readFileSync(join(dist, path));
    return { path, raw: bytes.length, zipped: gzipSync(bytes, { level: 9 }).length };
  });
  const total = rows.reduce((sum, row) => sum + row.zipped, 0);
  return { rows, total, fits: total <= budget * 1000 };
}

function main() {
  const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
  const pages = Object.entries(BUDGETS).filter(([page]) => page === 'index.html' || existsSync(join(dist, page)));
  for (const [page, budget] of pages) {
    const { rows, total, fits } = weigh(dist, page, budget);
    const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
    console.log(`${page}: initial download, kB (1 kB = 1000 bytes)\n     raw    gzip -9`);
    for (const row of rows) console.log(`${kB(row.raw)}${kB(row.zipped)}  ${row.path}`);
    console.log(`        ${kB(total)}  of ${budget} kB: ${fits ? 'fits' : 'TOO LARGE'}\n`);
    if (!fits) process.exitCode = 1;
  }
  const embeds = readdirSync(join(dist, 's'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])embed(\.\w+)?\.html$/.test(path))
    .map((path) => ({ path, ...weigh(dist, posix.join('s', path.replaceAll('\\', '/')), EMBEDS) }))
    .sort((a, b) => b.total - a.total);
  const [largest] = embeds;
  if (largest === undefined) throw new Error('there are no embeds in the build');
  console.log(
    `${embeds.length} embeds, each one file; the largest, ${largest.path}: ${(largest.total / 1000).toFixed(1)} of ${EMBEDS} kB: ${largest.fits ? 'fits' : 'TOO LARGE'}`,
  );
  if (!largest.fits) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

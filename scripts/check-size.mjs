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

/** By file, or by folder and the beginning and end of a name: then the heaviest counts. A file that no build makes yet is left out. */
const BUDGETS = {
  'index.html': 190,
  'embed.html': 200,
  's/*/embed*.html': 200,
  'embed.js': 2,
  'dominograph.html': 360,
};

/** Stories as text in the page; counted apart, because a budget holds for the program, and facts are what they are. */
const DATA = /<script type="application\/json" id="data\/[^>]*>[^<]*<\/script>/g;

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
    const text = path.endsWith('.html') ? bytes.toString('utf8') : '';
    const data = (text.match(DATA) ?? []).join('');
    const program = data === '' ? bytes : Buffer.from(text.replace(DATA, ''));
    const zip = (/** @type {Buffer} */ content) => gzipSync(content, { level: 9 }).length;
    const apart = data === '' ? 0 : zip(Buffer.from(data));
    return { path, raw: program.length, zipped: zip(program), data: apart };
  });
  const total = rows.reduce((sum, row) => sum + row.zipped, 0);
  return { rows, total, fits: total <= budget * 1000 };
}

/**
 * Files of the build that a name in the budgets stands for.
 * @param {string} dist
 * @param {string} name
 */
function filesOf(dist, name) {
  const [folder, pattern] = name.split('/*/');
  if (pattern === undefined) return existsSync(join(dist, name)) ? [name] : [];
  const [start = '', end = ''] = pattern.split('*');
  const root = join(dist, folder ?? '');
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: inner }) =>
      readdirSync(join(root, inner))
        .filter((file) => file.startsWith(start) && file.endsWith(end))
        .map((file) => `${folder}/${inner}/${file}`),
    );
}

function main() {
  const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const weighed = filesOf(dist, name).map((page) => ({ page, ...weigh(dist, page, budget) }));
    const heaviest = weighed.sort((a, b) => b.total - a.total)[0];
    if (heaviest === undefined) continue;
    const { page, rows, total, fits } = heaviest;
    const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
    const what = weighed.length > 1 ? `heaviest of ${weighed.length}, ${page}` : page;
    console.log(`${what}: initial download, kB (1 kB = 1000 bytes)\n     raw    gzip -9`);
    for (const row of rows) {
      console.log(`${kB(row.raw)}${kB(row.zipped)}  ${row.path}`);
      if (row.data > 0) console.log(`        ${kB(row.data)}  the stories in it, counted apart`);
    }
    console.log(`        ${kB(total)}  of ${budget} kB: ${fits ? 'fits' : 'TOO LARGE'}\n`);
    if (!fits) process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

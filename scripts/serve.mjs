// @ts-check
/**
 * A static server for dist/, without packages, for the container and for firms behind walls: the headers are those of
 * dist/_headers, files are compressed, nothing outside the folder is read, nothing is logged but the address.
 * PORT (8080), HOST (0.0.0.0), FOLDER (dist).
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const PACKED = /^(text\/|application\/(json|xml|manifest)|image\/svg)/;

/** @typedef {{ path: string, headers: [string, string][] }} Rule */

/**
 * The rules of a `_headers` file, in order: a path (`*` at its end stands for anything), then indented headers.
 * @param {string} text
 * @returns {Rule[]}
 */
export function readRules(text) {
  /** @type {Rule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else {
      const [, name = '', value = ''] = /^\s*([^:]+):\s*(.*)$/.exec(line) ?? [];
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return rules;
}

/**
 * The headers for a path; of two rules with the same header the later one counts.
 * @param {readonly Rule[]} rules
 * @param {string} path
 */
export function headersFor(rules, path) {
  const fits = (/** @type {string} */ rule) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
  return Object.fromEntries(rules.filter((rule) => fits(rule.path)).flatMap(({ headers }) => headers));
}

/**
 * The file that an address stands for; null for one that there is not, or that leads out of the folder.
 * @param {string} folder
 * @param {string} path of the address, still encoded
 */
export function fileFor(folder, path) {
  let plain;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  const root = resolve(folder);
  const file = join(root, plain);
  if (plain.includes('\0') || (file !== root && !file.startsWith(root + sep)) || /[\\/]\./.test(plain)) return null;
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) && statSync(found).isFile() ? found : null;
}

/** @param {string} folder */
export function siteServer(folder) {
  const rules = readRules(existsSync(join(folder, '_headers')) ? readFileSync(join(folder, '_headers'), 'utf8') : '');
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = fileFor(folder, pathname);
    // A page's addresses are relative: a folder without its slash would lead them astray.
    if (found?.endsWith('index.html') && !/\/(index\.html)?$/.test(pathname)) {
      response.writeHead(308, { Location: `${pathname.replace(/^\/+/, '/')}/` }).end();
      return;
    }
    const file = found ?? fileFor(folder, '/404.html');
    const type = TYPES[extname(file ?? '')] ?? 'application/octet-stream';
    const packed = PACKED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      ...(PACKED.test(type) && { Vary: 'Accept-Encoding' }),
      ...(packed && { 'Content-Encoding': 'gzip' }),
      ...headersFor(rules, pathname),
    });
    if (file === null || request.method === 'HEAD') response.end();
    else if (packed) pipeline(createReadStream(file), createGzip(), response, () => undefined);
    else pipeline(createReadStream(file), response, () => undefined);
  });
}

/**
 * The folder on a free port of this machine alone.
 * @param {string} folder
 */
export async function serveFolder(folder) {
  const server = siteServer(folder);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => void server.close() };
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const at = server.address();
  return typeof at === 'object' && at !== null ? at.port : '';
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.env['FOLDER'] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const server = siteServer(folder);
  server.listen(Number(process.env['PORT'] ?? 8080), process.env['HOST'] ?? '0.0.0.0', () => {
    console.log(`http://localhost:${portOf(server)}/`);
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(0));
}

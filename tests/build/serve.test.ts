import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileFor, headersFor, readRules, serveFolder } from '../../scripts/serve.mjs';

const HEADERS = readFileSync(fileURLToPath(new URL('../../public/_headers', import.meta.url)), 'utf8');
const folder = join(mkdtempSync(join(tmpdir(), 'dominograph-serve-')), 'dist');
let { origin, close } = { origin: '', close: () => {} };

beforeAll(async () => {
  const files = {
    'index.html': 'front',
    'de/index.html': 'vorn',
    '404.html': 'nothing',
    'assets/a.js': '1',
    'v/0.1.0/embed.html': 'old',
    'embed.html': 'embed',
    '.hidden': 'x',
  };
  for (const [name, text] of Object.entries({ ...files, _headers: HEADERS })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, '../secret.txt'), 'secret');
  ({ origin, close } = await serveFolder(folder));
});
afterAll(() => {
  close();
  rmSync(join(folder, '..'), { recursive: true });
});

const get = async (path: string, init?: RequestInit) => {
  const answer = await fetch(origin + path, { redirect: 'manual', ...init });
  const { headers } = answer;
  return { status: answer.status, text: await answer.text(), header: (name: string) => headers.get(name) };
};

test('the app is fresh and stands in no stranger’s frame; embeds may', async () => {
  for (const path of ['/', '/index.html', '/de/']) {
    const { header } = await get(path);
    expect([header('content-security-policy'), header('cache-control')]).toEqual([
      "frame-ancestors 'self'",
      'no-cache',
    ]);
    expect(header('x-content-type-options')).toBe('nosniff');
  }
  const embed = await get('/embed.html');
  expect([embed.header('content-security-policy'), embed.header('access-control-allow-origin')]).toEqual([null, '*']);
});

test('what never changes is kept', async () => {
  for (const path of ['/assets/a.js', '/v/0.1.0/embed.html'])
    expect((await get(path)).header('cache-control')).toContain('immutable');
});

test('what is not there has its page, other methods are refused', async () => {
  expect(await get('/nothing')).toMatchObject({ status: 404, text: 'nothing' });
  expect((await get('/', { method: 'POST' })).status).toBe(405);
  const head = await get('/', { method: 'HEAD' });
  expect([head.status, head.text]).toEqual([200, '']);
  expect(await get('/de')).toMatchObject({ status: 308 });
});

test('nothing outside the folder is read, and nothing hidden', () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/de/../../secret.txt',
    '/.hidden',
    '/%00',
    '/%E0%A4%A',
  ])
    expect([path, fileFor(folder, path)]).toEqual([path, null]);
  expect(fileFor(folder, '/de/')).toBe(join(folder, 'de/index.html'));
});

test('of two rules for one header the later counts', () => {
  const rules = readRules('# c\n/*\n  A: 1\n  B: x: y\n/a/*\n  A: 2\n');
  expect(headersFor(rules, '/a/b')).toEqual({ A: '2', B: 'x: y' });
  expect(headersFor(rules, '/b')).toEqual({ A: '1', B: 'x: y' });
});

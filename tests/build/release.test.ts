import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checksums, freeze, notesOf, restore, sentOn } from '../../scripts/release.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dominograph-release-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const dist = (text: string): void => {
  for (const name of [
    'embed.html',
    'embed.js',
    's/a/embed.html',
    's/a/embed.de.html',
    's/a/poster.svg',
    's/a/index.html',
    's/story.css',
  ])
    put(`dist/${name}`, text);
};

test('the changelog has notes of the version that is due', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version)).toMatch(/^- /);
  expect(notesOf('# C\n\n## 1.0.0 (today)\n\n- a\n\n## 0.9.0\n\n- b\n', '0.9.0')).toBe('- b');
  expect(() => notesOf('## 1.0.01\n- a\n', '1.0.0')).toThrow('no heading');
});

test('who cites the program cites the version that is due', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8')).toContain(`\nversion: '${version}'\n`);
});

test('checksums are those of sha256sum', () => {
  put('a', 'abc');
  expect(checksums(folder, ['a'])).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n');
});

test('embeds of a version stay as they are, whatever is built later under its number', () => {
  dist('first');
  expect(freeze(join(folder, 'dist'), join(folder, 'site'), '0.2.0')).toBe(true);
  dist('second');
  expect(freeze(join(folder, 'dist'), join(folder, 'site'), '0.2.0')).toBe(false);
  expect(read('site/v/0.2.0/s/a/embed.de.html')).toBe('first');
  expect(readdirSync(join(folder, 'site/v/0.2.0/s/a')).sort()).toEqual(['embed.de.html', 'embed.html', 'poster.svg']);
});

test('earlier releases are put back beside it, and nothing leads out of their folder', () => {
  dist('old');
  freeze(join(folder, 'dist'), join(folder, 'then'), '0.1.0');
  mkdirSync(join(folder, 'earlier'));
  const tar = (archive: string, ...args: string[]) =>
    execFileSync('tar', ['-czf', join(folder, 'earlier', archive), ...args], { stdio: 'ignore' });
  tar('embeds-0.1.0.tar.gz', '-C', join(folder, 'then/v/0.1.0'), '.');
  put('earlier/notes.txt', 'no archive');
  dist('new');
  freeze(join(folder, 'dist'), join(folder, 'site'), '0.2.0');
  expect(restore(join(folder, 'earlier'), join(folder, 'site'))).toEqual(['0.1.0']);
  expect([read('site/v/0.1.0/embed.html'), read('site/v/0.2.0/embed.html')]).toEqual(['old', 'new']);
  expect(restore(join(folder, 'earlier'), join(folder, 'site'))).toEqual([]);
  put('outside', 'x');
  tar('embeds-0.0.1.tar.gz', '-P', '-C', join(folder, 'then'), '../outside');
  expect(() => restore(join(folder, 'earlier'), join(folder, 'site'))).toThrow('leads out of its folder');
});

test('whoever follows a link out of a frozen embed is sent on with all of it', () => {
  const [, script = ''] = /<script>([^]*?)<\/script>/.exec(sentOn()) ?? [];
  let there = '';
  const location = { hash: '#/aws-2025-10-20?t=11:14', replace: (address: string) => (there = address) };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func -- runs the page's own script
  (new Function('location', script) as (place: object) => void)(location);
  expect(there).toBe('../../#/aws-2025-10-20?t=11:14');
});

import { describe, expect, test } from 'vitest';
import { projectFiles, textOf } from './support/files';
import { leaksOf } from './support/leaks';

describe('nothing of our machines is published', () => {
  test('no file names a path of a machine, a package registry or a secret', () => {
    const leaks = projectFiles().flatMap((path) => leaksOf(textOf(path) ?? '').map((leak) => `${path}: ${leak}`));
    expect(leaks).toEqual([]);
  });

  test('the lockfile says what, not from where', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "[a-z+]*:?[/][/]/);
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  test.each([
    ['path of a machine', ['see ', 'home', 'ada', 'notes.md'].join('/')],
    ['path of a machine', ['file:', '', '', 'root', 'x.ts'].join('/')],
    ['path of a machine', ['C:', 'Users', 'ada'].join('\\')],
    [
      'package registry',
      ['"resolved": "https:', '', ['registry', 'npmjs', 'org'].join('.'), 'a', '-', 'a.tgz"'].join('/'),
    ],
    ['package registry', ['registry', 'http://10.0.0.1:4873'].join('=')],
    ['secret', `key: ${'AKIA'}${'A1'.repeat(8)}`],
    ['secret', `token ${'ghp'}_${'a1'.repeat(18)}`],
    ['secret', `${'-'.repeat(5)}BEGIN RSA PRIVATE KEY${'-'.repeat(5)}`],
    ['secret', ['https:', '', 'ada:lovelace@example.org', 'x'].join('/')],
  ])('sees a planted %s', (name, line) => {
    expect(leaksOf(`first line\n${line}\n`).map((leak) => leak.split(':')[0])).toContain(name);
  });

  test.each([
    'https://example.org/home/index.html and https://example.org/work/a',
    "import { a } from '../home/a'; // src/work/a",
    'a skeleton key, a risk-free thing, 5 / 2 / 1',
  ])('lets pass: %s', (line) => {
    expect(leaksOf(line)).toEqual([]);
  });
});

test('DECISIONS.md gives the reason for every dependency', () => {
  interface Package {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  }
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json') ?? '{}') as Package;
  const reasons = projectFiles().includes('DECISIONS.md') ? (textOf('DECISIONS.md') ?? '') : '';
  const named = (name: string) => new RegExp(`(^|[^\\w@/-])${name}(?![\\w/-])`, 'm').test(reasons);
  const unexplained = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named(name));
  expect(unexplained).toEqual([]);
});

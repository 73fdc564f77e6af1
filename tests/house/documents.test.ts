import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { MOST_BYTES } from '../../src/importers/types';
import { MOST_YAML_LETTERS } from '../../src/importers/yaml';
import { LONGEST_LAG, MOST_COMPONENTS, MOST_DEPENDENCIES } from '../../src/model/own-graph';
import { PROVENANCES, type Replay } from '../../src/model/replay-model';
import { MOST_FILE_COMPONENTS, MOST_FILE_DEPENDENCIES } from '../../src/model/system-file';
import { INFLATED_LIMIT } from '../../src/state/link-code';
import { FRAGMENT_LIMIT } from '../../src/state/permalink';
import { incident } from '../support/stories';
import { projectFiles, textOf } from './support/files';

const documents = projectFiles().filter((path) => /^[A-Z]+\.md$|^(docs|data)\/.*\.md$/.test(path));

const sentences = (path: string): string[] => (textOf(path) ?? '').split(/[.:]\**\s/);
const numbers = (sentence: string): number[] => [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits));

test('where a document counts lags it has the numbers of the data', () => {
  const { dependencies } = incident('aws-2025-10-20');
  const unknown = dependencies.filter(({ lag_minutes }) => lag_minutes === null).length;
  const quoted = documents.flatMap(sentences).filter((sentence) => /\d lags\b/.test(sentence));
  expect(quoted.length).toBeGreaterThan(1);
  for (const sentence of quoted)
    expect([sentence, numbers(sentence)]).toEqual([sentence, expect.arrayContaining([unknown, dependencies.length])]);
});

test('where a document says whence the numbers of the replay come, it has those of the file', () => {
  const { parameters } = JSON.parse(textOf('data/replays/aws-2025-10-20.json') ?? '') as Replay;
  const counts = PROVENANCES.map((name) => parameters.filter(({ provenance }) => provenance === name).length);
  const quoted = documents.flatMap(sentences).filter((sentence) => /\d fitted to it/.test(sentence));
  expect(quoted.length).toBeGreaterThan(0);
  for (const sentence of quoted) expect(numbers(sentence).slice(0, 5)).toEqual([parameters.length, ...counts]);
});

/** A file or folder, named from the root, from `src` or from `tests`; the ending may be left out. */
const stands = (file: string): boolean =>
  ['', 'src/', 'tests/'].some((root) =>
    ['', '.ts', '.json', '.svelte', '.svelte.ts', '.test.ts'].some((ending) => existsSync(root + file + ending)),
  );

test.each(documents)('%s names only commands, scripts and files that exist', (path) => {
  const text = textOf(path) ?? '';
  const { scripts } = JSON.parse(textOf('package.json') ?? '{}') as { scripts: Record<string, string> };
  for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts, path).toHaveProperty([name ?? '']);
  const named = [
    ...text.matchAll(
      /`(?:node )?((?:src|data|tests|docs|bench|scripts|view|story|pages|state|text|model|engine|analysis|layout|exporters|catalog|checks|importers|theme|workers|cli)\/[\w./-]+?)`/g,
    ),
  ].map(([, file]) => file ?? '');
  const linked = [...text.matchAll(/\]\(((?!https?:|#)[\w./-]+)\)/g)].map(([, file]) =>
    [...path.split('/').slice(0, -1), file].join('/'),
  );
  for (const file of [...named, ...linked]) expect([file, stands(file)]).toEqual([file, true]);
});

test('CONTRIBUTING.md has every room, and each below all that it may import', () => {
  const rows = [...(textOf('CONTRIBUTING.md') ?? '').matchAll(/^\| `(\w+)` +\|/gm)].map(([, name = '']) => name);
  const folders = readdirSync('src', { withFileTypes: true })
    .flatMap((one) => (one.isDirectory() ? [one.name] : []))
    .sort();
  const listed = rows.filter((name) => folders.includes(name));
  expect([...listed].sort()).toEqual(folders);
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    readonly forbidden: readonly { readonly comment: string }[];
  };
  const allowed = forbidden.flatMap(({ comment }) => {
    const [, room = '', known = ''] = /^src\/(\w+) may import (.*)itself\.$/.exec(comment) ?? [];
    return room === '' ? [] : [[room, known.split(', ').filter((name) => name !== '')] as const];
  });
  expect(allowed.map(([room]) => room).sort()).toEqual(folders);
  for (const [room, known] of allowed) {
    const above = listed.slice(0, listed.indexOf(room));
    expect([room, known.filter((name) => !above.includes(name))]).toEqual([room, []]);
  }
});

/** As the documents write a number: groups of three, with a space between them. */
const written = (value: number): string => value.toLocaleString('en-GB').replaceAll(',', ' ');
const MB = 1 << 20;

test.each([
  ['docs/links.md', `${written(FRAGMENT_LIMIT)} characters of fragment, ${INFLATED_LIMIT / MB} MB of JSON`],
  ['docs/links.md', `${written(MOST_COMPONENTS)} components, ${written(MOST_DEPENDENCIES)} dependencies`],
  ['docs/links.md', `\`lag_minutes\`: 0 to ${written(LONGEST_LAG)}`],
  ['docs/formats.md', `${MOST_BYTES / MB} MB a file (YAML: ${MOST_YAML_LETTERS / 1e6} million letters)`],
  ['docs/formats.md', `${written(MOST_FILE_COMPONENTS)} components, ${written(MOST_FILE_DEPENDENCIES)} dependencies`],
  [
    'docs/large-graphs.md',
    `${written(MOST_FILE_COMPONENTS)} components and ${written(MOST_FILE_DEPENDENCIES)} dependencies`,
  ],
])('%s names the limit that the code has: %s', (path, limit) => {
  expect((textOf(path) ?? '').replace(/\s+/g, ' ')).toContain(limit);
});

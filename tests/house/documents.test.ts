import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { incident } from '../support/stories';
import { projectFiles, textOf } from './support/files';

const documents = projectFiles().filter((path) => /^[A-Z]+\.md$|^(docs|data)\/.*\.md$/.test(path));

test('the documents quote the number of unknown lags that the data have', () => {
  const { dependencies } = incident('aws-2025-10-20');
  const unknown = dependencies.filter(({ lag_minutes }) => lag_minutes === null).length;
  const quoted = documents.filter((path) => textOf(path)?.includes(`${dependencies.length} lags`));
  expect(quoted.length).toBeGreaterThan(1);
  for (const path of quoted) expect(textOf(path), path).toContain(String(unknown));
});

test.each(documents)('%s names only commands, scripts and files that exist', (path) => {
  const text = textOf(path) ?? '';
  const { scripts } = JSON.parse(textOf('package.json') ?? '{}') as { scripts: Record<string, string> };
  for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts, path).toHaveProperty([name ?? '']);
  const named = [...text.matchAll(/`(?:node )?((?:src|data|tests|docs|bench|scripts)\/[\w./-]+?)`/g)].map(
    ([, file]) => file ?? '',
  );
  const linked = [...text.matchAll(/\]\(((?!https?:|#)[\w./-]+)\)/g)].map(([, file]) =>
    [...path.split('/').slice(0, -1), file].join('/'),
  );
  for (const file of [...named, ...linked])
    expect([file, existsSync(file) || existsSync(`${file}.ts`) || existsSync(`${file}.json`)]).toEqual([file, true]);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCommand } from '../../src/pages/embed/commands';
import { readParameters } from '../../src/pages/embed/parameters';

const doc = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
/** First cells of the table under a line that begins with `after`. */
const rows = (after: string): string[] => {
  const table =
    doc
      .slice(doc.indexOf(after))
      .split('\n\n')
      .find((part) => part.startsWith('|')) ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1]?.trim() ?? '');
};

it('docs/embedding.md lists each parameter there is, and no other', () => {
  const listed = rows('The **query** says').map((cell) => cell.replaceAll('`', ''));
  expect(listed.sort()).toEqual(Object.keys(readParameters('').parameters).sort());
});

it('docs/embedding.md lists each command there is', () => {
  const listed = rows('From the page to the embed').flatMap((cell) =>
    cell.split(', ').map((name) => name.replaceAll('`', '')),
  );
  const good = { ids: ['a'], to: 1, theme: 'dark' };
  for (const command of listed)
    expect(readCommand({ type: 'dominograph:command', v: 1, command, ...good })?.command).toBe(command);
  expect(listed).toHaveLength(8);
});

import { expect, it } from 'vitest';
import { de } from '../../src/text/de';
import { en } from '../../src/text/en';
import { preferredLanguage } from '../../src/text/texts';
import { loadWords } from '../../src/text/words/words';

/** Every string of a text by its path; functions are called with plain arguments. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...args: unknown[]) => unknown;
    const said = [[2, 3, 4, 5, 6], ['Alpha', 'Beta', 'Gamma'], [['Alpha', 'Beta']], [{}]]
      .map((given) => attempt(() => call(...given)))
      .filter((one) => typeof one === 'string');
    // A sentence that never comes must not vanish from both lists.
    expect([path, said.length > 0]).toEqual([path, true]);
    return said.map((one): [string, string] => [path, one]);
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => strings(part, `${path}.${key}`));
  return [];
}
function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch {
    return null; // made for other arguments
  }
}

/** Words that are the same in both languages. */
const SAME = new Set([
  '.product',
  '.layout',
  '.at',
  '.family.data',
  '.number',
  '.health',
  '.sourceOf',
  '.table',
  '.narrate.held',
]);

it('has every sentence in both languages, none empty', () => {
  const english = strings(en);
  const german = strings(de);
  expect(german.map(([path]) => path)).toEqual(english.map(([path]) => path));
  for (const [path, said] of [...english, ...german]) expect(said.trim(), path).not.toBe('');
});

it('is translated: sentences of more than three words differ', () => {
  const german = new Map(strings(de));
  for (const [path, said] of strings(en)) {
    if (SAME.has(path) || said.split(' ').length < 4) continue;
    expect(german.get(path), path).not.toBe(said);
  }
});

it('writes German quotes in German and English ones in English', () => {
  for (const [path, said] of strings(de)) expect(said, path).not.toMatch(/["']|“[^”]*”/);
  for (const [path, said] of strings(en)) expect(said, path).not.toMatch(/[„"]/);
});

it('takes the language a browser asks for', async () => {
  expect(preferredLanguage(['de-CH', 'en'])).toBe('de');
  expect(preferredLanguage(['fr', 'EN-gb'])).toBe('en');
  expect(preferredLanguage(['fr'])).toBe('en');
  expect((await loadWords('de')).text.language).toBe('de');
  expect((await loadWords('en')).text.language).toBe('en');
});

import { expect, it } from 'vitest';
import { de } from '../../src/text/lesson/de';
import { en } from '../../src/text/lesson/en';
import { loadLessonText } from '../../src/text/lesson/load';

/** Every string by its path; functions are called with plain arguments. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...args: unknown[]) => unknown;
    return [String(call(2, 3, 4, 5)), String(call('Alpha', 'Beta', 'Gamma'))].map((said) => [path, said]);
  }
  return Object.entries(value as object).flatMap(([key, part]) => strings(part, `${path}.${key}`));
}

it('has every sentence in both languages, none empty', () => {
  expect(strings(de).map(([path]) => path)).toEqual(strings(en).map(([path]) => path));
  for (const [path, said] of [...strings(en), ...strings(de)]) expect(said.trim(), path).not.toBe('');
});

it('is translated: sentences of more than three words differ', () => {
  const german = strings(de);
  strings(en).forEach(([path, said], i) => {
    if (
      said
        .replace(/\d|Alpha|Beta|Gamma/g, '')
        .trim()
        .split(/\s+/).length >= 4
    )
      expect(german[i]?.[1], path).not.toBe(said);
  });
});

it('writes German quotes in German and English ones in English, and addresses nobody', () => {
  for (const [path, said] of strings(de)) {
    expect(said, path).not.toMatch(/["']|“[^”]*”/);
    expect(said, path).not.toMatch(/\b(Sie|Ihre?[nmrs]?|du|dein\w*)\b(?! bringt)/);
  }
  for (const [path, said] of strings(en)) expect(said, path).not.toMatch(/[„"]/);
});

it('comes in the language that is asked for', async () => {
  expect((await loadLessonText('de')).questions).toBe(de.questions);
  expect((await loadLessonText('en')).questions).toBe(en.questions);
  expect(de.questions).not.toBe(en.questions);
});

it('ends a sentence once, also after the full stop of an abbreviation', () => {
  const span = '14\u00a0Std. 32\u00a0Min.';
  const said = [de.answer.share(82, span, span), de.answer.minutes(span), de.tasks.week.lastedFor(span)];
  for (const sentence of said) expect(sentence).toMatch(/[^.]\.$/);
  expect(de.tasks.week.lastedFor('2,5\u00a0Tage')).toBe('Er dauerte 2,5\u00a0Tage.');
});

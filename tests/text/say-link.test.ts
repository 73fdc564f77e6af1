import { expect, it } from 'vitest';
import { readLink } from '../../src/state/link';
import { loadLinkText } from '../../src/text/link/texts';
import { sayLink } from '../../src/text/link/say-link';
import { loadOwnText, textForOwn } from '../../src/text/own/texts';
import { loadWords } from '../../src/text/words/words';

const plain = (value: unknown) => `#g=j.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
async function said(fragment: string, language: 'en' | 'de' = 'en'): Promise<string> {
  const { moment, issues } = await readLink(fragment);
  const text = await loadLinkText(language);
  return sayLink(issues, moment !== null, text.builtIn, text);
}

it('says where a link is damaged, what is shown instead, and nothing of one that is whole', async () => {
  expect(await said('#/aws-2025-10-20?sel=lambda')).toBe('');
  expect(await said('#g=j.eyJ*')).toBe(
    'This link is damaged after 8 characters. Copy it again from where it came from. The built-in story is shown instead.',
  );
  expect(await said('#g=j.eyJ*', 'de')).toBe(
    'Dieser Link ist nach 8 Zeichen beschädigt. Bitte am Ursprung neu kopieren. Zu sehen ist stattdessen der eingebaute Ausfall.',
  );
});

it('names the first entries that were left out, with their place, and counts the rest', async () => {
  const dependencies = [{ from: 'a', to: 'x' }, { to: 'a' }, { from: 'a', to: 'a' }, 1, 2];
  expect(await said(plain({ components: [{ id: 'a' }], dependencies }))).toBe(
    '5 entries of the graph could not be read and are left out: dependencies[0].to: no component is called “x”; dependencies[1].from: is missing; dependencies[2]: “a” would need itself; and 2 more.',
  );
  expect(await said(plain({ components: [{ id: 'a' }, 7] }), 'de')).toBe(
    '1 Eintrag des Graphen ist nicht zu lesen und fehlt: components[1]: ist kein Objekt.',
  );
});

it('says that a link is newer, and only then keeps silent about fields it does not know', async () => {
  expect(await said('#/x?v=3&glow=1')).toBe(
    'This link was made with a newer version of Dominograph. What this version understands is shown.',
  );
  expect(await said('#/x?glow=1&cam=2')).toBe('Parts of the link were not understood and are left out: cam=2, glow=1.');
});

it('has a word for every way in which a link can be wrong, in both languages', async () => {
  const wrong = [
    '#x',
    '#g=z.A',
    '#g=d.AAAA',
    '#g=d.a*',
    plain([]),
    plain({ components: [] }),
    `#/${'x'.repeat(70_000)}`,
  ];
  const many = Array.from({ length: 20_001 }, () => 0);
  wrong.push(plain({ components: many.slice(0, 5001) }), plain({ components: [{ id: 'a' }], dependencies: many }));
  for (const language of ['en', 'de'] as const) {
    const { builtIn } = await loadLinkText(language);
    for (const link of wrong) {
      const sentence = await said(link, language);
      expect(sentence.endsWith(` ${builtIn}`), link.slice(0, 20)).toBe(true);
      expect(sentence.length - builtIn.length).toBeGreaterThan(20);
    }
  }
});

it('speaks of a graph, not of an outage, where the graph is the reader’s own', async () => {
  for (const language of ['en', 'de'] as const) {
    const { text: outage } = await loadWords(language);
    const text = textForOwn(outage, await loadOwnText(language));
    expect(text.language).toBe(language);
    expect(text.modelNote).not.toMatch(/have a source|belegten/);
    expect(text.modelNote).not.toBe(outage.modelNote);
    expect(text.family.home).toBe(language === 'en' ? 'Applications' : 'Anwendungen');
    // What stands over a list of outages stays what it is.
    expect([text.gallery, text.incident]).toEqual([outage.gallery, outage.incident]);
  }
});

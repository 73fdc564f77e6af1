import { expect, it } from 'vitest';
import { readInputs } from '../../src/importers/read';
import { PASTED } from '../../src/model/pasted';
import { de as ownDe } from '../../src/text/own/de';
import { en as ownEn } from '../../src/text/own/en';
import { de } from '../../src/text/importers/de';
import { en } from '../../src/text/importers/en';
import { sayFinding } from '../../src/text/importers/say-import';

it('says where a row came from in the language of the page, whatever it was when it was pasted', async () => {
  const { draft } = await readInputs([{ name: PASTED, text: 'digraph {\n  shop -> database\n}' }]);
  const where = draft?.system.dependencies[0]?.where;
  expect(where).toEqual({ file: PASTED, line: 2 });
  expect(ownEn.readFrom(where?.file ?? '', 2)).toBe('Read from the paste, line 2.');
  expect(ownDe.readFrom(where?.file ?? '', 2)).toBe('Gelesen aus dem Eingefügten, Zeile 2.');
  expect(ownDe.readFrom('shop.dot', 2)).toBe('Gelesen aus shop.dot, Zeile 2.');
});

it('says what is wrong with a paste in the language of the page', async () => {
  const { findings } = await readInputs([{ name: PASTED, text: '{\n  "services": {\n    "a": [ }\n}' }]);
  expect(sayFinding(en, findings[0]!)).toMatch(/^The paste, line 3, column/);
  expect(sayFinding(de, findings[0]!)).toMatch(/^Das Eingefügte, Zeile 3, Spalte/);
});

it('gives a service that nobody names a name of its own where there is no file', async () => {
  const text = '{"dependencySummaries":[{"dependencyName":"db","classification":"HARD"}]}';
  const named = async (name: string) =>
    (await readInputs([{ name, text }])).draft?.system.components.map(({ id, name: as }) => as ?? id);
  expect(await named('shop.json')).toContain('shop');
  expect(await named(PASTED)).toContain('service');
});

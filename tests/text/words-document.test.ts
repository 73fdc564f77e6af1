import { describe, expect, it } from 'vitest';
import { HEALTH_DE, HEALTH_EN } from '../../src/text/health';
import { projectFiles, textOf } from '../house/support/files';
import { ALL_TEXTS } from './all-texts';

/** What a cell says, without marks and with plain spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').trim();

/** Rows of the tables below a heading, up to the next heading of any kind. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, after = ''] = (textOf('docs/words.md') ?? '').split(`\n${heading}\n`);
  return [...(after.split(/^#/m)[0] ?? '').matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').map(plain),
  );
}
const codeOf = (cell = ''): string => /^`([^`]+)`/.exec(cell)?.[1] ?? '';

it.each([
  ['## Health: the scale', 'things'],
  ['### People', 'people'],
] as const)('docs/words.md has under “%s” the words of the screen', (heading, kind) => {
  const rows = rowsUnder(heading).map(([code, english, german]) => [codeOf(code), english, german]);
  const words = Object.entries(HEALTH_EN[kind]).map(([health, english]) => [
    health,
    english,
    Object.entries(HEALTH_DE[kind]).find(([other]) => other === health)?.[1],
  ]);
  expect([...rows].sort()).toEqual(words.sort());
});

/** What a text has at `folder.key`, or at `key` where it is one of `src/text/en.ts`. */
function textAt(key: string, language: 'en' | 'de'): unknown {
  const [folder = '', ...rest] = key.split('.');
  const [start, path] =
    folder in ALL_TEXTS && rest.length > 0
      ? [ALL_TEXTS[folder as keyof typeof ALL_TEXTS][language], rest]
      : [ALL_TEXTS.screen[language], [folder, ...rest]];
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[part] : undefined),
    start,
  );
}

it.each(['### Page and panel', '### What if, analyses, share, lessons'])(
  'docs/words.md names under “%s” only keys that a text has, and says of each what it says',
  (heading) => {
    const rows = rowsUnder(heading);
    expect(rows.length).toBeGreaterThan(10);
    for (const [key, english = '', german = ''] of rows)
      for (const [language, cell] of [
        ['en', english],
        ['de', german],
      ] as const) {
        const said = textAt(codeOf(key), language);
        const words = typeof said === 'object' && said !== null ? Object.values(said).join(' / ') : said;
        expect([key, typeof words]).toEqual([key, expect.stringMatching(/string|function/)]);
        if (typeof words === 'string') expect([key, cell]).toEqual([key, plain(words)]);
        else expect([key, cell.length > 0]).toEqual([key, true]);
      }
  },
);

describe('docs/words.md has under “Words of the code”', () => {
  const rows = rowsUnder('## Words of the code').map(([word = '', , places = '']) => ({
    word: codeOf(word),
    places: [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
  }));
  const files = projectFiles();
  const isThere = (place: string): boolean =>
    files.some((file) => file === place || /^src\/(.+?)(\.svelte)?(\.ts)?$/.exec(file)?.[1] === place) ||
    files.some((file) => file.startsWith(`src/${place}/`));
  /** Files of src by the names of types and classes that they declare. */
  const declaring = new Map<string, string[]>();
  for (const file of files.filter((path) => /^src\/.*\.(ts|svelte)$/.test(path)))
    for (const [, name = ''] of (textOf(file) ?? '').matchAll(
      /^\s*(?:export )?(?:interface|class|type) (\w+)(?:<[^>]*>)? (?=[={]|extends|implements)/gm,
    ))
      declaring.set(name, [...(declaring.get(name) ?? []), file]);

  it('places that are there', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ places }) => places.length === 0 || !places.every(isThere))).toEqual([]);
  });

  it('words of one meaning: what is called so is declared once, in a room that the table names', () => {
    const declared = rows.flatMap(({ word, places }) => {
      const name = `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
      return (declaring.get(name) ?? []).map((file) => {
        const rooms = places.map((place) => `src/${place.split('/')[0]}/`);
        return { name, file, here: rooms.some((room) => file.startsWith(room)) };
      });
    });
    expect(declared.filter(({ here }) => !here)).toEqual([]);
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.map(({ name }) => name)).toEqual([...new Set(declared.map(({ name }) => name))]);
  });
});

import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advances } from '../../scripts/fonts/advances.mjs';
import { charactersOf } from '../../scripts/fonts/characters.mjs';
import { embeddedFonts } from '../../scripts/fonts/embedded-fonts.mjs';
import { FACES, instanceOf, subsetOf } from '../../scripts/fonts/font-files.mjs';
import { fontsCss } from '../../scripts/fonts/make-fonts.mjs';
import { widthsText } from '../../scripts/fonts/make-widths.mjs';
import { textWidth } from '../../src/layout/text-width';
import { FONT_WIDTHS } from '../../src/layout/font-widths';
import { format, resolveConfig } from 'prettier';

const formatted = async (text: string, filepath: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });
const size = (name: string): number => statSync(`src/theme/fonts/${name}.woff2`).size;

describe('the fonts', () => {
  it('are together no more than 85 kB, Latin alone no more than 60', () => {
    const latin = size('sans-latin') + size('serif-latin');
    expect(latin).toBeLessThan(60_000);
    expect(latin + size('sans-latin-ext') + size('serif-latin-ext')).toBeLessThan(85_000);
  });

  it.each(FACES)('come from their package, %s, with its licence', async (face) => {
    expect(
      readFileSync(`src/theme/fonts/${face}-latin.woff2`).equals(await subsetOf(face, 'latin', charactersOf('latin'))),
    ).toBe(true);
    expect(readFileSync(`src/theme/fonts/LICENSE-${face}.txt`, 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });

  it('have the style sheet that their script writes', async () => {
    expect(readFileSync('src/theme/fonts.css', 'utf8')).toBe(await formatted(await fontsCss(), 'src/theme/fonts.css'));
  });

  it('have every letter of what is on the boards', async () => {
    const used = new Set(readFileSync('data/boards/aws-2025-10-20.json', 'utf8').replace(/\s/g, ''));
    const known = new Set(charactersOf('latin') + charactersOf('latin-ext'));
    expect([...used].filter((character) => !known.has(character))).toEqual([]);
    const sans = advances(await instanceOf('sans', 'latin', 400, charactersOf('latin')), charactersOf('latin'));
    for (const character of charactersOf('latin')) expect(sans.get(character), character).toBeGreaterThan(0);
  });

  it('go into a page with the glyphs it uses and no others', async () => {
    const css = await embeddedFonts('abc — ß', ['sans']);
    expect(css).toContain('unicode-range:U+20,U+61-63,U+df,U+2014');
    expect(css).toMatch(/src:url\(data:font\/woff2;base64,[\w+/=]+\)/);
    expect(css.length).toBeLessThan(6000);
  });
});

describe('widths of text', () => {
  it('are those that their script reads from the fonts', async () => {
    const path = 'src/layout/font-widths.ts';
    expect(readFileSync(path, 'utf8')).toBe(await formatted(await widthsText(), path));
  });

  it.each(FACES)('are right to 1 % between the weights of the table, %s', async (face) => {
    const { characters } = FONT_WIDTHS[face];
    for (const weight of [450, 550, 650]) {
      const real = advances(await instanceOf(face, 'latin', weight, characters), characters);
      const text = 'DynamoDB’s address, and everything that leaned on it';
      const sum = Array.from(text).reduce((all, character) => all + (real.get(character) ?? 0), 0);
      expect(Math.abs(textWidth(text, 1000, weight, face) / sum - 1)).toBeLessThan(0.01);
    }
  });

  it('of letters with accents are those of the letters', () => {
    expect(textWidth('Größe', 10)).toBe(textWidth('Große', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('漢字', 10)).toBeGreaterThan(20);
  });
});

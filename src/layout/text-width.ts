import { FONT_WIDTHS } from './font-widths';

/** The typefaces of the product: Source Sans 3 and Source Serif 4. */
export type Face = keyof typeof FONT_WIDTHS;

const read = (face: Face): ReadonlyMap<string, readonly [number, number]> => {
  const { characters, w400, w700 } = FONT_WIDTHS[face];
  const bold = w700.split(' ').map(Number);
  const light = w400.split(' ').map(Number);
  return new Map(Array.from(characters, (character, i) => [character, [light[i]!, bold[i]!]]));
};
/** Marked, so that a page that measures nothing does not carry them. */
const TABLES: Readonly<Record<Face, ReturnType<typeof read>>> = {
  sans: /* @__PURE__ */ read('sans'),
  serif: /* @__PURE__ */ read('serif'),
};

/** For what the fonts do not have, another font steps in: in thousandths, not too narrow. */
const OTHER_LETTER = 700;
const IDEOGRAPH = 1050;

function characterWidth(character: string, face: Face, bold: number): number {
  const known = TABLES[face].get(character);
  if (known) return known[0] + (known[1] - known[0]) * bold;
  const code = character.codePointAt(0)!;
  if (code >= 0x300 && code <= 0x36f) return 0;
  const base = character.normalize('NFD').charAt(0);
  if (base !== character && TABLES[face].has(base)) return characterWidth(base, face, bold);
  return code < 0x1100 ? OTHER_LETTER : IDEOGRAPH;
}

/**
 * Width of one line of text in the unit of `fontSize`, from the fonts' own tables: without kerning, so never too narrow
 * by more than rounding. No DOM is asked; weights from 400 to 700.
 */
export function textWidth(text: string, fontSize: number, weight = 400, face: Face = 'sans'): number {
  const bold = (weight - 400) / 300;
  let width = 0;
  for (const character of text.normalize('NFC')) width += characterWidth(character, face, bold);
  return (width * fontSize) / 1000;
}

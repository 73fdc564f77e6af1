// @ts-check
import { charactersOf, cssRange } from './characters.mjs';
import { FACES, FAMILY, PARTS, subsetOf, WEIGHTS } from './font-files.mjs';

/**
 * `@font-face` rules with the fonts in them, only the glyphs that `text` has: for files that may fetch nothing. A policy
 * needs `font-src data:`.
 * @param {string} text everything the page may say, markup and all
 * @param {readonly import('./font-files.mjs').Face[]} faces
 * @returns {Promise<string>} CSS
 */
export async function embeddedFonts(text, faces = FACES) {
  const used = new Set(text);
  const rules = [];
  for (const face of faces)
    for (const part of PARTS) {
      const own = Array.from(charactersOf(part)).filter((character) => used.has(character));
      if (own.length === 0) continue;
      const data = (await subsetOf(face, part, own.join(''))).toString('base64');
      rules.push(
        `@font-face{font-family:'${FAMILY[face]}';font-weight:${WEIGHTS.min} ${WEIGHTS.max};` +
          `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${rangeOf(own)}}`,
      );
    }
  return rules.join('\n');
}

/** @param {readonly string[]} characters in order of their code points */
function rangeOf(characters) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(cssRange).join(',');
}

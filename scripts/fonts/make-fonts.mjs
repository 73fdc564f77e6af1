// @ts-check
/**
 * Writes src/theme/fonts/ (woff2 and licences) and src/theme/fonts.css from the packages: node scripts/fonts/make-fonts.mjs
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { advances } from './advances.mjs';
import { charactersOf, cssRange, RANGES } from './characters.mjs';
import { FACES, FAMILY, instanceOf, licencePath, PARTS, subsetOf, WEIGHTS } from './font-files.mjs';

const theme = fileURLToPath(new URL('../../src/theme/', import.meta.url));

/**
 * Until a face has come, a font of every system stands in, scaled to the same width and line. Widths of its letters
 * in thousandths, a to z and the space: Arial and Liberation Sans; Times New Roman and Liberation Serif.
 */
const STAND_IN = {
  sans: {
    local: ['Arial', 'Liberation Sans', 'Helvetica'],
    letters: [
      556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
      500, 500, 500,
    ],
    space: 278,
    ascent: 1.024,
    descent: 0.4,
  },
  serif: {
    local: ['Times New Roman', 'Liberation Serif', 'Times'],
    letters: [
      444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
      500, 500, 444,
    ],
    space: 250,
    ascent: 1.036,
    descent: 0.335,
  },
};
/** How often letters come in English running text, a to z, then the space, in thousandths. */
const OFTEN = [66, 12, 23, 34, 102, 18, 16, 49, 57, 1, 6, 33, 19, 54, 61, 16, 1, 48, 51, 73, 22, 8, 19, 1, 16, 1, 193];

/** The style sheet: the faces, and stand-ins as wide as they. */
export async function fontsCss() {
  const rules = [
    '/* Written by scripts/fonts/make-fonts.mjs. The page is readable before a font has come, and does not jump when it comes. */',
  ];
  for (const face of FACES) {
    for (const part of PARTS)
      rules.push(
        `@font-face {`,
        `  font-family: '${FAMILY[face]}';`,
        `  font-weight: ${WEIGHTS.min} ${WEIGHTS.max};`,
        `  font-display: swap;`,
        `  src: url('./fonts/${face}-${part}.woff2') format('woff2');`,
        `  unicode-range: ${RANGES[part].map(cssRange).join(', ')};`,
        `}`,
      );
    const { local, ascent, descent } = STAND_IN[face];
    const size = await sizeAdjust(face);
    const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(1)}%`;
    rules.push(
      `@font-face {`,
      `  font-family: '${FAMILY[face]} stand-in';`,
      `  src: ${local.map((name) => `local('${name}')`).join(', ')};`,
      `  size-adjust: ${percent(size)};`,
      `  ascent-override: ${percent(ascent / size)};`,
      `  descent-override: ${percent(descent / size)};`,
      `  line-gap-override: 0%;`,
      `}`,
    );
  }
  return `${rules.join('\n')}\n`;
}

/** @param {import('./font-files.mjs').Face} face */
async function sizeAdjust(face) {
  const text = 'abcdefghijklmnopqrstuvwxyz ';
  const own = advances(await instanceOf(face, 'latin', 400, text), text);
  const { letters, space } = STAND_IN[face];
  const mean = (/** @type {(character: string, index: number) => number} */ width) =>
    Array.from(text, width).reduce((sum, each, i) => sum + each * (OFTEN[i] ?? 0), 0);
  return mean((character) => own.get(character) ?? 0) / mean((_, i) => letters[i] ?? space);
}

async function main() {
  await mkdir(`${theme}fonts`, { recursive: true });
  for (const face of FACES) {
    for (const part of PARTS)
      await writeFile(`${theme}fonts/${face}-${part}.woff2`, await subsetOf(face, part, charactersOf(part)));
    await copyFile(licencePath(face), `${theme}fonts/LICENSE-${face}.txt`);
  }
  await writeFile(`${theme}fonts.css`, await fontsCss());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

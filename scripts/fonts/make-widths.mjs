// @ts-check
/**
 * Writes src/layout/font-widths.ts from the fonts themselves: node scripts/fonts/make-widths.mjs
 * Accented letters are as wide as the letters under them, so few characters are enough.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { advances } from './advances.mjs';
import { FACES, instanceOf } from './font-files.mjs';

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
const CHARACTERS = ASCII + '§©«°±·»¿¡ßæøðþÆØÐÞœŒ–—‘’‚“”„†•…−€×ı';
/** Between the two the width grows evenly with the weight; the test says how evenly. */
const WEIGHTS = [400, 700];

/** The text of the table. */
export async function widthsText() {
  const rows = [];
  for (const face of FACES) {
    const [light, bold] = await Promise.all(
      WEIGHTS.map(async (weight) => advances(await instanceOf(face, 'latin', weight, CHARACTERS), CHARACTERS)),
    );
    if (!light || !bold) throw new RangeError('no widths');
    const known = [...light.keys()];
    const list = (/** @type {Map<string, number>} */ map) =>
      known.map((character) => map.get(character) ?? 0).join(' ');
    rows.push(
      `  ${face}: {`,
      `    characters: ${JSON.stringify(known.join(''))},`,
      `    w400: '${list(light)}',`,
      `    w700: '${list(bold)}',`,
      '  },',
    );
  }
  return [
    '/** Widths in thousandths of the font size at weights 400 and 700; written by scripts/fonts/make-widths.mjs. */',
    'export const FONT_WIDTHS = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await writeFile(fileURLToPath(new URL('../../src/layout/font-widths.ts', import.meta.url)), await widthsText());

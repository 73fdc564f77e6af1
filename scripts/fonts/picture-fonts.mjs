// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { charactersOf } from './characters.mjs';
import { FACES, FAMILY, instanceOf, PARTS } from './font-files.mjs';

/** Weights that a picture is set in: its 450 comes out as 400, its 550 and 650 as 600. */
const WEIGHTS = [400, 600, 700];

/**
 * The fonts as plain TrueType files in `folder`, made where they are missing, and the options that resvg needs to draw
 * with them and with nothing else.
 * @param {string} folder
 */
export async function pictureFonts(folder) {
  mkdirSync(folder, { recursive: true });
  const fontFiles = [];
  for (const face of FACES)
    for (const weight of WEIGHTS)
      for (const part of PARTS) {
        const file = join(folder, `${face}-${part}-${weight}.ttf`);
        if (!existsSync(file)) writeFileSync(file, await instanceOf(face, part, weight, charactersOf(part)));
        fontFiles.push(file);
      }
  return {
    fontFiles,
    ...{
      loadSystemFonts: false,
      defaultFontFamily: FAMILY.sans,
      sansSerifFamily: FAMILY.sans,
      serifFamily: FAMILY.serif,
    },
  };
}

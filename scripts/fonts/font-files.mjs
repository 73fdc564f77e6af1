// @ts-check
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const resolve = createRequire(import.meta.url).resolve;

/** The two typefaces of the product: variable fonts under the OFL, as their packages have them. */
export const FACES = /** @type {const} */ (['sans', 'serif']);
/** @typedef {(typeof FACES)[number]} Face */
export const PARTS = /** @type {const} */ (['latin', 'latin-ext']);
/** @typedef {(typeof PARTS)[number]} Part */

const STEM = { sans: 'source-sans-3', serif: 'source-serif-4' };
export const FAMILY = { sans: 'Source Sans 3', serif: 'Source Serif 4' };
/** Lightest and boldest that the product sets. */
export const WEIGHTS = { min: 400, max: 700 };
/** Kerning, accents, figures of one width; no small capitals, no ornaments. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'];

/**
 * Where the package has a part of a face: woff2, weights 200 to 900.
 * @param {Face} face
 * @param {Part} part
 */
const fontPath = (face, part) =>
  resolve(`@fontsource-variable/${STEM[face]}/files/${STEM[face]}-${part}-wght-normal.woff2`);

/** @param {Face} face */
export const licencePath = (face) => resolve(`@fontsource-variable/${STEM[face]}/LICENSE`);

/**
 * Only the glyphs for `text` that this part has, in the weights of the product.
 * @param {Face} face
 * @param {Part} part
 * @param {string} text
 * @returns {Promise<Buffer>} woff2
 */
export async function subsetOf(face, part, text) {
  return subsetFont(await readFile(fontPath(face, part)), text, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
  });
}

/**
 * One weight as a plain TrueType font, for programs that know no variable fonts.
 * @param {Face} face
 * @param {Part} part
 * @param {number} weight
 * @param {string} text
 * @returns {Promise<Buffer>}
 */
export async function instanceOf(face, part, weight, text) {
  return subsetFont(await readFile(fontPath(face, part)), text, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
}

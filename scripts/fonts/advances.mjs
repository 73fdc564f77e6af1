// @ts-check
/**
 * How far each character of `text` moves on, in thousandths of the font size; only characters the font has.
 * @param {Uint8Array} font TrueType
 * @param {string} text
 * @returns {Map<string, number>}
 * @see OpenType 1.9, tables head, hhea, hmtx and cmap (formats 4 and 12)
 */
export function advances(font, text) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tables(view);
  const at = (/** @type {string} */ tag) => table.get(tag) ?? fail(tag);
  const unitsPerEm = view.getUint16(at('head') + 18);
  const measured = view.getUint16(at('hhea') + 34);
  const glyphOf = characterMap(view, at('cmap'));
  const result = new Map();
  for (const character of text) {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    if (glyph === 0) continue;
    const advance = view.getUint16(at('hmtx') + 4 * Math.min(glyph, measured - 1));
    result.set(character, Math.round((advance * 1000) / unitsPerEm));
  }
  return result;
}

/** @param {string} tag @returns {never} */
function fail(tag) {
  throw new RangeError(`the font has no table ${tag}`);
}

/** @param {DataView} view */
function tables(view) {
  const found = new Map();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(entry + k)));
    found.set(tag, view.getUint32(entry + 8));
  }
  return found;
}

/**
 * @param {DataView} view
 * @param {number} cmap
 * @returns {(code: number) => number} glyph of a code point, 0 for none
 */
function characterMap(view, cmap) {
  const offsets = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  const wide = offsets.find((at) => view.getUint16(at) === 12);
  if (wide !== undefined) return (code) => fromGroups(view, wide, code);
  const narrow = offsets.find((at) => view.getUint16(at) === 4);
  if (narrow === undefined) return fail('cmap of format 4 or 12');
  return (code) => fromSegments(view, narrow, code);
}

/** @param {DataView} view @param {number} at @param {number} code */
function fromGroups(view, at, code) {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const first = view.getUint32(group);
    if (code >= first && code <= view.getUint32(group + 4)) return view.getUint32(group + 8) + code - first;
  }
  return 0;
}

/** @param {DataView} view @param {number} at @param {number} code */
function fromSegments(view, at, code) {
  const twice = view.getUint16(at + 6);
  for (let i = 0; i < twice; i += 2) {
    if (view.getUint16(at + 14 + i) < code) continue;
    const first = view.getUint16(at + 16 + twice + i);
    if (first > code) return 0;
    const delta = view.getUint16(at + 16 + 2 * twice + i);
    const rangeAt = at + 16 + 3 * twice + i;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

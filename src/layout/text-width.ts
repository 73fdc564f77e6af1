/** Widths in parts of the font size, a little wide for the system UI fonts, so that a box drawn by them never runs over. */
const NARROW = new Set("ijl.,:;'|!`·’‘");
const SLIM = new Set('frtI()[]{}-/\\ "*°ſ“”„‐');
const WIDE = new Set('mwMW@%&—…ÆŒæœ');

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (NARROW.has(character)) return 0.31;
  if (SLIM.has(character)) return 0.42;
  if (WIDE.has(character)) return 0.98;
  if (code >= 0x30 && code <= 0x39) return 0.6;
  if (code < 0x250) return isUpper(character) ? 0.74 : 0.6;
  if (code < 0x530) return 0.8;
  return 1.1;
}

const isUpper = (character: string): boolean => character !== character.toLowerCase();

/** Width of one line of text in the unit of `fontSize`: an upper estimate for the system UI fonts; no DOM is asked. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += characterWidth(character);
  return width * fontSize;
}

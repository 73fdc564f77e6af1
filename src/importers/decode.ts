import type { Binary } from './finding-codes';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The encoding is a guess, because nothing in the file says it. */
  readonly guessed: boolean;
  /** How many places could not be read. */
  readonly damaged: number;
}

/** What stands for 0x80 to 0x9F in Windows' Latin-1; the rest is as in Unicode. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const SIGNATURES: readonly (readonly [Binary, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
];

/** What kind of file that is no text the bytes are; null for text. */
export function binaryKind(bytes: Uint8Array): Binary | null {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  if (utf16(bytes) !== null) return null;
  const most = Math.min(bytes.length, 4_096);
  let odd = 0;
  for (let at = 0; at < most; at++) {
    const byte = bytes[at]!;
    if (byte === 0) return 'other';
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  }
  return odd * 10 > most ? 'other' : null;
}

/** UTF-16 by its mark, or because every other byte of plain text is nought. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const most = Math.min(bytes.length & ~1, 512);
  const noughts = [0, 0];
  for (let at = 0; at < most; at++) if (bytes[at] === 0) noughts[at & 1]! += 1;
  if (most < 4) return null;
  if (noughts[1]! * 2 > most * 0.8 && noughts[0] === 0) return 'utf-16le';
  return noughts[0]! * 2 > most * 0.8 && noughts[1] === 0 ? 'utf-16be' : null;
}

/** Puts a long text together from code units, in pieces that every engine takes. */
class Units {
  private readonly pieces: string[] = [];
  private readonly held = new Uint16Array(8_192);
  private size = 0;

  add(unit: number): void {
    if (this.size === this.held.length) this.flush();
    this.held[this.size++] = unit;
  }
  flush(): string[] {
    // Spread, it takes four times as long.
    this.pieces.push(String(Reflect.apply(String.fromCharCode, null, this.held.subarray(0, this.size))));
    this.size = 0;
    return this.pieces;
  }
}

/** UTF-8 with U+FFFD for what is not. @see The Unicode Standard, table 3-7 (well-formed byte sequences) */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly damaged: number } {
  const units = new Units();
  let damaged = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at++]!;
    if (lead < 0x80) {
      units.add(lead);
      continue;
    }
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let code = more === 1 ? lead & 0x1f : more === 2 ? lead & 0x0f : lead & 0x07;
    let read = 0;
    while (read < more && (bytes[at + read]! & 0xc0) === 0x80) code = (code << 6) | (bytes[at + read++]! & 0x3f);
    const least = more === 2 ? 0x800 : more === 3 ? 0x10000 : 0x80;
    if (more === 0 || read < more || code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
      damaged++;
      units.add(0xfffd);
      continue;
    }
    at += more;
    if (code < 0x10000) units.add(code);
    else {
      units.add(0xd800 + ((code - 0x10000) >> 10));
      units.add(0xdc00 + ((code - 0x10000) & 0x3ff));
    }
  }
  return { text: units.flush().join(''), damaged };
}

/** The text of a file's bytes: UTF-8 and UTF-16 with or without a mark; what is neither is read as Latin-1, a guess. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide !== null) {
    const units = new Units();
    const low = wide === 'utf-16le' ? 0 : 1;
    for (let at = 0; at + 1 < bytes.length; at += 2) units.add(bytes[at + low]! | (bytes[at + 1 - low]! << 8));
    return {
      text: tidy(units.flush().join('')),
      encoding: wide,
      guessed: bytes[0] !== 0xff && bytes[0] !== 0xfe,
      damaged: bytes.length & 1,
    };
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { text, damaged } = decodeUtf8(bytes);
  if (damaged === 0 || marked) return { text: tidy(text), encoding: 'utf-8', guessed: false, damaged };
  const units = new Units();
  for (const byte of bytes) units.add(byte >= 0x80 && byte < 0xa0 ? WINDOWS.charCodeAt(byte - 0x80) : byte);
  return { text: tidy(units.flush().join('')), encoding: 'windows-1252', guessed: true, damaged: 0 };
}

/** Without a mark at the beginning; lines end in `\n`. */
export const tidy = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

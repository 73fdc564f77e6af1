/** Control characters, and those that turn the direction of writing around: they could show a name that it is not. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name as it may be shown: one line, nothing invisible, at most `most` letters. Empty if nothing is left. */
export function cleanName(written: string, most = 500): string {
  const line = /[\p{Cc}\u200b-\u2069\ufeff\ud800-\udfff]/u.test(written)
    ? written
        .replace(/[\t\n\r]+/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
    : written;
  const short = line.trim();
  return short.length > most ? `${short.slice(0, most - 1)}…` : short;
}

/** The text of a label in HTML, as Graphviz, draw.io and Mermaid have them: breaks become spaces, tags go. Linear. */
export function withoutTags(label: string): string {
  const bare = label.replace(/<br\s*\/?>|<\/(tr|div|p|li)>/gi, ' ').replace(/<\/?[A-Za-z][^<>]*>/g, '');
  return bare.replace(/\s+/g, ' ').trim();
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** `&amp;`, `&#40;` and the like as the characters they stand for; anything else stays as it is. */
export function withoutEntities(label: string): string {
  return label.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (code === 9 || code === 10 || code === 13) return ' ';
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}

/** An address that may become a link; null for any other scheme, however it is hidden. */
export function safeLink(written: string): string | null {
  const address = written.trim();
  return /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address) && address.length <= 2_000 ? address : null;
}

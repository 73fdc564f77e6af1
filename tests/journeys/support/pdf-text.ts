import { inflateSync } from 'node:zlib';

/** The words of a PDF that Chromium wrote, page by page, in the order in which they were drawn; spaces are not kept. */
export function pdfText(bytes: Buffer): readonly string[] {
  const source = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\bendobj/g))
    objects.set(id, body);
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    const data = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1];
    if (data === undefined) return '';
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
  };
  /** A font that is drawn by the file itself has codes of one byte, others of two. */
  const digitsOf = (font: string): number => (objects.get(font)?.includes('/Type3') ? 2 : 4);
  const maps = new Map<string, ReadonlyMap<number, string>>();
  const mapOf = (font: string): ReadonlyMap<number, string> => {
    const known = maps.get(font);
    if (known) return known;
    const made = charactersOf(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? ''));
    maps.set(font, made);
    return made;
  };
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body))
    .map((page) => {
      const fonts = new Map(
        [...(/\/Font\s*<<([^>]*)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
          ([, name = '', id = '']) => [name, id],
        ),
      );
      const content = streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
      let map: ReadonlyMap<number, string> = new Map();
      let digits = 4;
      let text = '';
      for (const [, font, shown] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
        if (font !== undefined) {
          map = mapOf(fonts.get(font) ?? '');
          digits = digitsOf(fonts.get(font) ?? '');
        } else
          for (let at = 0; at < (shown?.length ?? 0); at += digits)
            text += map.get(parseInt(shown?.slice(at, at + digits) ?? '', 16)) ?? '';
      }
      return text.replace(/\s+/g, '');
    });
}

/** What the codes of a font stand for. */
function charactersOf(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const character = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(parseInt(code, 16), character(hex));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', start = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++)
        map.set(code, String.fromCodePoint(parseInt(start, 16) + code - parseInt(from, 16)));
  return map;
}

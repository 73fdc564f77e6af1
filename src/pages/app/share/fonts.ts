/** Letters for pictures. */
export interface Fonts {
  /** Rules for all letters that a picture has, each with its font in it; nothing in them leads out. */
  readonly for: (picture: string) => string;
}

interface Face {
  readonly rule: string;
  readonly has: (letter: number) => boolean;
}

/** The typefaces of a page as its own style sheets have them. One that cannot be had is left out. */
export async function fontsOf(page: Document): Promise<Fonts> {
  const rules = [...page.styleSheets].flatMap((sheet) =>
    ownRules(sheet).flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? faceOf(rule.style, sheet.href ?? page.baseURI) : [],
    ),
  );
  const faces = (await Promise.all(rules)).filter((face) => face !== null);
  return {
    for: (picture) => {
      const letters = [...new Set(picture)].map((letter) => letter.codePointAt(0) ?? 0);
      return faces.flatMap(({ rule, has }) => (letters.some(has) ? [rule] : [])).join('');
    },
  };
}

function ownRules(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // of an extension, from elsewhere
  }
}

async function faceOf(style: CSSStyleDeclaration, base: string): Promise<Face | null> {
  const of = (name: string): string => style.getPropertyValue(name);
  const address = /url\("?([^")]+)"?\)/.exec(of('src'))?.[1];
  if (address === undefined) return null; // a stand-in that only a page has
  const data = address.startsWith('data:') ? address : await dataOf(new URL(address, base).href).catch(() => null);
  if (data === null) return null;
  return {
    rule: `@font-face{font-family:${of('font-family')};font-weight:${of('font-weight')};src:url(${data}) format("woff2");unicode-range:${of('unicode-range')}}`,
    has: inRange(of('unicode-range')),
  };
}

/** A file of our own as an address that holds it. */
async function dataOf(address: string): Promise<string | null> {
  const response = await fetch(address);
  if (!response.ok) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** `U+20-7e, U+131`: whether a letter is among them. */
export function inRange(ranges: string): (letter: number) => boolean {
  const spans = [...ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => [
    parseInt(from, 16),
    parseInt(to, 16),
  ]);
  return (letter) => spans.some(([from = 0, to = 0]) => letter >= from && letter <= to);
}

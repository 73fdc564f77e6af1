import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/catalog/parts';

/** The file of a page in a folder of its own, by language. */
export const PAGE = { en: 'index.html', de: 'de.html' } as const;
/** The same behind the address of the folder. */
export const INSIDE = { en: '', de: 'de.html' } as const;

export const otherThan = (language: Language): Language => (language === 'de' ? 'en' : 'de');

/** What the bundler says of its files. */
type Manifest = Readonly<Record<string, { readonly css?: readonly string[]; readonly imports?: readonly string[] }>>;

/**
 * Style sheets of pages without script, from the site's root: those that the app loads at once, since the board on a
 * story's page is drawn with them, and one of their own.
 */
export function stylesIn(out: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
  const keys = new Set(['index.html']);
  for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
  return [...new Set([...keys].flatMap((key) => manifest[key]?.css ?? [])), 's/story.css'];
}

/**
 * Where the site stands, with a slash at the end; empty if nobody has said.
 * @throws {Error} if what was said is no whole address
 */
export function siteOf(said: string | undefined): string {
  if (said === undefined || said === '') return '';
  if (!URL.canParse(said) || !/^https?:/.test(said))
    throw new Error(
      `BASE_URL is ${JSON.stringify(said)}; it must be a whole address such as https://example.org/dominograph/`,
    );
  return said.endsWith('/') ? said : `${said}/`;
}

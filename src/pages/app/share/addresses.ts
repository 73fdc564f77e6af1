import type { Shared } from '../../../exporters/snippets';
import type { TextLanguage } from '../../../text/texts';
import type { Theme } from '../../../state/preferences.svelte';

/** Where this copy of the app stands: its address without file, query and fragment; a slash at the end. */
export const baseOf = (page: string): string => new URL('.', page.replace(/[?#].*$/s, '')).href;

/** The app at a moment. `page`: the address of the page that is open. */
export function appLink(page: string, fragment: string): string {
  const plain = page.replace(/[?#].*$/s, '').replace(/\/index\.html$/, '/');
  return plain + fragment;
}

/** The files of a story under `s/<id>/`, as scripts/pages/write-stories.ts names them. */
const FILES = {
  en: { page: '', card: 'card.png', embed: 'embed.html' },
  de: { page: 'de.html', card: 'card.de.png', embed: 'embed.de.html' },
} as const satisfies Record<TextLanguage, unknown>;

/** The page of a story, which unfolds with picture and title wherever its address is pasted. `site` ends with a slash. */
export const storyPage = (site: string, story: string, language: TextLanguage): string =>
  `${site}s/${encodeURIComponent(story)}/${FILES[language].page}`;

/** The folder, among those of the stories, of what shows a system that a link brings. */
export const OWN = 'own';

/** The app in one file, beside this page. */
export const OFFLINE = 'dominograph.html';

interface Wanted {
  readonly page: string;
  /** Where the site stands, if that is not the folder of the page. */
  readonly site?: string | null;
  readonly story: string;
  readonly language: TextLanguage;
  readonly theme: Theme;
  /** The moment at which the embed begins; empty for the beginning. */
  readonly fragment: string;
  /** The moment that links lead to. */
  readonly linked: string;
  readonly title: string;
  readonly alt: string;
}

/** All that snippets are written from, with whole addresses. */
export function sharedOf({ page, site, story, language, theme, fragment, linked, title, alt }: Wanted): Shared {
  const base = site ?? baseOf(page);
  const folder = `${base}s/${encodeURIComponent(story)}/`;
  const files = FILES[language];
  const query = theme === 'auto' ? '' : `?theme=${theme}`;
  return {
    title,
    alt,
    embed: `${folder}${files.embed}${query}${fragment}`,
    link: appLink(page, linked),
    page: `${folder}${files.page}`,
    image: story === OWN ? null : `${folder}${files.card}`,
    script: `${base}embed.js`,
  };
}

/**
 * Where the site stands that this page belongs to, with a slash at the end: the page's icon lies there, whichever folder
 * the page itself is in. Null for a page that is a file of its own.
 */
export function siteOf(page: Document): string | null {
  const icon = page.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '';
  return /^https?:/.test(icon) ? new URL('.', icon).href : null;
}

/** The page of text on a component that failed in several outages. */
export const componentPage = (site: string, id: string, language: 'en' | 'de'): string =>
  `${site}c/${encodeURIComponent(id)}/${language === 'de' ? 'de.html' : ''}`;
/** The page on the facts as a dataset. */
export const dataPage = (site: string, language: 'en' | 'de'): string =>
  `${site}data/${language === 'de' ? 'de.html' : ''}`;

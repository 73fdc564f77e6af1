import type { TextLanguage } from '../texts';
import type { LinkText } from './en';

/** What is said of links in one language; only that language is downloaded. */
export async function loadLinkText(language: TextLanguage): Promise<LinkText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

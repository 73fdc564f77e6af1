import type { TextLanguage } from '../texts';
import type { PageText } from './en';

/** What a story's own page says, in one language. */
export async function loadPageText(language: TextLanguage): Promise<PageText> {
  return language === 'de' ? (await import('./de')).pageDe : (await import('./en')).pageEn;
}

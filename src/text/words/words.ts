import type { TextLanguage } from '../texts';
import type { Words } from './en';

export type { Words };

/** Everything that the page says from the start; only that language is downloaded. */
export async function loadWords(language: TextLanguage): Promise<Words> {
  return language === 'de' ? (await import('./de')).wordsDe : (await import('./en')).wordsEn;
}

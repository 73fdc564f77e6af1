import type { FrameText } from '../frame/en';
import type { TextLanguage } from '../texts';
import type { Words } from './en';

export type { Words };

/** What is said of a story wherever it is shown; the app says more. */
export type VisitWords = Pick<Words, 'words' | 'board'> & { readonly frame: FrameText };

/** Everything that the page says from the start; only that language is downloaded. */
export async function loadWords(language: TextLanguage): Promise<Words> {
  return language === 'de' ? (await import('./de')).wordsDe : (await import('./en')).wordsEn;
}

import type { TextLanguage } from '../texts';
import type { ImportText } from './en';

export type { ImportText };

/** What is said about files that were read, in one language; only that language is downloaded. */
export async function loadImportText(language: TextLanguage): Promise<ImportText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

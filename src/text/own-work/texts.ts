import type { TextLanguage } from '../texts';
import type { OwnWorkText } from './en';

export type { OwnWorkText };

/** What is said while a reader's own system is worked on, in one language; only that language is downloaded. */
export async function loadOwnWorkText(language: TextLanguage): Promise<OwnWorkText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

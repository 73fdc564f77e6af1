import type { TextLanguage } from '../texts';
import type { LessonText } from './en';

export type { LessonText };

/** What lessons say in one language; only that language is downloaded. */
export async function loadLessonText(language: TextLanguage): Promise<LessonText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

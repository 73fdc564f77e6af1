import type { TextLanguage } from '../texts';
import type { CheckText } from './en';

export type { CheckText };

/** The words of the comparison and the scoreboard; they come with either. */
export async function loadCheckText(language: TextLanguage): Promise<CheckText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

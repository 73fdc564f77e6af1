import type { TextLanguage } from '../texts';
import type { AnalysesText } from './en';

export type { AnalysesText };

/** The words of the analyses; they come with their dialog. */
export async function loadAnalysesText(language: TextLanguage): Promise<AnalysesText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

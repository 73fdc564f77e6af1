import type { TextLanguage } from '../texts';
import type { CliText } from './en';

export type { CliText };

/** What the command line says, in one language. */
export async function loadCliText(language: TextLanguage): Promise<CliText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

import type { TextLanguage } from '../texts';
import type { WhatIfText } from './en';

export type { WhatIfText };

/** The words of the What-if panel; they come with it. */
export async function loadWhatIfText(language: TextLanguage): Promise<WhatIfText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

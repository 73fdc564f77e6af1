import type { TextLanguage } from '../texts';
import type { ShareText } from './en';

export type { ShareText };

/** What the Share dialog, the pictures and the printed page say, in one language; fetched when first asked for. */
export async function loadShareText(language: TextLanguage): Promise<ShareText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

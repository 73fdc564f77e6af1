import type { TextLanguage } from '../texts';
import type { FrameText } from './en';

export type { FrameText };

/** What stands around the picture. */
export async function loadFrameText(language: TextLanguage): Promise<FrameText> {
  return language === 'de' ? (await import('./de')).frameDe : (await import('./en')).frameEn;
}

import type { TextLanguage } from '../texts';
import type { StoryText } from './en';

export type { StoryText };

/** The sentences of stories in one language; only that language is downloaded. */
export async function loadStoryText(language: TextLanguage): Promise<StoryText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

import type { PartText } from './en';

export type { PartText };

/** The sentences above a part of a picture in one language; only that language is downloaded. */
export const loadPartText = async (language: 'en' | 'de'): Promise<PartText> =>
  language === 'de' ? (await import('./de')).partDe : (await import('./en')).partEn;

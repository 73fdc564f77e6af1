import type { NetworkText } from './en';

export type { NetworkText };

/** The sentences of the network in one language; only that language is downloaded. */
export const loadNetworkText = async (language: 'en' | 'de'): Promise<NetworkText> =>
  language === 'de' ? (await import('./de')).networkDe : (await import('./en')).networkEn;

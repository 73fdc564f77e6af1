import type { CombTone } from '../../layout/board/types';
import type { networkEn } from './en';

export type NetworkText = Omit<typeof networkEn, 'tones'> & {
  readonly tones: Readonly<Record<CombTone, string>>;
};

/** The sentences of the network in one language; only that language is downloaded. */
export const loadNetworkText = async (language: 'en' | 'de'): Promise<NetworkText> =>
  language === 'de' ? (await import('./de')).networkDe : (await import('./en')).networkEn;

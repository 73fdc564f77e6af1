import type { TextLanguage } from '../texts';
import type { BoardText } from './en';

export type { BoardText };

/** The words of the board and its frame. */
export async function loadBoardText(language: TextLanguage): Promise<BoardText> {
  return language === 'de' ? (await import('./de')).boardDe : (await import('./en')).boardEn;
}

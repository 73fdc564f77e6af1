import type { Text, TextLanguage } from '../texts';
import type { OwnText } from './en';

/** The words for a reader's own graph in one language; only that language is downloaded. */
export async function loadOwnText(language: TextLanguage): Promise<OwnText> {
  return language === 'de' ? (await import('./de')).de : (await import('./en')).en;
}

/** Every sentence, as it is said of a reader's own graph. */
export function textForOwn(text: Text, own: OwnText): Text {
  return { ...text, ...own.said, family: { ...text.family, home: own.board.families.home, work: own.other } };
}

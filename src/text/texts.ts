import type { Text } from './en';

export type { Text };

/** The languages of the interface: code, and the name each has for itself. */
export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const;
export type TextLanguage = (typeof LANGUAGES)[number]['code'];

/** The language a browser asks for, if we have it; else English. */
export function preferredLanguage(asked: readonly string[]): TextLanguage {
  for (const tag of asked) {
    const [wanted] = tag.toLowerCase().split('-');
    const found = LANGUAGES.find(({ code }) => code === wanted);
    if (found) return found.code;
  }
  return 'en';
}

import { de } from './de';
import { en, type Text } from './en';

export type { Text };

/** The languages of the interface, by code. */
export const TEXTS = { en, de } satisfies Record<string, Text>;
export type TextLanguage = keyof typeof TEXTS;
/** Codes with the name each language has for itself. */
export const LANGUAGES: readonly { readonly code: TextLanguage; readonly name: string }[] = [
  { code: 'en', name: en.language },
  { code: 'de', name: de.language },
];

/** The language a browser asks for, if we have it; else English. */
export function preferredLanguage(asked: readonly string[]): TextLanguage {
  for (const tag of asked) {
    const [code] = tag.toLowerCase().split('-');
    if (code === 'de' || code === 'en') return code;
  }
  return 'en';
}

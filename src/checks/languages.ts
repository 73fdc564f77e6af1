import type { Localized } from '../model/incident';
import type { Issue } from '../model/issue';
import { issue, must } from './issue';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export const emptyText = (place: string, language: Language): Issue =>
  issue('empty-text', `${place}.${language}`, language, 'Write this text; every text stands in English and in German.');

/** A text of so many words or more that is the same in both languages was not translated; a name may be the same. */
export const untranslated = ({ en, de }: Localized, place: string, words = 1): Issue[] =>
  must(
    en !== de || en.split(/\s+/).length < words,
    'untranslated',
    `${place}.de`,
    de,
    'The German text is the English one: translate it.',
  );

import { BOARD_LIMITS, type BoardFile } from '../model/board';
import type { Localized } from '../model/incident';
import type { Issue } from '../model/issue';
import { must } from './issue';
import { emptyText, LANGUAGES, untranslated, type Language } from './languages';

type Limit = keyof typeof BOARD_LIMITS;

/** Length, marks and translation of every text of a board, in the order of the file. */
export function boardWordIssues(board: BoardFile): Issue[] {
  return textsOf(board).flatMap(([place, text, limit]) => [
    ...LANGUAGES.flatMap((language) => lineIssues(text[language], language, place, limit)),
    ...(limit === 'label' ? [] : untranslated(text, place, 3)),
  ]);
}

function textsOf({ headline, standfirst, kicker, credit, alt, start, zones, labels }: BoardFile) {
  return [
    ['headline', headline, 'headline'],
    ['standfirst', standfirst, 'standfirst'],
    ['kicker', kicker, 'kicker'],
    ['credit', credit, 'credit'],
    ['alt', alt, 'alt'],
    ['start.note', start.note, 'note'],
    ...(start.fixed ? [['start.fixed', start.fixed, 'fixed'] satisfies Row] : []),
    ...zones.flatMap(({ title, groups }, i): Row[] => [
      [`zones[${i}].title`, title, 'zone'],
      ...groups.map((group, j): Row => [`zones[${i}].groups[${j}].title`, group.title, 'group']),
    ]),
    ...Object.entries(labels).map(([id, label]): Row => [`labels.${id}`, label, 'label']),
  ] satisfies Row[];
}
type Row = [place: string, text: Localized, limit: Limit];

function lineIssues(text: string, language: Language, at: string, limit: Limit): Issue[] {
  if (text.trim() === '') return [emptyText(at, language)];
  const place = `${at}.${language}`;
  const { length } = Array.from(text);
  const most = BOARD_LIMITS[limit];
  const tidy = text === text.trim() && !/\s\s/.test(text);
  const foreign = /[„“”«»]/.test(text.replace(QUOTED[language], ''));
  return [
    ...must(
      length <= most,
      'long-text',
      place,
      text,
      `The text has ${length} characters: shorten it to ${most} at most.`,
    ),
    ...must(tidy, 'loose-space', place, text, 'Take out the spaces at the ends, and leave one between words.'),
    ...must(!TYPED.test(text), 'typed-mark', place, text, TYPED_HINT),
    ...must(!foreign, 'foreign-quotes', place, text, 'Quote “so” in English and „so“ in German.'),
  ];
}

/** Marks of the typewriter: straight quotes, a hyphen for a dash or between numbers, three dots. */
const TYPED = /["'`´]|(^|\s)-(\s|$)|--|\d-\d|\.\.\./;
const TYPED_HINT = 'Set the marks a printer would: ’ for an apostrophe, – for a dash or a span, … for three dots.';
/** What is quoted as the language does. */
const QUOTED: Readonly<Record<Language, RegExp>> = { en: /“[^„“”]*”/g, de: /„[^„“”]*“/g };

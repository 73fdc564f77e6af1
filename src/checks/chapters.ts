import type { Chapter, Chapters } from '../model/chapters';
import { chaptersSchema } from '../model/chapters';
import { checked } from './shape';
import type { Incident, Localized } from '../model/incident';
import type { Issue } from '../model/issue';
import { issue, must, twice, unknown } from './issue';
import { at, timeExists } from './instants';
import { emptyText, LANGUAGES, untranslated } from './languages';

/** A chapter is read in 8 to 12 seconds: its English words, all sentences together. */
const CHAPTER_WORDS = { least: 20, most: 50 } as const;
/** Longest title of a chapter, in characters. */
const CHAPTER_TITLE = 40;

/**
 * Everything that is wrong with the chapters of an incident; empty if they may go in.
 */
export function checkChapters(value: unknown, incident: Incident): Issue[] {
  return checked(chaptersSchema, value, ({ chapters, incident: told }) => [
    ...must(
      told === incident.id,
      'other-incident',
      'incident',
      told,
      `These chapters are checked against ${incident.id}: write its id here.`,
    ),
    ...referenceIssues(chapters, incident),
    ...timeIssues(chapters, incident),
    ...chapters.flatMap((chapter, i) => wordIssues(chapter, `chapters[${i}]`)),
  ]);
}

type ChapterRows = Chapters['chapters'];

function referenceIssues(chapters: ChapterRows, { components, sources }: Incident): Issue[] {
  const known = new Set(components.map(({ id }) => id));
  const cited = new Set(sources.map(({ id }) => id));
  return [
    ...twice(
      chapters.map(({ id }, i) => [`chapters[${i}].id`, id]),
      'Two chapters have this id: rename one.',
    ),
    ...chapters.flatMap(({ focus, sentences }, i) => [
      ...twice(
        focus.map((id, j) => [`chapters[${i}].focus[${j}]`, id]),
        'The chapter looks at this component twice: take one out.',
      ),
      ...unknown(
        focus.map((id, j) => [`chapters[${i}].focus[${j}]`, id]),
        known,
        'unknown-component',
        'No component of the incident has this id: correct the spelling, or add the component to the incident.',
      ),
      ...unknown(
        sentences.flatMap(({ sources: ids }, j) =>
          ids.map((id, k) => [`chapters[${i}].sentences[${j}].sources[${k}]`, id] as const),
        ),
        cited,
        'unknown-source',
        'No source of the incident has this id: correct the spelling, or add the source to the incident.',
      ),
    ]),
  ];
}

function timeIssues(chapters: ChapterRows, { record }: Incident): Issue[] {
  const first = record[0]?.t_utc ?? '';
  const last = record.at(-1)?.t_utc ?? '';
  return chapters.flatMap(({ from_utc, to_utc }, i) => {
    const before = chapters[i - 1]?.from_utc;
    return [
      ...placeOfTime(`chapters[${i}].from_utc`, from_utc, first, last),
      ...placeOfTime(`chapters[${i}].to_utc`, to_utc, first, last),
      ...must(
        !(at(to_utc) <= at(from_utc)),
        'end-before-start',
        `chapters[${i}].to_utc`,
        to_utc,
        `The chapter must end after it starts (${from_utc}).`,
      ),
      ...must(
        before === undefined || !(at(from_utc) < at(before)),
        'unsorted',
        `chapters[${i}].from_utc`,
        from_utc,
        `Move this chapter before the one of ${before}, or let it start later: chapters go by time.`,
      ),
    ];
  });
}

function placeOfTime(place: string, time: string, first: string, last: string): Issue[] {
  const missing = timeExists(place, time);
  if (missing.length > 0) return missing;
  if (at(first) <= at(time) && at(time) <= at(last)) return [];
  return [
    issue('outside-record', place, time, `There is nothing to show then: choose a time from ${first} to ${last}.`),
  ];
}

function wordIssues({ title, sentences }: Chapter, place: string): Issue[] {
  const { least, most } = CHAPTER_WORDS;
  const words = sentences.reduce((sum, { text }) => sum + wordCount(text.en), 0);
  return [
    ...textIssues(title, `${place}.title`),
    ...LANGUAGES.flatMap((language) =>
      must(
        title[language].length <= CHAPTER_TITLE,
        'long-title',
        `${place}.title.${language}`,
        title[language],
        `The title has ${title[language].length} characters: shorten it to ${CHAPTER_TITLE} at most.`,
      ),
    ),
    ...sentences.flatMap(({ text }, i) => textIssues(text, `${place}.sentences[${i}].text`)),
    ...must(
      words >= least && words <= most,
      words < least ? 'too-few-words' : 'too-many-words',
      `${place}.sentences`,
      String(words),
      `The English sentences have ${words} words together: write ${least} to ${most}, which are read in about ten seconds.`,
    ),
  ];
}

function textIssues(text: Localized, place: string): Issue[] {
  const empty = LANGUAGES.filter((language) => text[language].trim() === '');
  return empty.length > 0 ? empty.map((language) => emptyText(place, language)) : untranslated(text, place);
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

import * as v from 'valibot';
import type { Frozenly } from './frozen';
import { id, localized, sourceIds, utcTime } from './incident-parts-schema';

/** With who says so. */
const sentence = v.strictObject({ text: localized, sources: sourceIds });

const chapter = v.strictObject({
  id,
  title: localized,
  /** Read in 8 to 12 seconds. */
  sentences: v.pipe(v.array(sentence), v.minLength(2), v.maxLength(4)),
  /** The record is played from here … */
  from_utc: utcTime,
  /** … to there. */
  to_utc: utcTime,
  /** Components to look at, most important first. */
  focus: v.pipe(v.array(id), v.minLength(1), v.maxLength(6)),
});

/**
 * The shape of `data/chapters/<id>.json`: every key, no other key.
 * What no shape can say (references, times, length of the words) is in `checks/chapters`.
 */
export const chaptersSchema = v.strictObject({
  format: v.literal('dominograph-chapters'),
  version: v.literal(1),
  incident: id,
  chapters: v.pipe(v.array(chapter), v.minLength(3), v.maxLength(7)),
});

/** A passage of 8 to 12 seconds: words, and what the map shows meanwhile. */
export type Chapter = Frozenly<typeof chapter>;
/** An incident told in chapters. */
export type Chapters = Frozenly<typeof chaptersSchema>;

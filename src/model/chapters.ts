import type { Localized, SourceIds, UtcTime } from './incident';

/** One sentence of a chapter, with who says so. */
export interface ChapterSentence {
  readonly text: Localized;
  readonly sources: SourceIds;
}

/** A passage of 8 to 12 seconds: words, and what the map shows meanwhile. */
export interface Chapter {
  readonly id: string;
  readonly title: Localized;
  /** Two to four sentences, read in 8 to 12 seconds. */
  readonly sentences: readonly ChapterSentence[];
  /** The record is played from here to there. */
  readonly from_utc: UtcTime;
  readonly to_utc: UtcTime;
  /** Components to look at, most important first; at least one. */
  readonly focus: readonly string[];
}

/** An incident told in chapters. */
export interface Chapters {
  readonly format: 'dominograph-chapters';
  readonly version: 1;
  readonly incident: string;
  readonly chapters: readonly Chapter[];
}

import type { CoreComponent, CoreDependency, StoryChapter, StoryCore, StoryDetails, StoryTape } from '../parts';

/** All there is of a story in one language. */
export interface WholeStory {
  readonly core: StoryCore;
  readonly details: StoryDetails;
  readonly tape: StoryTape;
}

/** Rows of which many are alike: each kind once, and which of them a row is. */
export interface Alike<Row> {
  readonly kinds: readonly Row[];
  readonly rows: readonly number[];
}

/** Minutes from the outage's start; null for no time. */
export type Minutes = number | null;
/** Place of a component among the story's; -1 for none. */
export type At = number;

/**
 * A story as the page of an embed carries it: no more than an embed ever says, every fact once, rows as columns,
 * components by number. Texts come first: some of them stand right before them in the written page, and a server's
 * compression looks back only so far.
 */
export interface PackedStory {
  /** What sentences name of a source: who says so, and the year. */
  readonly sources: readonly (readonly [publisher: string, year: string | null])[];
  readonly chapters: readonly StoryChapter[];
  readonly claims: readonly string[];
  readonly descriptions: readonly string[];
  /** By claim, the source that fits best; -1 for none. */
  readonly cited: readonly number[];
  readonly of: Pick<StoryCore, 'id' | 'kind' | 'title' | 'when'>;
  readonly board: Omit<StoryCore['board'], 'start' | 'zones'>;
  readonly zones: readonly {
    readonly title: string;
    readonly groups: readonly (readonly [id: string, title: string, members: readonly At[], column: number])[];
  }[];
  readonly start: At;
  readonly note: string;
  readonly root: At;
  readonly show: readonly At[];
  /** The most famous first. */
  readonly known: readonly At[];
  readonly labels: readonly string[];
  /** 0: as its label says, see `idOf`. */
  readonly ids: readonly (string | 0)[];
  readonly components: Alike<Pick<CoreComponent, 'kind' | 'plural' | 'quoted' | 'scope' | 'recovery_minutes'>>;
  readonly from: readonly At[];
  readonly to: readonly At[];
  readonly dependencies: Alike<Pick<CoreDependency, 'kind' | 'evidence' | 'lag_minutes' | 'model' | 'unknown'>>;
  readonly redundancies: readonly {
    readonly from: At;
    readonly to: readonly At[];
    readonly rest: Pick<StoryCore['redundancies'][number], 'need' | 'kind' | 'when' | 'unknown'> &
      Omit<StoryDetails['redundancies'][number], 'sources'>;
    readonly cited: number;
  }[];
  readonly reported: readonly At[];
  readonly reportedAt: readonly Minutes[];
  readonly reports: Alike<Pick<StoryDetails['record'][number], 'state' | 'precision'>>;
  readonly hit: readonly At[];
  readonly hitFrom: readonly Minutes[];
  readonly hitUntil: readonly Minutes[];
  readonly severities: Alike<StoryDetails['impact'][number]['severity']>;
}

export const MINUTE = 60_000;

/** The id that a label most often stands for: "Route 53", `route-53`. */
export const idOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

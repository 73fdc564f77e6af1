import type { StoryChapter, StoryCore, StoryDetails } from '../../catalog/parts';
import type { Still } from '../../view/still/still';

/** The shapes in which the picture is drawn; which one is shown is a matter of width (`embed.css`). */
export const BOARDS = ['tall', 'wide', 'broad'] as const;
export type BoardName = (typeof BOARDS)[number];

/** All that the script of an embed reads: it stands as JSON in the page itself. */
export interface EmbedData {
  readonly format: 'dominograph-embed';
  readonly version: 1;
  readonly language: 'en' | 'de';
  /** Way from this file to the top of the site: empty, or ends in a slash. */
  readonly up: string;
  /** All stories there are embeds of. */
  readonly stories: readonly string[];
  readonly core: StoryCore;
  readonly details: StoryDetails;
  readonly chapters: readonly StoryChapter[];
  readonly stills: Readonly<Record<BoardName, Still>>;
}

/** The page's own data, written by the same build; anything else is a broken file. */
export function isEmbedData(value: unknown): value is EmbedData {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'dominograph-embed' &&
    'version' in value &&
    value.version === 1
  );
}

/** Details without what an embed never says; sources are those that something in it still names. */
export function trimDetails(details: StoryDetails, chapters: readonly StoryChapter[]): StoryDetails {
  const components = details.components.map(({ owner, description, sources }) => ({
    owner,
    description,
    sources,
    layer: '',
    criticalFunctions: [],
  }));
  const used = new Set(
    [
      ...components,
      ...details.dependencies,
      ...details.redundancies,
      ...details.record,
      ...details.impact,
      ...chapters.flatMap(({ sentences }) => sentences),
    ].flatMap(({ sources }) => sources),
  );
  return {
    ...details,
    components,
    sources: details.sources.filter(({ id }) => used.has(id)),
    lesson: '',
    phases: [],
    mitigations: [],
    numbers: [],
  };
}

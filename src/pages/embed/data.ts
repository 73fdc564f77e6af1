import type { StoryCore, StoryDetails, StoryTape } from '../../catalog/parts';

/** All that the script of an embed reads: it stands as JSON in the page itself. */
export interface EmbedData {
  readonly format: 'dominograph-embed';
  readonly version: 2;
  readonly language: 'en' | 'de';
  /** Way from this file to the top of the site: empty, or ends in a slash. */
  readonly up: string;
  /** All stories there are embeds of. */
  readonly stories: readonly string[];
  readonly core: StoryCore;
  readonly details: StoryDetails;
  readonly tape: StoryTape;
}

/** The page's own data, written by the same build; anything else is a broken file. */
export function isEmbedData(value: unknown): value is EmbedData {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'dominograph-embed' &&
    'version' in value &&
    value.version === 2
  );
}

/** Details without what an embed never says; sources are those that something in it still names. */
export function trimDetails(details: StoryDetails, { chapters }: Pick<StoryTape, 'chapters'>): StoryDetails {
  const components = details.components.map(({ owner, description, sources }) => ({
    ...{ owner, description, sources },
    ...{ layer: '', criticalFunctions: [] },
  }));
  const phases = chapters.length > 0 ? [] : details.phases; // they stand in for chapters
  const used = new Set(
    [
      ...components,
      ...details.dependencies,
      ...details.redundancies,
      ...details.record,
      ...details.impact,
      ...phases,
      ...chapters.flatMap(({ sentences }) => sentences),
    ].flatMap(({ sources }) => sources),
  );
  return {
    ...{ ...details, components, phases },
    sources: details.sources.filter(({ id }) => used.has(id)),
    ...{ lesson: '', mitigations: [], numbers: [] },
  };
}

import { packStory, unpackStory, type PackedStory, type WholeStory } from './pack';

/** What the page of an embed knows besides its story. */
interface EmbedPlace {
  readonly format: 'dominograph-embed';
  readonly version: 3;
  readonly language: 'en' | 'de';
  /** Way from this file to the top of the site: empty, or ends in a slash. */
  readonly up: string;
  /** All stories there are embeds of. */
  readonly stories: readonly string[];
}

/** All that the script of an embed reads. */
export interface EmbedData extends EmbedPlace, WholeStory {}

/** The same as it stands in the page itself, as JSON. */
export interface PackedEmbed extends PackedStory, EmbedPlace {}

export const packEmbed = ({ core, details, tape, ...place }: EmbedData): PackedEmbed => ({
  ...packStory({ core, details, tape }),
  ...place,
});

/** What was packed; null for anything but the page's own data, written by the same build. */
export const unpackEmbed = (value: unknown): EmbedData | null =>
  isPacked(value) ? { ...placeOf(value), ...unpackStory(value) } : null;

const placeOf = ({ format, version, language, up, stories }: PackedEmbed): EmbedPlace => ({
  ...{ format, version, language, up, stories },
});

function isPacked(value: unknown): value is PackedEmbed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'dominograph-embed' &&
    'version' in value &&
    value.version === 3
  );
}

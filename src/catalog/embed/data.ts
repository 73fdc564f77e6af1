import type { BoardLayout } from '../../layout/board/types';
import { packLayout, unpackLayout, type PackedLayout } from './pack-layout';
import { packStory } from './pack';
import type { PackedStory, WholeStory } from './packed';
import { unpackStory } from './unpack';

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
export interface EmbedData extends EmbedPlace, WholeStory {
  readonly layout: BoardLayout;
}

/** The same as it stands in the page itself, as JSON. */
export interface PackedEmbed extends PackedStory, EmbedPlace {
  readonly layout: PackedLayout;
}

export const packEmbed = ({ core, details, tape, layout, ...place }: EmbedData): PackedEmbed => ({
  ...packStory({ core, details, tape }),
  ...{ layout: packLayout(layout), ...place },
});

/** What was packed; null for anything but the page's own data, written by the same build. */
export function unpackEmbed(value: unknown): EmbedData | null {
  if (!isPacked(value)) return null;
  const { format, version, language, up, stories } = value;
  const story = unpackStory(value);
  const at = new Map(story.core.components.map(({ id }, place) => [id, place]));
  const layout = unpackLayout(value.layout, story.core.board, at);
  return { format, version, language, up, stories, ...story, layout };
}

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

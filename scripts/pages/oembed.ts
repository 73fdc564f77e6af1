import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import type { PageText } from '../../src/text/page/en';
import type { BuiltStory } from './built-story';
import { CARD } from '../../src/story/picture/draw-card.ts';

/** What a site that is given a story's address learns of it: one frame, and the picture that stands in for it. */
export function oembedOf(story: BuiltStory, text: PageText, site: string, embed: string, card: string): unknown {
  const at = `${site}s/${story.id}/`;
  const size = { width: 720, height: 860 };
  return {
    version: '1.0',
    type: 'rich',
    title: story.core.board.headline,
    provider_name: text.site,
    provider_url: site,
    cache_age: 86_400,
    ...size,
    html: `<iframe src="${h(at + embed)}" width="${size.width}" height="${size.height}" frameborder="0" title="${h(text.embedTitle(story.core.board.headline))}"></iframe>`,
    thumbnail_url: at + card,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

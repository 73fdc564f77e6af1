import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import { renderStory } from '../../src/pages/story/prerender.ts';
import { CARD } from '../../src/story/picture/draw-card.ts';
import { tellCascade, tellChapters } from '../../src/story/told.ts';
import { sayCoincidence, sayOutcome } from '../../src/story/words.ts';
import type { PageText } from '../../src/text/page/en';
import { aroundOf, busiestCursor, pictureOf, type BuiltStory } from './built-story.ts';
import { INSIDE, otherThan, PAGE } from './site.ts';
import { scriptlessPage, type PagePlace } from './text-page.ts';

interface StoryPlace extends Omit<PagePlace, 'language'> {
  /** Where the site stands, with a slash at the end; empty if nobody has said. */
  readonly site: string;
  /** File names beside the page. */
  readonly card: string;
  readonly oembed: string;
}

/** A story as a page without script: headline, board, what happened, the waves in order, sources; and the tags that make its card. */
export function storyPage(built: BuiltStory, text: PageText, place: StoryPlace): string {
  const { core, language, details, story, course, tape } = built;
  const { headline, standfirst, alt } = core.board;
  const address = place.site === '' ? '' : `${place.site}s/${built.id}/`;
  const own = `${address}${INSIDE[language]}`;
  const other = otherThan(language);
  const meta = (key: 'name' | 'property', name: string, content: string) =>
    `<meta ${key}="${name}" content="${h(content)}">`;
  const at = busiestCursor(built);
  /** "If DynamoDB fails, 121 of 186 end up disrupted or down." */
  const outcome = sayOutcome(story, course, [course.index.indexOf(core.root)]);
  const body = renderStory({
    ...{ text, story, details },
    picture: pictureOf(built, at),
    around: aroundOf(built, at, false),
    outcome: [outcome, sayCoincidence(story, course.countAt(course.length))].filter((one) => one !== '').join(' '),
    waves: tellCascade(story, course),
    chapters: tellChapters(story, tape),
    app: `${place.up}${language === 'de' ? 'de/' : 'index.html'}#/${encodeURIComponent(built.id)}`,
    data: `${place.up}data/${INSIDE[language]}`,
    other: { href: PAGE[other], language: other },
  });
  const head = [
    '<meta name="referrer" content="strict-origin">',
    `<title>${h(headline)} – ${h(text.site)}</title>`,
    meta('name', 'description', standfirst),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', text.site),
    meta('property', 'og:locale', language === 'de' ? 'de_DE' : 'en_GB'),
    meta('property', 'og:title', headline),
    meta('property', 'og:description', standfirst),
    meta('property', 'og:image', `${address}${place.card}`),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(CARD.width)),
    meta('property', 'og:image:height', String(CARD.height)),
    meta('property', 'og:image:alt', alt),
    ...(address === '' ? [] : [meta('property', 'og:url', own), `<link rel="canonical" href="${h(own)}">`]),
    meta('name', 'twitter:card', 'summary_large_image'),
    meta('name', 'twitter:title', headline),
    meta('name', 'twitter:description', standfirst),
    meta('name', 'twitter:image', `${address}${place.card}`),
    `<link rel="alternate" type="application/json+oembed" href="${h(address)}${place.oembed}" title="${h(headline)}">`,
  ];
  return scriptlessPage({ ...place, language }, head, [body]);
}

import { writeSvg } from '../../src/exporters/svg.ts';
import type { PageText } from '../../src/text/page/en';
import { drawStill } from '../../src/view/still/draw-still.ts';
import { pageInk } from '../../src/view/still/ink.ts';
import { posterOf, type BuiltStory } from './built-story.ts';
import { escapeHtml as h } from './html.ts';

/** Nothing runs on these pages: text, one inline drawing, one style sheet, one icon. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A step is said with this many sentences at most; the rest is counted. */
const SENTENCES = 12;

/** The picture for wide pages, and one for phones on which names are still legible. */
const SIZES = [
  { name: 'wide', width: 1000, height: 640, fontSize: 13 },
  { name: 'tall', width: 340, height: 440, fontSize: 12 },
] as const;

export interface PagePlace {
  /** Where the site stands, with a slash at the end; empty if nobody has said. */
  readonly site: string;
  /** From the page back to the site's root, such as `../../`. */
  readonly up: string;
  /** File names beside the page. */
  readonly card: string;
  readonly oembed: string;
  readonly other: string;
}

export const outcomeOf = ({ core, index, facts, hit, total }: BuiltStory, text: PageText): string =>
  text.outcome(facts.nameOf(Math.max(0, index.indexOf(core.root))), hit, total);

/** A story as a page without script: title, picture, the steps in order, sources; and the tags that make its card. */
export function storyPage(story: BuiltStory, text: PageText, place: PagePlace): string {
  const { core, language, details } = story;
  const address = place.site === '' ? '' : `${place.site}s/${story.id}/`;
  const outcome = outcomeOf(story, text);
  const words = { title: text.poster(core.title), desc: outcome };
  const pictures = SIZES.map(({ name, width, height, fontSize }) => {
    const { still, frame } = posterOf(story, width, height, fontSize);
    return `<div class="${name}">${writeSvg(drawStill(still, frame, pageInk, words))}</div>`;
  });
  const meta = (key: 'name' | 'property', name: string, content: string) =>
    `<meta ${key}="${name}" content="${h(content)}">`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${h(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="strict-origin">',
    `<title>${h(core.title)} – ${h(text.site)}</title>`,
    meta('name', 'description', core.summary),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', text.site),
    meta('property', 'og:locale', language === 'de' ? 'de_DE' : 'en_GB'),
    meta('property', 'og:title', core.title),
    meta('property', 'og:description', outcome),
    meta('property', 'og:image', `${address}${place.card}`),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:image:alt', text.poster(core.title)),
    ...(address === '' ? [] : [meta('property', 'og:url', `${address}${language === 'de' ? 'de.html' : ''}`)]),
    meta('name', 'twitter:card', 'summary_large_image'),
    meta('name', 'twitter:title', core.title),
    meta('name', 'twitter:description', outcome),
    meta('name', 'twitter:image', `${address}${place.card}`),
    `<link rel="alternate" type="application/json+oembed" href="${h(address)}${place.oembed}" title="${h(core.title)}">`,
    `<link rel="alternate" hreflang="${language === 'de' ? 'en' : 'de'}" href="${place.other}">`,
    `<link rel="icon" href="${place.up}favicon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${place.up}s/story.css">`,
    '</head>',
    '<body>',
    '<main>',
    `<p class="top"><span>${h(text.site)}</span> <a href="${place.other}" hreflang="${language === 'de' ? 'en' : 'de'}" lang="${language === 'de' ? 'en' : 'de'}">${h(text.otherLanguage)}</a></p>`,
    `<h1>${h(core.title)}</h1>`,
    `<p class="summary">${h(core.summary)}</p>`,
    `<p><a class="open" href="${place.up}index.html#/${encodeURIComponent(story.id)}">${h(text.open)}</a></p>`,
    `<figure>${pictures.join('')}<figcaption>${h(outcome)}</figcaption></figure>`,
    `<h2>${h(text.story)}</h2>`,
    ...details.phases.map(({ title, text: words }) => `<h3>${h(title)}</h3><p>${h(words)}</p>`),
    `<h2>${h(text.lesson)}</h2><p>${h(details.lesson)}</p>`,
    `<h2>${h(text.stepsTitle)}</h2><p class="soft">${h(text.stepsNote)}</p>`,
    `<ol>${story.said.map((step) => stepOf(step, text)).join('\n')}</ol>`,
    `<h2>${h(text.sources)}</h2>`,
    `<ul>${details.sources.map(sourceOf).join('\n')}</ul>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function stepOf({ clock, changes }: BuiltStory['said'][number], text: PageText): string {
  const more = changes.length - SENTENCES;
  const sentences = changes.slice(0, SENTENCES).map(({ sentence }) => `<li>${h(sentence)}</li>`);
  const rest =
    more > 0
      ? `<li>${h(text.and(more))}: ${h(
          changes
            .slice(SENTENCES)
            .map(({ name }) => name)
            .join(', '),
        )}</li>`
      : '';
  return `<li><strong>${h(clock)}</strong><ul>${sentences.join('')}${rest}</ul></li>`;
}

function sourceOf({ url, publisher, title }: BuiltStory['details']['sources'][number]): string {
  const safe = url !== null && /^https?:\/\//.test(url);
  return `<li>${h(publisher)}: ${safe ? `<a href="${h(url)}" rel="noopener noreferrer">${h(title)}</a>` : h(title)}</li>`;
}

/** The style sheet of these pages: the product's colours, dark where the reader's system is, and `css`. */
export function storyCss(tokens: string, css: string): string {
  const dark = /\[data-theme='dark'\]\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
  return `${tokens}\n@media (prefers-color-scheme: dark) {\n:root {${dark}}\n}\n${css}`;
}

import type { Language } from '../../src/catalog/parts';
import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import { policyOf } from '../build/policy.ts';
import { htmlPage } from './html-page.ts';
import { otherThan, PAGE } from './site.ts';

/** Where a page without script stands. */
export interface PagePlace {
  readonly language: Language;
  /** From the page back to the site's root, such as `../../`. */
  readonly up: string;
  /** Style sheets, from the site's root. */
  readonly styles: readonly string[];
}

interface TextPage extends PagePlace {
  readonly title: string;
  /** Whole paragraphs, lists and headings; everything from data in them is escaped. */
  readonly body: readonly string[];
  /** Of the page in the other language, beside this one. */
  readonly otherSaid: string;
  readonly description: string;
}

/** A page without script, in one language beside the other; `head` is what it says of itself. */
export const scriptlessPage = (
  { language, up, styles }: PagePlace,
  head: readonly string[],
  body: readonly string[],
): string =>
  htmlPage(
    language,
    [
      `<meta http-equiv="Content-Security-Policy" content="${policyOf('story')}">`,
      '<meta name="darkreader-lock">', // it has a dark theme of its own
      '<meta name="color-scheme" content="light dark">',
      ...head,
      `<link rel="alternate" hreflang="${otherThan(language)}" href="${PAGE[otherThan(language)]}">`,
      `<link rel="icon" href="${up}favicon.svg" type="image/svg+xml">`,
      ...styles.map((file) => `<link rel="stylesheet" href="${up}${file}">`),
    ],
    body,
  );

/** A page of text, in the look of the stories' own pages. */
export function textPage({ title, body, otherSaid, description, ...place }: TextPage): string {
  const { language, up } = place;
  const other = otherThan(language);
  return scriptlessPage(
    place,
    [`<title>${h(title)} – Dominograph</title>`, `<meta name="description" content="${h(description)}">`],
    [
      '<main>',
      `<p class="top"><a href="${up}${language === 'de' ? 'de/' : 'index.html'}">Dominograph</a> <a href="${PAGE[other]}" hreflang="${other}" lang="${other}">${h(otherSaid)}</a></p>`,
      `<h1>${h(title)}</h1>`,
      '<div class="text">',
      ...body,
      '</div>',
      '</main>',
    ],
  );
}

/** A link out, or only its words where there is no address that a browser should follow. */
export const linkTo = (url: string | null, words: string): string =>
  url !== null && /^https?:\/\//.test(url) ? `<a href="${h(url)}" rel="noopener noreferrer">${h(words)}</a>` : h(words);

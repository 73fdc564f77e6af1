import { policyOf } from '../build/policy.ts';
import { escapeHtml as h } from './html.ts';

interface TextPage {
  readonly language: 'en' | 'de';
  readonly title: string;
  /** Whole paragraphs, lists and headings; everything from data in them is escaped. */
  readonly body: readonly string[];
  /** From the page back to the site's root, such as `../../`. */
  readonly up: string;
  /** Style sheets, from the site's root. */
  readonly styles: readonly string[];
  /** The page in the other language, beside this one. */
  readonly other: string;
  readonly otherSaid: string;
  readonly description: string;
}

/** A page of text without script, in the look of the stories' own pages. */
export function textPage({ language, title, body, up, styles, other, otherSaid, description }: TextPage): string {
  const elsewhere = language === 'de' ? 'en' : 'de';
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf('story')}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="darkreader-lock">', // it has a dark theme of its own
    '<meta name="color-scheme" content="light dark">',
    `<title>${h(title)} – Dominograph</title>`,
    `<meta name="description" content="${h(description)}">`,
    `<link rel="alternate" hreflang="${elsewhere}" href="${other}">`,
    `<link rel="icon" href="${up}favicon.svg" type="image/svg+xml">`,
    ...styles.map((file) => `<link rel="stylesheet" href="${up}${file}">`),
    '</head>',
    '<body>',
    '<main>',
    `<p class="top"><a href="${up}${language === 'de' ? 'de/' : 'index.html'}">Dominograph</a> <a href="${other}" hreflang="${elsewhere}" lang="${elsewhere}">${h(otherSaid)}</a></p>`,
    `<h1>${h(title)}</h1>`,
    '<div class="text">',
    ...body,
    '</div>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A link out, or only its words where there is no address that a browser should follow. */
export const linkTo = (url: string | null, words: string): string =>
  url !== null && /^https?:\/\//.test(url) ? `<a href="${h(url)}" rel="noopener noreferrer">${h(words)}</a>` : h(words);

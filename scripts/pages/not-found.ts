import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import { pageDe } from '../../src/text/page/de.ts';
import { pageEn } from '../../src/text/page/en.ts';
import { withPolicy } from '../build/policy.ts';
import { htmlPage } from './html-page.ts';

/**
 * Mail programs write `%23` for the `#` of a link, and a server then looks for a file of that name: whoever lands here
 * with it is sent on to where the link leads. Paths only, so that it works in any folder.
 */
const RECOVER = `
const [, before, after] = /^(.*?)%23(.*)$/i.exec(location.pathname) ?? [];
if (before !== undefined) {
  let rest = after + location.search;
  try { rest = decodeURIComponent(after) + location.search; } catch {}
  location.replace(before + '#' + rest.replace(/^#/, ''));
}
`.trim();
const STYLE = 'body{max-width:40rem;margin:4rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}';

/** The page that servers give for an address that there is not. */
export function notFoundPage(): string {
  return withPolicy(
    htmlPage(
      'en',
      [
        '<meta name="robots" content="noindex">',
        `<title>${h(pageEn.notFound)} · ${h(pageEn.site)}</title>`,
        `<script>${RECOVER}</script>`,
        `<style>${STYLE}</style>`,
      ],
      [
        '<main>',
        `<h1>${h(pageEn.notFound)}</h1>`,
        `<p>${h(pageEn.notFoundWhy)}</p>`,
        `<p lang="de">${h(pageDe.notFound)}. ${h(pageDe.notFoundWhy)}</p>`,
        '</main>',
      ],
    ),
    'plain',
  );
}

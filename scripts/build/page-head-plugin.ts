import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { OPENING } from '../../src/catalog/opening.ts';
import { LANGUAGES } from '../../src/catalog/parts.ts';
import { policyOf } from './policy.ts';

const SOURCE = fileURLToPath(new URL('./before-paint.js', import.meta.url));

/** By language the files, beside the style sheet, that the page is going to ask for: its words, then its first story. */
type Parts = Readonly<Record<string, readonly string[]>>;

/** The script that runs before anything is drawn, as it stands in the page: without its comments. */
export const beforePaint = (parts: Parts = {}): string =>
  readFileSync(SOURCE, 'utf8')
    .replaceAll('OPENING', OPENING)
    .replace('const parts = {};', () => `const parts = ${JSON.stringify(parts)};`)
    .replace(/\/\*[\s\S]*?\*\/\s*|^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
    .trim();

/**
 * Writes into the app's page what has to stand first: its security policy, and the script that runs before anything is
 * drawn. The development server needs inline scripts of its own and goes without a policy. `policy` is false for a page
 * that is one file: its policy is written when all of it is there.
 */
export function pageHead(policy = true): Plugin {
  return {
    name: 'dominograph-page-head',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { server, bundle, chunk }) => {
        const script = beforePaint(policy ? partsOf(bundle) : {});
        const content = policyOf('app', { scripts: [script] });
        return [
          ...(policy && !server
            ? [
                {
                  tag: 'meta',
                  attrs: { 'http-equiv': 'Content-Security-Policy', content },
                  injectTo: 'head-prepend' as const,
                },
              ]
            : []),
          { tag: 'script', children: script, injectTo: 'head-prepend' as const },
          // Asked for with the style sheet, not when the page's own script has come and said that it needs it.
          ...(policy ? (chunk?.imports ?? []) : []).map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `./${file}` },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}

/** Sources of what a page fetches as soon as it runs. */
const AT_ONCE = (language: string) => [
  `/src/text/words/${language}.ts`,
  `virtual:dominograph/core/${OPENING}/${language}`,
];

function partsOf(bundle: Rolldown.OutputBundle = {}): Parts {
  const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const named = (source: string): readonly string[] =>
    chunks
      .filter(({ facadeModuleId }) => facadeModuleId?.endsWith(source))
      .map(({ fileName }) => fileName.replace(/^assets\//, ''));
  return Object.fromEntries(LANGUAGES.map((language) => [language, AT_ONCE(language).flatMap(named)]));
}

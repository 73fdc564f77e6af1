import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { policyOf } from './policy.ts';

const SOURCE = fileURLToPath(new URL('./before-paint.js', import.meta.url));

/** The script that runs before anything is drawn, as it stands in the page: without its comments. */
export const beforePaint = (): string =>
  readFileSync(SOURCE, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/\s*|^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
    .trim();

/**
 * Writes into the app's page what has to stand first: its security policy, and the script that runs before anything is
 * drawn. The development server needs inline scripts of its own and goes without a policy. `policy` is false for a page
 * whose policy is written when all of it is there; `version` for one that nothing else is written into.
 */
export function pageHead({ policy = true, version = '' } = {}): Plugin {
  return {
    name: 'dominograph-page-head',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { server }) => {
        const script = beforePaint();
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
          ...(version === ''
            ? []
            : [
                {
                  tag: 'meta',
                  attrs: { name: 'generator', content: `Dominograph ${version}` },
                  injectTo: 'head' as const,
                },
              ]),
          { tag: 'script', children: script, injectTo: 'head-prepend' as const },
        ];
      },
    },
  };
}

import { createHash } from 'node:crypto';

/** Policies of Svelte's own templates and of the workers that we start (src/workers/start-worker.ts). */
const OURS = 'svelte-trusted-html dominograph-worker';

/**
 * What each kind of page may load. Nothing comes from elsewhere, no text of a reader can become markup or code, and a
 * page that is one file asks nobody for anything. `scripts` and `styles` are those that stand in the page itself.
 */
const PAGES = {
  app: {
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self' blob:",
    'frame-src': "'self'", // the preview of the embed in the Share dialog
    'trusted-types': OURS,
  },
  offline: {
    'script-src': '',
    'style-src': '',
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'worker-src': 'blob:',
    'trusted-types': OURS,
  },
  embed: { 'script-src': '', 'style-src': '', 'font-src': 'data:', 'trusted-types': 'svelte-trusted-html' },
  story: { 'style-src': "'self'", 'font-src': "'self'", 'img-src': "'self' data:", 'trusted-types': "'none'" },
  plain: { 'script-src': '', 'style-src': '', 'trusted-types': "'none'" },
} as const;
type PageKind = keyof typeof PAGES;

interface Inline {
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
}

/** The content of a page's security policy. */
export function policyOf(kind: PageKind, { scripts = [], styles = [] }: Inline = {}): string {
  const inline = new Map([
    ['script-src', scripts],
    ['style-src', styles],
  ]);
  const rules = Object.entries(PAGES[kind]).map(([name, allowed]) => {
    const all = [allowed, ...(inline.get(name) ?? []).map(hashOf)].filter((part) => part !== '');
    return `${name} ${all.length > 0 ? all.join(' ') : "'none'"}`;
  });
  return [
    "default-src 'none'",
    ...rules,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page with its policy in the first line of its head: for scripts and styles that stand in it. */
export function withPolicy(page: string, kind: PageKind): string {
  const inside = (tag: 'script' | 'style') =>
    [...page.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))]
      .filter(([, attributes = '']) => !/\bsrc=|application\/json/.test(attributes))
      .map(([, , code = '']) => code);
  const policy = policyOf(kind, { scripts: inside('script'), styles: inside('style') });
  return page.replace(/<head>\s*/, `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">\n    `);
}

import type { Plugin } from 'vite';

/**
 * The policy of every page we ship: nothing from elsewhere, no inline code or style,
 * and Trusted Types, so that no text of a reader can become markup. Svelte's own
 * template policy and the one through which our own workers start (src/workers/start-worker.ts)
 * are the only ones allowed. A frame is ours: the preview of the embed in the Share dialog.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html dominograph-worker',
].join('; ');

/** Writes the policy into the head of each built page; the development server needs inline scripts and goes without. */
export function securityPolicy(): Plugin {
  return {
    name: 'dominograph-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
      ],
    },
  };
}

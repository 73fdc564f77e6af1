import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { escapeJson } from './pages/html.ts';
import { incidents, type Shelve } from './incidents-plugin.ts';
import { inlineWorkers } from './inline-workers-plugin.ts';
import { POLICY } from './security-policy-plugin.ts';
import { slimCytoscape } from './slim-cytoscape-plugin.ts';

/** The one file for a stick, a school without network, or a double-click. */
export const OFFLINE_FILE = 'dominograph.html';

/** After the app is built: the whole app with all stories in one HTML file that asks for nothing. */
export function offlineFile(): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: 'dominograph-offline-file',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    async closeBundle() {
      if (!config?.build.write) return;
      const { root } = config;
      const folder = mkdtempSync(join(tmpdir(), 'dominograph-'));
      const parts = dataInPage();
      try {
        await build({
          root,
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          plugins: [
            inlineWorkers(),
            slimCytoscape(),
            incidents(join(root, 'data'), parts.shelve),
            svelte(),
            parts.plugin,
            viteSingleFile(),
          ],
          build: { target: 'es2023', modulePreload: false, outDir: folder, emptyOutDir: true },
        });
        const page = readFileSync(join(folder, 'index.html'), 'utf8');
        writeFileSync(join(root, config.build.outDir, OFFLINE_FILE), withPolicy(withoutIcon(page)));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/**
 * Data as text in the page instead of in the program: read when asked for. Nothing in it can end its
 * element, and it is never run, so the policy needs no hash for it.
 */
function dataInPage(): { readonly shelve: Shelve; readonly plugin: Plugin } {
  const parts = new Map<string, string>();
  return {
    shelve(name, value) {
      parts.set(name, escapeJson(value));
      return `export default JSON.parse(document.getElementById(${JSON.stringify(`data/${name}`)}).textContent);`;
    },
    plugin: {
      name: 'dominograph-data-in-page',
      transformIndexHtml: {
        order: 'post',
        handler: () =>
          [...parts]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, children]) => ({
              tag: 'script',
              attrs: { type: 'application/json', id: `data/${name}` },
              children,
              injectTo: 'body' as const,
            })),
      },
    },
  };
}

/** A file of its own has no icon beside it. */
const withoutIcon = (page: string): string => page.replace(/<link rel="icon"[^>]*>\s*/, '');

/** The policy of every page, with the hashes of the one script and the one style that are in this one. */
function withPolicy(page: string): string {
  const hashes = (tag: 'script' | 'style') =>
    [...page.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))]
      .filter(([, attributes = '']) => !attributes.includes('application/json'))
      .map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
      .join(' ');
  const policy = POLICY.replace("script-src 'self'", `script-src ${hashes('script')}`)
    .replace("style-src 'self'", `style-src ${hashes('style')}`)
    .replace("connect-src 'self'", "connect-src 'none'")
    .replace("worker-src 'self' blob:", 'worker-src blob:')
    .replace("img-src 'self' data: blob:", 'img-src data: blob:')
    .replace("font-src 'self'", "font-src 'none'");
  return page.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

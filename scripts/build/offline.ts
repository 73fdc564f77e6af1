import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { escapeJson } from '../../src/exporters/page-parts.ts';
import { incidents, type Shelve } from '../incidents-plugin.ts';
import { inlineWorkers } from '../inline-workers-plugin.ts';
import { slimCytoscape } from '../slim-cytoscape-plugin.ts';
import { pageHead } from './page-head-plugin.ts';
import { withPolicy } from './policy.ts';

/**
 * The whole app with all stories in one HTML file that asks for nothing: for a stick, a school without network, or a
 * double-click.
 */
export async function offlineFile(root: string): Promise<string> {
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
        pageHead(false),
        parts.plugin,
        viteSingleFile(),
      ],
      build: { target: 'es2023', modulePreload: false, outDir: folder, emptyOutDir: true },
    });
    return withPolicy(withoutIcon(readFileSync(join(folder, 'index.html'), 'utf8')), 'offline');
  } finally {
    rmSync(folder, { recursive: true });
  }
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

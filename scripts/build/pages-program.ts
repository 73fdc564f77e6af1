import { svelte } from '@sveltejs/vite-plugin-svelte';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { incidents } from '../incidents-plugin.ts';
import type { Bundle } from './bundle.ts';
import { nothingLater } from './nothing-later-plugin.ts';

/** scripts/pages/program.ts: not known here by its types, which need those of a DOM. */
export interface Pages {
  readonly writeApp: (root: string, out: string, site: string) => void;
  readonly writeStories: (root: string, out: string, site: string) => Promise<void>;
  readonly writeData: (root: string, out: string, site: string) => void;
  readonly writeEmbeds: (
    root: string,
    out: string,
    code: Readonly<Record<'en' | 'de', Bundle>>,
    own: Readonly<Record<'en' | 'de', Bundle>>,
  ) => Promise<void>;
}

/**
 * What writes pages, as a program: the app's own components, compiled to give markup. It stands inside the project, so
 * that it finds the packages. Returns its path; it is a module with `Pages` in it.
 */
export async function pagesProgram(root: string): Promise<string> {
  const folder = join(root, '.pages');
  rmSync(folder, { recursive: true, force: true });
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    plugins: [nothingLater(), incidents(join(root, 'data')), svelte()],
    build: { ssr: join(root, 'scripts/pages/program.ts'), outDir: folder, target: 'node20', minify: false },
  });
  return join(folder, 'program.js');
}

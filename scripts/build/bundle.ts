import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { nothingLater } from './nothing-later-plugin.ts';

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** The run with changes that a link may ask for, and the record's timeline; all else that comes later is the app's. */
const TAKEN = ['/run-what-if', '/RecordArea.svelte'];

/** One entry with all it needs as one script that names nothing globally, and its styles. */
export async function bundle(root: string, entry: string): Promise<Bundle> {
  const built = await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    plugins: [nothingLater(TAKEN), svelte()],
    build: {
      ...{ write: false, target: 'es2023', modulePreload: false, cssCodeSplit: false, reportCompressedSize: false },
      // As a library: nothing is preloaded, so nothing has to know how.
      lib: { entry: join(root, entry), formats: ['iife'], name: 'dominograph' },
      rolldownOptions: {
        // What of these packages is not used has nothing to do, though they do not say so.
        treeshake: { moduleSideEffects: [{ test: /\/node_modules\/(svelte|d3(-\w+)*)\//, sideEffects: false }] },
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  });
  let script = '';
  let style = '';
  for (const { output } of [built].flat().filter((result) => 'output' in result))
    for (const file of output) {
      if (file.type === 'chunk') script += file.code;
      else if (file.fileName.endsWith('.css')) style += String(file.source);
    }
  if (script === '') throw new Error(`${entry} gave no script`);
  // What the bundler has made small already becomes smaller once more by some 1.5 of 84 kB zipped.
  script = (await minify(script, { module: true, ecma: 2020, compress: { passes: 3 } })).code ?? script;
  // Inside a script element nothing else could end it early or start a comment.
  script = script
    .trim()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
  return { script, style: style.trim() };
}

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { incidents } from './incidents-plugin.ts';
import { slimCytoscape } from './slim-cytoscape-plugin.ts';
import { slimYaml } from './slim-yaml-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Folders of tests/, told by scripts/mutants.mjs: those that are meant to notice what changes in a room. */
const folders = process.env['MUTANTS_TESTS'] ?? '';

/** State as in vite.config.ts. */
const remembering = ({ filename }: { readonly filename: string }) =>
  filename.endsWith('.svelte.ts') ? ({ generate: 'client' } as const) : undefined;

/** The quickest file first: a mutant is done with at the first test that fails. */
class QuickestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const lasts = ({ moduleId, project }: TestSpecification): number =>
      this.ctx.cache.getFileTestResults(`${project.name}:${relative(this.ctx.config.root, moduleId)}`)?.duration ?? 0;
    return Promise.resolve(files.toSorted((a, b) => lasts(a) - lasts(b)));
  }
}

/** What scripts/mutants.mjs runs: the units, without those of whole pages and those that look at the repository rather than at code. */
export default defineConfig({
  root: here('..'),
  plugins: [slimCytoscape(), slimYaml(), incidents(here('../data')), svelte({ dynamicCompileOptions: remembering })],
  test: {
    environment: 'node',
    isolate: folders !== 'layout', // its tests replace no module, so that each is loaded once for all files of a run

    server: { deps: { inline: [/\/node_modules\/cytoscape\//] } },
    include: [folders === '' ? 'tests/**/*.test.ts' : `tests/${folders}/**/*.test.ts`],
    exclude: [
      'tests/{journeys,house,pages,embed}/**',
      'tests/reference/aralia.test.ts',
      'tests/{engine/large,analysis/deep-graphs,layout/large,layout/real-graph}.test.ts', // graphs so large that they have limits of their own
    ],
    sequence: { sequencer: QuickestFirst },
    testTimeout: 900_000, // code that counts what is covered is many times slower; Stryker has limits of its own
  },
});

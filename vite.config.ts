import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { firstChunk } from './scripts/first-chunk.ts';
import { pageHead } from './scripts/build/page-head-plugin.ts';
import { incidents } from './scripts/incidents-plugin.ts';
import { slimCytoscape } from './scripts/slim-cytoscape-plugin.ts';
import { slimYaml } from './scripts/slim-yaml-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const data = incidents(here('./data'));

/** State as the page has it, where a derived value is worked out once; on a server each reading does it again. */
const remembering = ({ filename }: { readonly filename: string }) =>
  filename.endsWith('.svelte.ts') ? ({ generate: 'client' } as const) : undefined;

/** Tests that put something else in a module's place, which lasts as long as the process does. */
const REPLACING = [
  ...['tests/story/network.test.ts', 'tests/view/adapter.test.ts'],
  ...['tests/state/missing.test.ts', 'tests/pages/missing.test.ts', 'tests/pages/address.test.ts'],
];
const units = {
  server: { deps: { inline: [/\/node_modules\/cytoscape\//] } }, // or Node would load it past the plug-in
  environment: 'node' as const,
  testTimeout: 30_000,
  maxWorkers: '100%',
};

/** Files that take minutes come first, or one of them would go on alone when all others are done. */
const LONG = ['monkey', 'axe'];
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    const [all, long] = [await super.sort(files), files.filter(isLong)];
    return [...long, ...all.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  base: './',
  plugins: [slimCytoscape(), slimYaml(), data, svelte(), pageHead()],
  build: {
    target: 'es2023',
    manifest: true, // scripts/check-size.mjs reads it
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600, // the first chunk; scripts/check-size.mjs has the budget
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstChunk() }] } } },
  },
  // The reader of each format is a part of its own, there as on the page.
  worker: { format: 'es', plugins: () => [slimYaml()] },
  preview: { port: 4173, strictPort: false },
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: [slimCytoscape(), data, svelte({ dynamicCompileOptions: remembering })],
        test: {
          ...units,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'tests/engines/**', ...REPLACING],
          // All files of a process share its modules: loading them anew for each takes as long as the tests.
          isolate: false,
        },
      },
      {
        plugins: [slimCytoscape(), data, svelte({ dynamicCompileOptions: remembering })],
        test: { ...units, name: 'unit, alone', include: REPLACING },
      },
      {
        plugins: [data],
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          maxWorkers: 2,
          // A browser on a busy machine may miss a frame: in CI a journey that fails may show once more that it holds;
          // scripts/test.mjs names it at the end.
          retry: process.env['CI'] ? 1 : 0,
          expect: { poll: { timeout: 5_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [data],
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/**/*.test.ts'],
          fileParallelism: false,
          retry: process.env['CI'] ? 1 : 0,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});

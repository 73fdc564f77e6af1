import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { incidents } from './incidents-plugin.ts';
import { slimCytoscape } from './slim-cytoscape-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What scripts/mutants.mjs runs: the units, without those of whole pages and those that look at the repository rather than at code. */
export default defineConfig({
  root: here('..'),
  plugins: [slimCytoscape(), incidents(here('../data')), svelte()],
  test: {
    environment: 'node',
    server: { deps: { inline: [/\/node_modules\/cytoscape\//] } },
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/{journeys,house,pages,embed}/**', 'tests/reference/aralia.test.ts'],
    testTimeout: 900_000, // code that counts what is covered is many times slower; Stryker has limits of its own
  },
});

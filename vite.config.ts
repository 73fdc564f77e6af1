import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { firstChunk } from './scripts/first-chunk.ts';
import { embeds } from './scripts/embeds-plugin.ts';
import { firstPicture } from './scripts/first-picture-plugin.ts';
import { incidents } from './scripts/incidents-plugin.ts';
import { storyPages } from './scripts/story-pages-plugin.ts';
import { slimCytoscape } from './scripts/slim-cytoscape-plugin.ts';
import { slimYaml } from './scripts/slim-yaml-plugin.ts';
import { offlineFile } from './scripts/offline-plugin.ts';
import { securityPolicy } from './scripts/security-policy-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const data = incidents(here('./data'));

export default defineConfig({
  base: './',
  plugins: [
    slimCytoscape(),
    slimYaml(),
    data,
    svelte(),
    securityPolicy(),
    firstPicture(),
    storyPages(),
    embeds(),
    offlineFile(),
  ],
  build: {
    target: 'es2023',
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600, // the first chunk; scripts/check-size.mjs has the budget
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstChunk() }] } } },
  },
  preview: { port: 4173, strictPort: false },
  test: {
    projects: [
      {
        plugins: [data, svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [data],
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          fileParallelism: false,
          // A browser on a busy machine may miss a frame: in CI a journey that fails may show once more that it holds.
          retry: process.env['CI'] ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

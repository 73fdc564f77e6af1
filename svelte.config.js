import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // By the styles alone, so that a page written by the build has the classes that the app's style sheet knows.
    cssHash: ({ hash, css }) => `d-${hash(css)}`,
  },
};

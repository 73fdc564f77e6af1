import type { Plugin } from 'vite';

/** Modules that the first screen fetches before it can draw, by the end of their id; the larger language counts. */
const FETCHED = ['/src/text/de.ts', 'virtual:dominograph/core/aws-2025-10-20/de'];

/** Lists in `dist/initial.json` what is fetched before the first picture, so that the size check counts it. */
export function firstPicture(): Plugin {
  return {
    name: 'dominograph-first-picture',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && FETCHED.some((end) => chunk.facadeModuleId?.endsWith(end)) ? [chunk.fileName] : [],
      );
      if (files.length !== FETCHED.length)
        this.error(
          `expected ${FETCHED.length} modules before the first picture, found ${files.length}: mend FETCHED in scripts/first-picture-plugin.ts`,
        );
      this.emitFile({ type: 'asset', fileName: 'initial.json', source: JSON.stringify(files) });
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../node_modules/cytoscape/src/', import.meta.url));

/** Parts of cytoscape that nothing here uses, by the end of their path, and what stands in for them. */
const LEFT_OUT: readonly (readonly [string, string])[] = [
  ['/collection/algorithms/index.mjs', 'export default {};'],
  ['/extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs', 'export default {};'],
  [
    '/extensions/layout/index.mjs',
    "import preset from './preset.mjs'; import nothing from './null.mjs'; export default [{ name: 'preset', impl: preset }, { name: 'null', impl: nothing }];",
  ],
];

/** Reading and writing data by a path of keys, which nothing here does: our data have plain keys. */
const PLAIN_KEYS: Readonly<Record<string, string>> = {
  'lodash/get.js': 'export default (object, key) => object?.[key];',
  'lodash/set.js': 'export default (object, key, value) => { object[key] = value; return object; };',
  'lodash/toPath.js': 'export default (key) => [key];',
};

/**
 * Builds cytoscape from the source it ships (its own documented way for build tools), without
 * its graph algorithms, its layouts and its WebGL painter: cascades and positions are ours,
 * so they would be a fifth of the first download for nothing. Tests of the adapter run on the
 * whole package, journeys on this build.
 */
export function slimCytoscape(): Plugin {
  return {
    name: 'dominograph-slim-cytoscape',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      define: { 'process.env.VERSION': JSON.stringify('slim'), 'process.env.NODE_ENV': JSON.stringify('production') },
    }),
    resolveId: (id) => (id === 'cytoscape' ? `${SOURCE}index.mjs` : id in PLAIN_KEYS ? `\0slim:${id}` : null),
    load(id) {
      if (id.startsWith('\0slim:')) return PLAIN_KEYS[id.slice('\0slim:'.length)] ?? null;
      if (!id.startsWith(SOURCE)) return null;
      const found = LEFT_OUT.find(([end]) => id.endsWith(end));
      return found ? found[1] : null;
    },
  };
}

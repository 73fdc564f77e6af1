import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../node_modules/cytoscape/src/', import.meta.url));
const ENTRY = 'index.mjs';

/** What stands in for a file of cytoscape's source, made from its text; null where the text is not as it was. */
type Change = (text: string) => string | null;
const instead =
  (code: string): Change =>
  () =>
    code;

/** Parts that nothing here uses, and a style that the page's policy forbids; by the path in cytoscape's source. */
const CHANGES: Readonly<Record<string, Change>> = {
  'collection/algorithms/index.mjs': instead('export default {};'),
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs': instead('export default {};'),
  'extensions/layout/index.mjs': instead(
    "import preset from './preset.mjs'; import nothing from './null.mjs'; export default [{ name: 'preset', impl: preset }, { name: 'null', impl: nothing }];",
  ),
  // It would put a <style> into the head, to position a container that view/map/NetworkView.svelte positions itself.
  'extensions/renderer/base/index.mjs': (text) => {
    const asked = 'document.getElementById( stylesheetId ) != null';
    return text.includes(asked) ? text.replace(asked, 'true') : null;
  },
};

/** Reading and writing data by a path of keys, which nothing here does: our data have plain keys. */
const PLAIN_KEYS: Readonly<Record<string, string>> = {
  'lodash/get.js': 'export default (object, key) => object?.[key];',
  'lodash/set.js': 'export default (object, key, value) => { object[key] = value; return object; };',
  'lodash/toPath.js': 'export default (key) => [key];',
};

/**
 * Builds cytoscape from the source that its package contains (which its `exports` do not offer, hence the exact version in
 * package.json), without its graph algorithms, its layouts and its WebGL painter: cascades and positions are ours, so they
 * would be a fifth of the first download for nothing. The build fails where a file is not found or not as it was.
 * Units run on the same; only the development server takes the package as it is.
 */
export function slimCytoscape(source = SOURCE): Plugin {
  const loaded = new Set<string>();
  return {
    name: 'dominograph-slim-cytoscape',
    apply: (_, { command, mode }) => command === 'build' || mode === 'test',
    enforce: 'pre',
    config: (_, { command }) =>
      command === 'build'
        ? {
            define: {
              'process.env.VERSION': JSON.stringify('slim'),
              'process.env.NODE_ENV': JSON.stringify('production'),
            },
          }
        : {},
    resolveId(id, importer) {
      if (id === 'cytoscape') return source + ENTRY;
      return id in PLAIN_KEYS && importer?.startsWith(source) ? `\0slim:${id}` : null;
    },
    load(id) {
      if (id.startsWith('\0slim:')) {
        const name = id.slice('\0slim:'.length);
        loaded.add(name);
        return PLAIN_KEYS[name] ?? null;
      }
      if (!id.startsWith(source)) return null;
      const path = id.slice(source.length);
      loaded.add(path);
      const change = CHANGES[path];
      if (change === undefined) return null;
      return change(readFileSync(id, 'utf8')) ?? this.error(`cytoscape's ${path} is not as it was: mend CHANGES`);
    },
    buildEnd(error) {
      const missed = [...Object.keys(CHANGES), ...Object.keys(PLAIN_KEYS)].filter((path) => !loaded.has(path));
      if (error === undefined && loaded.has(ENTRY) && missed.length > 0)
        this.error(`cytoscape has no ${missed.join(', ')} any more: mend scripts/slim-cytoscape-plugin.ts`);
    },
  };
}

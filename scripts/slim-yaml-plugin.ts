import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What each module of `yaml` that is left out exports, by the end of its path: functions that nobody calls … */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  'stringify/stringify.js': ['createStringifyContext', 'stringify'],
  'stringify/stringifyCollection.js': ['stringifyCollection'],
  'stringify/stringifyDocument.js': ['stringifyDocument'],
  'stringify/stringifyNumber.js': ['stringifyNumber'],
  'stringify/stringifyPair.js': ['stringifyPair'],
  'stringify/stringifyString.js': ['stringifyString'],
  'parse/cst-stringify.js': ['stringify'],
  'parse/cst-visit.js': ['visit'],
  'nodes/toJS.js': ['toJS'],
  'nodes/addPairToJSMap.js': ['addPairToJSMap'],
  'doc/applyReviver.js': ['applyReviver'],
};
/** … and kinds of values other than texts, lists and objects: what a word means, `importers/yaml` decides. */
const NOTHINGS: Readonly<Record<string, readonly string[]>> = {
  'schema/core/schema.js': ['schema'],
  'schema/json/schema.js': ['schema'],
  'schema/yaml-1.1/schema.js': ['schema'],
  'schema/yaml-1.1/binary.js': ['binary'],
  'schema/yaml-1.1/omap.js': ['omap', 'YAMLOMap'],
  'schema/yaml-1.1/pairs.js': ['pairs', 'createPairs', 'resolvePairs'],
  'schema/yaml-1.1/set.js': ['set', 'YAMLSet'],
  'schema/yaml-1.1/timestamp.js': ['floatTime', 'intTime', 'timestamp'],
  'schema/core/float.js': ['float', 'floatExp', 'floatNaN'],
  'schema/core/int.js': ['int', 'intHex', 'intOct'],
};

const LEFT_OUT = [...Object.keys(FUNCTIONS), ...Object.keys(NOTHINGS)];

/**
 * Leaves out of `yaml` what writes YAML: it is only read with here (`model/write-system-file` writes ours), and its
 * documents carry their writer wherever they go. A reader and its parser must stay within 32 kB. The build fails where a
 * module is not found. Tests run on the whole package; the test of the readers' sizes runs this build on a file.
 */
export function slimYaml(): Plugin {
  let looked = false;
  return {
    name: 'dominograph-slim-yaml',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, dist, path] = /^(.*\/node_modules\/yaml\/browser\/dist\/)(.+)$/.exec(id.replaceAll('\\', '/')) ?? [];
      if (dist === undefined || path === undefined) return null;
      // Looked up in the folder: what nothing needs any more is never loaded.
      const missed = looked ? [] : LEFT_OUT.filter((module) => !existsSync(dist + module));
      if (missed.length > 0) this.error(`yaml has no ${missed.join(', ')} any more: mend scripts/slim-yaml-plugin.ts`);
      looked = true;
      const functions = FUNCTIONS[path]?.map(
        (name) => `export function ${name}() { throw new Error('${name}: left out'); }`,
      );
      return (functions ?? NOTHINGS[path]?.map((name) => `export const ${name} = undefined;`))?.join('\n') ?? null;
    },
  };
}

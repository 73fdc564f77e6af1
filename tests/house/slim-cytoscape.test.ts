import { readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { slimCytoscape } from '../../scripts/slim-cytoscape-plugin';
import { ROOT, createSandbox, type Sandbox } from './support/sandbox';

const STYLE = 'extensions/renderer/base/index.mjs';
const PARTS = ['collection/algorithms/index.mjs', 'extensions/layout/index.mjs', STYLE];
const WEBGL = 'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs';

const KEYS = ['lodash/get.js', 'lodash/set.js', 'lodash/toPath.js'];

/** A cytoscape of a few lines: its entry imports `parts`, each of which exports what nobody wants, and `keys`. */
const source = (parts: readonly string[], keys = KEYS): Record<string, string> => ({
  'page.mjs': "import 'cytoscape';\n",
  'cy/index.mjs': [...parts.map((path) => `./${path}`), ...keys].map((path) => `import '${path}';\n`).join(''),
  ...Object.fromEntries(parts.map((path) => [`cy/${path}`, "console.log('whole');\n"])),
  'cy/extensions/layout/preset.mjs': 'export default 1;\n',
  'cy/extensions/layout/null.mjs': 'export default 1;\n',
  [`cy/${STYLE}`]:
    'var stylesheetAlreadyExists = document.getElementById( stylesheetId ) != null;\nconsole.log(stylesheetAlreadyExists);\n',
});

let folder: Sandbox | null = null;
afterEach(() => folder?.remove());
async function built(files: Readonly<Record<string, string>>): Promise<string> {
  folder = createSandbox(files);
  const plugin = slimCytoscape(`${folder.folder}/cy/`);
  const result = await build({
    root: folder.folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    build: { write: false, minify: false, rolldownOptions: { input: `${folder.folder}/page.mjs` } },
  });
  return (result as Rolldown.RolldownOutput).output[0].code;
}

test('puts its own in the place of each part', async () => {
  const code = await built(source([...PARTS, WEBGL]));
  expect(code).not.toContain('whole');
  expect(code).not.toContain('getElementById');
});

test('the build fails where a part has moved away', async () => {
  await expect(built(source(PARTS))).rejects.toThrow(WEBGL);
});

test('the build fails where what reads a path of keys has moved away', async () => {
  await expect(built(source([...PARTS, WEBGL], KEYS.slice(1)))).rejects.toThrow('lodash/get.js');
});

test('the build fails where the style is asked for in other words', async () => {
  const other = { ...source([...PARTS, WEBGL]), [`cy/${STYLE}`]: 'console.log(1);\n' };
  await expect(built(other)).rejects.toThrow('not as it was');
});

test('a page without cytoscape is no failure', async () => {
  expect(await built({ ...source(PARTS), 'page.mjs': 'console.log(2);\n' })).toContain('console.log(2)');
});

test('cytoscape itself puts a style into the page, which the policy forbids, unless one is there', () => {
  const text = readFileSync(`${ROOT}node_modules/cytoscape/src/${STYLE}`, 'utf8');
  expect(text).toMatch(/if\( !stylesheetAlreadyExists \)\{\s*var stylesheet = document\.createElement\('style'\)/);
  expect(readFileSync(`${ROOT}scripts/build/policy.ts`, 'utf8')).toMatch(/style-src|style:/);
});

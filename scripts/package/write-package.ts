import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { slimYaml } from '../slim-yaml-plugin.ts';
import { licencesOf, packagesOf } from './licences.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { writeTypes } from './types.ts';

/** The story whose embeds lend their program to embeds of other systems. */
const LENDER = 'aws-2025-10-20';
/** Packages whose code is in the pages, found by what rooms of a page may import. */
const IN_PAGES = [
  'svelte',
  'd3',
  'cytoscape',
  'gifenc',
  'valibot',
  'yaml',
  'papaparse',
  '@ts-graphviz/ast',
  'fast-xml-parser',
];

/** The npm package as a folder that needs nothing but Node: library, element, command line, pages, types. */
export async function writePackage(root: string, out: string): Promise<Manifest> {
  rmSync(out, { recursive: true, force: true });
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const used = new Set(await bundleInto(root, join(out, 'lib'), 'src/index.ts', 'index', own.version));
  for (const name of await bundleInto(root, out, 'src/cli/main.ts', 'cli', own.version)) used.add(name);
  writeTypes(root, 'src/index.ts', join(out, 'lib'));
  writeElement(root, out);
  for (const [from, to] of [
    ['dist/dominograph.html', 'pages/dominograph.html'],
    [`dist/s/${LENDER}/embed.html`, 'pages/embed.html'],
    [`dist/s/${LENDER}/embed.de.html`, 'pages/embed.de.html'],
    ['LICENSE', 'LICENSE'],
    ['CHANGELOG.md', 'CHANGELOG.md'],
    ['docs/package.md', 'README.md'],
    ['data/schema/own-system.schema.json', 'schema.json'],
  ] as const)
    cpSync(join(root, from), join(out, to));
  for (const name of packagesOf(root, IN_PAGES)) used.add(name);
  writeFileSync(join(out, 'THIRD-PARTY-LICENSES.txt'), licencesOf(root, [...used]));
  const manifest = manifestOf(own);
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** One entry with all it needs, in parts that are loaded when they are needed. Returns the packages that are in it. */
async function bundleInto(root: string, out: string, entry: string, name: string, version: string): Promise<string[]> {
  const node = name === 'cli';
  const built = await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    plugins: [slimYaml()],
    define: { __DOMINOGRAPH_VERSION__: JSON.stringify(version) },
    ...(node && { ssr: { noExternal: true as const } }),
    build: {
      ...{ outDir: out, emptyOutDir: false, target: 'es2023', minify: false, reportCompressedSize: false },
      ...(node ? { ssr: join(root, entry) } : { lib: { entry: join(root, entry), formats: ['es'], fileName: name } }),
      rolldownOptions: {
        ...(node && { external: [...builtinModules, /^node:/] }),
        output: {
          ...{ entryFileNames: `${name}.js`, chunkFileNames: `${node ? 'cli' : 'parts'}/[name]-[hash].js` },
          banner: (chunk) =>
            (node && chunk.isEntry ? '#!/usr/bin/env node\n' : '') + `/*! Dominograph ${version}, Apache-2.0 */`,
        },
      },
    },
  });
  const results = [built].flat().filter((result): result is Rolldown.RolldownOutput => 'output' in result);
  const modules = results.flatMap(({ output }) =>
    output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])),
  );
  return [...new Set(modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []))];
}

/** The element: as on the site, but silent where there is no page, so that it may be imported on a server. */
function writeElement(root: string, out: string): void {
  cpSync(join(root, 'dist/embed.js'), join(out, 'element.js'));
  writeFileSync(
    join(out, 'embed.js'),
    "/** Registers <dominograph-embed>, where there is a page to register it in. */\nif (typeof customElements !== 'undefined') void import('./element.js');\nexport {};\n",
  );
  cpSync(join(root, 'src/pages/element/types.ts'), join(out, 'embed.d.ts'));
  for (const name of ['react', 'svelte'])
    cpSync(join(root, `scripts/package/embed-${name}.txt`), join(out, `embed-${name}.d.ts`));
}

// @ts-check
/**
 * Writes data/schema/*.schema.json from the validators in src/model, so that an editor can
 * check a file of data while it is being written: node scripts/make-schema.mjs
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Name of the schema file, file in src/model, and what it exports. */
const SCHEMAS = [
  ['incident', 'incident', 'incidentSchema'],
  ['chapters', 'chapters', 'chaptersSchema'],
  ['replay', 'replay-model', 'replaySchema'],
  ['what-if', 'counterfactual', 'counterfactualsSchema'],
  ['lesson', 'lesson-schema', 'lessonSchema'],
  ['glossary', 'lesson-schema', 'glossarySchema'],
  ['system', 'system-schema', 'systemSchema'],
  ['board', 'board', 'boardSchema'],
  ['own-system', 'system-file', 'systemFileSchema'],
];
/** Schemas of files that readers write themselves: where such a file may name what it follows. */
const IDS = { 'own-system': 'urn:dominograph:schema:own-system:2' };

/**
 * The text of a schema file.
 * @param {Parameters<typeof toJsonSchema>[0]} schema
 * @param {string} name what a file of this form holds
 * @param {string} from its file in src/model
 */
export function schemaText(schema, name = 'incident', from = 'incident', id = Reflect.get(IDS, name)) {
  const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input' });
  const head = {
    $schema,
    ...(id !== undefined && { $id: id }),
    title: `Dominograph ${name}`,
    description: `Generated from src/model/${from}.ts by scripts/make-schema.mjs; do not edit. data/README.md explains the fields.`,
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

/**
 * Node 20 cannot read TypeScript: bundle the schema into one module and load that.
 * @param {string} file
 */
async function loadSchemas(file) {
  const { build } = await import('vite');
  const folder = await mkdtemp(join(root, 'node_modules', '.schema-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(root, 'src', 'model', `${file}.ts`),
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'schema.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'schema.mjs')).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name = '', file = '', key = ''] of SCHEMAS) {
    const schema = (await loadSchemas(file))[key];
    await writeFile(join(root, 'data', 'schema', `${name}.schema.json`), schemaText(schema, name, file));
  }
}

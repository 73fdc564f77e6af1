// @ts-check
/**
 * Writes data/schema/*.schema.json from the validators in src/model, so that an editor can
 * check a file of data while it is being written: node scripts/make-schema.mjs
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFileSync } from 'node:fs';
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

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runnerImport } = await import('vite'); // Node 20 cannot read TypeScript
  for (const [name = '', file = '', key = ''] of SCHEMAS) {
    const { module } = await runnerImport(join(root, 'src/model', `${file}.ts`), { root });
    writeFileSync(join(root, 'data/schema', `${name}.schema.json`), schemaText(module[key], name, file));
  }
}

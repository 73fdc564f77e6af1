// @ts-check
/**
 * Writes data/schema/incident.schema.json from src/model/incident-schema.ts, so that an
 * editor can check an incident file while it is being written: node scripts/make-schema.mjs
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'data', 'schema', 'incident.schema.json');

/**
 * The text of the schema file.
 * @param {Parameters<typeof toJsonSchema>[0]} schema
 */
export function schemaText(schema) {
  const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input' });
  const head = {
    $schema,
    title: 'Dominograph incident',
    description:
      'Generated from src/model/incident-schema.ts by scripts/make-schema.mjs; do not edit. data/README.md explains the fields.',
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

/** Node 20 cannot read TypeScript: bundle the schema into one module and load that. */
async function loadSchema() {
  const { build } = await import('vite');
  const folder = await mkdtemp(join(root, 'node_modules', '.schema-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(root, 'src', 'model', 'incident-schema.ts'),
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'schema.mjs' } },
      },
    });
    return (await import(pathToFileURL(join(folder, 'schema.mjs')).href)).incidentSchema;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(target, schemaText(await loadSchema()));
}

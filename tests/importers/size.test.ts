import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { slimYaml } from '../../scripts/slim-yaml-plugin';
import { FORMATS } from '../../src/importers/formats';
import type * as Reading from '../../src/importers/read';

const BUDGET = 32 * 1024;
let chunks: readonly Rolldown.OutputChunk[] = [];
const folder = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [slimYaml()],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        input: Object.fromEntries(
          ['read', ...FORMATS.map(({ id }) => id)].map((id) => [id, resolve('src/importers', `${id}.ts`)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  chunks = (output?.output ?? []).flatMap((each) => (each.type === 'chunk' ? [each] : []));
}, 120_000);

/** A chunk and all that it imports at once. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) closure(next, seen);
  return seen;
}
const gzipped = (files: Iterable<string>): number =>
  [...files].reduce(
    (sum, file) => sum + gzipSync(chunks.find(({ fileName }) => fileName === file)?.code ?? '', { level: 9 }).length,
    0,
  );

it(`every reader with its parser is within ${BUDGET / 1024} kB, and so is what finds out the format`, () => {
  const core = closure('read.mjs');
  const sizes = FORMATS.map(
    ({ id }) => [id, gzipped([...closure(`${id}.mjs`)].filter((file) => !core.has(file)))] as const,
  );
  console.log(
    [['read', gzipped(core)] as const, ...sizes]
      .map(([id, size]) => `${id.padEnd(18)} ${(size / 1024).toFixed(1)} kB`)
      .join('\n'),
  );
  for (const [id, size] of sizes) expect([id, size > 500 && size < BUDGET]).toEqual([id, true]);
  expect(gzipped(core)).toBeLessThan(BUDGET);
});

it('what is built reads, YAML too', async () => {
  for (const { fileName, code } of chunks) writeFileSync(join(folder, fileName), code);
  const { readInputs } = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'read.mjs')).href
  )) as typeof Reading;
  const { draft, findings } = await readInputs([
    {
      name: 'compose.yaml',
      text: 'x: &x { image: a }\nservices:\n  web: { <<: *x, depends_on: [api] }\n  api: { <<: *x }\n',
    },
  ]);
  expect([draft?.system.dependencies.length, findings]).toEqual([1, []]);
  const broken = await readInputs([{ name: 'compose.yaml', text: 'services:\n  web:\n\timage: a\n' }]);
  expect(broken.findings[0]).toMatchObject({ code: 'yaml-syntax', line: 3, subject: 'TAB_AS_INDENT' });
});

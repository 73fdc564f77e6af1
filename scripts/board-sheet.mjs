// @ts-check
/**
 * Draws every outage on its board, healthy, in the middle and at the end, to look at:
 * node scripts/board-sheet.mjs [part of an id] [part of a name], into .test-output/boards/.
 */
import { Resvg } from '@resvg/resvg-js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { pictureFonts } from './fonts/picture-fonts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, '.test-output/boards');
const [id = '', part = ''] = process.argv.slice(2);

const { module } = await runnerImport(join(root, 'scripts/pages/board-sheet.ts'), { root });
const font = await pictureFonts(join(root, 'node_modules/.cache/dominograph-fonts'));
mkdirSync(out, { recursive: true });
for (const { name, svg } of module.sheet(root, id, part))
  writeFileSync(join(out, `${name}.png`), new Resvg(svg, { font }).render().asPng());

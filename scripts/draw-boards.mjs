// @ts-check
/**
 * Draws every outage on its board, healthy, in the middle and at the end, to look at:
 * node scripts/draw-boards.mjs [part of an id] [part of a name], into .test-output/boards/.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id = '', part = ''] = process.argv.slice(2);
/** @type {{ module: any }} */
const { module } = await runnerImport(join(root, 'scripts/pages/draw-boards.ts'), { root });
await module.drawBoards(root, join(root, '.test-output/boards'), id, part);

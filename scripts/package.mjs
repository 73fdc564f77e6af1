// @ts-check
/**
 * `npm run package`: the npm package `dominograph` in package/, ready for `npm pack ./package`. The pages that it brings
 * along are those of dist/, which is built first if it is not there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.env['NODE_ENV'] = 'production'; // before anything of vite's sets it for us

if (!existsSync(join(ROOT, 'dist/dominograph.html'))) await import('./build.mjs');
/** @type {{ module: typeof import('./package/write-package.ts') }} */
const { module } = await runnerImport(join(ROOT, 'scripts/package/write-package.ts'), { root: ROOT });
const { name, version } = await module.writePackage(ROOT, join(ROOT, 'package'));
console.log(`${name} ${version} is in package/: npm pack ./package`);

// The sources are TypeScript, which Node 20 does not read: bundle them first.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** All exports of `files`, paths under src without their ending, in one object. */
export async function loadOwn(name, files) {
  const outDir = path.join(root, `node_modules/.cache/bench-${name}`);
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(
          files.map((file) => [
            path.basename(file),
            path.join(root, file.startsWith('tests') ? '' : 'src', `${file}.ts`),
          ]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(outDir, `${path.basename(file)}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}

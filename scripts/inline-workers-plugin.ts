import { build, type Plugin } from 'vite';

const WORKER = /^(.*\.worker\.ts)\?worker&url$/;
/** Not worth a second copy of their code in the file: the page does their work itself, in slices. */
const LEFT_OUT = ['/analysis.worker.ts', '/read-files.worker.ts'];

/**
 * For a build that is one file: the address of a worker becomes that of a blob that holds its code, since
 * a page opened from a file may load no other file. Leave it out where there are files.
 */
export function inlineWorkers(): Plugin {
  return {
    name: 'dominograph-inline-workers',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      const [, file] = WORKER.exec(id) ?? [];
      if (file === undefined) return null;
      if (LEFT_OUT.some((name) => file.endsWith(name))) return `export default '';`;
      const code = JSON.stringify(await bundled(file));
      return `export default URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }));`;
    },
  };
}

/** A worker and all it imports, as one script. */
async function bundled(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: file, formats: ['iife'], name: 'worker', fileName: 'worker' },
    },
  });
  const [first] = [result].flat();
  if (first === undefined || !('output' in first)) throw new Error(`nothing was built of ${file}`);
  const [{ code }, ...more] = first.output;
  if (more.length > 0) throw new Error(`${file} was built into several files`);
  return code;
}

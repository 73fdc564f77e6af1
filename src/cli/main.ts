import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from './io';
import { run } from './run';

/** Where the package stands: this file is in it, bundled, with the pages beside it. */
const PACKAGE = dirname(fileURLToPath(import.meta.url));

async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const stream: AsyncIterable<Uint8Array> = process.stdin;
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Beside its place first, and then into it: a run that fails leaves what was there. */
async function writeWhole(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const { NO_COLOR, FORCE_COLOR } = process.env;
const io: Io = {
  read: (path) => (path === '-' ? readStdin() : readFile(path)),
  write: writeWhole,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  page: async (name) => readFile(join(PACKAGE, 'pages', name), 'utf8').catch(() => null),
  colour: (NO_COLOR ?? '') === '' && (process.stdout.isTTY || ((FORCE_COLOR ?? '') !== '' && FORCE_COLOR !== '0')),
  watched: process.stderr.isTTY,
  version: __DOMINOGRAPH_VERSION__,
  serve: async (files) => (await import('./mcp/serve')).serve(files, __DOMINOGRAPH_VERSION__),
};

// Whoever reads may stop reading (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2), io);

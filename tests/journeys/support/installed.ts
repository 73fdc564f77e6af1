import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An empty folder in which nothing but our own packed file was installed, without a network. */
export interface Installed {
  readonly folder: string;
  /** What the packed file holds, and how many bytes it has. */
  readonly files: readonly string[];
  readonly size: number;
  readonly run: (program: string, args: readonly string[], input?: string) => Promise<Ran>;
  readonly remove: () => void;
}

/** Makes the package, packs it and installs it; the pages of dist/ are in it. */
export async function installPackage(): Promise<Installed> {
  await need(runIn(ROOT, process.execPath, ['scripts/package.mjs']));
  const folder = mkdtempSync(join(tmpdir(), 'dominograph-package-'));
  const packed = await need(runIn(ROOT, 'npm', ['pack', './package', '--json', '--pack-destination', folder]));
  const [{ filename, size, files }] = JSON.parse(packed.out) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  const flags = ['--offline', '--no-audit', '--no-fund', '--no-update-notifier'];
  await need(runIn(folder, 'npm', ['install', ...flags, `./${filename}`]));
  return {
    ...{ folder, size, files: files.map(({ path }) => path) },
    run: (program, args, input) => runIn(folder, program, args, input),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Packages in the folder, but for npm's own notes. */
export const packagesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));

async function need(running: Promise<Ran>): Promise<Ran> {
  const ran = await running;
  if (ran.code !== 0) throw new Error(`${ran.out}\n${ran.err}`);
  return ran;
}

function runIn(folder: string, program: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { NODE_OPTIONS: _options, VITEST: _vitest, NODE_ENV: _mode, ...rest } = process.env;
    const child = spawn(program, args, { cwd: folder, env: { ...rest, NO_COLOR: '1' }, timeout: 120_000 });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => (out += String(part)));
    child.stderr.on('data', (part) => (err += String(part)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
    child.stdin.on('error', () => undefined); // it may end before it has read
    child.stdin.end(input);
  });
}

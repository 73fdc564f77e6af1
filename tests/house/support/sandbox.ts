import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CONFIGS = ['package.json', 'tsconfig.json', 'tsconfig.pure.json', 'tsconfig.node.json'];

/**
 * A small tree that mirrors the repository, under `.test-output/` so that packages resolve
 * as they do in src. `files` are texts by path from the root. The caller removes it.
 */
export function createSandbox(files: Readonly<Record<string, string>>): Sandbox {
  const shelf = join(ROOT, '.test-output');
  mkdirSync(shelf, { recursive: true });
  const folder = mkdtempSync(join(shelf, 'house-'));
  for (const name of CONFIGS) cpSync(join(ROOT, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Sandbox {
  readonly folder: string;
  remove(): void;
}

/** Run a tool of node_modules in `folder`; resolves to its exit code and what it printed. */
export function runTool(script: string, parameters: readonly string[], folder: string): Promise<ToolResult> {
  return new Promise((resolve) => {
    const command = [join(ROOT, 'node_modules', script), ...parameters];
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

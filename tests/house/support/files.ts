import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './sandbox';

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.test-output', '.svelte-kit', 'coverage']);

/** Paths from the root of everything that is or would be committed; the whole tree where git is not at hand. */
export function projectFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
    return listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
  } catch {
    return walk(ROOT);
  }
}

/** The text of a project file, or null if it is not text. */
export function textOf(path: string): string | null {
  const bytes = readFileSync(join(ROOT, path));
  return bytes.includes(0) ? null : bytes.toString('utf8');
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (NOT_OURS.has(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [relative(ROOT, path).split(sep).join('/')];
  });
}

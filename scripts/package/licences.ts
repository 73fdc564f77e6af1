import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const read = (root: string, name: string): Package =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Package;

/** These packages and all that they need at run time. */
export function packagesOf(root: string, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names);
  for (const name of found)
    for (const next of Object.keys(read(root, name).dependencies ?? {}))
      if (existsSync(join(root, 'node_modules', next))) found.add(next);
  return found;
}

/**
 * The licences of everything that is in the package and not ours, one after the other.
 * @throws {Error} if one of them says nothing of a licence
 */
export function licencesOf(root: string, names: readonly string[]): string {
  const parts = [...names].sort().map((name) => {
    const { version, license } = read(root, name);
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    if (license === undefined && file === undefined) throw new Error(`${name} says nothing of a licence`);
    const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
    return `${name} ${version} (${license ?? 'see below'})${text}`;
  });
  const fonts = ['sans', 'serif'].map((kind) => {
    const text = readFileSync(join(root, `src/theme/fonts/LICENSE-${kind}.txt`), 'utf8').trim();
    return `Source ${kind === 'sans' ? 'Sans' : 'Serif'} (OFL-1.1)\n\n${text}`;
  });
  const line = `\n\n${'-'.repeat(78)}\n\n`;
  return `Dominograph is Apache-2.0 (LICENSE). In it is code, and in its pages are fonts, of others:${line}${[...parts, ...fonts].join(line)}\n`;
}

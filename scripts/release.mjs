// @ts-check
/**
 * `npm run release`: what is attached to a release, in release/: the offline app, the element, the npm package, all
 * embeds at the address where they stay for ever, checksums, notes. Needs dist/ and package/. Two flags for a site:
 * `--frozen <folder>` puts this version's embeds into `<folder>/v/<version>/`; `--earlier <folder>` unpacks the archives
 * of earlier releases beside it. An archive of this version among them is passed over: what is out there does not change.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARCHIVE = /^embeds-(\d+\.\d+\.\d+(?:-[\w.]+)?)\.tar\.gz$/;

/**
 * The part of the changelog about one version.
 * @param {string} changelog
 * @param {string} version
 * @throws {Error} if it says nothing of it
 */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((each) => each.split(/[\s(]/)[0] === version);
  if (part === undefined) throw new Error(`CHANGELOG.md has no heading "## ${version}"`);
  return part.slice(part.indexOf('\n')).trim();
}

/**
 * Lines as `sha256sum -c` reads them.
 * @param {string} folder
 * @param {readonly string[]} names
 */
export function checksums(folder, names) {
  const sum = (/** @type {string} */ name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return names.map((name) => `${sum(name)}  ${name}\n`).join('');
}

/**
 * Whoever follows a link out of a frozen embed lands here, and is sent on to the app of today with all of the link.
 * Paths only; the script is named in the page's policy by its checksum.
 */
export function sentOn() {
  const script = "location.replace('../../' + location.hash);";
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'">`,
    '<meta name="robots" content="noindex">',
    '<title>Dominograph</title>',
    `<script>${script}</script>`,
    '</head>',
    '<body><p><a href="../../">Dominograph</a></p></body>',
    '</html>\n',
  ].join('\n');
}

/**
 * The embeds of a build under `v/<version>/`, with the element and the pictures that stand in for them.
 * @param {string} dist
 * @param {string} site
 * @param {string} version
 */
export function freeze(dist, site, version) {
  const to = join(site, 'v', version);
  if (existsSync(to)) return false;
  for (const name of ['embed.html', 'embed.js']) cpSync(join(dist, name), join(to, name));
  const isKept = (/** @type {string} */ path) =>
    statSync(path).isDirectory() || /^(embed|poster)\b/.test(basename(path));
  cpSync(join(dist, 's'), join(to, 's'), { recursive: true, filter: isKept });
  writeFileSync(join(to, 'index.html'), sentOn());
  return true;
}

/**
 * Unpacks `embeds-<version>.tar.gz` of earlier releases into `v/<version>/`. Returns their versions.
 * @param {string} folder
 * @param {string} site
 */
export function restore(folder, site) {
  const versions = [];
  for (const name of readdirSync(folder).sort()) {
    const version = ARCHIVE.exec(name)?.[1];
    if (version === undefined) continue;
    const to = join(site, 'v', version);
    if (existsSync(to)) continue;
    mkdirSync(to, { recursive: true });
    const inside = execFileSync('tar', ['-tzf', join(folder, name)], { encoding: 'utf8' }).split('\n');
    const astray = inside.find((path) => path.startsWith('/') || path.split('/').includes('..'));
    if (astray !== undefined) throw new Error(`${name} holds ${astray}, which leads out of its folder`);
    execFileSync('tar', ['-xzf', join(folder, name), '-C', to, '--no-same-owner']);
    versions.push(version);
  }
  return versions;
}

/**
 * An archive that is the same whenever it is made of the same files.
 * @param {string} folder
 * @param {string} archive
 */
function pack(folder, archive) {
  const same = ['--sort=name', '--mtime=2026-01-01 00:00Z', '--owner=0', '--group=0', '--numeric-owner'];
  execFileSync('tar', [...same, '--use-compress-program=gzip -n', '-cf', archive, '-C', folder, '.']);
}

/** @param {readonly string[]} args */
function main(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { frozen: { type: 'string' }, earlier: { type: 'string' }, notes: { type: 'boolean' } },
  });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const dist = join(ROOT, 'dist');
  if (values.earlier !== undefined)
    console.log(`earlier embeds: ${restore(values.earlier, values.frozen ?? dist).join(', ') || 'none'}`);
  if (values.frozen !== undefined) {
    const fresh = freeze(dist, values.frozen, version);
    console.log(fresh ? `embeds frozen under v/${version}/` : `v/${version}/ was there already and stays as it is`);
    return;
  }
  const out = join(ROOT, 'release');
  rmSync(out, { recursive: true, force: true });
  for (const name of ['dominograph.html', 'embed.js']) cpSync(join(dist, name), join(out, name));
  freeze(dist, join(out, '.frozen'), version);
  pack(join(out, '.frozen/v', version), join(out, `embeds-${version}.tar.gz`));
  rmSync(join(out, '.frozen'), { recursive: true });
  execFileSync('npm', ['pack', './package', '--pack-destination', out, '--silent'], { cwd: ROOT, stdio: 'ignore' });
  const names = readdirSync(out).sort();
  const sums = checksums(out, names);
  writeFileSync(join(out, 'SHA256SUMS'), sums);
  const notes = notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version);
  writeFileSync(join(out, 'NOTES.md'), `${notes}\n\n### Checksums (SHA-256)\n\n\`\`\`text\n${sums}\`\`\`\n`);
  console.log(`release/ holds ${[...names, 'SHA256SUMS', 'NOTES.md'].join(', ')}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));

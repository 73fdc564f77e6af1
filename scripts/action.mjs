// @ts-check
/**
 * What action.yml runs: the page of a system, and its difference to the branch that is merged into as a comment on the
 * pull request. All it is told comes in DOMINOGRAPH_… and from the runner; names of files and texts are never part of a
 * command line that a shell reads. Exit codes are those of `dominograph diff`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** In every comment of ours, so that the next run finds it; as src/cli/diff-markdown.ts writes it. */
export const MARK = '<!-- dominograph-diff -->';

/** The command line, made first where a clone has none yet. */
function command() {
  const cli = join(ROOT, 'package/cli.js');
  if (existsSync(cli)) return cli;
  for (const line of ['npm ci --no-audit --no-fund', 'npm run package'])
    execFileSync(line, { cwd: ROOT, shell: true, stdio: ['ignore', 2, 2] });
  return cli;
}

/**
 * The file as it was; null if it was not there, or nothing is known of then.
 * @param {string} base
 * @param {string} file
 */
function fileBefore(base, file) {
  if (base === '') return null;
  const shown = spawnSync('git', ['show', '--end-of-options', `${base}:./${file}`], {
    encoding: 'buffer',
    maxBuffer: 1 << 26,
  });
  return shown.status === 0 ? shown.stdout : null;
}

/**
 * Writes the comment, over our last one if there is one. Without a change, one that is there says so; none is made.
 * @param {{ api: string, repository: string, pull: string, token: string, text: string, fetch?: typeof fetch }} where
 */
export async function comment({ api, repository, pull, token, text, fetch: ask = fetch }) {
  const headers = {
    ...{ Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}` },
    ...{ 'Content-Type': 'application/json', 'User-Agent': 'dominograph' },
  };
  const call = async (/** @type {string} */ path, /** @type {RequestInit} */ init = {}) => {
    const answer = await ask(`${api}/repos/${repository}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
    return /** @type {any} */ (await answer.json());
  };
  /** @type {{ id: number, body?: string } | undefined} */
  let ours;
  for (let page = 1; ours === undefined; page++) {
    /** @type {{ id: number, body?: string }[]} */
    const found = await call(`/issues/${pull}/comments?per_page=100&page=${page}`);
    ours = found.find((each) => each.body?.startsWith(MARK));
    if (found.length < 100) break;
  }
  if (ours === undefined && text === '') return 'none';
  const body = JSON.stringify({ body: text === '' ? `${MARK}\nNo failure reaches more or less than before.` : text });
  if (ours !== undefined) await call(`/issues/comments/${ours.id}`, { method: 'PATCH', body });
  else await call(`/issues/${pull}/comments`, { method: 'POST', body });
  return ours === undefined ? 'made' : 'changed';
}

/** @param {NodeJS.ProcessEnv} env */
export async function main(env) {
  const told = (/** @type {string} */ name) => env[`DOMINOGRAPH_${name}`] ?? '';
  const file = told('FILE');
  if (file === '') throw new Error('the input "file" is missing');
  const cli = command();
  const run = (/** @type {string[]} */ ...args) => {
    const ran = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
    process.stderr.write(ran.stderr);
    return { code: ran.status ?? 2, out: ran.stdout };
  };
  const say = (/** @type {string} */ line) => env['GITHUB_OUTPUT'] && appendFileSync(env['GITHUB_OUTPUT'], `${line}\n`);
  const output = told('OUTPUT');
  if (output !== '') {
    if (run('build', '-o', output, '--', file).code !== 0) return 2;
    say(`page=${output.replace(/[\r\n]/g, '')}`);
  }
  const before = fileBefore(told('BASE'), file);
  if (before === null) {
    console.log('there is no version before to compare with');
    return 0;
  }
  const old = join(tmpdir(), `before-${process.pid}-${basename(file)}`);
  writeFileSync(old, before);
  const limit = told('FAIL_ON');
  const { code, out } = run('diff', ...(limit === '' ? [] : ['--fail-on', limit]), '--', old, file);
  if (code === 2) return 2;
  say(`changed=${out !== ''}`);
  if (env['GITHUB_STEP_SUMMARY'] && out !== '') appendFileSync(env['GITHUB_STEP_SUMMARY'], `${out}\n`);
  if (told('COMMENT') === 'true' && told('PULL') !== '' && told('TOKEN') !== '') {
    const [api, repository] = [env['GITHUB_API_URL'] ?? 'https://api.github.com', env['GITHUB_REPOSITORY'] ?? ''];
    console.log(`comment: ${await comment({ api, repository, pull: told('PULL'), token: told('TOKEN'), text: out })}`);
  }
  return code;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.env);

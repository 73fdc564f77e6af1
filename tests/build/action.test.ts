import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { comment, MARK } from '../../scripts/action.mjs';
import { COMMANDS } from '../../src/cli/run';
import { MARK as WRITTEN } from '../../src/cli/diff-markdown';
import { projectFiles } from '../house/support/files';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const where = { api: 'https://api.example.org', repository: 'o/r', pull: '7', token: 't' };

/** A server with these comments, and what it was asked. */
function server(comments: readonly { id: number; body: string }[]) {
  const asked: string[] = [];
  const ask = ((address: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    const path = address.slice('https://api.example.org/repos/o/r'.length);
    asked.push(`${method} ${path}${body === undefined ? '' : ` ${body}`}`);
    const page = Number(/page=(\d+)$/.exec(path)?.[1] ?? 1);
    const found = method === 'GET' ? comments.slice((page - 1) * 100, page * 100) : {};
    return Promise.resolve(Response.json(found));
  }) as unknown as typeof fetch;
  return { ask, asked };
}

describe('the comment on a pull request', () => {
  const text = `${MARK}\n## What\n`;
  test('carries the mark that the command line writes', () => {
    expect(MARK).toBe(WRITTEN);
  });

  test('is made once, and written over from then on, however many there are', async () => {
    const none = server([{ id: 1, body: 'nice' }]);
    expect(await comment({ ...where, text, fetch: none.ask })).toBe('made');
    expect(none.asked.at(-1)).toBe(`POST /issues/7/comments ${JSON.stringify({ body: text })}`);
    const many = server([...Array.from({ length: 130 }, (_, id) => ({ id, body: 'x' })), { id: 999, body: text }]);
    expect(await comment({ ...where, text, fetch: many.ask })).toBe('changed');
    expect(many.asked.at(-1)).toMatch(/^PATCH \/issues\/comments\/999 /);
  });

  test('is silent where nothing changed, and takes back what no longer holds', async () => {
    const none = server([]);
    expect(await comment({ ...where, text: '', fetch: none.ask })).toBe('none');
    expect(none.asked).toHaveLength(1);
    const old = server([{ id: 5, body: text }]);
    await comment({ ...where, text: '', fetch: old.ask });
    expect(old.asked.at(-1)).toContain('No failure reaches more or less');
  });

  test('a refusal is told', async () => {
    const ask = (() => Promise.resolve(new Response('no', { status: 403 }))) as unknown as typeof fetch;
    await expect(comment({ ...where, text, fetch: ask })).rejects.toThrow('403 no');
  });
});

describe('workflows and the action', () => {
  const files = ['action.yml', ...readdirSync(`${ROOT}/.github/workflows`).map((name) => `.github/workflows/${name}`)];
  interface Step {
    readonly run?: string;
    readonly uses?: string;
  }
  const stepsOf = (file: string): Step[] => {
    const read = parse(readFileSync(`${ROOT}/${file}`, 'utf8')) as {
      jobs?: Record<string, { steps: Step[] }>;
      runs?: { steps: Step[] };
    };
    return [...(read.runs?.steps ?? []), ...Object.values(read.jobs ?? {}).flatMap(({ steps }) => steps)];
  };

  const text = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8');

  test.each(files)('%s names no step and no input that there is not', (file) => {
    const { inputs = {} } = parse(text(file)) as { inputs?: Record<string, unknown> };
    const ids = [...text(file).matchAll(/^\s*(?:- )?id: (\w+)$/gm)].map(([, id = '']) => id);
    const steps = [...text(file).matchAll(/steps\.(\w+)\./g)].map(([, id = '']) => id);
    expect(ids).toEqual(expect.arrayContaining(steps));
    const asked = [...text(file).matchAll(/inputs\.([\w-]+)/g)].map(([, name = '']) => name);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(inputs).sort());
  });

  test('the action tells its script what that asks for, and takes from it what it says', () => {
    const script = text('scripts/action.mjs');
    const told = [...text('action.yml').matchAll(/^\s+DOMINOGRAPH_(\w+):/gm)].map(([, name]) => name);
    const wanted = [...script.matchAll(/told\('(\w+)'\)/g)].map(([, name]) => name);
    expect([...new Set(told)].sort()).toEqual([...new Set(wanted)].sort());
    const { outputs } = parse(text('action.yml')) as { outputs: Record<string, unknown> };
    for (const name of Object.keys(outputs)) expect(script).toContain(`say(\`${name}=`);
    for (const [, command = '', rest = ''] of script.matchAll(/run\('(\w+)'([^\n]*)/g)) {
      const options = Object.keys(COMMANDS[command as keyof typeof COMMANDS][1]);
      for (const [, flag = ''] of rest.matchAll(/'--([\w-]+)'/g)) expect(options).toContain(flag);
      if (rest.includes("'-o'")) expect(options).toContain('output');
    }
  });

  test('what is attached to a release is what the script for it writes', () => {
    const [, globs = ''] = /gh release create (.*)$/m.exec(text('.github/workflows/release.yml')) ?? [];
    const written = ['dominograph.html', 'embed.js', 'embeds-1.2.3.tar.gz', 'dominograph-1.2.3.tgz', 'SHA256SUMS'];
    const attached = [...globs.matchAll(/release\/(\S+)/g)].map(([, glob = '']) => glob);
    const fits = (name: string) =>
      attached.some((glob) => (glob.startsWith('*') ? name.endsWith(glob.slice(1)) : name === glob));
    expect(written.filter((name) => !fits(name))).toEqual([]);
    expect(attached).toContain('NOTES.md');
    const script = text('scripts/release.mjs');
    for (const name of ['dominograph.html', 'embed.js', 'SHA256SUMS', 'NOTES.md'])
      expect(script).toContain(`'${name}'`);
  });

  test.each(['scripts/publish.sh', 'scripts/earlier-embeds.sh', '.ci/run'])('%s calls what is there', (file) => {
    const own = new Set(projectFiles());
    expect(execFileSync('bash', ['-n', `${ROOT}/${file}`], { encoding: 'utf8' })).toBe('');
    expect(statSync(`${ROOT}/${file}`).mode & 0o111, 'may be run').not.toBe(0);
    for (const [, script = '', rest = ''] of text(file).matchAll(/\bnode (scripts\/\S+)(.*)/g)) {
      expect(own.has(script), script).toBe(true);
      for (const [, flag = ''] of rest.matchAll(/--([\w-]+)/g)) expect(text(script)).toContain(`${flag}: {`);
    }
  });

  test('the container copies what is there, and runs what it copied', () => {
    const own = projectFiles();
    const lines = text('Containerfile').split('\n');
    const copied = lines.flatMap((line) => /^COPY (?!--from)(.*) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    for (const name of copied) expect(name === '.' || own.includes(name), name).toBe(true);
    const built = lines.flatMap((line) => /^COPY --from=build \/site\/(\S+) \S+$/.exec(line)?.[1] ?? []);
    expect(built.filter((name) => name !== 'dist' && !own.includes(name))).toEqual([]);
    const [, run = ''] = /^CMD \["node", "([^"]*)"\]$/m.exec(text('Containerfile')) ?? [];
    expect(built).toContain(run);
    // It stands alone in there: nothing of the repository, no packages.
    expect([...text(run).matchAll(/ from '([^']*)'/g)].filter(([, from = '']) => !from.startsWith('node:'))).toEqual(
      [],
    );
    expect(text('Containerfile')).toMatch(/^USER node$/m);
  });

  test.each(files)('%s only calls scripts of this repository that are there, and GitHub’s own', (file) => {
    const own = new Set(projectFiles());
    const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { scripts: Record<string, string> };
    const steps = stepsOf(file);
    expect(steps.length).toBeGreaterThan(0);
    for (const { run, uses } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      for (const line of (run ?? '').split(/\n|&&/).filter((each) => each.trim() !== '')) {
        const [, script, path] =
          /^\s*(?:npm run (\w+)|(?:node )?"?(?:\$GITHUB_ACTION_PATH\/)?([\w./-]+)"?)/.exec(line) ?? [];
        if (script !== undefined) expect(scripts).toHaveProperty([script]);
        else if (path !== 'gh') expect(own.has(path ?? ''), line).toBe(true);
        expect(line, 'what somebody else wrote never stands in a command line').not.toContain('${{');
      }
    }
  });
});

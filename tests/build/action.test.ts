import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { comment, MARK } from '../../scripts/action.mjs';
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

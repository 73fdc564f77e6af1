import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './support/browser';
import { installPackage, packagesIn, type Installed } from './support/installed';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const OURS = fileURLToPath(new URL('../../node_modules', import.meta.url));

const COMPOSE = `name: shop
services:
  web: { image: nginx, depends_on: [api] }
  api: { image: api, environment: { DB: 'postgres://db/x' }, depends_on: [db] }
  db: { image: postgres }
`;
/** A strength that nobody knows, what is needed to start, a choice. */
const TWO = `format: dominograph-system
version: 2
components: [{ id: web }, { id: api }, { id: job }, { id: db }, { id: spare }]
dependencies:
  - { from: web, to: db }
  - { from: api, to: db, strength: hard }
  - { from: job, to: db, strength: hard, when: start }
redundancies:
  - { from: web, to: [api, spare], need: 1, strength: hard }
`;
const WORSE = COMPOSE.replace('depends_on: [api]', 'depends_on: [api, mail]').concat('  mail: { image: mail }\n');

let installed: Installed;
beforeAll(async () => {
  installed = await installPackage();
}, 120_000);
afterAll(() => installed.remove());

const put = (name: string, text: string): string => {
  writeFileSync(join(installed.folder, name), text);
  return name;
};
/** As `npx dominograph` does, which takes a second to find it. */
const cli = (args: readonly string[], input?: string) =>
  installed.run(join(installed.folder, 'node_modules/.bin/dominograph'), args, input);

describe('the packed file', () => {
  test('brings nothing along and needs nothing', () => {
    expect(packagesIn(installed.folder)).toEqual(['dominograph']);
    const manifest = JSON.parse(
      readFileSync(join(installed.folder, 'node_modules/dominograph/package.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts|private/i.test(key))).toEqual([]);
    expect(installed.size).toBeLessThan(3_500_000);
  });

  test('names all that others wrote, and nothing of a machine', () => {
    const licences = readFileSync(join(installed.folder, 'node_modules/dominograph/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of [
      'yaml',
      'valibot',
      'papaparse',
      'fast-xml-parser',
      '@modelcontextprotocol/sdk',
      'zod',
      'svelte',
      'cytoscape',
      'd3-scale',
      'Source Serif',
    ])
      expect(licences).toMatch(new RegExp(`^${name.replace('/', '\\/')} `, 'm'));
    expect(installed.files.filter((name) => /\.(map|ts)$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
    for (const name of installed.files.filter((each) => each.endsWith('.js')))
      expect(readFileSync(join(installed.folder, 'node_modules/dominograph', name), 'utf8')).not.toContain(OURS);
  });
});

describe('as a library', () => {
  const PROGRAM = `import { blastRadius, componentOf, faultsOf, rankFailures, readGraph, simulateCascade } from 'dominograph';
const { graph, findings } = await readGraph(${JSON.stringify(COMPOSE)}, { name: 'compose.yaml' });
if (graph === null) throw new Error(findings.map(({ code }) => code).join());
const faults = faultsOf(graph, ['db']);
const levels = [...blastRadius(graph, faults)];
const { log } = simulateCascade(graph, { events: faults });
const ranked = rankFailures(graph).map(({ component, hit }) => [graph.ids[component], hit]);
globalThis.answer = [levels, log.length, ranked, componentOf(graph, 'api')];
`;
  const ANSWER = [
    [3, 3, 3],
    3,
    [
      ['db', 2],
      ['api', 1],
      ['web', 0],
    ],
    1,
  ];

  test('from plain Node', async () => {
    put('plain.mjs', `${PROGRAM}console.log(JSON.stringify(globalThis.answer));\n`);
    const { code, out, err } = await installed.run(process.execPath, ['plain.mjs']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(ANSWER);
  });

  test('from TypeScript with strict settings, without a page and without looking away', async () => {
    put(
      'strict.ts',
      `import { blastRadius, faultsOf, readGraph, whatFalls, type DependencyGraph, type SystemFile, type GraphReading } from 'dominograph';
const reading: GraphReading = await readGraph('digraph { a -> b }', { unknown: 'start' });
const graph: DependencyGraph | null = reading.graph;
export const levels: Uint8Array | null = graph && blastRadius(graph, faultsOf(graph, ['b']));
const system: SystemFile = { format: 'dominograph-system', version: 2, components: [{ id: 'a', kind: 'dns' }], dependencies: [], redundancies: [] };
export const first: string | undefined = whatFalls(system, (on) => faultsOf(on, ['a'])).graph.ids[0];
// @ts-expect-error: no such strength
export const wrong: SystemFile['dependencies'][number]['strength'] = 'strong';
// @ts-expect-error: a graph may be null
reading.graph.ids;
`,
    );
    put(
      'page.ts',
      `import 'dominograph/embed';
import type { EmbedCommand } from 'dominograph/embed';
const command: EmbedCommand = { command: 'fail', ids: ['db'] };
document.querySelector('dominograph-embed')?.send(command);
// @ts-expect-error: no such command
document.createElement('dominograph-embed').send({ command: 'explode' });
`,
    );
    const settings = [
      '--strict',
      '--noUncheckedIndexedAccess',
      '--exactOptionalPropertyTypes',
      '--skipLibCheck',
      'false',
      '--noEmit',
      '--target',
      'es2023',
    ];
    for (const [file, lib, module] of [
      ['strict.ts', 'es2023', 'nodenext'],
      ['page.ts', 'es2023,dom', 'nodenext'],
      ['strict.ts', 'es2023', 'bundler'],
    ] as const) {
      const kind =
        module === 'bundler' ? ['--module', 'esnext', '--moduleResolution', 'bundler'] : ['--module', module];
      const { code, out } = await installed.run(process.execPath, [TSC, ...settings, '--lib', lib, ...kind, file]);
      expect([file, module, code, out]).toEqual([file, module, 0, '']);
    }
  }, 90_000);

  test('templates of Svelte know the element', async () => {
    if (!existsSync(join(installed.folder, 'node_modules/svelte')))
      symlinkSync(join(OURS, 'svelte'), join(installed.folder, 'node_modules/svelte'));
    put(
      'svelte.ts',
      `import type {} from 'dominograph/embed/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
export const attributes: SvelteHTMLElements['dominograph-embed'] = { src: 'x', theme: 'dark', class: 'wide' };
// @ts-expect-error: no such theme
export const wrong: SvelteHTMLElements['dominograph-embed'] = { theme: 'pink' };
`,
    );
    const { out } = await installed.run(process.execPath, [
      TSC,
      '--strict',
      '--noEmit',
      '--skipLibCheck',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      'svelte.ts',
    ]);
    expect(out).toBe('');
  }, 60_000);

  test('JSX of React knows the element', async () => {
    // As little of React's own types as the hint builds on.
    const react: Readonly<Record<string, string>> = {
      'package.json': JSON.stringify({
        ...{ name: 'react', version: '19.0.0' },
        exports: { '.': { types: './index.d.ts' }, './jsx-runtime': { types: './jsx-runtime.d.ts' } },
      }),
      'index.d.ts': `export type DetailedHTMLProps<Props, Element> = Props & { key?: string; ref?: (element: Element | null) => void };
export interface HTMLAttributes<Element> { className?: string; onClick?: (event: { currentTarget: Element }) => void }
export namespace JSX { interface IntrinsicElements { div: HTMLAttributes<HTMLDivElement> } }
`,
      'jsx-runtime.d.ts': `import type { JSX as Own } from 'react';
export namespace JSX { interface IntrinsicElements extends Own.IntrinsicElements {} }
`,
    };
    mkdirSync(join(installed.folder, 'node_modules/react'), { recursive: true });
    for (const [name, text] of Object.entries(react)) put(`node_modules/react/${name}`, text);
    put(
      'page.tsx',
      `import type {} from 'dominograph/embed/react';
export const good = <dominograph-embed src="x" theme="dark" className="wide" ref={(element) => element?.send({ command: 'reset' })} />;
// @ts-expect-error: no such theme
export const wrong = <dominograph-embed theme="pink" />;
// @ts-expect-error: no such element
export const other = <dominograph-embeds />;
// @ts-expect-error: no such command
export const command = <dominograph-embed ref={(element) => element?.send({ command: 'explode' })} />;
`,
    );
    const settings = ['--strict', '--noEmit', '--jsx', 'react-jsx', '--target', 'es2023'];
    const { out } = await installed.run(process.execPath, [TSC, ...settings, '--module', 'nodenext', 'page.tsx']);
    expect(out).toBe('');
    rmSync(join(installed.folder, 'node_modules/react'), { recursive: true });
  }, 60_000);

  test('from a bundler, for a page', async () => {
    put('entry.js', PROGRAM);
    const out = join(installed.folder, 'bundled');
    await build({
      ...{ root: installed.folder, configFile: false, logLevel: 'error' },
      build: {
        ...{ outDir: out, target: 'es2023', modulePreload: false, reportCompressedSize: false },
        rolldownOptions: {
          input: join(installed.folder, 'entry.js'),
          output: { entryFileNames: 'entry.js' },
          preserveEntrySignatures: 'strict',
        },
      },
    });
    const script = readFileSync(join(out, 'entry.js'), 'utf8');
    expect(script).not.toMatch(/from\s*["']node:|require\(/);
    await import(/* @vite-ignore */ pathToFileURL(join(out, 'entry.js')).href);
    expect(Reflect.get(globalThis, 'answer')).toEqual(ANSWER);
  }, 60_000);

  test('on a server the element is silent', async () => {
    put('server.mjs', "import 'dominograph/embed';\nconsole.log(typeof customElements);\n");
    expect(await installed.run(process.execPath, ['server.mjs'])).toEqual({ code: 0, out: 'undefined\n', err: '' });
  });
});

describe('as a command', () => {
  test('says what falls, from standard input', async () => {
    const words = ['--offline', '--no-install', 'dominograph', 'simulate', '-', '--fail', 'db'];
    const { code, out, err } = await installed.run('npx', words, COMPOSE);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('If db fails, 2 of 2 other components are hit, 2 of them down.');
    expect(out).toMatch(/web {2}because db → api/);
  });

  test('prints a difference for a pull request, and fails if that is asked for', async () => {
    put('before.yaml', COMPOSE);
    put('after.yaml', WORSE);
    const { code, out } = await cli(['diff', 'before.yaml', 'after.yaml', '--fail-on', 'any']);
    expect([code, out.split('\n')[1]]).toEqual([1, '## What a failure can reach now']);
    expect(out).toContain('`mail` is new: if it fails, 1 other is hit');
    expect(await cli(['diff', 'before.yaml', 'before.yaml'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('wrong use and damaged files end with 2, and say where', async () => {
    expect((await cli(['simulate', 'nothing.yaml', '--fail', 'db'])).code).toBe(2);
    put('broken.json', '{"nodes": [\n  {"id": ]}');
    const { code, err } = await cli(['rank', 'broken.json']);
    expect([code, err]).toEqual([2, expect.stringMatching(/^broken\.json:2:10: error: /)]);
  });

  test('whoever reads may stop reading', async () => {
    put('many.dot', `digraph { ${Array.from({ length: 4_000 }, (_, i) => `n${i} -> db;`).join('\n')} }`);
    const line = 'node_modules/.bin/dominograph simulate many.dot --fail db --json | head -n 1';
    expect(await installed.run('sh', ['-c', line])).toEqual({ code: 0, out: '{\n', err: '' });
  });

  test('answers a program', async () => {
    const say = (id: number, method: string, params: object) => JSON.stringify({ jsonrpc: '2.0', id, method, params });
    const start = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    const ask = (id: number, name: string, questions: object) => say(id, 'tools/call', { name, arguments: questions });
    const { out, code } = await cli(
      ['mcp', 'before.yaml'],
      [
        say(1, 'initialize', start),
        JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }),
        say(2, 'tools/list', {}),
        ask(3, 'what_falls', { fail: ['db'] }),
        ask(4, 'why', { fail: ['db'], component: 'web' }),
        ask(5, 'what_would_help', { fail: ['db'], component: 'web' }),
        ask(6, 'differences', { before_system: 'before.yaml', text: WORSE }),
        ask(7, 'what_falls', { system: '/etc/passwd', fail: ['root'] }),
        ask(8, 'rank_failures', {}),
        '',
      ].join('\n'),
    );
    interface Answer {
      id: number;
      result: { tools?: { name: string }[]; isError?: boolean; content: { text: string }[] };
    }
    const answers = new Map(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Answer)
        .map(({ id, result }) => [id, result]),
    );
    const said = (id: number): unknown => JSON.parse(answers.get(id)?.content[0]?.text ?? 'null');
    expect(code).toBe(0);
    expect(answers.get(2)?.tools?.map(({ name }) => name)).toEqual([
      'read_system',
      'what_falls',
      'why',
      'rank_failures',
      'what_would_help',
      'differences',
    ]);
    expect(said(3)).toMatchObject({ hit: 2, down: 2, certainly_hit: 0 });
    expect(said(4)).toMatchObject({ id: 'web', health: 'down', chain: ['db', 'api', 'web'] });
    expect(said(5)).toMatchObject({
      changes: expect.arrayContaining([
        expect.objectContaining({ change: 'fallback', dependent: 'api', keeps_from_trouble: 1 }),
      ]),
    });
    expect(said(6)).toMatchObject({ same: false, components: { added: [{ id: 'mail' }] } });
    expect(answers.get(7)).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('no file is called') }],
    });
    expect(said(8)).toMatchObject({ failures: [{ id: 'db', hits: 2 }, { id: 'api' }, { id: 'web' }] });
  });
});

describe('as an action on a pull request', () => {
  const ACTION = fileURLToPath(new URL('../../scripts/action.mjs', import.meta.url));
  const where = () => join(installed.folder, 'pull');
  /** What the action did in a repository whose branch has this file now. */
  async function act(now: string, more: Readonly<Record<string, string>> = {}) {
    const asked: string[] = [];
    const api = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        asked.push(`${request.method} ${request.url} ${body}`);
        response.setHeader('Content-Type', 'application/json').end(request.method === 'GET' ? '[]' : '{}');
      });
    });
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    const at = api.address();
    try {
      writeFileSync(join(where(), 'compose.yaml'), now);
      rmSync(join(where(), 'said'), { force: true });
      const env = {
        ...{ DOMINOGRAPH_FILE: 'compose.yaml', DOMINOGRAPH_OUTPUT: 'out/system.html', DOMINOGRAPH_BASE: 'HEAD' },
        ...{ DOMINOGRAPH_COMMENT: 'true', DOMINOGRAPH_PULL: '7', DOMINOGRAPH_TOKEN: 't', GITHUB_REPOSITORY: 'o/r' },
        ...{ GITHUB_API_URL: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}` },
        ...{ GITHUB_OUTPUT: join(where(), 'said'), GITHUB_STEP_SUMMARY: join(where(), 'summary') },
      };
      const words = [...Object.entries({ ...env, ...more }).map(([name, value]) => `${name}=${value}`)];
      const { code } = await installed.run('env', ['-C', where(), ...words, process.execPath, ACTION]);
      return { code, asked, said: readFileSync(join(where(), 'said'), 'utf8') };
    } finally {
      await new Promise((resolve) => api.close(resolve));
    }
  }

  beforeAll(async () => {
    mkdirSync(where(), { recursive: true });
    writeFileSync(join(where(), 'compose.yaml'), COMPOSE);
    const git = (...words: string[]) => installed.run('git', ['-C', where(), ...words]);
    await git('init', '-q');
    await git('add', 'compose.yaml');
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
    expect((await git(...who, 'commit', '-qm', 'x')).code).toBe(0);
  });

  test('writes the page and says the difference; the limit that was asked for fails it', async () => {
    const { code, asked, said } = await act(WORSE, { DOMINOGRAPH_FAIL_ON: '1' });
    expect([code, said]).toEqual([1, 'page=out/system.html\nchanged=true\n']);
    expect(asked.at(-1)).toMatch(/^POST \/repos\/o\/r\/issues\/7\/comments .*`mail` is new/);
    expect(readFileSync(join(where(), 'summary'), 'utf8')).toContain('What a failure can reach now');
    expect(readFileSync(join(where(), 'out/system.html'), 'utf8')).toContain('Dominograph');
  });

  test('is silent where nothing changed', async () => {
    const same = await act(COMPOSE);
    expect([same.code, same.said]).toEqual([0, 'page=out/system.html\nchanged=false\n']);
    expect(same.asked.filter((each) => !each.startsWith('GET '))).toEqual([]);
  });
});

describe('pages that it makes open without a network', () => {
  const open = async (file: string, script = true) => {
    const context = await (await openBrowser()).newContext({ offline: true, javaScriptEnabled: script });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || wrong.push(request.url()));
    await page.goto(pathToFileURL(join(installed.folder, file)).href);
    return { page, wrong, close: () => context.close() };
  };
  const title = 'Our <shop> & "co"';

  test('the app, with the system inside and what fails in it', async () => {
    mkdirSync(join(installed.folder, 'out'), { recursive: true });
    const made = await cli(['build', 'before.yaml', '-o', 'out/app.html', '--fail', 'db', '--title', title]);
    expect(made.code).toBe(0);
    const { page, wrong, close } = await open('out/app.html');
    await expect.poll(() => page.title()).toContain(title);
    await expect.poll(() => page.locator('h1, h2').allInnerTexts()).toEqual(expect.arrayContaining([title]));
    await expect.poll(() => page.locator('body').innerText()).toContain('It begins here: db fails.');
    for (const name of ['web', 'api', 'db'])
      expect(await page.getByRole('button', { name }).count()).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    await close();
  });

  test.each([[], ['--embed']])('all of a system is in it, whatever nobody knows: %j', async (...flags) => {
    put('two.yaml', TWO);
    const made = await cli(['build', 'two.yaml', '-o', 'two.html', '--fail', 'db', ...flags]);
    expect([made.code, made.err]).toEqual([0, expect.stringMatching(/^wrote two\.html \(\d+ kB\)\n$/)]);
    const { page, wrong, close } = await open('two.html');
    await page.locator('#app[data-live], #embed[data-live]').waitFor();
    if (flags.length > 0) await page.getByRole('button', { name: /^db\b/ }).click();
    await page.getByRole('slider').press('End');
    const states = ['api', 'web', 'job', 'spare'].map((name) => page.locator(`.board [data-c]:has-text("${name}")`));
    for (const [at, state] of ['s-down', 's-perhaps', 's-up', 's-up'].entries())
      expect(await states[at]?.getAttribute('class')).toContain(state);
    expect(wrong).toEqual([]);
    await close();
  });

  test.each(['en', 'de'])('an embed in %s: it plays, and without script it tells', async (lang) => {
    const file = `embed.${lang}.html`;
    expect((await cli(['build', 'before.yaml', '--embed', '--lang', lang, '-o', file, '--title', title])).code).toBe(0);
    const plain = await open(file, false);
    expect(await plain.page.locator('h1').innerText()).toBe(title);
    expect(await plain.page.locator('ol li').first().innerText()).toContain(
      lang === 'de' ? 'Fällt db aus: api (ausgefallen)' : 'If db fails: api (down)',
    );
    await plain.close();
    const live = await open(file);
    await live.page.locator('#embed[data-live]').waitFor();
    await live.page.getByRole('button', { name: /^db\b/ }).click();
    await expect.poll(() => live.page.locator('body').innerText()).toContain('db');
    await expect.poll(() => live.page.locator('#embed').innerText()).toMatch(lang === 'de' ? /1\s*von 3/ : /1\s*of 3/);
    expect(live.wrong).toEqual([]);
    await live.close();
  });
});

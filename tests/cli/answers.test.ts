import { describe, expect, test } from 'vitest';
import type { rankingOf } from '../../src/cli/commands/rank';
import type { FallsAnswer } from '../../src/cli/commands/simulate';
import { readGraph } from '../../src/importers/read-graph';
import { COMPOSE, onMachine, SYSTEM } from './support/machine';

async function json<Answer = FallsAnswer>(line: string, files: Readonly<Record<string, string>>): Promise<Answer> {
  const { out } = await onMachine(`${line} --json`, files);
  return JSON.parse(out) as Answer;
}

describe('simulate', () => {
  test('says what falls, when, and because of what', async () => {
    const { out, code } = await onMachine('simulate s --fail api', { s: SYSTEM });
    expect(code).toBe(0);
    expect(out).toBe(
      'If api fails, 1 of 4 other components is hit, 1 of them down.\n\n  2.5 min  down  Web shop  because api\n',
    );
  });

  test('one of two is not enough, both are', async () => {
    expect((await onMachine('simulate s --fail db-1', { s: SYSTEM })).out).toBe(
      'If db-1 fails, none of the 4 other components is hit.\n',
    );
    const { fallen, hit } = await json('simulate s --fail db-1,db-2', { s: SYSTEM });
    expect([hit, fallen.map(({ id, chain }) => [id, chain?.at(-2)])]).toEqual([
      2,
      [
        ['api', 'db-2'],
        ['web', 'api'],
      ],
    ]);
  });

  test('a name does as well as an id, and a soft dependency disrupts', async () => {
    const answer = await json('simulate s --fail mail', { s: SYSTEM });
    expect(answer.fallen).toEqual([
      {
        id: 'web',
        name: 'Web shop',
        health: 'degraded',
        certainly: 'degraded',
        after_minutes: 0,
        chain: ['mail', 'web'],
      },
    ]);
    expect((await onMachine(['simulate', 's', '--fail', 'Web shop'], { s: SYSTEM })).code).toBe(0);
  });

  test('of a compose file it says what is certain and what is not', async () => {
    const { out } = await onMachine('simulate - --fail db', { '-': COMPOSE });
    expect(out).toContain('If db fails, 2 of 4 other components are hit, 2 of them down.');
    expect(out).toContain('None of that is certain');
    expect(out).toMatch(/later {2}down {2}\? {2}web {2}because db → api/);
    const { fallen } = await json('simulate - --fail db', { '-': COMPOSE });
    expect(fallen.map(({ id, certainly, after_minutes }) => [id, certainly, after_minutes])).toEqual([
      ['api', 'up', null],
      ['web', 'up', null],
    ]);
  });

  test('a long list is cut, and says so', async () => {
    const many = `digraph { ${Array.from({ length: 60 }, (_, i) => `n${i} -> db;`).join(' ')} }`;
    const lines = (await onMachine('simulate - --fail db', { '-': many })).out.trimEnd().split('\n');
    expect(lines.filter((line) => line.includes('because'))).toHaveLength(40);
    expect(lines.at(-1)).toContain('20 more');
    expect((await onMachine('simulate - --fail db --top 0', { '-': many })).out.match(/because/g)).toHaveLength(60);
  });
});

describe('rank', () => {
  test('most first, ties share a rank', async () => {
    const { failures } = await json<ReturnType<typeof rankingOf>>('rank s', { s: COMPOSE });
    expect(failures.map(({ rank, id, hits, certainly_hits }) => [rank, id, hits, certainly_hits])).toEqual([
      [1, 'db', 2, 0],
      [2, 'api', 1, 0],
      [2, 'queue', 1, 0],
      [4, 'web', 0, 0],
      [4, 'worker', 0, 0],
    ]);
  });

  test('what takes one down alone', async () => {
    expect((await onMachine('rank s --for web', { s: SYSTEM })).out).toBe(
      '1 single failure takes Web shop down:\n  api\n',
    );
    expect(await json('rank s --for web', { s: COMPOSE })).toEqual({
      version: 1,
      for: 'web',
      single_points_of_failure: ['api', 'db'],
    });
  });
});

describe('diff', () => {
  const worse = COMPOSE.replace('depends_on: [api]', 'depends_on: [api, queue]');

  test('says nothing where nothing changed, also in another order and with another comment', async () => {
    expect(await onMachine('diff a b', { a: COMPOSE, b: COMPOSE })).toEqual({ code: 0, out: '', err: '', written: {} });
    const turned = `# moved\n${COMPOSE.replace(/( {2}db: .*\n)( {2}queue: .*\n)/, '$2$1')}`;
    expect(turned).not.toBe(COMPOSE);
    expect((await onMachine('diff a b --fail-on any', { a: COMPOSE, b: turned })).out).toBe('');
  });

  test('says in Markdown whom a failure can now reach, and fails where that is asked for', async () => {
    const { out, code } = await onMachine('diff a b', { a: COMPOSE, b: worse });
    expect(code).toBe(0);
    expect(out).toContain('- If `queue` fails, 2 others are hit instead of 1: now also `web`');
    expect(out).toContain('- added: `web` → `queue`');
    const codes = await Promise.all(
      ['any', '1', '2'].map((limit) => onMachine(`diff a b --fail-on ${limit}`, { a: COMPOSE, b: worse })),
    );
    expect(codes.map((each) => each.code)).toEqual([1, 1, 0]);
    expect(codes[0]?.err).toContain('queue reaches 1 component more');
    expect((await onMachine('diff b a --fail-on any', { a: COMPOSE, b: worse })).code).toBe(0);
  });

  test('a change of strength has its values, and reaches further', async () => {
    const { out } = await onMachine('diff a b', { a: SYSTEM, b: SYSTEM.replace('strength: soft', 'strength: hard') });
    expect(out).toContain('- changed: `Web shop` → `mail` (strength: `soft` → `hard`)');
  });

  test('names stay text: no markup, no mention, no end of a code span', async () => {
    const named = (name: string) =>
      JSON.stringify({ format: 'dominograph-system', version: 2, components: [{ id: 'a', name }, { id: 'b' }] });
    const { out } = await onMachine('diff a b', {
      a: named('x'),
      b: named('`@team` <img src=x> [l](javascript:1)\n## H'),
    });
    const line = out.split('\n').find((each) => each.startsWith('- changed')) ?? '';
    expect(line.match(/`[^`]*`/g)?.map((span) => span.slice(1, -1).slice(0, 4).trim())).toEqual(['@tea', 'x', '@tea']);
    expect(line.replace(/`[^`]*`/g, '')).toBe('- changed:  (name:  → )');
  });
});

describe('validate', () => {
  test('a good file: what it is, and what is worth knowing', async () => {
    const { code, out } = await onMachine('validate c.yaml', { 'c.yaml': COMPOSE });
    expect(code).toBe(0);
    expect(out).toContain('5 components, 3 dependencies from Docker Compose');
    expect(out).toContain('the strength of 3 of 3 dependencies is unknown');
  });

  const lossy = SYSTEM.replace('to: mail, strength', 'to: mial, strength');
  test('a loss has its place; it counts only if that is asked for', async () => {
    const { code, out } = await onMachine('validate s.yaml', { 's.yaml': lossy });
    expect([code, /^s\.yaml:7:\d+: warning: .*mial.*mail.*\[dependencies\[1\]\.to\]$/m.test(out)]).toEqual([0, true]);
    expect((await onMachine('validate s.yaml --strict', { 's.yaml': lossy })).code).toBe(1);
  });

  test('for a program, and as annotations', async () => {
    const { out } = await onMachine('validate s --format json', { s: lossy });
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      ok: true,
      format: 'system',
      components: 5,
      findings: [{ code: 'unknown-id', line: 7, severity: 'warning' }],
    });
    const github = await onMachine('validate s:1,2 --format github', { 's:1,2': lossy });
    expect(github.out).toMatch(/^::warning file=s%3A1%2C2,line=7,col=\d+::\S/);
    expect(github.out.trim().split('\n')).toHaveLength(1);
  });
});

describe('convert', () => {
  test.each(['yaml', 'json'])('%s holds everything, and is read again as it was', async (to) => {
    const { out, err } = await onMachine(`convert s --to ${to}`, { s: SYSTEM });
    expect(err).toBe('');
    const again = await onMachine(`convert - --to ${to}`, { '-': out });
    expect(again.out).toBe(out);
  });

  test.each(['dot', 'mermaid', 'csv'])('%s keeps who needs whom', async (to) => {
    const { out } = await onMachine(`convert s --to ${to}`, { s: COMPOSE });
    const { system } = await readGraph(out);
    const name = new Map(system?.components.map(({ id, name: called = id }) => [id, called]));
    expect(
      system?.dependencies.map(({ from, to: provider }) => `${name.get(from)}>${name.get(provider)}`).sort(),
    ).toEqual(['api>db', 'web>api', 'worker>queue'].sort());
  });

  test('what is lost is said', async () => {
    const { err } = await onMachine('convert s --to csv -o out.csv', { s: SYSTEM });
    expect(err).toContain('not in what was written: 2 components without a dependency, 1 choice among several');
  });

  test('two tables into a folder', async () => {
    const { written } = await onMachine('convert s --to neo4j -o in', { s: SYSTEM });
    expect(Object.keys(written)).toEqual(['in/vertices.csv', 'in/edges.csv']);
    expect(written['in/edges.csv']?.split('\n')[0]).toBe(
      ':START_ID,:END_ID,strength,when,lag_minutes:double,choice:int,need:int,:TYPE',
    );
    expect(written['in/edges.csv']).toContain('\napi,db-2,hard,run,0,1,1,NEEDS\n');
  });

  test('turned round, whoever was needed needs', async () => {
    const { out } = await onMachine('convert - --to csv --flip --from dot', { '-': 'digraph { db -> api }' });
    expect(out).toContain('\r\napi,db,');
  });
});

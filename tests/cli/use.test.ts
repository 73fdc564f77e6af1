import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/run';
import { FORMAT_IDS } from '../../src/importers/types';
import { COMPOSE, onMachine, SYSTEM } from './support/machine';

describe('help', () => {
  const pages = ['', ...Object.keys(COMMANDS)];
  test.each(pages.flatMap((name) => ['en', 'de'].map((lang) => [name, lang] as const)))(
    '%s in %s fits a screen',
    async (name, lang) => {
      const { out, code } = await onMachine(name === '' ? `--help --lang ${lang}` : `${name} --help --lang ${lang}`);
      const lines = out.trimEnd().split('\n');
      expect(code).toBe(0);
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      if (name !== '') expect(lines[0]).toContain(`dominograph ${name}`);
    },
  );

  test('names every command, and every command its options', async () => {
    const all = (await onMachine('--help')).out;
    for (const [name, [, options]] of Object.entries(COMMANDS)) {
      expect(all).toContain(`dominograph ${name}`);
      const { out } = await onMachine(`help ${name}`);
      for (const option of Object.keys(options).filter(
        (each) => !['from', 'flip'].includes(each) && !(name === 'validate' && each === 'json'),
      ))
        expect(out, `${name} --${option}`).toMatch(new RegExp(`--${option}|--to yaml`));
    }
  });

  test('its example works', async () => {
    const example = /\| dominograph (.*)$/m.exec((await onMachine('--help')).out)?.[1] ?? '';
    expect(await onMachine(example, { '-': COMPOSE })).toMatchObject({ code: 0, err: '' });
  });
});

test('the version alone', async () => {
  expect(await onMachine('--version')).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
});

test('every format by its word', async () => {
  const { out } = await onMachine('formats');
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ')[0]),
  ).toEqual(FORMAT_IDS);
});

describe('wrong use ends with 2, a word on standard error and nothing on standard output', () => {
  test.each([
    ['simulat x', 'no command is called “simulat”; did you mean “simulate”?'],
    ['simulate x --fial db', 'no option is called “--fial” here; did you mean “--fail”?'],
    ['simulate x -z', 'no option is called “-z” here'],
    ['simulate x', 'say what fails'],
    ['simulate --fail db', 'name a file'],
    ['simulate x --fail', '--fail needs a value'],
    ['simulate x --json=yes --fail db', '--json takes no value'],
    ['simulate s --fail dbb', 'no component is called “dbb”'],
    ['simulate s --fail api --top many', '--top: “many” is none of'],
    ['simulate s --fail api --from yamml', '--from: “yamml” is none of system, compose'],
    ['simulate s --fail api --lang fr', '--lang: “fr” is none of en, de'],
    ['simulate missing --fail api', 'missing: cannot be read (there is no such file)'],
    ['simulate - - --fail api', 'standard input can be read once'],
    ['diff s', 'name two files'],
    ['diff s s --fail-on none', '--fail-on: “none” is none of any'],
    ['convert s', 'say into what'],
    ['convert s --to png', '--to: “png” is none of yaml, json'],
    ['convert s --to neo4j', 'neo4j is two files'],
    ['build s', 'the pages are not here'],
  ])('%s', async (line, said) => {
    const { code, out, err } = await onMachine(line, { s: SYSTEM });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toMatch(/see: dominograph .*--help/);
  });

  test('in German, if that is asked for, whatever else is wrong', async () => {
    expect((await onMachine('simulate --lang de x')).err).toContain('Sagen Sie, was ausfällt');
  });

  test('no words at all show the help', async () => {
    expect(await onMachine('')).toMatchObject({ code: 2, err: '' });
  });
});

describe('input that cannot be read', () => {
  const broken = '{"nodes": [\n  {"id": "a"},\n  {"id": ]}';
  test.each(['simulate b --fail a', 'rank b', 'convert b --to yaml', 'diff b s'])(
    '%s ends with 2 and the place',
    async (line) => {
      const { code, out, err } = await onMachine(line, { b: broken, s: SYSTEM });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^b:3:10: error: /m);
    },
  );

  test('is what validate finds', async () => {
    expect(await onMachine('validate b', { b: broken })).toMatchObject({ code: 1, err: '' });
    expect(await onMachine('validate nothing', {})).toMatchObject({ code: 2, out: '' });
  });
});

test('colour is for a terminal, and for nobody who does not want it', async () => {
  const line = 'simulate s --fail api';
  expect((await onMachine(line, { s: SYSTEM })).out).not.toContain('\u001b');
  expect((await onMachine(line, { s: SYSTEM }, { colour: true })).out).toContain('\u001b[31mdown\u001b[0m');
  expect((await onMachine(`${line} --no-color`, { s: SYSTEM }, { colour: true })).out).not.toContain('\u001b');
});

test('a name in a file cannot move the cursor of whoever reads', async () => {
  const evil = JSON.stringify({
    format: 'dominograph-system',
    version: 2,
    components: [{ id: 'a', name: 'x\u001b[2Jy' }, { id: 'b' }],
    dependencies: [{ from: 'a', to: 'b', strength: 'hard' }],
  });
  for (const line of ['simulate s --fail b', 'rank s', 'rank s --for a', 'diff s t']) {
    const { out, err } = await onMachine(line, { s: evil, t: SYSTEM });
    expect(out + err).not.toContain('\u001b');
  }
});

test('nor can an id, in what is said to be wrong, to be meant or to be worse', async () => {
  const id = 'orders\u001b[2J';
  const system = (ids: readonly string[], needs: readonly string[]) =>
    JSON.stringify({
      ...{ format: 'dominograph-system', version: 2, components: ids.map((each) => ({ id: each })) },
      dependencies: needs.map((from) => ({ from, to: id, strength: 'hard' })),
    });
  const files = {
    twice: system([id, id, 'a'], ['a', 'nobody\u001b[2J']),
    one: system([id, 'a', 'b'], ['a']),
    two: system([id, 'a', 'b'], ['a', 'b']),
    compose: 'services:\n  a: { depends_on: ["b\\u001b[2J"], image: "x\\u001b[2J" }\n',
  };
  for (const [line, said] of [
    ['validate twice', 'is there twice'],
    ['validate twice --format github', 'is there twice'],
    ['validate compose', 'is not listed'],
    ['rank twice', 'is not the id of any component'],
    ['simulate one --fail orders[2J', 'did you mean'],
    ['diff one two --fail-on 1', 'orders'],
  ] as const) {
    const { out, err } = await onMachine(line, files);
    expect(out + err, line).toContain(said);
    expect(out + err, line).not.toContain('\u001b');
  }
});

describe('while somebody watches, long work says how far it is, and wipes it away', () => {
  const many = `digraph { ${Array.from({ length: 3_000 }, (_, i) => `n${i + 1} -> n${i >> 1};`).join(' ')} }`;
  const wiped = '\r\u001b[K';

  test.each([
    ['rank a', 'working … 50%'],
    ['rank a --json', 'working … 75%'],
    ['diff a b', 'working … 42%'],
    ['diff a b --lang de', 'rechnet … 42 %'],
  ])('%s', async (line, said) => {
    const files = { a: many, b: many.replace('n1 -> n0;', 'n1 -> n9;') };
    const { err, code } = await onMachine(line, files, { watched: true });
    expect(code).toBe(0);
    expect(err).toContain(`\r${said}\u001b[K`);
    expect(err.endsWith(wiped)).toBe(true);
    const shares = [...err.matchAll(/ … (\d+) ?%/g)].map(([, share]) => Number(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(shares.length);
    const alone = await onMachine(line, files);
    expect([alone.err, (await onMachine(`${line} --quiet`, files, { watched: true })).err]).toEqual(['', '']);
  });

  test('and before a complaint, too', async () => {
    const { err } = await onMachine('rank missing', {}, { watched: true });
    expect(err).toContain(`${wiped}dominograph: missing: cannot be read`);
  });
});

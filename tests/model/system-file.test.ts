import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { schemaText } from '../../scripts/make-schema.mjs';
import { nearestWord } from '../../src/model/nearest-word';
import { OWN_KINDS } from '../../src/model/incident-words';
import { readOwnGraph } from '../../src/model/read-own-graph';
import { readSystemFile } from '../../src/model/read-system-file';
import { ownGraphOfSystem, systemOfOwnGraph } from '../../src/model/system-as-link';
import { STRENGTHS, systemFileSchema, type SystemFile } from '../../src/model/system-file';
import { systemFileJson, systemFileYaml } from '../../src/model/write-system-file';
import { law } from '../support/property';

const word = fc.oneof(
  fc.constantFrom(
    'no',
    'null',
    '1e3',
    '012',
    '__proto__',
    'constructor',
    '- x',
    '# y',
    'a: b',
    '"q"',
    "it's",
    '{x}',
    '<b>',
    '\u2028',
    '2026-11-23',
    '~',
    '*a',
    '&a',
    '!x',
    '%',
    '`',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const strip = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
const link = fc.constantFrom('https://example.org/a?b=c#d', 'http://x', 'mailto:a@example.org');
const where = fc.record({ file: word, line: fc.integer({ min: 1, max: 1e6 }) }, { requiredKeys: [] });
const minutes = fc
  .oneof(fc.integer({ min: 0, max: 20_160 }), fc.double({ min: 1 / 120, max: 20_160, noNaN: true }))
  .map((value) => (Object.is(value, -0) ? 0 : value));

const system: fc.Arbitrary<SystemFile> = fc.uniqueArray(word, { minLength: 3, maxLength: 8 }).chain((ids) => {
  const id = fc.constantFrom(...ids);
  const passing = {
    strength: fc.constantFrom(...STRENGTHS),
    when: maybe(fc.constant('start' as const)),
    lag_minutes: fc.option(minutes),
    note: maybe(word),
    link: maybe(link),
    where: maybe(where),
  };
  return fc
    .record({
      format: fc.constant('dominograph-system' as const),
      version: fc.constant(2 as const),
      title: maybe(word),
      note: maybe(word),
      components: fc.tuple(
        ...ids.map((each) =>
          fc
            .record({
              id: fc.constant(each),
              name: maybe(word),
              kind: maybe(fc.constantFrom(...OWN_KINDS)),
              group: maybe(word),
              owner: maybe(word),
              weight: maybe(minutes),
              recovery_minutes: maybe(minutes),
              note: maybe(word),
              link: maybe(link),
              where: maybe(where),
            })
            .map(strip),
        ),
      ),
      dependencies: fc.array(
        fc
          .record({ from: id, to: id, ...passing })
          .filter(({ from, to }) => from !== to)
          .map(strip),
        { maxLength: 8 },
      ),
      redundancies: fc.array(
        fc
          .record({
            from: fc.constant(ids[0]!),
            to: fc.constant(ids.slice(1)),
            need: fc.integer({ min: 1, max: ids.length - 1 }),
            ...passing,
          })
          .map(strip),
        { maxLength: 2 },
      ),
    })
    .map(strip) as fc.Arbitrary<SystemFile>;
});

law('what is written as JSON is read again as it was', [system], (file) => {
  expect(readSystemFile(JSON.parse(systemFileJson(file)))).toEqual({ system: file, issues: [] });
});
law('what is written as YAML is read again as it was', [system], (file) => {
  expect(readSystemFile(parse(systemFileYaml(file)))).toEqual({ system: file, issues: [] });
});
law('never throws, and what it reads it reads again without a word', [fc.anything()], (value) => {
  const { system: read } = readSystemFile(value);
  if (read) expect(readSystemFile(read)).toEqual({ system: read, issues: [] });
});

test('a strength that nobody states is unknown, and so is a lag', () => {
  const { system: read } = readSystemFile({
    components: [{ id: 'a' }, { id: 'b' }],
    dependencies: [{ from: 'a', to: 'b' }],
  });
  expect(read?.dependencies).toEqual([{ from: 'a', to: 'b', strength: 'unknown', lag_minutes: null }]);
});

describe('what makes no sense', () => {
  it('is left out row by row, with its path and the word that was meant', () => {
    const { system: read, issues } = readSystemFile({
      format: 'dominograph-system',
      version: 2,
      compnents: [],
      components: [
        { id: 'dynamodb' },
        { id: 'api', lable: 'API', kind: 'wizard' },
        { id: 'api' },
        { name: 'x' },
        'y',
        { id: 7 },
      ],
      dependencies: [
        { from: 'api', to: 'dynamo' },
        { from: 'api', to: 'dynamodb', strength: 'firm', lag_minutes: -1 },
        { from: 'api', to: 'api' },
        { from: 'api', taget: 'dynamodb' },
        { from: 'api', to: 'dynamodb', when: 'start', lag_minutes: 0.4 / 60 },
      ],
      redundancies: [
        { from: 'api', to: ['dynamodb', '7'], need: 3 },
        { from: 'api', to: ['dynamodb', 'dynamodb'], need: 1 },
      ],
    });
    expect(issues.map(({ code, place, near = '' }) => `${code} ${place} ${near}`.trim())).toEqual([
      'unknown-key compnents components',
      'unknown-key components[1].lable',
      'bad-field components[1].kind',
      'duplicate-id components[2].id',
      'missing components[3].id',
      'bad-row components[4]',
      'unknown-id dependencies[0].to dynamodb',
      'bad-field dependencies[1].strength',
      'bad-field dependencies[1].lag_minutes',
      'self dependencies[2]',
      'unknown-key dependencies[3].taget',
      'missing dependencies[3].to',
      'bad-field dependencies[4].lag_minutes',
      'need-too-large redundancies[0].need',
      'twice redundancies[1].to',
    ]);
    expect(read?.components).toEqual([{ id: 'dynamodb' }, { id: 'api' }, { id: '7' }]);
    const kept = { from: 'api', to: 'dynamodb', strength: 'unknown', lag_minutes: null };
    expect(read?.dependencies).toEqual([kept, { ...kept, when: 'start' }]);
  });
  it('is refused whole where nothing is left or it is another form', () => {
    const codes = (value: unknown): string[] => readSystemFile(value).issues.map(({ code }) => code);
    for (const value of [null, 1, 'x', [], {}, { components: {} }]) expect(codes(value)).toEqual(['not-a-system']);
    expect(codes({ components: [] })).toEqual(['no-components']);
    expect(codes({ format: 'else', components: [{ id: 'a' }] })).toEqual(['other-format']);
    expect(codes({ format: 'dominograph-system', version: 1, components: [{ id: 'a' }] })).toEqual(['lesson-system']);
    expect(codes({ format: 'dominograph-system', version: 3, components: [{ id: 'a' }] })).toEqual(['newer-version']);
    expect(codes({ components: Array.from({ length: 50_001 }, (_, id) => ({ id: `${id}` })) })).toEqual(['too-many']);
  });
  it('addresses of other schemes are no links', () => {
    const { system: read, issues } = readSystemFile({
      components: [
        { id: 'a', link: 'javascript:alert(1)' },
        { id: 'b', link: 'https://example.org' },
      ],
    });
    expect(read?.components).toEqual([{ id: 'a' }, { id: 'b', link: 'https://example.org' }]);
    expect(issues).toMatchObject([{ code: 'bad-field', place: 'components[0].link' }]);
  });
});

describe('the form of links', () => {
  const graph = {
    title: 'Shop',
    components: [
      { id: 'db', kind: 'database' as const },
      { id: 'shop', name: 'Shop' },
    ],
    dependencies: [{ from: 'shop', to: 'db', kind: 'soft' as const, lag_minutes: 3 }],
  };
  it('is read as a file too, and goes there and back without a loss', () => {
    const file = systemOfOwnGraph(graph);
    expect(readSystemFile(graph)).toEqual({ system: file, issues: [] });
    expect(ownGraphOfSystem(file)).toEqual({ graph, lost: [] });
  });
  it('lists what it cannot carry', () => {
    const read = readSystemFile({
      title: 'T',
      components: [{ id: 'a', group: 'g' }, { id: 'b' }, { id: 'c' }],
      dependencies: [{ from: 'a', to: 'b', when: 'start' }],
      redundancies: [{ from: 'a', to: ['b', 'c'], need: 1 }],
    }).system;
    const link = read && ownGraphOfSystem(read);
    expect(link?.lost.map(({ what, rows }) => `${what} ${rows}`)).toEqual([
      'strength 1',
      'start 1',
      'redundancy 1',
      'group 1',
    ]);
    expect(readOwnGraph(link?.graph).issues).toEqual([]);
  });
  it('cannot carry longer ids than links have', () => {
    const id = 'x'.repeat(300);
    expect(ownGraphOfSystem({ ...systemOfOwnGraph(graph), components: [{ id }], dependencies: [] })).toBeNull();
  });
});

test('the published schema is the one of the validator, and has a name', () => {
  const text = readFileSync('data/schema/own-system.schema.json', 'utf8');
  expect(text).toBe(schemaText(systemFileSchema, 'own-system', 'system-file'));
  expect(JSON.parse(text)).toMatchObject({ $id: 'urn:dominograph:schema:own-system:2' });
});

test('the nearest word is at most two letters away', () => {
  expect(nearestWord('dynamo', ['dynamodb', 'lambda'])).toBe('dynamodb');
  expect(nearestWord('taget', ['target', 'source'])).toBe('target');
  expect(nearestWord('nmae', ['name', 'namespace'])).toBe('name');
  expect(nearestWord('ab', ['xy'])).toBeNull();
});

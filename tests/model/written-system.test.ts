import { describe, expect, it } from 'vitest';
import { foldComponents, groupComponents, mark, hardnessOf, renameComponent } from '../../src/model/edit-system';
import { LEVER_TRAITS, leverOf, writeLever, type LoadLeverKind } from '../../src/model/load-lever';
import { componentId } from '../../src/model/ids';
import { readMitigation, readTarget } from '../../src/model/mitigation-token';
import { MOST_COMPONENTS, MOST_DEPENDENCIES } from '../../src/model/own-graph';
import { readSystemFile } from '../../src/model/read-system-file';
import { linkFormOfSystem, ownGraphOfSystem } from '../../src/model/system-as-link';
import { MOST_FILE_DEPENDENCIES, type FileDependency, type SystemFile } from '../../src/model/system-file';
import { systemFileJson, systemFileYaml } from '../../src/model/write-system-file';

const system: SystemFile = {
  ...{ format: 'dominograph-system', version: 2, title: 'My shop', note: 'on' },
  components: [
    { id: 'web', name: 'Shop: the site', weight: 2 },
    { id: 'db', group: 'data', where: { file: 'a.yaml', line: 3 } },
    { id: '007' },
  ],
  dependencies: [
    { from: 'web', to: 'db', strength: 'soft', lag_minutes: 5 },
    { from: 'web', to: '007', strength: 'unknown', lag_minutes: null, when: 'start' },
  ],
  redundancies: [{ from: 'web', to: ['db', '007'], need: 1, strength: 'hard', lag_minutes: null }],
};
const bare: SystemFile = {
  format: 'dominograph-system',
  version: 2,
  components: [{ id: 'a' }],
  dependencies: [],
  redundancies: [],
};

describe('a system as a file that people read and compare', () => {
  it('has a row to a line in JSON, and says nothing of what nobody knows', () => {
    expect(systemFileJson(system)).toBe(`{
  "format": "dominograph-system",
  "version": 2,
  "title": "My shop",
  "note": "on",
  "components": [
    { "id": "web", "name": "Shop: the site", "weight": 2 },
    { "id": "db", "group": "data", "where": { "file": "a.yaml", "line": 3 } },
    { "id": "007" }
  ],
  "dependencies": [
    { "from": "web", "to": "db", "strength": "soft", "lag_minutes": 5 },
    { "from": "web", "to": "007", "strength": "unknown", "when": "start" }
  ],
  "redundancies": [
    { "from": "web", "to": ["db", "007"], "need": 1, "strength": "hard" }
  ]
}
`);
    expect(systemFileJson(bare)).toBe(
      '{\n  "format": "dominograph-system",\n  "version": 2,\n  "components": [\n    { "id": "a" }\n  ],\n  "dependencies": []\n}\n',
    );
  });
  it('has quotation marks in YAML only where a text could be read as something else', () => {
    expect(systemFileYaml(system)).toBe(`format: dominograph-system
version: 2
title: My shop
note: "on"
components:
  - { id: web, name: "Shop: the site", weight: 2 }
  - { id: db, group: data, where: { file: a.yaml, line: 3 } }
  - { id: "007" }
dependencies:
  - { from: web, to: db, strength: soft, lag_minutes: 5 }
  - { from: web, to: "007", strength: unknown, when: start }
redundancies:
  - { from: web, to: [db, "007"], need: 1, strength: hard }
`);
    expect(systemFileYaml(bare)).toBe(
      'format: dominograph-system\nversion: 2\ncomponents:\n  - { id: a }\ndependencies: []\n',
    );
    const written = (id: string) => systemFileYaml({ ...bare, components: [{ id }] }).split('\n')[3];
    expect(['y', 'x', 'No', 'north', 'a b', 'a ', 'ä', 'a\u2028b'].map(written)).toEqual(
      ['"y"', 'x', '"No"', 'north', 'a b', '"a "', '"ä"', '"a\\u2028b"'].map((text) => `  - { id: ${text} }`),
    );
  });
});

describe('a system in a link', () => {
  const plain: SystemFile = {
    ...bare,
    components: [{ id: 'a', where: { file: 'secret.yaml', line: 1 } }, { id: 'b' }],
  };
  it('never carries the names of files', () => {
    expect(linkFormOfSystem(plain)).toEqual({ title: '', components: [{ id: 'a' }, { id: 'b' }], dependencies: [] });
    const whole = linkFormOfSystem({
      ...system,
      dependencies: system.dependencies.map((row) => ({ ...row, where: { file: 'x', line: 1 } })),
    });
    expect(whole).toMatchObject({ format: 'dominograph-system', title: 'My shop' });
    expect(JSON.stringify(whole)).not.toMatch(/yaml|where/);
    expect(ownGraphOfSystem(plain)?.lost).toEqual([{ what: 'where', rows: 1 }]);
  });
  it('that a plain link would lose something of stays whole, but for the files', () => {
    const where = { file: 'secret.yaml', line: 1 };
    const whole = {
      ...system,
      components: system.components.map((row) => ({ ...row, where })),
      dependencies: system.dependencies.map((row) => ({ ...row, where })),
      redundancies: system.redundancies.map((row) => ({ ...row, where })),
    };
    const { where: _, ...db } = system.components[1]!;
    expect(linkFormOfSystem(whole)).toEqual({ ...system, components: system.components.with(1, db) });
  });
  it('says of each thing that a plain link cannot carry how many rows lose it', () => {
    const rich = (more: Partial<SystemFile>) =>
      ownGraphOfSystem({ ...bare, components: [{ id: 'a' }, { id: 'b' }], ...more })?.lost.map(
        ({ what, rows }) => `${what} ${rows}`,
      );
    const needs = (more: Partial<FileDependency>): Partial<SystemFile> => ({
      dependencies: [{ from: 'a', to: 'b', strength: 'hard', lag_minutes: null, ...more }],
    });
    expect(rich({})).toEqual([]);
    expect(rich(needs({}))).toEqual([]);
    expect(rich(needs({ strength: 'soft' }))).toEqual([]);
    expect(rich(needs({ strength: 'brittle' }))).toEqual(['strength 1']);
    expect(rich(needs({ when: 'start' }))).toEqual(['start 1']);
    expect(rich(needs({ note: 'n' }))).toEqual(['note 1']);
    expect(rich(needs({ link: 'https://x' }))).toEqual(['link 1']);
    for (const [field, value, what] of [
      ['owner', 'me', 'owner'],
      ['weight', 2, 'weight'],
      ['recovery_minutes', 3, 'recovery'],
      ['group', 'g', 'group'],
    ] as const)
      expect(rich({ components: [{ id: 'a', [field]: value }] })).toEqual([`${what} 1`]);
    expect(linkFormOfSystem({ ...bare, components: [{ id: 'a', owner: 'me' }] })).toMatchObject({
      format: 'dominograph-system',
    });
  });
  it('writes weaker strengths soft and all others hard, and cuts names that are too long for one', () => {
    const of = (strength: FileDependency['strength']) =>
      ownGraphOfSystem({
        ...bare,
        components: [{ id: 'a' }, { id: 'b' }],
        dependencies: [{ from: 'a', to: 'b', strength, lag_minutes: 2 }],
      })?.graph.dependencies[0];
    expect((['hard', 'soft', 'weak', 'brittle', 'unknown'] as const).map((strength) => of(strength)?.kind)).toEqual([
      'hard',
      'soft',
      'soft',
      'hard',
      'hard',
    ]);
    expect(of('hard')).toEqual({ from: 'a', to: 'b', kind: 'hard', lag_minutes: 2 });
    expect(
      ownGraphOfSystem({ ...bare, components: [{ id: 'a', name: 'x'.repeat(300) }] })?.graph.components[0]?.name,
    ).toHaveLength(200);
    expect(ownGraphOfSystem({ ...bare, components: [{ id: 'x'.repeat(200) }] })).not.toBeNull();
    expect(ownGraphOfSystem({ ...bare, components: [{ id: 'a' }, { id: 'x'.repeat(201) }] })).toBeNull();
    const unknown: FileDependency = { from: 'a', to: 'b', strength: 'hard', lag_minutes: null };
    expect(
      ownGraphOfSystem({ ...bare, components: [{ id: 'a', kind: 'app' }, { id: 'b' }], dependencies: [unknown] })
        ?.graph,
    ).toStrictEqual({
      title: '',
      components: [{ id: 'a', kind: 'app' }, { id: 'b' }],
      dependencies: [{ from: 'a', to: 'b', kind: 'hard' }],
    });
  });
  it('has its limits, and holds what is just within them', () => {
    const many = (count: number): SystemFile => ({
      ...bare,
      components: Array.from({ length: count }, (_, at) => ({ id: `c${at}` })),
    });
    expect([ownGraphOfSystem(many(MOST_COMPONENTS)) === null, ownGraphOfSystem(many(MOST_COMPONENTS + 1))]).toEqual([
      false,
      null,
    ]);
    const needs = (count: number): SystemFile => ({
      ...many(2),
      dependencies: Array.from({ length: count }, () => ({
        from: 'c0',
        to: 'c1',
        strength: 'hard' as const,
        lag_minutes: null,
      })),
    });
    expect([
      ownGraphOfSystem(needs(MOST_DEPENDENCIES)) === null,
      ownGraphOfSystem(needs(MOST_DEPENDENCIES + 1)),
    ]).toEqual([false, null]);
    expect(linkFormOfSystem(many(MOST_COMPONENTS + 1))).toBeNull();
  });
});

describe('edits', () => {
  const chain: SystemFile = {
    ...bare,
    components: ['web', 'pipe', 'db'].map((id) => ({ id })),
    dependencies: [
      { from: 'web', to: 'pipe', strength: 'hard', lag_minutes: 1 },
      { from: 'pipe', to: 'db', strength: 'hard', lag_minutes: null, when: 'start' },
    ],
  };
  it('of what only passes on keep that it is needed to start, and that a wait is unknown', () => {
    expect(foldComponents(chain, new Set(['pipe'])).dependencies).toEqual([
      { from: 'web', to: 'db', strength: 'hard', lag_minutes: null, when: 'start' },
    ]);
  });
  it('of strengths pass on the weaker one of both, whichever comes first', () => {
    const through = (a: FileDependency['strength'], b: FileDependency['strength']) =>
      foldComponents(
        {
          ...chain,
          dependencies: [
            { from: 'web', to: 'pipe', strength: a, lag_minutes: 1 },
            { from: 'pipe', to: 'db', strength: b, lag_minutes: 1 },
          ],
        },
        new Set(['pipe']),
      ).dependencies[0]?.strength;
    expect([
      through('hard', 'weak'),
      through('weak', 'hard'),
      through('soft', 'threshold'),
      through('brittle', 'hard'),
      through('unknown', 'hard'),
      through('weak', 'unknown'),
    ]).toEqual(['weak', 'weak', 'soft', 'hard', 'unknown', 'unknown']);
  });
  it('never make a component need itself', () => {
    const ring = {
      ...chain,
      dependencies: [...chain.dependencies, { from: 'db', to: 'web', strength: 'hard' as const, lag_minutes: 1 }],
    };
    const folded = foldComponents(ring, new Set(['pipe', 'db']));
    expect(folded.dependencies).toEqual([]);
    expect(folded.components).toEqual([{ id: 'web' }]);
  });
  it('read a strength as the mark that is nearest to it', () => {
    expect(
      (['hard', 'soft', 'weak', 'threshold', 'brittle', 'unknown'] as const).map((strength) =>
        hardnessOf({ strength }),
      ),
    ).toEqual(['hard', 'soft', 'soft', 'hard', 'hard', 'unknown']);
    expect(hardnessOf({ strength: 'soft', when: 'start' })).toBe('start');
    expect(mark(chain, new Set([1]), 'soft').dependencies[1]).toEqual({
      from: 'pipe',
      to: 'db',
      strength: 'soft',
      lag_minutes: null,
    });
  });
  it('give no name that only repeats the id, and change no other component', () => {
    const named = renameComponent(chain, 'db', 'Orders');
    expect(renameComponent(named, 'db', 'db').components).toEqual(chain.components);
    expect(groupComponents(named, new Set(['web']), 'front').components).toEqual([
      { id: 'web', group: 'front' },
      { id: 'pipe' },
      { id: 'db', name: 'Orders' },
    ]);
  });
});

describe('a system that is read', () => {
  const read = (more: object) => readSystemFile({ components: [{ id: 'a' }, { id: 'b' }], ...more });
  it('may name its lists as graph programs do, and then faults are told by those names', () => {
    const { system: named, issues } = readSystemFile({
      nodes: [{ id: 'a' }, { id: 'b' }],
      edges: [{ from: 'a', to: 'b' }, { from: 'a' }],
    });
    expect(named?.dependencies).toHaveLength(1);
    expect(issues.map(({ place }) => place)).toEqual(['edges[1].to']);
    expect(readSystemFile({ nodes: [] }).issues.map(({ place }) => place)).toEqual(['nodes']);
  });
  it('has a title and a note if they are texts; empty ones are none', () => {
    expect(read({ title: 'T', note: 'N' }).system).toMatchObject({ title: 'T', note: 'N' });
    expect(read({ title: '' })).toEqual({ system: { ...bare, components: [{ id: 'a' }, { id: 'b' }] }, issues: [] });
    expect(read({ title: 7, note: {} }).issues.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'bad-field title',
      'bad-field note',
    ]);
  });
  it('says of a field that makes no sense what may stand there, and shows no more of it than fits', () => {
    const told = (row: object) => readSystemFile({ components: [{ id: 'a', ...row }] }).issues[0];
    expect(told({ kind: 'wizard' })).toMatchObject({ subject: 'wizard', allowed: expect.stringContaining('database') });
    expect(told({ owner: 7.5 })).toBeUndefined(); // a number without quotation marks is a text
    expect(told({ owner: true })).toMatchObject({ subject: 'true', allowed: 'text', hint: 'Write: a text.' });
    expect(told({ name: ['x'] })).toMatchObject({ subject: '[…]' });
    expect(told({ name: {} })).toMatchObject({ subject: '{…}' });
    expect(told({ kind: 'x'.repeat(99) })?.subject).toHaveLength(60);
    expect(told({ naem: 'x' })).toMatchObject({ code: 'unknown-key', near: 'name' });
    expect(told({ qqqqqq: 'x' })).not.toHaveProperty('near');
    expect(told({ owner: '', name: null })).toBeUndefined(); // nothing was said
  });
  it('takes no choice of a component that there is not, nor of itself', () => {
    const three = { components: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
    const codes = (row: object) =>
      readSystemFile({ ...three, redundancies: [{ from: 'a', to: ['b', 'c'], need: 1, ...row }] }).issues.map(
        ({ code }) => code,
      );
    expect(codes({})).toEqual([]);
    expect(codes({ to: ['b', 'a'] })).toEqual(['self']);
    expect(codes({ to: ['b', 'x'] })).toEqual(['unknown-id']);
    expect(codes({ from: 'x' })).toEqual(['unknown-id']);
    expect(codes({ to: ['b'] })).toEqual(['bad-field']); // one is no choice
  });
  it('is refused if any of its lists is too long', () => {
    const rows = Array<object>(MOST_FILE_DEPENDENCIES + 1).fill({});
    expect(read({ redundancies: rows }).issues.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'too-many redundancies',
    ]);
  });
  it('of version 2 or without one is this version, without a word', () => {
    for (const version of [{}, { version: 1 }, { version: 2 }]) expect(read(version).issues).toEqual([]);
  });
});

describe('tokens', () => {
  const target = componentId('dwfm');
  it('of levers have numbers within what they take, to the very ends', () => {
    for (const kind of Object.keys(LEVER_TRAITS) as LoadLeverKind[]) {
      const { least, most, usual } = LEVER_TRAITS[kind];
      expect([leverOf(kind, target, least), leverOf(kind, target, most)]).not.toContain(undefined);
      expect([
        leverOf(kind, target, least - 0.001),
        leverOf(kind, target, most + 0.001),
        leverOf(kind, target, NaN),
      ]).toEqual([undefined, undefined, undefined]);
      expect(leverOf(kind, target)).toEqual(leverOf(kind, target, usual));
    }
    expect(leverOf('throttle', target)).toEqual({ kind: 'throttle', target, minutes: 0 });
    expect(leverOf('shedding', target, null)).toBeUndefined();
    expect(writeLever({ kind: 'bounded-queue', target })).toBe('bounded-queue:dwfm');
    expect(writeLever({ kind: 'shedding', target, factor: 0.5 })).toBe('shedding:dwfm:0.5');
  });
  it('name one of several equal claims by its number, from the second to the last that a number of six digits can name', () => {
    expect(readTarget('a~b*2')).toEqual({ dependent: 'a', providers: ['b'], occurrence: 2 });
    expect(readTarget('a~b*999999')).toMatchObject({ occurrence: 999_999 });
    for (const text of ['a~b*0', 'a~b*1', 'a~b*02', 'a~b*1000000', 'a~b*', 'a~b*x', 'a*2', '~', 'a~', '~b', 'a%zz'])
      expect([text, readTarget(text)]).toEqual([text, null]);
  });
  it('have numbers of nine digits before and after the point', () => {
    expect(readMitigation('cache:a~b:1.123456789')).toMatchObject({ minutes: 1.123456789 });
    for (const number of ['1.', '.5', '1.1234567891', '1,5', '1 ', '', '+1', '1.5.2'])
      expect([number, readMitigation(`cache:a~b:${number}`)]).toEqual([number, null]);
    expect(readMitigation('cache')).toBeNull();
    expect(readMitigation(`remove:${'a'.repeat(4096 - 'remove:~b'.length)}~b`)).not.toBeNull();
    expect(readMitigation(`remove:${'a'.repeat(4097 - 'remove:~b'.length)}~b`)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOfIncident } from '../../src/model/incident-graph';
import { MOST_COMPONENTS, MOST_DEPENDENCIES } from '../../src/model/own-graph';
import { readOwnGraph } from '../../src/model/read-own-graph';
import { coreOfOwnGraph } from '../support/own';
import { ownId } from '../../src/model/own-id';
import { simulateCascade } from '../../src/engine/simulate';
import { en } from '../../src/text/own/en';
import { law } from '../support/property';

const words = { ...en, untitled: 'Untitled', summary: (c: number, d: number) => `${c} ${d}` };
const told = (value: unknown) => readOwnGraph(value).issues.map(({ code, place }) => `${code} ${place}`);

it('is read as it is written', () => {
  const graph = {
    title: 'Shop',
    components: [{ id: 'db', name: 'Orders', kind: 'database' }, { id: 'shop' }],
    dependencies: [{ from: 'shop', to: 'db', kind: 'soft', lag_minutes: 0 }],
  };
  expect(readOwnGraph(graph)).toEqual({ graph, issues: [] });
});

describe('what makes no sense', () => {
  it('is left out field by field, with its place', () => {
    const value = {
      title: 7,
      colour: 'red',
      components: [
        { id: 'a', name: '', kind: 'wizard', size: 3 },
        { id: 'a' },
        { name: 'b' },
        'c',
        { id: 'd', kind: 'queue' },
      ],
      dependencies: [
        { from: 'd', to: 'a', kind: 'firm', lag_minutes: -1 },
        { from: 'd', to: 'zz' },
        { from: 'd', to: 'd' },
        { from: 'd' },
        null,
        { from: 'a', to: 'd', lag_minutes: null },
        { from: 'a', to: 'd', lag_minutes: Infinity },
      ],
    };
    expect(readOwnGraph(value).graph).toEqual({
      title: '',
      components: [{ id: 'a' }, { id: 'd', kind: 'queue' }],
      dependencies: [
        { from: 'd', to: 'a', kind: 'hard' },
        { from: 'a', to: 'd', kind: 'hard' },
        { from: 'a', to: 'd', kind: 'hard' },
      ],
    });
    expect(told(value)).toEqual([
      'bad-field components[0].name',
      'bad-field components[0].kind',
      'duplicate-id components[1].id',
      'missing components[2].id',
      'bad-row components[3]',
      'bad-field title',
      'bad-field dependencies[0].kind',
      'bad-field dependencies[0].lag_minutes',
      'unknown-id dependencies[1].to',
      'self dependencies[2]',
      'missing dependencies[3].to',
      'bad-row dependencies[4]',
      'bad-field dependencies[6].lag_minutes',
    ]);
  });
  it('is refused whole where nothing is left, or too much is there', () => {
    for (const value of [null, 1, 'x', [], {}, { components: {} }]) expect(told(value)).toEqual(['not-a-graph ']);
    expect(told({ components: [] })).toEqual(['no-components components']);
    const many = Array.from({ length: MOST_COMPONENTS + 1 }, (_, id) => ({ id: `${id}` }));
    expect(told({ components: many })).toEqual(['too-many-components components']);
    expect(readOwnGraph({ components: many.slice(1) }).graph?.components).toHaveLength(MOST_COMPONENTS);
    const claims = Array.from({ length: MOST_DEPENDENCIES + 1 }, () => ({ from: 'a', to: 'b' }));
    expect(told({ components: [{ id: 'a' }, { id: 'b' }], dependencies: claims })).toEqual([
      'too-many-dependencies dependencies',
    ]);
    const most = { components: [{ id: 'a' }, { id: 'b' }], dependencies: claims.slice(1) };
    expect(readOwnGraph(most).graph?.dependencies).toHaveLength(MOST_DEPENDENCIES);
  });
});

it('takes the names of prototypes for names, and keys of prototypes for nothing', () => {
  const value: unknown = JSON.parse(
    `{"__proto__": {"title": "evil"}, "components": [{"id": "__proto__", "__proto__": {"name": "evil"}},
      {"id": "constructor"}, {"id": "toString"}], "dependencies": [{"from": "constructor", "to": "__proto__"}]}`,
  );
  const { graph, issues } = readOwnGraph(value);
  expect(issues).toEqual([]);
  expect(graph?.title).toBe('');
  expect(graph?.components).toEqual([{ id: '__proto__' }, { id: 'constructor' }, { id: 'toString' }]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('has no half characters, which no address can carry', () => {
  expect(readOwnGraph({ components: [{ id: '\ud800x' }] }).graph?.components).toEqual([{ id: '\ufffdx' }]);
});

law('never throws, and what it reads runs', [fc.anything()], (value) => {
  const { graph } = readOwnGraph(value);
  if (graph) run(graph);
});

const word = fc.oneof(fc.constantFrom('a', 'b', 'c', '__proto__', '2:work', 7, null, ''), fc.string());
const rows = (key: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.array(fc.oneof(fc.record({ [key]: word, ...more }, { requiredKeys: [] }), fc.anything()), { maxLength: 12 });
const almost = fc.record(
  {
    title: word,
    components: rows('id', { name: word, kind: fc.constantFrom('queue', 'app', 'x', 3) }),
    dependencies: rows('from', { to: word, kind: fc.constantFrom('soft', 'x'), lag_minutes: fc.double() }),
  },
  { requiredKeys: ['components'] },
);

law(
  'never throws on what is almost a graph; it reads its own words again without a complaint',
  [almost],
  (value) => {
    const { graph } = readOwnGraph(value);
    if (!graph) return;
    run(graph);
    if (graph.title !== '') expect(readOwnGraph(JSON.parse(JSON.stringify(graph)))).toEqual({ graph, issues: [] });
  },
  1000,
);

function run(graph: NonNullable<ReturnType<typeof readOwnGraph>['graph']>): void {
  const core = coreOfOwnGraph(graph, words);
  const built = graphOfIncident(core);
  expect(built.n).toBe(graph.components.length);
  expect(core.components.some(({ id }) => id === core.root)).toBe(true);
  simulateCascade(built, { events: [{ time: 0, component: 0, level: 3 }] });
}

describe('as a story', () => {
  const shop = readOwnGraph({
    components: [{ id: 'web', kind: 'app' }, { id: 'db', name: 'The very large database of orders' }, { id: 'x' }],
    dependencies: [
      { from: 'web', to: 'db' },
      { from: 'x', to: 'db', lag_minutes: 3 },
    ],
  }).graph!;
  it('begins with what most depends on, and claims no more than it knows', () => {
    const core = coreOfOwnGraph(shop, words);
    expect(core).toMatchObject({
      kind: 'own',
      when: null,
      root: 'db',
      title: 'Untitled',
      summary: '3 2',
      redundancies: [],
    });
    expect(core.components.map(({ label, kind, family }) => [label, kind, family])).toEqual([
      ['web', 'third-party', 'home'],
      ['The very…f orders', 'cloud-service', 'work'],
      ['x', 'cloud-service', 'work'],
    ]);
    expect(core.dependencies.map(({ lag_minutes }) => lag_minutes)).toEqual([null, 3]);
  });
  it('has an id of its own for each graph', () => {
    expect(ownId(shop)).toMatch(/^own:[0-9a-z]+$/);
    expect(ownId({ ...shop, title: 'x' })).not.toBe(ownId(shop));
  });
});

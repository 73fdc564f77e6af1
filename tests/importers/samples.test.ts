import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { readInputs } from '../../src/importers/read';
import { FORMATS } from '../../src/importers/formats';
import { FORMAT_IDS } from '../../src/importers/types';
import { systemFileJson, systemFileYaml } from '../../src/model/write-system-file';
import { checkReading, needsOf, readOne } from './support/check';
import { SAMPLES } from './support/samples';

describe.each(SAMPLES.map((sample) => [`${sample.format} ${sample.name}`, sample] as const))('%s', (_, sample) => {
  it('is known by its text alone, and read', async () => {
    const outcome = await readOne('pasted', sample.text);
    if (sample.format === 'resilience-hub') {
      expect(outcome.format).toBe(sample.format);
      return;
    }
    expect([outcome.format, needsOf(outcome), outcome.findings.filter(({ severity }) => severity !== 'info')]).toEqual([
      sample.format,
      [...(sample.needs ?? ['web>api', 'api>db'])].sort(),
      [],
    ]);
  });

  it('says of every row from which line it came', async () => {
    const { draft } = await readOne(sample.name, sample.text);
    const lines = sample.text.split('\n').length;
    for (const { where } of [...(draft?.system.components ?? []), ...(draft?.system.dependencies ?? [])]) {
      expect(where?.file).toBe(sample.name);
      expect(where?.line).toBeGreaterThanOrEqual(1);
      expect(where?.line).toBeLessThanOrEqual(lines);
    }
  });

  it('is the same with other line breaks, in UTF-16, and in a fence of Markdown', async () => {
    const plain = needsOf(await readOne(sample.name, sample.text));
    const crlf = Buffer.from(`\uFEFF${sample.text.replaceAll('\n', '\r\n')}`);
    const wide = Buffer.from(`\uFEFF${sample.text}`, 'utf16le');
    for (const bytes of [crlf, wide]) {
      const outcome = await readInputs([{ name: sample.name, bytes }]);
      expect(needsOf(outcome)).toEqual(plain);
    }
    if (sample.format === 'resilience-hub') return;
    const fence = await readOne('notes.md', `# Notes\n\nSome words.\n\n\`\`\`\n${sample.text.trimEnd()}\n\`\`\`\n`);
    expect([fence.format, needsOf(fence)]).toEqual([sample.format, plain]);
    expect(Math.min(...(fence.draft?.system.components ?? []).map(({ where }) => where?.line ?? 0))).toBeGreaterThan(5);
  });

  it('never throws when it is cut off, and never half reads without a word', async () => {
    for (let cut = 0; cut < sample.text.length; cut += Math.max(1, Math.floor(sample.text.length / 60))) {
      const outcome = await readOne(sample.name, sample.text.slice(0, cut));
      checkReading(outcome);
      if (outcome.draft === null) expect(outcome.findings.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});

test('rows that are left out take no line from those behind them', async () => {
  const text = [
    '{ "format": "dominograph-system", "version": 2, "components": [',
    '{ "id": "web" },',
    '{ "name": "no id" },',
    '{ "id": "api" },',
    '{ "id": "web", "name": "again" },',
    '{ "id": 7 }',
    '], "dependencies": [',
    '{ "from": "web", "to": "nobody" },',
    '{ "from": "web", "to": "api" },',
    '{ "from": "api", "to": "api" },',
    '{ "from": "api", "to": "7", "where": { "file": "other", "line": 1 } },',
    '{ "from": "web", "to": "api", "when": "start" },',
    '{ "from": "web", "to": "api", "strength": "soft" }',
    '] }',
  ].join('\n');
  const { draft } = await readOne('a.json', text);
  expect(draft?.system.components.map(({ id, where }) => [id, where?.line])).toEqual([
    ['web', 2],
    ['api', 4],
    ['7', 6],
  ]);
  // Of two rows of one pair the last counts, where the first stood; one that is needed only to start is another pair.
  expect(draft?.system.dependencies.map(({ from, to, strength, where }) => [from, to, strength, where])).toEqual([
    ['web', 'api', 'soft', { file: 'a.json', line: 13 }],
    ['api', '7', 'unknown', { file: 'other', line: 1 }],
    ['web', 'api', 'unknown', { file: 'a.json', line: 12 }],
  ]);
});

test('there is a sample of every format, and every format is in the registry once', () => {
  expect(new Set(SAMPLES.map(({ format }) => format))).toEqual(new Set(FORMAT_IDS));
  expect(FORMATS.map(({ id }) => id)).toEqual(FORMAT_IDS);
});

test('arbitrary texts and bytes never throw, whatever they are said to be [fixed seed]', async () => {
  const piece = fc.constantFrom(
    ...SAMPLES.flatMap(({ text }) => text.split('\n')),
    '{',
    '}',
    '[',
    ']',
    '"',
    '&',
    '<',
    '-->',
    '->',
    '*a',
    '&a',
    '{{',
    '\t',
    '__proto__',
    '\u0000',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('\n')),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.option(fc.constantFrom(...FORMAT_IDS), { nil: undefined }), async (written, asked) => {
      const outcome = await readInputs([{ name: 'x', text: written }], asked);
      checkReading(outcome);
      expect(outcome.findings.filter(({ code }) => code === 'reader-failed')).toEqual([]);
      expect(outcome.draft === null).toBe(outcome.findings.some(({ severity }) => severity === 'error'));
    }),
    { seed: 20251020, numRuns: 3_000 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) =>
      checkReading(await readInputs([{ name: 'x', bytes }])),
    ),
    { seed: 20251020, numRuns: 500 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('web');
});

test('files of one kind become one system; what is of another kind is told', async () => {
  const [front, back] = [
    'services:\n  web: { image: nginx, depends_on: [api] }\n',
    'services:\n  api: { image: api, links: [db] }\n  db: { image: postgres }\n',
  ];
  const outcome = await readInputs([
    { name: 'compose.yaml', text: front },
    { name: 'compose.full.yaml', text: back },
    { name: 'notes.csv', text: 'from,to\na,b\n' },
  ]);
  expect(needsOf(outcome)).toEqual(['api>db', 'web>api']);
  expect(outcome.files).toBe(2);
  expect(outcome.findings.map(({ code, file }) => [code, file])).toEqual([['other-kind', 'notes.csv']]);
});

test('a drawing is read compressed as it is read plain', async () => {
  const plain = SAMPLES.find(({ format }) => format === 'drawio')?.text ?? '';
  const model = /<mxGraphModel>.*<\/mxGraphModel>/.exec(plain)?.[0] ?? '';
  const packed = deflateRawSync(Buffer.from(encodeURIComponent(model))).toString('base64');
  const outcome = await readOne('shop.drawio', plain.replace(model, packed));
  expect(needsOf(outcome)).toEqual(['api>db', 'web>api']);
  expect(outcome.leftOut).toEqual([{ what: 'unattached', count: 1, examples: ['e3'] }]);
});

test('a list of components beside the list of dependencies describes them', async () => {
  const outcome = await readInputs([
    {
      name: 'nodes.csv',
      text: 'id,name,kind,owner\nweb,Web shop,app,team-a\napi,API,compute,team-b\nlonely,Alone,,\n',
    },
    { name: 'edges.csv', text: 'from,to\nweb,api\napi,dbb\n' },
  ]);
  expect(outcome.draft?.system.components).toMatchObject([
    { id: 'web', name: 'Web shop', kind: 'app', owner: 'team-a' },
    { id: 'api', name: 'API', kind: 'compute' },
    { id: 'lonely', name: 'Alone' },
    { id: 'dbb' },
  ]);
  expect(outcome.findings.map(({ code, line, subject }) => [code, line, subject])).toEqual([
    ['component-made', 3, 'dbb'],
  ]);
});

test('what is called Resources and holds none is told, and stops nobody', async () => {
  for (const text of ['{ "Resources": "none" }', '{ "Resources": 5 }'])
    expect((await readOne('a.json', text)).findings.map(({ code }) => code)).toEqual(['unknown-format']);
});

test('in Cytoscape, too, a number is a place in the list only where no node has an id', async () => {
  const written = (nodes: readonly object[]): string =>
    JSON.stringify({
      elements: { nodes: nodes.map((data) => ({ data })), edges: [{ data: { source: '0', target: '1' } }] },
    });
  const named = await readOne('a.json', written([{ id: 'web' }, { id: 'api' }, { name: 'no id' }]));
  expect(needsOf(named)).toEqual(['0>1']);
  expect(named.findings.map(({ code, path }) => [code, path])).toEqual([
    ['missing', 'elements.nodes[2].id'],
    ['component-made', 'elements.edges[0].source'],
    ['component-made', 'elements.edges[0].target'],
  ]);
  const counted = await readOne('a.json', written([{ name: 'web' }, { name: 'api' }]));
  expect([needsOf(counted), counted.findings]).toEqual([['web>api'], []]);
});

test('a route that is read is not told as left out, whatever protocol it is for', async () => {
  const route = (kind: string): string =>
    `apiVersion: gateway.networking.k8s.io/v1\nkind: ${kind}\nmetadata: { name: route }\n` +
    'spec: { parentRefs: [{ name: door }], rules: [{ backendRefs: [{ name: api }] }] }\n';
  for (const kind of ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute']) {
    const outcome = await readOne('route.yaml', route(kind));
    expect([needsOf(outcome), outcome.leftOut]).toEqual([['door>route', 'route>api'], []]);
  }
});

describe('what a format cannot say', () => {
  it.each([
    ['compose.yaml', { direction: true, strength: false, when: true, running: true }],
    ['terraform.tfstate', { direction: true, strength: false, when: false, running: false }],
    ['shop.dot', { direction: false, strength: false, when: false, running: true }],
    ['units.dot', { direction: true, strength: true, when: false, running: true }],
  ])('%s', async (name, says) => {
    const { draft } = await readOne(name, SAMPLES.find((sample) => sample.name === name)?.text ?? '');
    expect(draft?.says).toEqual(says);
  });
  it('is never made up: strength stays unknown where nothing says it', async () => {
    const { draft } = await readOne('compose.yaml', SAMPLES.find(({ format }) => format === 'compose')?.text ?? '');
    expect(draft?.system.dependencies).toMatchObject([
      { from: 'web', to: 'api', strength: 'unknown', when: 'start', lag_minutes: null },
      { from: 'api', to: 'db', strength: 'unknown', lag_minutes: null },
    ]);
    expect(draft?.via).toEqual([['start-order'], ['address']]);
    expect(JSON.stringify(draft)).not.toContain('secret');
  });
  it('state files give no secret away', async () => {
    const outcome = await readOne(
      'terraform.tfstate',
      SAMPLES.find(({ name }) => name === 'terraform.tfstate')?.text ?? '',
    );
    expect(JSON.stringify(outcome)).not.toContain('hunter2');
    expect(outcome.leftOut).toContainEqual({ what: 'transitive', count: 1, examples: [''] });
  });
  it('systemd: colour is the meaning', async () => {
    const outcome = await readOne('units.dot', SAMPLES.find(({ name }) => name === 'units.dot')?.text ?? '');
    expect(outcome.draft?.system.dependencies.map(({ strength }) => strength)).toEqual(['hard', 'soft']);
    expect(outcome.leftOut.map(({ what, count }) => [what, count])).toEqual([
      ['conflicts', 1],
      ['order-only', 1],
    ]);
  });
});

describe.each(SAMPLES.map((sample) => [`${sample.format} ${sample.name}`, sample] as const))(
  '%s',
  (_, { name, text }) => {
    it('is written as a file of ours, and that is read as it was', async () => {
      const { draft } = await readOne(name, text);
      if (!draft) throw new Error(`${name} was not read`);
      for (const written of [systemFileJson(draft.system), systemFileYaml(draft.system)]) {
        const again = await readOne('pasted', written);
        expect([again.format, again.findings, again.draft?.system]).toEqual(['system', [], draft.system]);
      }
    });
  },
);

describe('words around a graph', () => {
  it.each([
    ['a shell around DOT', '$ terraform graph\ndigraph {\n "web" -> "api"\n}\n$ exit\n', 2],
    [
      'a shell before JSON',
      '$ curl jaeger/api/dependencies\n{"data": [{"parent": "web", "child": "api", "callCount": 1}]}\n',
      2,
    ],
    ['words around a fence', 'See this:\n\n~~~mermaid\nflowchart LR\n  web --> api\n~~~\nThe end.\n', 5],
  ])('%s', async (_, text, line) => {
    const outcome = await readOne('pasted', text);
    expect(needsOf(outcome)).toEqual(['web>api']);
    expect(outcome.draft?.system.dependencies[0]?.where?.line).toBeGreaterThanOrEqual(line);
  });
});

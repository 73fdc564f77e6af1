import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/importers/read';
import { de } from '../../src/text/importers/de';
import { en } from '../../src/text/importers/en';
import { sayFindings } from '../../src/text/importers/say-import';
import { checkReading } from './support/check';

const FOLDER = 'tests/fixtures/bad-inputs';

interface Expected {
  readonly outcome: readonly string[];
  readonly names?: readonly string[];
  readonly names_also_any?: readonly string[];
  readonly if_accepted?: {
    readonly nodes?: readonly number[];
    readonly edges?: readonly number[];
    readonly labels_verbatim?: boolean;
  };
  readonly ids_as_written_or_named?: readonly string[];
  readonly no_url_schemes?: readonly string[];
}

const { files } = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as { files: Record<string, Expected> };
describe.each(Object.entries(files))('%s', (name, expected) => {
  it(`is ${expected.outcome.join(' or ')}, and says why`, async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const bytes = readFileSync(`${FOLDER}/${name}`);
    const outcome = await readInputs([{ name, bytes }]);
    checkReading(outcome);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    const loud = outcome.findings.filter(({ severity }) => severity !== 'info');
    const happened = outcome.draft === null ? 'reject' : loud.length > 0 ? 'warn' : 'accept';
    expect(expected.outcome).toContain(happened);
    const said = sayFindings(en, loud, outcome.unlisted).join('\n');
    if (happened !== 'accept') {
      for (const pattern of expected.names ?? []) expect(said).toMatch(new RegExp(pattern, 'i'));
      for (const sentence of said.split('\n')) expect(sentence).toContain(name);
      for (const sentence of sayFindings(de, loud)) expect(sentence).toContain(name);
    }
    if (!outcome.draft) return;
    const { components, dependencies } = outcome.draft.system;
    if (expected.if_accepted?.nodes) expect(expected.if_accepted.nodes).toContain(components.length);
    if (expected.if_accepted?.edges) expect(expected.if_accepted.edges).toContain(dependencies.length);
    for (const id of expected.ids_as_written_or_named ?? [])
      expect(components.some((row) => row.id === id) || said.includes(id)).toBe(true);
    for (const scheme of expected.no_url_schemes ?? [])
      for (const { link = '' } of components) expect(link.toLowerCase()).not.toContain(`${scheme}:`);
    if (expected.if_accepted?.labels_verbatim) {
      const { nodes } = JSON.parse(bytes.toString('utf8')) as { nodes: { id: string; label?: string }[] };
      for (const { id, label } of nodes) expect(components.find((row) => row.id === id)?.name).toBe(label);
    }
  });
});

describe('what is no text, or in no known encoding', () => {
  const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
  const codes = async (bytes: Uint8Array): Promise<string[]> =>
    (await readInputs([{ name: 'x', bytes }])).findings.map(({ code, subject }) => `${code} ${subject}`);
  it.each([
    ['png', bytesOf(0x89, 0x50, 0x4e, 0x47, 1, 2)],
    ['zip', bytesOf(0x50, 0x4b, 3, 4, 0, 0)],
    ['pdf', bytesOf(0x25, 0x50, 0x44, 0x46)],
    ['other', bytesOf(1, 2, 0, 3, 0, 0, 7, 9)],
  ])('%s is named', async (kind, bytes) => expect(await codes(bytes)).toEqual([`binary ${kind}`]));
  it('nothing is called nothing', async () => expect(await codes(bytesOf())).toEqual(['empty ']));
  it('Latin-1 is guessed, and said', async () => {
    const outcome = await readInputs([{ name: 'x.csv', bytes: Buffer.from('from,to\nM\xfcller,B\xe4r\n', 'latin1') }]);
    expect(outcome.draft?.system.components.map(({ id }) => id)).toEqual(['Müller', 'Bär']);
    expect(outcome.findings.map(({ code, severity }) => `${code} ${severity}`)).toContain('encoding-guessed info');
  });
  it('too large a file is refused before it is read', async () => {
    const read = new Set<string | symbol>();
    const bytes = new Proxy(new Uint8Array((16 << 20) + 1), {
      get(target, key) {
        read.add(key);
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    expect(await codes(bytes)).toEqual(['too-large bytes']);
    expect([...read].filter((key) => key !== 'length' && key !== 'byteLength')).toEqual([]);
  });
});

describe('what holds no graph is named, and the way to one told', () => {
  it.each([
    [
      'helm-template',
      'deployment.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: {{ .Values.name }} }\n',
      'helm template',
    ],
    ['cdk-tree', 'tree.json', '{"version": "tree-0.1", "tree": {"id": "App", "children": {}}}', '*.template.json'],
    ['grafana-dashboard', 'dash.json', '{"panels": [], "schemaVersion": 39, "title": "Service graph"}', 'data source'],
    ['terraform-code', 'main.tf', 'resource "aws_lb" "web" {\n}\n', 'terraform graph'],
    ['html-page', 'dependencies', '<!doctype html><title>Sign in</title>', 'Save the data'],
    ['package-json', 'package.json', '{"name": "x", "dependencies": {"svelte": "^5"}}', 'npm sbom'],
    ['cypher', 'x.cypher', 'CREATE (a)-[:NEEDS]->(b)\n', ':START_ID'],
    ['plantuml', 'x.puml', '@startuml\nA -> B\n@enduml\n', 'Mermaid'],
  ])('%s', async (kind, name, text, way) => {
    const { draft, findings } = await readInputs([{ name, text }]);
    expect(draft).toBeNull();
    expect(findings.map(({ code, subject }) => `${code} ${subject}`)).toEqual([`not-a-graph ${kind}`]);
    expect(sayFindings(en, findings)[0]).toContain(way);
    expect(sayFindings(de, findings)[0]).toMatch(/\.$/);
  });
  it('a diagram of another kind', async () => {
    const { findings } = await readInputs([{ name: 'x.mmd', text: 'sequenceDiagram\n  A->>B: hi\n' }]);
    expect(sayFindings(en, findings)[0]).toBe(
      'x.mmd, line 1, column 1: this is a sequenceDiagram, and only flowcharts say who needs whom. Draw it as flowchart LR.',
    );
  });
});

it('all that is wrong is told, not only the first', async () => {
  const json = await readInputs([{ name: 'x.json', text: '{"nodes": [{"id": "a",}, {"id": "b",},], "edges": []}' }]);
  expect(json.findings.map(({ code, column }) => `${code} ${column}`)).toEqual([
    'trailing-comma 22',
    'trailing-comma 36',
    'trailing-comma 38',
  ]);
  const dot = await readInputs([{ name: 'x.dot', text: 'digraph {\n a -> ;\n b -> c;\n d -- e;\n f -> -> g;\n}\n' }]);
  expect(dot.findings.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
    'dot-syntax 2:7',
    'dot-operator 4:4',
    'dot-syntax 5:7',
  ]);
});

it('a bracket of YAML that nobody closed is told where it opens, not as an indentation where it is noticed', async () => {
  const { findings } = await readInputs([
    { name: 'x.yaml', text: 'services:\n  a: { depends_on: [b }\n  c:\n    d: [e\n' },
  ]);
  expect(sayFindings(en, findings).join('\n')).toContain(
    'x.yaml, line 4, column 8: the bracket that opens here is not closed. Add the ] or } where it ends.',
  );
  expect(sayFindings(en, findings).join('\n')).not.toContain('indented');
});

import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/importers/read';
import { FORMAT_IDS } from '../../src/importers/types';
import { checkReading, readOne } from './support/check';

/** Beginnings that make a detector or a reader go on, and letters that could make it look again and again. */
const HEADS = [
  '',
  'flowchart LR\n',
  'digraph {\n',
  'services:\n',
  '<graphml>',
  '{"nodes": [',
  'from,to\n',
  'SPDXVersion: SPDX-2.3\n',
  'workspace {\n',
];
const UNITS = [
  ' ',
  '\n',
  '\t',
  '~',
  '`',
  '-',
  '=',
  '.',
  'a',
  '"',
  "'",
  '<',
  '<!--',
  '<!-- -->',
  '<a ',
  '&',
  '{',
  '[',
  '(',
  '{{ ',
  '%%',
  '->',
  ' --> a',
  'a & ',
  '# ',
  '/*',
  ':',
  '- ',
  'graph ',
  'a, ',
  'x="',
  '\\',
  '|',
  '@{',
  'module.a.',
  '&a *a ',
];

// Work is linear: what looks at each letter again for each other one takes ten thousand million looks, and the
// runner's own limit ends it. No clock decides here: machines differ.
describe('a hundred thousand letters of the worst kind come to an end', () => {
  it.each(UNITS.map((unit) => [JSON.stringify(unit), unit]))('%s', async (_, unit) => {
    for (const head of HEADS) {
      const outcome = await readOne('x', `${head}${unit.repeat(100_000 / unit.length)}`);
      checkReading(outcome);
    }
  });
});

it('the same, for every format that is asked for by name', async () => {
  for (const format of FORMAT_IDS)
    for (const unit of ['{"a":', '[', '<a>', ' ', '\n', 'a: [', '- a\n', 'a -> ', '"'])
      checkReading(await readOne('x', unit.repeat(20_000), format));
}, 120_000);

describe('ten megabytes', () => {
  const many = (count: number, row: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => row(at)).join('');
  const id = (at: number): string => `service-${at % 20_000}`;
  const size = 110_000;
  it.each([
    [
      'x.json',
      `{"nodes":[],"edges":[${many(size, (at) => `${at > 0 ? ',' : ''}\n {"source":"${id(at)}","target":"${id(at * 7 + 1)}", "label": "a call of some kind"}`)}]}`,
    ],
    [
      'x.dot',
      `digraph {\n${many(size, (at) => `"${id(at)}" -> "${id(at * 7 + 1)}" [label="a call of some kind", color=red];\n`)}}\n`,
    ],
    [
      'x.csv',
      `from,to,note\n${many(size, (at) => `${id(at)},${id(at * 7 + 1)},"a call of some kind, or of another, and so on and on"\n`)}`,
    ],
    [
      'x.mmd',
      `flowchart LR\n${many(size, (at) => `  ${id(at)} -->|a call of some kind, or of another| ${id(at * 7 + 1)}\n`)}`,
    ],
    [
      'x.graphml',
      `<graphml><graph edgedefault="directed">${many(20_000, (at) => `<node id="${id(at)}"/>`)}${many(size, (at) => `\n<edge source="${id(at)}" target="${id(at * 7 + 1)}"><data key="d0">call</data></edge>`)}</graph></graphml>`,
    ],
  ])(
    '%s',
    async (name, text) => {
      const bytes = Buffer.from(text);
      const { draft } = await readInputs([{ name, bytes }]);
      expect(draft?.system.components).toHaveLength(20_000);
      expect(draft?.system.dependencies.length).toBeGreaterThan(19_000);
    },
    60_000,
  );
  it('a chain of twenty thousand in one statement is read whole', async () => {
    const { draft } = await readOne('x.dot', `digraph { ${many(20_000, (at) => `${at > 0 ? ' -> ' : ''}n${at}`)} }`);
    expect([draft?.system.components.length, draft?.system.dependencies.length]).toEqual([20_000, 19_999]);
  });
  it('beyond the limit, the counts found and the limit are named', async () => {
    const { draft, findings } = await readOne('x.csv', `from,to\n${many(60_000, (at) => `a${at},b\n`)}`);
    expect(draft).toBeNull();
    expect(findings).toMatchObject([{ code: 'too-many', subject: 'components', count: 60_001, allowed: '50000' }]);
  });
  it('Terraform: more resources in one module than a call takes arguments are counted', async () => {
    const resources = many(150_000, (at) => `${at > 0 ? ',' : ''}{"address":"a.b${at}"}`);
    const values = `{"root_module":{"child_modules":[{"address":"module.m","resources":[${resources}]}]}}`;
    const { draft, findings } = await readOne('x.tfstate.json', `{"format_version":"1.0","values":${values}}`);
    expect(draft).toBeNull();
    expect(findings).toMatchObject([{ code: 'too-many', subject: 'components', count: 150_000, allowed: '50000' }]);
  });
  it('Kiali: as many workloads of one name are told apart, without looking at each for each', async () => {
    const nodes = many(150_000, (at) => `${at > 0 ? ',' : ''}{"data":{"id":"n${at}","nodeType":"app","app":"web"}}`);
    const { draft, findings } = await readOne(
      'x.json',
      `{"graphType":"app","elements":{"nodes":[${nodes}],"edges":[]}}`,
    );
    expect(draft).toBeNull();
    expect(findings).toMatchObject([{ code: 'too-many', subject: 'components', count: 150_000, allowed: '50000' }]);
  });
});

import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { COLUMN_DIALECTS, systemColumns } from '../../src/exporters/system-columns';
import { systemDot, systemMermaid } from '../../src/exporters/system-drawings';
import { readGraph } from '../../src/importers/read-graph';
import type { SystemFile } from '../../src/model/system-file';

const NASTY = ['a,b', 'say "hi"', 'line\nbreak', '=1+1', '__proto__', 'n1', 'ä -> [x] {y} | z', '\\N "] --> b'];
const system: SystemFile = {
  ...{ format: 'dominograph-system', version: 2, title: 'T "quoted" \\' },
  components: NASTY.map((id, i) => ({ id, weight: i })),
  dependencies: NASTY.slice(1).map((to, i) => ({
    from: NASTY[i] ?? '',
    to,
    strength: 'hard',
    lag_minutes: i === 0 ? 5 : null,
  })),
  redundancies: [{ from: 'a,b', to: ['n1', '__proto__'], need: 1, strength: 'soft', lag_minutes: null }],
};

describe.each(COLUMN_DIALECTS)('%s', (dialect) => {
  const { vertices, edges } = systemColumns(system, dialect);
  const parse = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

  test('a row for each, as many cells as headings, ids as they are', () => {
    const [head = [], ...rows] = parse(vertices);
    expect(rows.map(([id]) => id)).toEqual(NASTY);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  });

  test('from what needs to what is needed, choices by number', () => {
    const [head = [], ...rows] = parse(edges);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows.slice(0, NASTY.length - 1).map(([from, to]) => [from, to])).toEqual(
      NASTY.slice(1).map((to, i) => [NASTY[i], to]),
    );
    expect(rows.slice(NASTY.length - 1).map((row) => row.slice(0, 7))).toEqual([
      ['a,b', 'n1', 'soft', 'run', '', '1', '1'],
      ['a,b', '__proto__', 'soft', 'run', '', '1', '1'],
    ]);
    expect(rows[0]?.[4]).toBe('5');
  });

  test('is read by our own reader', async () => {
    const [head = ''] = edges.split('\n');
    const plain = `${head}\na,b,hard,run,,,${dialect === 'neo4j' ? ',NEEDS' : ''}\n`;
    const { system: read } = await readGraph(plain, { name: 'edges.csv' });
    expect(read?.dependencies.map(({ from, to, strength }) => [from, to, strength])).toEqual([['a', 'b', 'hard']]);
  });
});

test('the headings that the importers ask for', () => {
  const heads = COLUMN_DIALECTS.map((dialect) => {
    const { vertices, edges } = systemColumns(system, dialect);
    return [vertices, edges].map((text) => text.split('\n')[0]?.split(',').slice(0, 2));
  });
  expect(heads).toEqual([
    [
      ['id:ID', 'name'],
      [':START_ID', ':END_ID'],
    ],
    [
      ['name', 'label'],
      ['from', 'to'],
    ],
    [
      ['id', 'name'],
      ['src', 'dst'],
    ],
  ]);
});

describe('drawings', () => {
  test.each([
    ['Graphviz', systemDot],
    ['Mermaid', systemMermaid],
  ] as const)('%s: whatever things are called, it is read again with as many of them', async (_, write) => {
    const { system: read, findings } = await readGraph(write(system));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    // The choice is drawn as a part of its own.
    expect(read?.components).toHaveLength(NASTY.length + 1);
    expect(read?.dependencies).toHaveLength(NASTY.length - 1 + 3);
  });
});

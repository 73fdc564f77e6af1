import { expect, it } from 'vitest';
import { explainFailure } from '../../src/analysis/explain';
import { blastRadius } from '../../src/engine/blast';
import { lint } from '../../src/engine/lint';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOf, levelsOf, lines, scenarioOf } from '../support/model';

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  ' ',
  '0',
  '-1',
  'a b',
  '<img src=x onerror=alert(1)>',
  '𝕏',
  'é',
];

it('ids are data: a chain of hostile names falls and comes back like any other', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  const deps = HOSTILE.slice(1).map((of, i) => ({ of, on: HOSTILE[i]!, kind: 'hard', delay: 1 }) as const);
  const graph = graphOf(
    HOSTILE.map((id) => ({ id })),
    deps,
  );
  const cascade = simulateCascade(
    graph,
    scenarioOf(graph, [
      { t: 0, node: '__proto__', set: 'down' },
      { t: 50, node: '__proto__', set: 'up' },
    ]),
  );
  expect(lines(graph, cascade)).toEqual([
    ...HOSTILE.map((id, i) => `${i} ${id} up→down`),
    ...HOSTILE.map((id) => `50 ${id} down→up`),
  ]);
  expect(levelsOf(graph, blastRadius(graph, [{ component: 1, level: 3 }])).size).toBe(HOSTILE.length - 1);
  expect(explainFailure(graph, cascade, 3, HOSTILE.length).map(({ component }) => component)).toEqual([0, 1, 2, 3]);
  expect(lint(graph)).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(Object.hasOwn(Object.prototype, 'level')).toBe(false);
});

it('simultaneous entries are ordered by code units, not by the language of the machine', () => {
  const ids = ['é', 'z', 'Z', 'a', '10', '9', '\u{1F600}', '\uFB00'];
  const graph = graphOf(
    [{ id: 'root' }, ...ids.map((id) => ({ id }))],
    ids.map((of) => ({ of, on: 'root', kind: 'hard' })),
  );
  const { log } = simulateCascade(graph, scenarioOf(graph, [{ t: 0, node: 'root', set: 'down' }]));
  expect(log.slice(1).map(({ component }) => graph.ids[component])).toEqual([
    '10',
    '9',
    'Z',
    'a',
    'z',
    'é',
    '\u{1F600}',
    '\uFB00',
  ]);
});

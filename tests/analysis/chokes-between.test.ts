import { expect, it } from 'vitest';
import { chokesBetween } from '../../src/analysis/choke-points';
import { graphOf, numberOf } from '../support/model';

const hard = (of: string, on: string) => ({ of, on, kind: 'hard' as const });
/** From dns two ways to the api, from there one to the shop; mail needs it softly. */
const graph = graphOf(
  ['dns', 'db', 'cache', 'api', 'web', 'shop', 'mail'].map((id) => ({ id })),
  [
    ...[hard('db', 'dns'), hard('cache', 'dns'), hard('api', 'db'), hard('api', 'cache')],
    ...[hard('web', 'api'), hard('shop', 'web'), { of: 'mail', on: 'api', kind: 'soft' as const }],
  ],
);
const between = (root: string, target: string) =>
  chokesBetween(graph, numberOf(graph, root), numberOf(graph, target))?.map((component) => graph.ids[component]) ??
  null;

it('what every way leads through is told from the root on; neither end, and nothing that another way avoids', () => {
  expect(between('dns', 'shop')).toEqual(['api', 'web']);
  expect(between('db', 'shop')).toEqual(['api', 'web']);
  expect(between('dns', 'api')).toEqual([]);
  expect(between('dns', 'dns')).toEqual([]);
});
it('where no failure leads at full strength, nothing can be said of ways', () => {
  expect(between('dns', 'mail')).toBeNull();
  expect(between('shop', 'dns')).toBeNull();
});

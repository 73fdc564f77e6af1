import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singlePointsOfFailure } from '../../src/analysis/single-points';
import { blastRadius } from '../../src/engine/blast';
import { systemColumns } from '../../src/exporters/system-columns';
import type { SystemFile } from '../../src/model/system-file';
import { graphOfSystem } from '../../src/model/system-graph';

/** docs/large-graphs.md: what a database that only knows the two tables answers. */
const reach = (edges: string, from: string, against: boolean): Set<string> => {
  const [, ...rows] = edges.trimEnd().split('\n');
  const pairs = rows.map((row) => row.split(',')).filter((row) => row[3] === 'run');
  const found = new Set([from]);
  for (const at of found)
    for (const [dependent = '', provider = ''] of pairs) {
      if (against && provider === at) found.add(dependent);
      if (!against && dependent === at) found.add(provider);
    }
  found.delete(from);
  return found;
};

const name = fc.integer({ min: 0, max: 9 }).map((i) => `c${i}`);
const rows = fc.array(fc.record({ from: name, to: name, start: fc.boolean() }), { maxLength: 25 });
const systemOf = (pairs: readonly { from: string; to: string; start: boolean }[], soft: boolean): SystemFile => ({
  ...{ format: 'dominograph-system', version: 2, redundancies: [] },
  components: Array.from({ length: 10 }, (_, i) => ({ id: `c${i}` })),
  dependencies: pairs
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, start }, i) => ({
      ...{ from, to, lag_minutes: null, strength: soft && i % 2 === 0 ? 'soft' : 'hard' },
      ...(start && { when: 'start' as const }),
    })),
});

test('reachability in the exported tables is the blast radius, and the single points of failure', () => {
  fc.assert(
    fc.property(rows, (pairs) => {
      const system = systemOf(pairs, false);
      const graph = graphOfSystem(system);
      const { edges } = systemColumns(system, 'igraph');
      graph.ids.forEach((id, v) => {
        const levels = blastRadius(graph, [{ component: v, level: 3 }]);
        const hit = graph.ids.filter((_, u) => u !== v && levels[u]! > 0);
        expect(new Set(hit)).toEqual(reach(edges, id, true));
        const points = singlePointsOfFailure(graph, v).map((u) => graph.ids[u]!);
        expect(new Set(points)).toEqual(reach(edges, id, false));
      });
    }),
  );
});

test('with soft dependencies it says too much, and never too little', () => {
  fc.assert(
    fc.property(rows, (pairs) => {
      const system = systemOf(pairs, true);
      const graph = graphOfSystem(system);
      const { edges } = systemColumns(system, 'igraph');
      graph.ids.forEach((id, v) => {
        const reached = reach(edges, id, true);
        const levels = blastRadius(graph, [{ component: v, level: 3 }]);
        expect(graph.ids.filter((each, u) => u !== v && levels[u]! > 0 && !reached.has(each))).toEqual([]);
      });
    }),
  );
});

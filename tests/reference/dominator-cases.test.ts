import { describe, expect, it } from 'vitest';
import { chokePoints, propagationTree } from '../../src/analysis/choke-points';
import { subtreeSizes } from '../../src/analysis/dominators';
import { graphOf, numberOf } from '../support/model';
import { readReference } from '../support/reference';

interface DominatorCase {
  readonly id: string;
  readonly edges: readonly (readonly [from: string, to: string])[];
  readonly root: string;
  readonly expected: {
    readonly idom: Readonly<Record<string, string>>;
    readonly nodes_saved_by_hardening: Readonly<Record<string, number>>;
  };
}

describe('dominator_cases.json', () => {
  const { cases } = readReference<{ cases: readonly DominatorCase[] }>('dominator_cases.json');
  it.each(cases.map((entry) => [entry.id, entry] as const))('%s', (_, { edges, root, expected }) => {
    const nodes = [...new Set(edges.flat())].map((id) => ({ id }));
    const graph = graphOf(
      nodes,
      edges.map(([from, to]) => ({ of: to, on: from, kind: 'hard' })),
    );
    const name = (v: number): string => graph.ids[v]!;
    const tree = propagationTree(graph, numberOf(graph, root));
    const idom = [...tree.order].filter((v) => v !== tree.root).map((v) => [name(v), name(tree.parent[v]!)] as const);
    expect(new Map(idom)).toEqual(new Map(Object.entries(expected.idom)));
    const sizes = subtreeSizes(tree);
    const saved = new Map(Object.entries(expected.nodes_saved_by_hardening));
    expect(new Map(idom.map(([id]) => [id, sizes[numberOf(graph, id)]]))).toEqual(saved);
    const points = chokePoints(graph, { component: tree.root, level: 3 });
    expect(new Map(points.map(({ component, saves }) => [name(component), saves]))).toEqual(saved);
  });
});

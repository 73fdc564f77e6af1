import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chokePoints, propagationTree } from '../../src/analysis/choke-points';
import { dominatorTree, subtreeSizes } from '../../src/analysis/dominators';
import { countKills, killersOf, killSets } from '../../src/analysis/kill-sets';
import { closestInFate, sharedFate, singlePointsOfFailure } from '../../src/analysis/single-points';
import { finish } from '../../src/analysis/work';
import { blastRadius } from '../../src/engine/blast';
import { listByOwner } from '../../src/model/listing';
import { idOf, models, toGraph } from '../support/arbitrary';
import { law } from '../support/property';
import { buildGraph } from '../../src/model/build-graph';

describe('T13: kill sets', () => {
  law(
    'at every level the same as one blast per component',
    [models()],
    (model) => {
      const graph = toGraph(model);
      for (const level of [1, 2, 3]) {
        const sets = killSets(graph, level);
        for (let killer = 0; killer < graph.n; killer++) {
          const levels = blastRadius(graph, [{ component: killer, level: 3 }]);
          const victims = [...levels.keys()].filter((v) => levels[v]! >= level);
          expect(sets.victimsOf(killer)).toEqual(victims);
          for (let v = 0; v < graph.n; v++) expect(sets.kills(killer, v)).toBe(victims.includes(v));
        }
      }
    },
    300,
  );
  law('asked for one alone, the same', [models(), fc.nat({ max: 6 })], (model, pick) => {
    const graph = toGraph(model);
    const target = pick % graph.n;
    for (const level of [1, 2, 3]) {
      expect(killersOf(graph, target, level)).toEqual(killSets(graph, level).killersOf(target));
      const counts = finish(countKills(graph, level, (v) => v !== target));
      for (let killer = 0; killer < graph.n; killer++) {
        const victims = killSets(graph, level).victimsOf(killer);
        expect(counts[killer]).toBe(victims.filter((v) => v !== target).length);
      }
    }
    expect(singlePointsOfFailure(graph, target)).toEqual(
      killSets(graph)
        .killersOf(target)
        .filter((v) => v !== target),
    );
  });
  it('more than 32 components, a chain of 100', () => {
    const chain = buildGraph(
      Array.from({ length: 100 }, (_, i) => ({ id: idOf(i) })),
      Array.from({ length: 99 }, (_, i) => ({ dependent: idOf(i + 1), providers: [idOf(i)], kind: 'hard', lag: 0 })),
    );
    expect(killSets(chain).killersOf(99)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(killSets(chain).victimsOf(40)).toEqual(Array.from({ length: 60 }, (_, i) => i + 40));
    expect(killersOf(chain, 99)).toEqual(killSets(chain).killersOf(99));
  });
});

describe('who shares my fate', () => {
  law(
    'symmetric, and made of single points of failure',
    [models(), fc.nat({ max: 6 }), fc.nat({ max: 6 })],
    (model, one, two) => {
      const graph = toGraph(model);
      const [a, b] = [one % graph.n, two % graph.n];
      const there = sharedFate(graph, a, b);
      const back = sharedFate(graph, b, a);
      expect([back.both, back.onlyFirst, back.onlySecond, back.share]).toEqual([
        there.both,
        there.onlySecond,
        there.onlyFirst,
        there.share,
      ]);
      expect(there.firstTakesSecond).toBe(killSets(graph).kills(a, b));
      const points = (v: number) => singlePointsOfFailure(graph, v).filter((u) => u !== a && u !== b);
      expect([...there.both, ...there.onlyFirst].sort((x, y) => x - y)).toEqual(points(a));
      expect([...there.both, ...there.onlySecond].sort((x, y) => x - y)).toEqual(points(b));
      for (const row of closestInFate(graph, a))
        expect([row.share > 0 && row.share <= 1, row.component === a]).toEqual([true, false]);
    },
  );
});

describe('T11: choke points', () => {
  const edges = fc
    .integer({ min: 2, max: 9 })
    .chain((n) =>
      fc.record({ n: fc.constant(n), list: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 3 * n }) }),
    );
  law(
    'a dominates b just if b cannot be reached without a',
    [edges],
    ({ n, list }) => {
      const successors = listByOwner(
        n,
        Int32Array.from(list, ([from]) => from),
        (i) => list[i]![1],
      );
      const tree = dominatorTree(successors, 0);
      const reach = (without: number): Set<number> => {
        const seen = new Set(without === 0 ? [] : [0]);
        for (const v of seen) for (const [from, to] of list) if (from === v && to !== without) seen.add(to);
        return seen;
      };
      const all = reach(-1);
      expect(new Set(tree.order)).toEqual(all);
      const dominates = (a: number, b: number): boolean => {
        let v = b;
        while (v !== a && v !== 0) v = tree.parent[v]!;
        return v === a;
      };
      for (const a of all)
        for (const b of all) expect([a, b, dominates(a, b)]).toEqual([a, b, a === b || !reach(a).has(b)]);
      const sizes = subtreeSizes(tree);
      for (const a of all) expect(sizes[a]).toBe([...all].filter((b) => dominates(a, b)).length);
      for (let v = 0; v < n; v++) if (!all.has(v)) expect([tree.parent[v], sizes[v]]).toEqual([-1, 0]);
    },
    400,
  );

  law(
    'hard dependencies alone: hardening saves just the subtree',
    [models({ singles: true, kinds: ['hard', 'threshold', 'none'] }), fc.nat({ max: 6 })],
    (model, pick) => {
      const graph = toGraph(model);
      const root = pick % graph.n;
      const sizes = subtreeSizes(propagationTree(graph, root));
      for (const { component, saves } of chokePoints(graph, { component: root, level: 3 }))
        expect(saves).toBe(sizes[component]);
    },
  );

  law(
    'with groups and soft dependencies: the same as cutting all its needs by hand',
    [models(), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 3 })],
    (model, pick, level) => {
      const graph = toGraph(model);
      const fault = { component: pick % graph.n, level: 3 };
      const base = blastRadius(graph, [fault]);
      for (const { component, saves } of chokePoints(graph, fault, level)) {
        const hardened = toGraph({ ...model, needs: model.needs.filter(({ of }) => of !== component) });
        const levels = blastRadius(hardened, [fault]);
        expect(saves).toBe([...base].filter((was, v) => was >= level && levels[v]! < level).length);
      }
    },
  );
});

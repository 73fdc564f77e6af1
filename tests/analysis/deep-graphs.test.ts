import { describe, expect, it } from 'vitest';
import { propagationTree } from '../../src/analysis/choke-points';
import { analyseCutSets } from '../../src/analysis/fault-tree/cut-sets';
import type { BooleanSystem, Gate } from '../../src/analysis/fault-tree/boolean-system';
import { systemOfGraph } from '../../src/analysis/fault-tree/system-of-graph';
import { rankFailures } from '../../src/analysis/ranking/rank-failures';
import { singlePointsOfFailure } from '../../src/analysis/single-points';
import { finish } from '../../src/analysis/work';
import { lint } from '../../src/engine/lint';
import { buildGraph } from '../../src/model/build-graph';
import type { RequirementInput } from '../../src/model/graph';
import { idOf } from '../support/arbitrary';

const link = (of: number, on: readonly number[], rest: Partial<RequirementInput> = {}): RequirementInput => ({
  dependent: idOf(of),
  providers: on.map(idOf),
  kind: 'hard',
  lag: 0,
  ...rest,
});
const graphOf = (n: number, rows: readonly RequirementInput[]) =>
  buildGraph(
    Array.from({ length: n }, (_, v) => ({ id: idOf(v) })),
    rows,
  );
const chain = (n: number) =>
  graphOf(
    n,
    Array.from({ length: n - 1 }, (_, v) => link(v + 1, [v])),
  );

// Shapes that used to take gigabytes, half a minute or the stack. What they take now is in docs/notes/bench.md.
describe('deep and wide graphs', () => {
  it('single points of failure at the end of a chain of 200 000: all of it', () => {
    const n = 200_000;
    expect(singlePointsOfFailure(chain(n), n - 1)).toHaveLength(n - 1);
  });
  it('and behind a group, where both ways begin at one component', () => {
    const rows = [link(5_000, [4_999, 2_499], { need: 1 }), link(0, [2_500])];
    for (let v = 0; v < 4_999; v++) if (v !== 2_499) rows.push(link(v + 1, [v]));
    const graph = graphOf(5_001, rows);
    expect(singlePointsOfFailure(graph, 5_000)).toEqual([2_500]);
  });
  it('cut sets of a chain of 20 000: each component alone', () => {
    const n = 20_000;
    const system = systemOfGraph(chain(n), n - 1, { failure: () => 1e-9 });
    const found = finish(analyseCutSets(system, { list: 3 }));
    expect([found.complete, found.count, found.countByOrder]).toEqual([true, n, [0, n]]);
    expect(Math.abs(found.probability! / -Math.expm1(n * Math.log1p(-1e-9)) - 1)).toBeLessThan(1e-12);
    expect(found.importance).toHaveLength(n);
  });
  it('cut sets of a ladder of 10 000 hard dependencies a side', () => {
    const n = 10_000;
    const rows: RequirementInput[] = [];
    for (let v = 2; v < n; v++) rows.push(link(v, [v - 1]), link(v, [v - 2]));
    const found = finish(analyseCutSets(systemOfGraph(graphOf(n, rows), n - 1)));
    expect([found.complete, found.count]).toEqual([true, n]);
  });
  it('two of three, each needing a random half of 6 000 others, does not break: it answers or says that it cannot', () => {
    const events = Array.from({ length: 6_000 }, (_, e) => ({ id: `e${e}`, probability: null }));
    const half = (salt: number) => [...events.keys()].filter((e) => Math.imul(e + 1, 2654435761 + salt) & 0x400000);
    const gates: Gate[] = [{ need: 2, args: [1, 2, 3] }];
    for (const salt of [0, 12_345_678, 987_654_322]) gates.push({ need: 1, args: half(salt).map((e) => ~e) });
    const system: BooleanSystem = { events, gates, top: 0 };
    const found = finish(analyseCutSets(system, { nodes: 60_000, fallbackOrder: 1 }));
    expect(found.complete).toBe(found.count !== null);
  }, 60_000);
  it('dominators of a two-way chain of 40 000', () => {
    const n = 40_000;
    const rows: RequirementInput[] = [];
    for (let v = 1; v < n; v++) rows.push(link(v, [v - 1]), link(v - 1, [v]));
    const { parent } = propagationTree(graphOf(n, rows), 0);
    expect(parent.every((up, v) => up === Math.max(0, v - 1))).toBe(true);
  });
  it('lint of 20 000 groups that fall back on each other in pairs', () => {
    const n = 20_000;
    const rows: RequirementInput[] = [];
    for (let v = 0; v < n; v += 2) rows.push(link(v, [v + 1, 0], { need: 1 }), link(v + 1, [v, 0], { need: 1 }));
    expect(lint(graphOf(n, rows)).filter(({ rule }) => rule === 'W3-circular-fallback')).toHaveLength(n);
  });
  it('all failures of a chain of 5 000, more than one block', () => {
    const n = 5_000;
    const rows = rankFailures(chain(n));
    expect(rows.map(({ component, hit, down }) => [component, hit, down])).toEqual(
      Array.from({ length: n }, (_, v) => [v, n - 1 - v, n - 1 - v]),
    );
  });
});

describe('a gate that only passes on', () => {
  it('is not opened into one of two that name it', () => {
    // a AND b is named through two gates with one argument each: whoever opens it must not empty it for the other.
    const gates: Gate[] = [
      { need: 2, args: [1, 3] },
      { need: 2, args: [~2, 2] },
      { need: 1, args: [4] },
      { need: 1, args: [~3, 4] },
      { need: 1, args: [5] },
      { need: 2, args: [~0, ~1] },
    ];
    const events = [0.1, 0.2, 0.3, 0.4].map((probability, e) => ({ id: `e${e}`, probability }));
    const found = finish(analyseCutSets({ events, gates, top: 0 }));
    expect(found.cutSets.map((set) => set.events)).toEqual([[0, 1, 2]]);
    expect(found.probability).toBeCloseTo(0.006, 15);
  });
});

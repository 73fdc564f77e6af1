import { describe, expect, it } from 'vitest';
import { BooleanAlgebra, Diagram, FALSE, Memory, TooManyNodes, TRUE } from '../../src/analysis/fault-tree/bdd';
import type { BooleanSystem } from '../../src/analysis/fault-tree/boolean-system';
import { buildDiagram } from '../../src/analysis/fault-tree/build-diagram';
import { analyseCutSets, minimalPathSets } from '../../src/analysis/fault-tree/cut-sets';
import { anyOf, importances, importancesWith, topProbability } from '../../src/analysis/fault-tree/probability';
import { smallCutSets } from '../../src/analysis/fault-tree/small-cut-sets';
import { finish } from '../../src/analysis/work';

describe('a memory of results', () => {
  it('knows what was put in, each pair in its order, and nothing else', () => {
    const memory = new Memory();
    memory.set(3, 4, 5);
    memory.set(4, 3, 6);
    expect([memory.get(3, 4), memory.get(4, 3), memory.get(3, 3), memory.get(5, 3)]).toEqual([5, 6, -1, -1]);
  });
  it('grows with what is put in: of thousands it forgets hardly any, and never says what is wrong', () => {
    const memory = new Memory();
    const pairs = Array.from({ length: 12_000 }, (_, i) => [i % 113, i * 7] as const);
    pairs.forEach(([a, b], i) => memory.set(a, b, i));
    const found = pairs.map(([a, b]) => memory.get(a, b));
    expect(found.every((result, i) => result === i || result === -1)).toBe(true);
    expect(found.filter((result) => result === -1).length).toBeLessThan(pairs.length / 100);
  });
});

describe('a diagram', () => {
  it('has each question once, and none that changes nothing', () => {
    const diagram = new Diagram('function', 100);
    const x = diagram.node(1, FALSE, TRUE);
    expect([diagram.node(1, FALSE, TRUE), diagram.node(0, x, x), diagram.size]).toEqual([x, x, 3]);
    expect(diagram.node(0, FALSE, x)).not.toBe(diagram.node(0, x, FALSE));
    const sets = new Diagram('sets', 100);
    const one = sets.node(1, FALSE, TRUE);
    expect([sets.node(0, one, FALSE), sets.node(0, one, one)]).toEqual([one, 3]); // in none, and in all or none
  });
  it('grows as far as it may, with all that was in it', () => {
    const diagram = new Diagram('function', 3_000);
    const nodes: number[] = [TRUE];
    for (let variable = 2_998; variable > 0; variable--) nodes.push(diagram.node(variable, FALSE, nodes.at(-1)!));
    expect(diagram.size).toBe(3_000);
    expect(diagram.node(2_998, FALSE, TRUE)).toBe(2);
    expect(diagram.node(1, FALSE, nodes.at(-2)!)).toBe(nodes.at(-1));
    expect(() => diagram.node(0, FALSE, TRUE)).toThrow(TooManyNodes);
    expect([...diagram.reachedFrom(nodes[3]!)]).toEqual([1, 1, 1, 1, 1]);
    expect([...diagram.reachedFrom(FALSE)]).toEqual([1]);
  });
  it('of "and" and "or" is as deep as it must be', () => {
    const algebra = new BooleanAlgebra(100_000);
    const { diagram } = algebra;
    const all = (first: number) => {
      let node = TRUE;
      for (let variable = 1_398 + first; variable >= 0; variable -= 2) node = diagram.node(variable, FALSE, node);
      return node;
    };
    let at = algebra.and(all(0), all(1));
    for (let variable = 0; variable < 1_400; variable++) {
      expect([diagram.variable[at], diagram.low[at]]).toEqual([variable, FALSE]);
      at = diagram.high[at]!;
    }
    expect(at).toBe(TRUE);
    const either = algebra.or(all(0), all(1));
    expect([diagram.variable[either], diagram.low[either]]).toEqual([0, all(1)]);
  });
  it('takes what settles a pair at once', () => {
    const algebra = new BooleanAlgebra(100);
    const x = algebra.diagram.node(0, FALSE, TRUE);
    const y = algebra.diagram.node(1, FALSE, TRUE);
    const pairs = [
      [x, x],
      [x, TRUE],
      [TRUE, x],
      [x, FALSE],
      [FALSE, x],
    ] as const;
    expect(pairs.map(([a, b]) => algebra.and(a, b))).toEqual([x, x, x, FALSE, FALSE]);
    expect(pairs.map(([a, b]) => algebra.or(a, b))).toEqual([x, TRUE, TRUE, x, x]);
    expect(algebra.and(x, y)).toBe(algebra.and(y, x));
    expect(algebra.or(x, y)).toBe(algebra.or(y, x));
  });
});

const system = (probabilities: readonly (number | null)[], gates: BooleanSystem['gates'], top = 0): BooleanSystem => ({
  events: probabilities.map((probability, i) => ({ id: `e${i}`, probability })),
  gates,
  top,
});
const [a, b, c] = [~0, ~1, ~2];
const topOf = (of: BooleanSystem) => finish(buildDiagram(of, 'as-listed', 1_000));

it('while a diagram is built it is told how many nodes there are, and how many gates are done', () => {
  const counted = system(
    [null, null, null],
    [
      { need: 2, args: [1, 2] },
      { need: 2, args: [a, b, c] },
      { need: 1, args: [a, b] },
    ],
  );
  const told = [...buildDiagram(counted, 'as-listed', 1_000)];
  expect(told.every(({ nodes = 0, total }) => nodes >= 2 && total === null)).toBe(true);
  expect(new Set(told.map(({ done }) => done))).toEqual(new Set([0, 1, 2]));
  expect(told.at(-1)!.nodes).toBeGreaterThan(told[0]!.nodes!);
  expect(() => [...buildDiagram(counted, 'as-listed', 4)]).toThrow(TooManyNodes);
});

describe('how likely, and what it hangs on', () => {
  // a AND (b OR c)
  const gates = [
    { need: 2, args: [a, 1] },
    { need: 1, args: [b, c] },
  ];
  const row = (event: number, birnbaum: number, p: number, total: number) => ({
    ...{ event, birnbaum: expect.closeTo(birnbaum, 12), criticality: expect.closeTo((birnbaum * p) / total, 12) },
    raw: expect.closeTo((total + (1 - p) * birnbaum) / total, 12),
  });
  it('by hand', () => {
    const chances = [0.5, 0.2, 0.1];
    const top = topOf(system(chances, gates));
    const total = 0.5 * 0.28;
    expect(topProbability(top, Float64Array.from(chances))).toBeCloseTo(total, 12);
    expect(importances(top, Float64Array.from(chances))).toEqual([
      { ...row(0, 0.28, 0.5, total), rrw: null },
      { ...row(1, 0.5 * 0.9, 0.2, total), rrw: expect.closeTo(total / 0.05, 12) },
      { ...row(2, 0.5 * 0.8, 0.1, total), rrw: expect.closeTo(total / 0.1, 12) },
    ]);
  });
  it('where it never happens there is no share of it', () => {
    const never = importances(topOf(system([0, 0, 0], gates)), new Float64Array(3));
    expect(never.map(({ criticality, raw, rrw }) => [criticality, raw, rrw])).toEqual(
      Array(3).fill([null, null, null]),
    );
    const single = importancesWith([2], topOf(system([0, 0, 0], [{ need: 2, args: [a, b] }])), new Float64Array(3));
    expect(single.map(({ event, birnbaum, criticality }) => [event, birnbaum, criticality])).toEqual([
      [0, 0, null],
      [1, 0, null],
      [2, 1, null],
    ]);
  });
  it('a single event beside a diagram', () => {
    const chances = Float64Array.from([0.5, 0.2, 0.1]);
    const total = 0.1 + 0.9 * 0.1;
    const rows = importancesWith([2], topOf(system([...chances], [{ need: 2, args: [a, b] }])), chances);
    expect(rows).toEqual([
      { ...row(0, 0.9 * 0.2, 0.5, total), rrw: expect.closeTo(total / 0.1, 12) },
      { ...row(1, 0.9 * 0.5, 0.2, total), rrw: expect.closeTo(total / 0.1, 12) },
      { ...row(2, 0.9, 0.1, total), rrw: expect.closeTo(total / 0.1, 12) },
    ]);
  });
  it('that one of several things happens keeps the digits of small numbers', () => {
    expect(anyOf([])).toBe(0);
    expect(anyOf([0.5, 0.5, 0.5])).toBe(0.875);
    expect(anyOf([1e-20, 1e-20])).toBeCloseTo(2e-20, 30);
  });
});

describe('cut sets', () => {
  // e0, or e1 with e2, or e1 with e3 and e4
  const gates = [
    { need: 1, args: [a, 1] },
    { need: 2, args: [b, 2] },
    { need: 1, args: [c, 3] },
    { need: 2, args: [~3, ~4] },
  ];
  const analyse = (chances: readonly (number | null)[], options = {}) =>
    finish(analyseCutSets(system(chances, gates), options));
  const known = [0.01, 0.9, 0.9, 0.5, 0.5];
  const half = [0.01, 0.9, 0.9, 0.5, null];
  it('are listed by chance where all are known, else by size, and never more than asked for', () => {
    const listed = (chances: readonly (number | null)[], options = {}) =>
      analyse(chances, options).cutSets.map(({ events }) => events.join(''));
    expect(listed(known)).toEqual(['12', '134', '0']);
    expect(listed(half)).toEqual(['0', '12', '134']);
    expect([listed(known, { list: 2 }), listed(known, { list: 0 })]).toEqual([['12', '134'], []]);
    expect(analyse(half).cutSets.map(({ probability }) => probability)).toEqual([0.01, 0.81, null]);
    expect(analyse(known).cutSets.map(({ probability }) => probability)).toEqual([0.81, 0.225, 0.01]);
  });
  it('are counted by order; sums and chances are there where all are known', () => {
    const found = analyse(known);
    expect(found).toMatchObject({ complete: true, countByOrder: [0, 1, 1, 1], count: 3, smallComplete: true });
    const rest = 0.9 * (0.9 + 0.1 * 0.25);
    expect(found.probability).toBeCloseTo(0.01 + 0.99 * rest, 12);
    expect(found.rareEventSum).toBeCloseTo(0.01 + 0.81 + 0.225, 12);
    expect(found.importance?.map(({ event }) => event)).toEqual([0, 1, 2, 3, 4]);
    expect(analyse(half)).toMatchObject({ count: 3, probability: null, rareEventSum: null, importance: null });
  });
  it('where the diagram grows too large are the small ones alone, and say so', () => {
    const found = analyse(known, { nodes: 2, fallbackOrder: 2 });
    expect(found).toEqual({
      ...{ complete: false, smallComplete: true, countByOrder: [0, 1, 1], count: null, probability: null },
      ...{ rareEventSum: null, importance: null, order: null, nodes: 0 },
      cutSets: [
        { events: [1, 2], probability: 0.81 },
        { events: [0], probability: 0.01 },
      ],
    });
    const unknown = analyse([0.01, 0.9, null, 0.9, 0.9], { nodes: 2 });
    expect(unknown.cutSets.map(({ events }) => events.join(''))).toEqual(['0', '12', '134']); // by size: one is unknown
    expect(analyse(known, { nodes: 2, list: 1 }).cutSets).toHaveLength(1);
    expect(analyse(known, { nodes: 2, fallbackOrder: 0 }).countByOrder).toEqual([0]);
  });
  it('have their counterparts: what has to hold', () => {
    const paths = (options = {}) => finish(minimalPathSets(system(known, gates), options));
    expect(paths()).toEqual({
      sets: [
        [0, 1],
        [0, 2, 3],
        [0, 2, 4],
      ],
      count: 3,
    });
    expect(paths({ list: 1 })).toEqual({ sets: [[0, 1]], count: 3 });
    expect(paths({ nodes: 2 })).toBeNull();
  });
  it('need numbers that are some', () => {
    const refused = (work: () => unknown, message: string) => expect(work).toThrow(new RangeError(message));
    refused(() => analyse(known, { list: -1 }), 'no number of cut sets: -1');
    refused(() => analyse(known, { nodes: 0.5 }), 'no number of nodes: 0.5');
    refused(() => analyse(known, { fallbackOrder: NaN }), 'no number of order: NaN');
    const paths = (options: object) => () => finish(minimalPathSets(system(known, gates), options));
    refused(paths({ list: -1 }), 'no number of path sets: -1');
    refused(paths({ nodes: -1 }), 'no number of nodes: -1');
  });
});

describe('small cut sets, gate by gate', () => {
  const [d, e] = [~3, ~4];
  const all = (gates: BooleanSystem['gates'], order: number, most?: number) =>
    finish(smallCutSets(system(Array(5).fill(null), gates), order, most));
  const sets = (...[gates, order]: Parameters<typeof all>) => all(gates, order).sets.map((set) => set.join(''));
  it('are of at most so many events, by size and then by event, none of which holds another', () => {
    const gates = [
      { need: 1, args: [e, 1, 2, 3] },
      { need: 2, args: [d, b] },
      { need: 2, args: [a, b] },
      { need: 3, args: [a, c, d] },
    ];
    expect(sets(gates, 3)).toEqual(['4', '01', '13', '023']);
    expect([sets(gates, 2), sets(gates, 1), sets(gates, 0)]).toEqual([['4', '01', '13'], ['4'], ['4']]);
    expect(
      sets(
        [
          { need: 1, args: [a, 1] },
          { need: 2, args: [a, b] },
        ],
        9,
      ),
    ).toEqual(['0']);
  });
  it('of a count are all ways to have enough, an event that is named twice counted as one', () => {
    expect(sets([{ need: 2, args: [a, b, c] }], 2)).toEqual(['01', '02', '12']);
    expect(sets([{ need: 2, args: [a, b, a] }], 2)).toEqual(['0']);
    expect(sets([{ need: 0, args: [] }], 2)).toEqual(['']);
    expect(sets([{ need: 1, args: [] }], 2)).toEqual([]);
  });
  it('of a ring are those of the ways into it', () => {
    const ring = [
      { need: 1, args: [a, 1] },
      { need: 1, args: [2, b] },
      { need: 2, args: [1, 0, c] },
    ];
    expect(sets(ring, 3)).toEqual(['0', '1']);
  });
  it('are fewer where no more are kept, and then it says so', () => {
    const gates = [{ need: 1, args: [a, b, c] }];
    expect(all(gates, 2, 3)).toEqual({ sets: [[0], [1], [2]], allSmall: true });
    expect(all(gates, 2, 2)).toEqual({ sets: [[0], [1]], allSmall: false });
  });
  it('tell how far they are: gate by gate, and then that nothing changes any more', () => {
    const two = system(
      [null, null],
      [
        { need: 2, args: [a, 1] },
        { need: 1, args: [b] },
      ],
    );
    expect([...smallCutSets(two, 2)]).toEqual([0, 1, 2, 2].map((done) => ({ done, total: 2 })));
  });
});

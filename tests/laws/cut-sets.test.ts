import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BooleanSystem } from '../../src/analysis/fault-tree/boolean-system';
import { buildDiagram } from '../../src/analysis/fault-tree/build-diagram';
import { analyseCutSets, minimalPathSets } from '../../src/analysis/fault-tree/cut-sets';
import { flattened } from '../../src/analysis/fault-tree/flatten';
import { readFaultTree } from '../../src/analysis/fault-tree/read-fault-tree';
import { smallCutSets } from '../../src/analysis/fault-tree/small-cut-sets';
import { systemOfGraph } from '../../src/analysis/fault-tree/system-of-graph';
import { ORDERS } from '../../src/analysis/fault-tree/variable-orders';
import { finish } from '../../src/analysis/work';
import { seeded } from '../../src/analysis/shuffle';
import { blastRadius } from '../../src/engine/blast';
import { models, toGraph } from '../support/arbitrary';
import { close } from '../support/close';
import { law } from '../support/property';

/** Gates over up to six events; rings are wanted. */
const systems: fc.Arbitrary<BooleanSystem> = fc
  .record({ events: fc.integer({ min: 1, max: 6 }), gates: fc.integer({ min: 1, max: 7 }) })
  .chain(({ events, gates }) =>
    fc.record({
      events: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: events, maxLength: events }),
      gates: fc.array(
        fc
          .array(fc.integer({ min: -events, max: gates - 1 }), { minLength: 1, maxLength: 4 })
          .chain((args) => fc.integer({ min: 1, max: args.length }).map((need) => ({ need, args }))),
        { minLength: gates, maxLength: gates },
      ),
    }),
  )
  .map(({ events, gates }) => ({
    events: events.map((probability, i) => ({ id: `e${i}`, probability })),
    gates,
    top: 0,
  }));

/** The least solution by its definition: from nothing upwards until nothing changes. */
function happens({ gates, top }: BooleanSystem, given: number): boolean {
  const value = gates.map(() => false);
  for (let changed = true; changed;) {
    changed = false;
    gates.forEach(({ need, args }, gate) => {
      const count = args.filter((arg) => (arg < 0 ? ((given >> ~arg) & 1) === 1 : value[arg]!)).length;
      if (count < need || value[gate]!) return;
      value[gate] = true;
      changed = true;
    });
  }
  return value[top]!;
}
const members = (set: number): number[] => [0, 1, 2, 3, 4, 5, 6].filter((event) => ((set >> event) & 1) === 1);
const chanceOf = (system: BooleanSystem, set: number): number =>
  system.events.reduce(
    (product, { probability }, event) => product * ((set >> event) & 1 ? probability! : 1 - probability!),
    1,
  );

/** All there is to know, by trying every set of events. */
function enumerated(system: BooleanSystem) {
  const all = Array.from({ length: 1 << system.events.length }, (_, set) => set);
  const full = all.length - 1;
  const cut = all.filter((set) => happens(system, set));
  const path = all.filter((set) => !happens(system, full & ~set));
  const minimal = (sets: readonly number[]) =>
    sets.filter((set) => !sets.some((other) => other !== set && (other & set) === other));
  return {
    cutSets: minimal(cut).map(members).map(String).sort(),
    pathSets: minimal(path).map(members).map(String).sort(),
    probability: cut.reduce((sum, set) => sum + chanceOf(system, set), 0),
  };
}
const sorted = (sets: readonly (readonly number[])[]): string[] => sets.map(String).sort();

describe('cut sets by diagram are those of the definition, rings included', () => {
  law(
    'minimal cut sets, path sets, probability, counts',
    [systems],
    (system) => {
      const wanted = enumerated(system);
      const found = finish(analyseCutSets(system));
      expect(sorted(found.cutSets.map(({ events }) => events))).toEqual(wanted.cutSets);
      expect(found.count).toBe(wanted.cutSets.length);
      expect(Math.abs((found.probability ?? NaN) - wanted.probability)).toBeLessThan(1e-12);
      expect(sorted(finish(minimalPathSets(system))?.sets ?? [])).toEqual(wanted.pathSets);
      expect(found.rareEventSum).toBeGreaterThanOrEqual((found.probability ?? NaN) - 1e-12);
    },
    500,
  );
  law('the order of questions and flattening change nothing', [systems], (system) => {
    const wanted = finish(analyseCutSets(system)).probability ?? NaN;
    for (const order of ORDERS) {
      for (const form of [system, flattened(system)]) {
        const { diagram, root, eventAt } = finish(buildDiagram(form, order, 10_000));
        const value = [0, 1];
        for (let at = 2; at <= root; at++) {
          const p = system.events[eventAt[diagram.variable[at]!]!]!.probability!;
          value[at] = p * value[diagram.high[at]!]! + (1 - p) * value[diagram.low[at]!]!;
        }
        expect(Math.abs(value[root]! - wanted)).toBeLessThan(1e-12);
      }
    }
  });
  law('cut off at an order: all up to it, none beyond', [systems, fc.integer({ min: 1, max: 3 })], (system, order) => {
    const wanted = enumerated(system).cutSets.filter((set) => set === '' || set.split(',').length <= order);
    const { sets, allSmall } = finish(smallCutSets(system, order));
    expect([sorted(sets), allSmall]).toEqual([wanted, true]);
  });
  law('the most likely first', [systems], (system) => {
    const chances = finish(analyseCutSets(system)).cutSets.map(({ probability }) => probability ?? NaN);
    for (const [i, chance] of chances.entries()) expect(chance).toBeLessThanOrEqual((chances[i - 1] ?? 1) * (1 + 1e-9));
    const some = finish(analyseCutSets(system, { list: 2 })).cutSets.map(({ probability }) => probability ?? NaN);
    expect(some).toEqual(chances.slice(0, 2));
  });
  law('too few nodes: incomplete, never wrong', [systems, fc.integer({ min: 2, max: 12 })], (system, nodes) => {
    const wanted = enumerated(system);
    const found = finish(analyseCutSets(system, { nodes }));
    const listed = sorted(found.cutSets.map(({ events }) => events));
    if (found.complete) expect(listed).toEqual(wanted.cutSets);
    else
      expect([found.count, found.probability, listed]).toEqual([
        null,
        null,
        wanted.cutSets.filter((set) => set.split(',').length <= 3),
      ]);
  });
});

describe('T14: importances', () => {
  law('are differences of the probability with and without the event', [systems], (system) => {
    const given = (event: number, probability: number) =>
      enumerated({ ...system, events: system.events.map((row, i) => (i === event ? { ...row, probability } : row)) })
        .probability;
    const found = finish(analyseCutSets(system));
    const total = found.probability ?? NaN;
    for (const { event, birnbaum, criticality, raw, rrw } of found.importance ?? []) {
      const [always, never] = [given(event, 1), given(event, 0)];
      expect(Math.abs(birnbaum - (always - never))).toBeLessThan(1e-12);
      if (total < 1e-6) continue;
      close(raw, always / total, 1e-6);
      expect(Math.abs((criticality ?? NaN) - (1 - never / total))).toBeLessThan(1e-6);
      if (never > 1e-6) close(rrw, total / never, 1e-6);
    }
  });
  it('nobody knows how likely: counts are exact, probabilities are not made up', () => {
    const found = finish(
      analyseCutSets({
        events: [
          { id: 'a', probability: null },
          { id: 'b', probability: 0.5 },
        ],
        gates: [{ need: 1, args: [~0, ~1] }],
        top: 0,
      }),
    );
    expect([found.count, found.probability, found.importance, found.rareEventSum]).toEqual([2, null, null, null]);
    expect(found.cutSets.map(({ probability }) => probability)).toEqual([null, 0.5]);
  });
});

describe('T12, T15: graphs', () => {
  law(
    'C is a cut set just if the blast of C reaches the target, at any level, in rings too',
    [models(), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 3 })],
    (model, pick, level) => {
      const graph = toGraph(model);
      const target = pick % graph.n;
      const system = systemOfGraph(graph, target, { level });
      const { cutSets, complete } = finish(analyseCutSets(system, { list: 1000 }));
      expect(complete).toBe(true);
      const masks = cutSets.map(({ events }) =>
        events.reduce((mask, event) => mask | (1 << system.events[event]!.component), 0),
      );
      for (let set = 0; set < 1 << graph.n; set++) {
        const x = Uint8Array.from({ length: graph.n }, (_, v) => ((set >> v) & 1 ? 3 : 0));
        const reaches = blastRadius(graph, x)[target]! >= level;
        expect([set, masks.some((mask) => (mask & set) === mask)]).toEqual([set, reaches]);
      }
    },
    100,
  );

  law(
    'T16: a Monte Carlo run agrees within 4.5 standard errors',
    [models(), fc.nat({ max: 6 }), fc.nat()],
    (model, pick, seed) => {
      const graph = toGraph(model);
      const target = pick % graph.n;
      const random = seeded(seed);
      const p = (probability: number) => probability;
      const exact =
        finish(analyseCutSets(systemOfGraph(graph, target, { failure: () => p(0.2), reality: () => 0.7 })))
          .probability ?? NaN;
      const RUNS = 400;
      let hits = 0;
      for (let run = 0; run < RUNS; run++) {
        const needs = model.needs.filter(() => random() < 0.7);
        const x = Uint8Array.from({ length: graph.n }, () => (random() < 0.2 ? 3 : 0));
        if (blastRadius(toGraph({ ...model, needs }), x)[target] === 3) hits++;
      }
      expect(Math.abs(hits / RUNS - exact)).toBeLessThanOrEqual(4.5 * Math.sqrt((exact * (1 - exact)) / RUNS) + 1e-12);
    },
    40,
  );
});

describe('reading a fault tree', () => {
  const tree = {
    top: 't',
    gates: { t: { op: 'or', args: ['a', 'g'] }, g: { op: 'atleast', k: 2, args: ['a', 'b', 'c'] } },
    prob: { a: 0.1 },
  };
  const codes = (value: unknown): string[] => readFaultTree(value).issues.map(({ code, place }) => `${code} ${place}`);
  it('good', () => expect(codes(tree)).toEqual([]));
  it.each<[string, unknown, string[]]>([
    ['nothing', null, ['shape ']],
    ['no gates', { top: 't' }, ['shape ']],
    ['a gate without arguments', { top: 't', gates: { t: { op: 'or', args: [] } } }, ['shape gates.t']],
    ['negation', { top: 't', gates: { t: { op: 'not', args: ['a'] } } }, ['not-coherent gates.t.op']],
    ['no such top', { ...tree, top: 'x' }, ['unknown-top top']],
    [
      'too many of too few',
      { top: 't', gates: { t: { op: 'atleast', k: 3, args: ['a', 'b'] } } },
      ['bad-count gates.t.k'],
    ],
    [
      'a ring',
      { top: 't', gates: { t: { op: 'or', args: ['u'] }, u: { op: 'or', args: ['t', 'a'] } } },
      ['ring gates'],
    ],
    [
      'a probability above 1',
      { ...tree, prob: { a: 2, b: 'x' } },
      ['bad-probability prob.a', 'bad-probability prob.b'],
    ],
  ])('%s', (_, value, wanted) => expect(codes(value)).toEqual(wanted));
  it('names that objects use are names like any other', () => {
    const hostile = JSON.parse(
      '{"top":"__proto__","gates":{"__proto__":{"op":"or","args":["constructor","toString"]}},"prob":{"constructor":0.5,"toString":0.5}}',
    ) as unknown;
    const { system } = readFaultTree(hostile);
    expect(system === null ? null : finish(analyseCutSets(system)).probability).toBe(0.75);
  });
});

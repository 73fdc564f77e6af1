import { describe, expect, it } from 'vitest';
import {
  analyseCutSets,
  minimalPathSets,
  smallestDiagram,
  type CutSetAnalysis,
} from '../../src/analysis/fault-tree/cut-sets';
import type { BooleanSystem } from '../../src/analysis/fault-tree/boolean-system';
import { topProbability } from '../../src/analysis/fault-tree/probability';
import { readFaultTree } from '../../src/analysis/fault-tree/read-fault-tree';
import { smallCutSets } from '../../src/analysis/fault-tree/small-cut-sets';
import { systemOfGraph, type GraphSystem } from '../../src/analysis/fault-tree/system-of-graph';
import { killSets } from '../../src/analysis/kill-sets';
import { finish } from '../../src/analysis/work';
import { close } from '../support/close';
import { graphOf, numberOf, type CaseDep } from '../support/model';
import { ABSENT, hasForeign, readForeign, readReference, type WorkedCase } from '../support/reference';

type Figures = Readonly<Record<string, number | null>>;
type Importances = Readonly<Record<string, Figures>>;
interface CutCase {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly deps: readonly CaseDep[];
  readonly target: string;
  readonly p: Readonly<Record<string, number>>;
  readonly expected: {
    readonly min_cut_sets: readonly (readonly string[])[];
    readonly min_path_sets: readonly (readonly string[])[];
    readonly probability: number;
    readonly importance: Importances;
    readonly rare_event_bound: number;
    readonly single_points_of_failure: Readonly<Record<string, readonly string[]>>;
    readonly blast_radius_of_each_node: Readonly<Record<string, readonly string[]>>;
  };
}
interface TreeCase {
  readonly id: string;
  readonly tree: unknown;
  readonly computed?: {
    readonly n_min_cut_sets: number;
    readonly min_cut_sets?: readonly (readonly string[])[];
    readonly cut_sets_by_order: readonly number[];
    readonly top_probability?: number;
    readonly rare_event_sum?: number;
    readonly importance?: Importances;
  };
}
interface LifetimeCase {
  readonly id: string;
  readonly top: string;
  readonly spec: {
    readonly nodes: readonly { readonly id: string }[];
    readonly deps: readonly (CaseDep & { readonly p?: number })[];
  };
  readonly rate: Readonly<Record<string, number>>;
  readonly computed?: {
    readonly mttf?: number;
    readonly unreliability_at_1?: number;
    readonly least_cut_set_order?: number;
    readonly importance?: Importances;
  };
}
interface LiveCase {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly deps: readonly (CaseDep & { readonly p: number })[];
  readonly fail: string;
  readonly expected: { readonly p_down: Readonly<Record<string, number>>; readonly expected_blast: number };
}

const ALL = { list: 10_000 };
const LETTERS = ['a', 'b', 'c', 'd', 'e'];
const named = (system: BooleanSystem, sets: readonly (readonly number[])[]): string[] =>
  sets
    .map((set) =>
      set
        .map((event) => system.events[event]!.id)
        .sort()
        .join(' '),
    )
    .sort();
const joined = (sets: readonly (readonly string[])[]): string[] => sets.map((set) => [...set].sort().join(' ')).sort();

function checkImportances(system: BooleanSystem, found: CutSetAnalysis, expected: Importances): void {
  const rows = new Map(found.importance?.map((row) => [system.events[row.event]!.id, row]));
  for (const [id, figures] of Object.entries(expected)) {
    const row = rows.get(id);
    for (const name of ['birnbaum', 'criticality', 'raw', 'rrw'] as const) {
      const wanted = figures[name];
      if (wanted === null || wanted === undefined) expect([id, name, row?.[name]]).toEqual([id, name, null]);
      else close(row?.[name], wanted, 1e-8);
    }
  }
}

describe('reference cases', () => {
  const cutCases = readReference<{ cases: readonly CutCase[] }>('cut_set_cases.json').cases;
  it.each(cutCases.map((entry) => [entry.id, entry] as const))('cut_set_cases.json: %s', (_, entry) => {
    const { expected, p } = entry;
    const graph = graphOf(
      entry.nodes.map((id) => ({ id })),
      entry.deps,
    );
    const chances = new Map(Object.entries(p));
    const system = systemOfGraph(graph, numberOf(graph, entry.target), { failure: (v) => chances.get(graph.ids[v]!) });
    const found = finish(analyseCutSets(system, ALL));
    expect(
      named(
        system,
        found.cutSets.map(({ events }) => events),
      ),
    ).toEqual(joined(expected.min_cut_sets));
    expect(named(system, finish(minimalPathSets(system, ALL))?.sets ?? [])).toEqual(joined(expected.min_path_sets));
    close(found.probability, expected.probability);
    close(found.rareEventSum, expected.rare_event_bound);
    checkImportances(system, found, expected.importance);
    const small = finish(smallCutSets(system, 3)).sets;
    expect(named(system, small)).toEqual(joined(expected.min_cut_sets.filter((set) => set.length <= 3)));
    const sets = killSets(graph);
    const ids = (list: readonly number[]): string[] => list.map((v) => graph.ids[v]!);
    for (const [id, killers] of Object.entries(expected.single_points_of_failure))
      expect(ids(sets.killersOf(numberOf(graph, id)))).toEqual(killers);
    for (const [id, victims] of Object.entries(expected.blast_radius_of_each_node))
      expect(ids(sets.victimsOf(numberOf(graph, id)))).toEqual(victims);
  });

  const foreign = <Case>(file: string): readonly Case[] =>
    hasForeign ? readForeign<{ cases: readonly Case[] }>(file).cases : [];
  if (!hasForeign) it.skip(ABSENT);

  const trees = foreign<TreeCase>('fault_trees.json');
  it.each(trees.flatMap(({ id, tree, computed }) => (computed ? [[id, tree, computed] as const] : [])))(
    'fault_trees.json: %s',
    (_, tree, computed) => {
      const { system } = readFaultTree(tree);
      if (system === null) throw new Error('refused');
      const found = finish(analyseCutSets(system, ALL));
      expect([found.count, found.countByOrder]).toEqual([computed.n_min_cut_sets, computed.cut_sets_by_order]);
      if (computed.min_cut_sets)
        expect(
          named(
            system,
            found.cutSets.map(({ events }) => events),
          ),
        ).toEqual(joined(computed.min_cut_sets));
      if (computed.top_probability === undefined) expect(found.probability).toBeNull();
      else close(found.probability, computed.top_probability);
      if (computed.rare_event_sum !== undefined) close(found.rareEventSum, computed.rare_event_sum);
      if (computed.importance) checkImportances(system, found, computed.importance);
    },
  );
  it.each(trees.filter(({ computed }) => !computed).map(({ id, tree }) => [id, tree] as const))(
    'fault_trees.json: %s has an answer, whatever it is',
    (_, tree) => {
      const { system } = readFaultTree(tree);
      const found = system === null ? null : finish(analyseCutSets(system, ALL));
      expect([found?.complete, found?.cutSets.length]).toEqual([true, found?.count]);
    },
  );

  const lifetimes = foreign<LifetimeCase>('lifetimes.json');
  it.each(lifetimes.flatMap(({ computed, ...rest }) => (computed ? [[rest.id, rest, computed] as const] : [])))(
    'lifetimes.json: %s',
    (_, entry, computed) => {
      const graph = graphOf(entry.spec.nodes, entry.spec.deps);
      const rates = new Map(Object.entries(entry.rate));
      const at = (time: number): GraphSystem =>
        systemOfGraph(graph, numberOf(graph, entry.top), {
          failure: (v) => {
            const rate = rates.get(graph.ids[v]!);
            return rate === undefined ? undefined : 1 - Math.exp(-rate * time);
          },
          reality: (r) => entry.spec.deps[r]?.p ?? 1,
        });
      const system = at(1);
      const found = finish(analyseCutSets(system, ALL));
      if (computed.unreliability_at_1 !== undefined) close(found.probability, computed.unreliability_at_1);
      if (computed.importance) checkImportances(system, found, computed.importance);
      if (computed.least_cut_set_order !== undefined)
        expect(found.countByOrder.findIndex((count) => count > 0)).toBe(computed.least_cut_set_order);
      if (computed.mttf !== undefined) close(meanTimeToFailure(system, at), computed.mttf, 1e-7);
    },
  );

  const live = readReference<{ cases: readonly LiveCase[] }>('live_edge_cases.json').cases;
  it.each(live.map((entry) => [entry.id, entry] as const))('live_edge_cases.json: %s', (_, entry) => {
    const graph = graphOf(
      entry.nodes.map((id) => ({ id })),
      entry.deps,
    );
    const fail = numberOf(graph, entry.fail);
    let blast = 0;
    for (const [id, wanted] of Object.entries(entry.expected.p_down)) {
      const system = systemOfGraph(graph, numberOf(graph, id), {
        failure: (v) => (v === fail ? 1 : undefined),
        reality: (r) => entry.deps[r]!.p,
      });
      const { probability } = finish(analyseCutSets(system));
      expect(Math.abs((probability ?? NaN) - wanted)).toBeLessThan(1e-12);
      blast += probability ?? NaN;
    }
    close(blast, entry.expected.expected_blast);
  });

  it('worked example W2: cut sets and probability by hand', () => {
    const w2 = readReference<{ cases: readonly WorkedCase[] }>('worked_examples.json').cases.find(
      ({ id }) => id === 'W2-zones',
    );
    const graph = graphOf(w2?.nodes ?? [], w2?.deps ?? []);
    const system = systemOfGraph(graph, numberOf(graph, 't'));
    const sets = finish(analyseCutSets(system)).cutSets.map(({ events }) => events);
    expect(named(system, sets)).toEqual(['alt s', 'alt z1 z2', 'alt z1 z3', 'alt z2 z3', 't']);
  });

  it('closed_forms.json: availability in series, two of three, one of two, a bridge, the extra nine', () => {
    const { values } = readReference<{
      values: { availability: Readonly<Record<string, number>>; rule_of_the_extra_nine: { value: number } };
    }>('closed_forms.json');
    const available = (prob: Readonly<Record<string, number>>, gates: unknown, top = 'top'): number => {
      const { system } = readFaultTree({ top, gates, prob });
      return system === null ? NaN : 1 - (finish(analyseCutSets(system)).probability ?? NaN);
    };
    const all = (names: readonly string[], p: number): Record<string, number> =>
      Object.fromEntries(names.map((name) => [name, p]));
    const { availability } = values;
    close(available(all(LETTERS, 1e-4), { top: { op: 'or', args: LETTERS } }), availability['series_of_5_at_0.9999']!);
    close(
      available(all(LETTERS.slice(0, 3), 0.01), { top: { op: 'atleast', k: 2, args: LETTERS.slice(0, 3) } }),
      availability['two_of_three_at_0.99']!,
    );
    close(
      available(all(LETTERS.slice(0, 2), 0.01), { top: { op: 'and', args: ['a', 'b'] } }),
      availability['one_of_two_at_0.99']!,
    );
    const bridge = {
      top: { op: 'or', args: ['x', 'y', 'z', 'w'] },
      x: { op: 'and', args: ['a', 'b'] },
      y: { op: 'and', args: ['d', 'e'] },
      z: { op: 'and', args: ['a', 'c', 'e'] },
      w: { op: 'and', args: ['b', 'c', 'd'] },
    };
    close(available(all(LETTERS, 0.1), bridge), availability['bridge_of_five_links_at_0.9']!);
    close(
      available({ ...all(LETTERS, 1e-5), self: 5e-5 }, { top: { op: 'or', args: [...LETTERS, 'self'] } }),
      values.rule_of_the_extra_nine.value,
    );
  });
});

/** ∫ (1 − P(top by t)) dt, by Simpson's rule in u = e^(−t/20), on a diagram built once. */
function meanTimeToFailure(system: GraphSystem, at: (time: number) => GraphSystem): number {
  const top = finish(smallestDiagram(system))!.top;
  const survival = (time: number): number =>
    1 -
    topProbability(
      top,
      Float64Array.from(at(time).events, ({ probability }) => probability ?? NaN),
    );
  const steps = 4000;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const u = i / steps;
    const value = u === 0 ? 0 : (survival(-20 * Math.log(u)) * 20) / u;
    sum += value * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  }
  return sum / (3 * steps);
}

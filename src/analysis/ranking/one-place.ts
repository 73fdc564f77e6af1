import { blastRadius, faultLevels } from '../../engine/blast';
import type { ScriptedEvent } from '../../engine/cascade-types';
import { findRings } from '../../engine/rings';
import type { LevelChange } from '../../engine/voices';
import type { DependencyGraph } from '../../model/graph';
import type { Mitigation } from '../../model/mitigation';
import { isolating } from '../isolate';
import { applyMitigations, mitigatedEvents } from '../what-if/apply';
import { coneOf, reachOf, type Cone } from './cone';
import { costOf, minus, NOTHING, plus, type Cost, type Counting, type Histories } from './cost';

/** What savings are measured against. */
export interface Basis {
  readonly graph: DependencyGraph;
  readonly events: readonly ScriptedEvent[];
  /** Those of the run in which nothing is changed. */
  readonly histories: Histories;
  readonly by: Counting;
  readonly run: (graph: DependencyGraph, events: readonly ScriptedEvent[]) => Histories;
}

/**
 * What mitigations on one component, or on what it needs, save; undefined where this cannot be told by itself. Whatever is
 * changed there, the others feel nothing but the component's own history: so it is run alone with its providers, and what
 * a history does to the others is worked out once, however many changes lead to it.
 */
export type OnePlace = (component: number, mitigations: readonly Mitigation[]) => Cost | undefined;

/** The component as number 0, and its providers, which play back what they did. */
const cutOut = ({ graph, events, histories }: Basis, v: number): Cone => {
  const itself = new Uint8Array(graph.n);
  itself[v] = 1;
  return coneOf(graph, itself, events, histories);
};

function historyUnder(
  { run }: Basis,
  cut: DependencyGraph,
  events: readonly ScriptedEvent[],
  mitigations: readonly Mitigation[],
): readonly LevelChange[] {
  const mitigated = applyMitigations(cut, mitigations);
  return run(mitigated.graph, mitigatedEvents(mitigated, events))[0]!;
}

/** By time. A component in a ring answers to those that answer to it: undefined there. */
export function timedPlaces(basis: Basis): OnePlace {
  const { graph, histories, by } = basis;
  let ringOf: Int32Array | undefined;
  let place = -1;
  let here: ReturnType<typeof placeOf>;
  const placeOf = (v: number) => {
    const reached = reachOf(graph, [v]);
    reached[v] = 0;
    const below = coneOf(graph, reached, basis.events, histories.with(v, []));
    const costs = new Map<string, Cost>();
    const costBelow = (history: readonly LevelChange[]): Cost => {
      const number = below.graph.indexOf.get(graph.ids[v]!);
      if (number === undefined) return NOTHING;
      const played = history.map((change) => ({ ...change, component: number }));
      return costOf(by, below.members, basis.run(below.graph, [...below.events, ...played]));
    };
    const costWith = (history: readonly LevelChange[]): Cost => {
      const known = costs.get(nameOf(history)) ?? plus(costOf(by, [v], [history]), costBelow(history));
      costs.set(nameOf(history), known);
      return known;
    };
    const { members } = below;
    const asItIs = costOf(
      by,
      [v, ...members],
      [v, ...members].map((u) => histories[u]!),
    );
    costs.set(nameOf(histories[v]!), asItIs);
    return { cut: cutOut(basis, v), costWith, asItIs };
  };
  return (v, mitigations) => {
    ringOf ??= findRings(graph, () => true).ringOf;
    if (ringOf[v]! >= 0) return undefined;
    if (place !== v) here = placeOf(v);
    place = v;
    return minus(here.asItIs, here.costWith(historyUnder(basis, here.cut.graph, here.cut.events, mitigations)));
  };
}

const nameOf = (history: readonly LevelChange[]): string => history.map(({ time, level }) => `${time} ${level}`).join();

/**
 * In the end. In a ring, too: the least level at which the component, and what it then does to its providers, agree.
 * @see Bekić (1984), Definable operations in general algebras (least fixpoints one variable at a time)
 */
export function untimedPlaces(basis: Basis): OnePlace {
  const { graph, events, histories, by } = basis;
  const isolated = isolating(graph);
  const script = faultLevels(graph, events);
  const asItIs = costOf(by, [...histories.keys()], histories);
  let place = -1;
  let here: ReturnType<typeof placeOf>;
  const placeOf = (v: number) => {
    const { graph: cut, events: all } = cutOut(basis, v);
    const outside = cut.ids.slice(1).map((id) => graph.indexOf.get(id)!);
    const own = all.filter(({ component }) => component === 0);
    const found: (Uint8Array | undefined)[] = [];
    /** Where all end if this component ends at `level`, whatever it needs. */
    const ends = (level: number): Uint8Array => {
      const levels = found[level] ?? blastRadius(isolated(v), script.with(v, level));
      found[level] = levels;
      return levels;
    };
    const around = (level: number): ScriptedEvent[] =>
      outside.flatMap((u, i) => {
        const reached = ends(level)[u]!;
        return reached === 0 ? [] : [{ time: 0, component: i + 1, level: reached }];
      });
    return { cut, own, ends, around };
  };
  return (v, mitigations) => {
    if (place !== v) here = placeOf(v);
    place = v;
    for (let level = 0; ;) {
      const history = historyUnder(basis, here.cut, [...here.own, ...here.around(level)], mitigations);
      const next = history[0]?.level ?? 0;
      if (next === level) return minus(asItIs, costOfLevels(by, here.ends(level)));
      level = next;
    }
  };
}

function costOfLevels({ counted, level, worst }: Counting, levels: Uint8Array): Cost {
  let [fallen, down] = [0, 0];
  for (let v = 0; v < levels.length; v++) {
    if (counted[v] === 0 || levels[v]! < level) continue;
    fallen += 1;
    if (levels[v] === worst) down += 1;
  }
  return { lost: 0, fallen, down };
}

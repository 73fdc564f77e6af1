import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/analysis/what-if/compare-runs';
import { applyMitigations, mitigatedFaults, mitigatedScenario, repairedSooner } from '../../src/analysis/what-if/apply';
import { restsOn } from '../oracles/rests-on';
import { blastRadius } from '../../src/engine/blast';
import type { Scenario } from '../../src/engine/cascade-types';
import { simulateCascade } from '../../src/engine/simulate';
import { historyOf, levelAt } from '../../src/engine/voices';
import { isMonotone, MITIGATION_TRAITS, WHAT_IF_KINDS, type Mitigation } from '../../src/model/mitigation';
import { writeMitigation } from '../../src/model/mitigation-token';
import type { DependencyGraph } from '../../src/model/graph';
import { requirementInput } from '../../src/model/replay-graph';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { HORIZON, models, modes, onModel, toEvents, toGraph, troubles, type Trouble } from '../support/arbitrary';
import { doubled, inMinutes, picked, picks, troublesInMinutes, type Pick } from '../support/mitigations';
import { law } from '../support/property';

const ON_DEPENDENCIES = WHAT_IF_KINDS.filter((kind) => MITIGATION_TRAITS[kind].on === 'dependency');
const horizon = HORIZON * TICKS_PER_MINUTE;

const crowded = fc.oneof(
  picks,
  fc.record({
    kind: fc.constantFrom(...ON_DEPENDENCIES),
    place: fc.nat({ max: 2 }),
    number: fc.integer({ min: 1, max: 8 }),
  }),
);
const sets = fc.array(crowded, { maxLength: 6 });

/** Levels of the original components at each whole minute. */
function minutesOf(graph: DependencyGraph, scenario: Scenario, n: number): number[][] {
  const levels = new Array<number>(graph.n).fill(0);
  const { log } = simulateCascade(graph, scenario);
  let next = 0;
  return Array.from({ length: HORIZON + 1 }, (_, minute) => {
    for (; next < log.length && log[next]!.time <= minute * TICKS_PER_MINUTE; next++)
      levels[log[next]!.component] = log[next]!.to;
    return levels.slice(0, n);
  });
}
const nowhereWorse = (after: readonly number[][], before: readonly number[][]) =>
  after.every((levels, minute) => levels.every((level, v) => level <= before[minute]![v]!));

/** Both runs, minute by minute. */
function bothRuns(graph: DependencyGraph, mitigations: readonly Mitigation[], scenario: Scenario) {
  const mitigated = applyMitigations(graph, mitigations);
  return {
    mitigated,
    before: minutesOf(graph, scenario, graph.n),
    after: minutesOf(mitigated.graph, mitigatedScenario(mitigated, scenario), graph.n),
  };
}

describe("T6': every monotone mitigation helps or does nothing, at every instant", () => {
  for (const kind of WHAT_IF_KINDS) {
    law(
      kind,
      [models(), troubles, modes, picks],
      (model, list, coldStart, pick) => {
        const graph = toGraph(inMinutes(model));
        const mitigation = picked(graph, { ...pick, kind });
        fc.pre(mitigation !== undefined);
        const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), coldStart, horizon };
        const { before, after } = bothRuns(graph, [mitigation], scenario);
        expect(nowhereWorse(after, before)).toBe(true);
      },
      400,
    );
  }

  law(
    'a second region that takes time to take over helps, too, as long as nothing else is otherwise',
    [models(), troubles, modes, fc.nat(), fc.integer({ min: 1, max: 9 })],
    (model, list, coldStart, place, minutes) => {
      const graph = toGraph(inMinutes(model));
      const mitigation = { kind: 'second-region', target: graph.ids[place % graph.n]!, minutes } as const;
      const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), coldStart, horizon };
      const { before, after, mitigated } = bothRuns(graph, [mitigation], scenario);
      expect([mitigated.monotone, nowhereWorse(after, before)]).toEqual([false, true]);
    },
    400,
  );
  law(
    'and so does any set of them, on top of any other set',
    [models(), troubles, modes, fc.array(picks, { maxLength: 4 }), fc.array(picks, { maxLength: 3 })],
    (model, list, coldStart, some, more) => {
      const graph = toGraph(inMinutes(model));
      const mitigations = [...some, ...more].flatMap((pick) => picked(graph, pick) ?? []);
      const first = mitigations.slice(0, some.length);
      const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), coldStart, horizon };
      const few = bothRuns(graph, first, scenario);
      const all = bothRuns(graph, mitigations, scenario);
      expect(nowhereWorse(few.after, few.before)).toBe(true);
      expect(nowhereWorse(all.after, few.before)).toBe(true);
    },
    400,
  );

  law(
    'one more on dependencies makes nothing worse than the set without it did',
    [doubled, troubles, modes, sets, sets],
    (model, list, coldStart, some, more) => {
      const graph = toGraph(inMinutes(model));
      const mitigations = [...some, ...more].flatMap((pick) => picked(graph, pick) ?? []);
      const first = some.flatMap((pick) => picked(graph, pick) ?? []);
      const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), coldStart, horizon };
      expect(nowhereWorse(bothRuns(graph, mitigations, scenario).after, bothRuns(graph, first, scenario).after)).toBe(
        true,
      );
    },
    400,
  );

  law(
    'in the end, too, without repairs',
    [models(), troubles, fc.array(picks, { maxLength: 4 })],
    (model, list, some) => {
      const graph = toGraph(inMinutes(model));
      const mitigated = applyMitigations(
        graph,
        some.flatMap((pick) => picked(graph, pick) ?? []),
      );
      const faults = onModel(model, list).map(({ component, level }) => ({ component, level }));
      const before = blastRadius(graph, faults);
      const after = blastRadius(mitigated.graph, mitigatedFaults(mitigated, faults));
      expect(before.every((level, v) => after[v]! <= level)).toBe(true);
    },
  );

  law('the comparison finds nobody worse', [models(), troubles, picks], (model, list, pick) => {
    const graph = toGraph(inMinutes(model));
    const mitigation = picked(graph, pick);
    fc.pre(mitigation !== undefined && isMonotone(mitigation));
    const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), horizon };
    const mitigated = applyMitigations(graph, [mitigation]);
    const found = compareRuns(
      { graph, cascade: simulateCascade(graph, scenario) },
      { graph: mitigated.graph, cascade: simulateCascade(mitigated.graph, mitigatedScenario(mitigated, scenario)) },
      { horizon },
    );
    expect([found.worseAtSomeInstant, found.newlyFalls, found.fallsEarlier, found.backLater, found.harsher]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(found.after.lost).toBeLessThanOrEqual(found.before.lost);
  });
});

describe('what an answer rests on', () => {
  const forGood = (list: readonly Trouble[]) => list.map((trouble) => ({ ...trouble, lasts: Infinity }));
  law(
    'with those claims alone the component gets there all the same, at the same instant',
    [models(), troubles, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 3 })],
    (model, list, pick, level) => {
      const graph = toGraph(model);
      const events = toEvents(forGood(onModel(model, list)));
      const component = pick % graph.n;
      const cascade = simulateCascade(graph, { events });
      const claims = restsOn(graph, cascade, component, level);
      const onsetIn = (needs: typeof model.needs) => {
        const history = historyOf(simulateCascade(toGraph({ ...model, needs }), { events }), component);
        return history.find((change) => change.level >= level)?.time;
      };
      expect(onsetIn(model.needs.filter((_, r) => claims.includes(r)))).toBe(onsetIn(model.needs));
      expect(claims).toEqual([...new Set(claims)].sort((a, b) => a - b));
    },
    300,
  );
});

describe('what stays as it was', () => {
  law(
    'components and requirements keep their numbers, parts that are added are never counted',
    [models(), fc.array(picks, { maxLength: 4 })],
    (model, some) => {
      const graph = toGraph(inMinutes(model));
      const mitigations = some.flatMap((pick) => picked(graph, pick) ?? []);
      const { graph: changed, inForce, refused } = applyMitigations(graph, mitigations);
      expect(changed.ids.slice(0, graph.n)).toEqual(graph.ids);
      expect([...changed.scope.slice(graph.n)].every((scope) => scope === 1)).toBe(true);
      expect(changed.m).toBeGreaterThanOrEqual(graph.m);
      expect(inForce.length + refused.length).toBe(mitigations.length);
      if (inForce.length === 0) expect(changed).toBe(graph);
    },
  );

  const once = (graph: DependencyGraph, some: readonly Pick[]) => {
    const found = some.flatMap((pick) => picked(graph, pick) ?? []);
    const place = ({ kind, target }: Mitigation) => JSON.stringify([kind, target]);
    return found.filter((one, i) => found.findIndex((other) => place(other) === place(one)) === i);
  };
  const shuffled = (list: readonly Mitigation[], keys: readonly number[]) =>
    list
      .map((one, i) => ({ one, key: keys[i]! }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);

  /** What a graph consists of, whatever its order; of two parts with one name it is left open which has the quote. */
  const made = ({ graph, homeOf, inForce }: ReturnType<typeof applyMitigations>) => ({
    rows: Array.from({ length: graph.m }, (_, r) =>
      JSON.stringify(requirementInput(graph, r)).replaceAll("'", ''),
    ).sort(),
    homes: Array.from(homeOf, (home) => graph.ids[home]),
    inForce: inForce.map(writeMitigation).sort(),
  });
  law(
    'the order they are given in does not matter to any health',
    [doubled, troubles, sets, fc.array(fc.nat(), { minLength: 6, maxLength: 6 })],
    (model, list, some, keys) => {
      const graph = toGraph(inMinutes(model));
      const mitigations = once(graph, some);
      const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), horizon };
      expect(made(applyMitigations(graph, shuffled(mitigations, keys)))).toEqual(
        made(applyMitigations(graph, mitigations)),
      );
      expect(bothRuns(graph, shuffled(mitigations, keys), scenario).after).toEqual(
        bothRuns(graph, mitigations, scenario).after,
      );
    },
    300,
  );

  law(
    'what is accepted alone is accepted in a set, unless nothing is left for it; what is refused alone, too',
    [doubled, sets],
    (model, some) => {
      const graph = toGraph(inMinutes(model));
      const mitigations = once(graph, some);
      // A breaker can leave so little of a dependency that a fallback gains nothing.
      const broken = mitigations.flatMap(({ kind, target }) =>
        kind === 'circuit-breaker' ? JSON.stringify(target) : [],
      );
      const inSet = mitigations.filter(
        ({ kind, target }) => kind !== 'fallback' || !broken.includes(JSON.stringify(target)),
      );
      const refusals = (list: readonly Mitigation[]) =>
        applyMitigations(graph, list).refused.map(({ mitigation, code }) => `${writeMitigation(mitigation)} ${code}`);
      expect(refusals(inSet).sort()).toEqual(inSet.flatMap((one) => refusals([one])).sort());
    },
    300,
  );
});

describe('repairs that come sooner', () => {
  const changesOf = fc
    .uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 })
    .chain((times) =>
      fc
        .array(fc.integer({ min: 0, max: 3 }), { minLength: times.length, maxLength: times.length })
        .map((levels) => [...times].sort((a, b) => a - b).map((time, i) => ({ time, level: levels[i]! }))),
    );
  law(
    'at each instant the least that the next ticks hold',
    [changesOf, fc.integer({ min: 0, max: 9 })],
    (changes, ticks) => {
      const sooner = repairedSooner(changes, ticks);
      for (let time = 0; time <= 30; time++) {
        const least = Math.min(...Array.from({ length: ticks + 1 }, (_, ahead) => levelAt(changes, time + ahead)));
        expect(levelAt(sooner, time)).toBe(least);
      }
    },
  );
  it('an outage of five minutes repaired two sooner lasts three', () => {
    expect(
      repairedSooner(
        [
          { time: 10, level: 3 },
          { time: 15, level: 0 },
        ],
        2,
      ),
    ).toEqual([
      { time: 10, level: 3 },
      { time: 13, level: 0 },
    ]);
  });
});

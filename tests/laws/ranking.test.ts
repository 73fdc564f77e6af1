import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { candidates } from '../../src/analysis/ranking/candidates';
import { greedySet } from '../../src/analysis/ranking/greedy-set';
import { rankFailures } from '../../src/analysis/ranking/rank-failures';
import { rankMitigations } from '../../src/analysis/ranking/rank-mitigations';
import { rankPairs } from '../../src/analysis/ranking/rank-pairs';
import { ranked } from '../../src/analysis/ranking/ranks';
import { timedYardstick, untimedYardstick } from '../../src/analysis/ranking/yardstick';
import { compareRuns } from '../../src/analysis/what-if/compare-runs';
import { applyMitigations, mitigatedFaults } from '../../src/analysis/what-if/apply';
import { runWhatIf } from '../../src/analysis/what-if/run-what-if';
import { finish } from '../../src/analysis/work';
import { blastRadius, type Fault } from '../../src/engine/blast';
import { simulateCascade } from '../../src/engine/simulate';
import type { DependencyGraph } from '../../src/model/graph';
import { DEGRADED } from '../../src/model/health';
import { WHAT_IF_KINDS, type Mitigation } from '../../src/model/mitigation';
import { writeMitigation } from '../../src/model/mitigation-token';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { HORIZON, models, modes, onModel, toEvents, toGraph, troubles } from '../support/arbitrary';
import { doubled, inMinutes, troublesInMinutes } from '../support/mitigations';
import { law } from '../support/property';

const horizon = HORIZON * TICKS_PER_MINUTE;
const numbers = { cache: 3, 'faster-repair': 2 };

describe('ranks', () => {
  law(
    'ties are ties, and nothing else: rank = 1 + how many are better',
    [fc.array(fc.tuple(fc.nat(3), fc.nat(3)))],
    (list) => {
      const rows = ranked(
        list.map((key, i) => ({ key, i })),
        ({ key }) => key,
      );
      const better = (a: readonly number[], b: readonly number[]) => a[0]! > b[0]! || (a[0] === b[0] && a[1]! > b[1]!);
      for (const { key, rank, tied } of rows) {
        expect(rank).toBe(1 + list.filter((other) => better(other, key)).length);
        expect(tied).toBe(list.filter((other) => other[0] === key[0] && other[1] === key[1]).length);
      }
      expect(rows.map(({ i }) => i).sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
    },
  );
});

describe('single failures', () => {
  law('each counts what its own blast hits', [models()], (model) => {
    const graph = toGraph(model);
    for (const { component, hit, down } of rankFailures(graph)) {
      const levels = blastRadius(graph, [{ component, level: 3 }]);
      expect(hit).toBe([...levels].filter((level, v) => v !== component && level >= DEGRADED).length);
      expect(down).toBe([...levels].filter((level, v) => v !== component && level === 3).length);
    }
  });
});

/** What is saved in the end, by the definition: the whole graph run anew. */
function slowSaving(graph: DependencyGraph, faults: readonly Fault[], mitigations: readonly Mitigation[]) {
  const mitigated = applyMitigations(graph, mitigations);
  const before = blastRadius(graph, faults);
  const after = blastRadius(mitigated.graph, mitigatedFaults(mitigated, faults));
  const count = (levels: Uint8Array, least: number) => levels.subarray(0, graph.n).filter((l) => l >= least).length;
  return {
    lost: 0,
    fallen: count(before, DEGRADED) - count(after, DEGRADED),
    down: count(before, 3) - count(after, 3),
  };
}

describe('single mitigations', () => {
  law(
    'by time: the same savings as the slow way, the whole graph run anew for each',
    [models(), troubles, modes],
    (model, list, coldStart) => {
      const graph = toGraph(inMinutes(model));
      const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), coldStart, horizon };
      const yardstick = timedYardstick(graph, scenario, horizon);
      const scripted = scenario.events.map(({ component }) => component);
      const list2 = candidates(graph, yardstick.worst, { numbers, scripted });
      const ranking = finish(rankMitigations(yardstick, list2));
      const fast = new Map(
        ranking.rows.map(({ mitigations, lost, fallen, down }) => [
          writeMitigation(mitigations[0]!),
          { lost, fallen, down },
        ]),
      );
      const before = { graph, cascade: simulateCascade(graph, scenario) };
      const compared = (tokens: typeof list2) => {
        const { mitigated, cascade } = runWhatIf(
          graph,
          scenario,
          tokens.map(({ mitigation }) => mitigation),
        );
        return compareRuns(before, { graph: mitigated.graph, cascade }, { horizon });
      };
      for (const candidate of list2) {
        const found = compared([candidate]);
        const saving = {
          lost: found.before.lost - found.after.lost,
          fallen: found.before.fallen - found.after.fallen,
        };
        const { lost = 0, fallen = 0 } = fast.get(writeMitigation(candidate.mitigation)) ?? {};
        expect([writeMitigation(candidate.mitigation), lost, fallen]).toEqual([
          writeMitigation(candidate.mitigation),
          saving.lost,
          saving.fallen,
        ]);
      }
    },
    150,
  );

  law('in the end: the same savings as the slow way', [models(), fc.nat({ max: 6 })], (model, at) => {
    const graph = toGraph(inMinutes(model));
    const faults = [{ component: at % graph.n, level: 3 }];
    const yardstick = untimedYardstick(graph, faults);
    for (const candidate of candidates(graph, blastRadius(graph, faults), { numbers }))
      expect(yardstick.saving([candidate])).toEqual(slowSaving(graph, faults, [candidate.mitigation]));
  });

  law('a mitigation that is no candidate saves nothing', [models(), troubles], (model, list) => {
    const graph = toGraph(inMinutes(model));
    const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), horizon };
    const yardstick = timedYardstick(graph, scenario, horizon);
    const scripted = scenario.events.map(({ component }) => component);
    const named = (rows: ReturnType<typeof candidates>) =>
      new Set(rows.map(({ mitigation }) => writeMitigation(mitigation)));
    const offered = named(candidates(graph, yardstick.worst, { numbers, scripted }));
    const everything = candidates(
      graph,
      yardstick.worst.map(() => 3),
      { numbers, scripted },
    );
    for (const { mitigation, component } of everything) {
      if (offered.has(writeMitigation(mitigation))) continue;
      const { lost, fallen, down } = yardstick.saving([{ mitigation, component }]);
      expect([writeMitigation(mitigation), lost, fallen, down]).toEqual([writeMitigation(mitigation), 0, 0, 0]);
    }
  });
});

describe('pairs and sets', () => {
  law(
    'pairs: the same savings as running each pair',
    [models(), troubles],
    (model, list) => {
      const graph = toGraph(inMinutes(model));
      const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), horizon };
      const yardstick = timedYardstick(graph, scenario, horizon);
      const offered = candidates(graph, yardstick.worst, { numbers }).slice(0, 12);
      const { rows, tried, useless, base } = finish(rankPairs(yardstick, offered));
      expect(tried).toBe((offered.length * (offered.length - 1)) / 2);
      expect([useless, base]).toEqual([tried - rows.length, yardstick.base]);
      expect(rows.every(({ lost, fallen, down }) => lost > 0 || fallen > 0 || down > 0)).toBe(true);
      for (const { alone, mitigations } of rows)
        expect(alone).toEqual(
          mitigations.map((one) => yardstick.saving([offered.find(({ mitigation }) => mitigation === one)!])),
        );
      const found = new Map(rows.map((row) => [row.mitigations.map(writeMitigation).join(' '), row.lost]));
      for (const [i, a] of offered.entries()) {
        for (const b of offered.slice(i + 1)) {
          const key = [a, b].map(({ mitigation }) => writeMitigation(mitigation)).join(' ');
          expect([key, found.get(key) ?? 0]).toEqual([key, yardstick.saving([a, b]).lost]);
        }
      }
    },
    100,
  );

  law(
    'pairs in the end: the same savings as running the whole graph for each, on equal dependencies, too',
    [doubled, troubles, fc.subarray([...WHAT_IF_KINDS], { minLength: 1, maxLength: 3 })],
    (model, list, kinds) => {
      const graph = toGraph(inMinutes(model));
      const faults = onModel(model, list).map(({ component, level }) => ({ component, level }));
      const yardstick = untimedYardstick(graph, faults);
      const offered = candidates(graph, yardstick.worst, { kinds, numbers }).slice(0, 12);
      const { rows } = finish(rankPairs(yardstick, offered));
      const named = (pair: readonly Mitigation[]) => pair.map(writeMitigation).join(' ');
      const found = new Map(rows.map((row) => [named(row.mitigations), row]));
      for (const [i, { mitigation: a }] of offered.entries()) {
        for (const { mitigation: b } of offered.slice(i + 1)) {
          const { lost, fallen, down } = found.get(named([a, b])) ?? { lost: 0, fallen: 0, down: 0 };
          expect([named([a, b]), { lost, fallen, down }]).toEqual([named([a, b]), slowSaving(graph, faults, [a, b])]);
        }
      }
    },
    150,
  );

  law(
    'greedy: begins with the best single one, never saves less with more',
    [models(), troubles],
    (model, list) => {
      const graph = toGraph(inMinutes(model));
      const scenario = { events: toEvents(troublesInMinutes(onModel(model, list))), horizon };
      const yardstick = timedYardstick(graph, scenario, horizon);
      const offered = candidates(graph, yardstick.worst, { numbers });
      const best = finish(rankMitigations(yardstick, offered)).rows[0];
      const { steps } = finish(greedySet(yardstick, offered, 3));
      expect(steps[0]?.together.lost ?? 0).toBe(best?.lost ?? 0);
      for (const [i, { together }] of steps.entries())
        expect(together.lost).toBeGreaterThanOrEqual(steps[i - 1]?.together.lost ?? 0);
      expect(steps.length).toBeLessThanOrEqual(3);
    },
    100,
  );
});

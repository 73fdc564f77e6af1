import { describe, expect, it } from 'vitest';
import { blastRadius } from '../../src/engine/blast';
import { earliestTimes } from '../support/earliest';
import { lint } from '../../src/engine/lint';
import { simulateCascade } from '../../src/engine/simulate';
import { changesOf, graphOf, levelsOf, numberOf, scaleOf, scenarioOf, TICKS_PER_UNIT } from '../support/model';
import { readReference, type CaseFile, type WorkedCase } from '../support/reference';

describe('worked_examples.json', () => {
  const { levels, impact, cases } = readReference<CaseFile<WorkedCase>>('worked_examples.json');
  const scale = scaleOf(levels, impact);

  it.each(cases.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    const graph = graphOf(entry.nodes, entry.deps, scale);
    const scenario = scenarioOf(graph, entry.events, { coldStart: entry.cold_start ?? 'strict' });
    const cascade = simulateCascade(graph, scenario);
    expect(changesOf(graph, cascade)).toEqual(entry.expected);
    expect(levelsOf(graph, cascade.final)).toEqual(new Map(Object.entries(entry.final)));
    expect(cascade.truncated).toBe(false);
    if (entry.lint) expect(lint(graph)).toEqual(entry.lint);

    if (entry.blast) {
      const faults = Object.entries(entry.blast.x).map(([id, level]) => ({
        component: numberOf(graph, id),
        level: levels.indexOf(level),
        time: 0,
      }));
      expect(levelsOf(graph, blastRadius(graph, faults))).toEqual(new Map(Object.entries(entry.blast.levels)));
      const { time } = earliestTimes(graph, faults);
      for (const [name, expected] of [
        ['down', entry.earliest_down],
        ['degraded', entry.earliest_degraded],
      ] as const) {
        const row = levels.indexOf(name) * graph.n;
        const reached = graph.ids
          .map((id, v) => [id, time[row + v]! / TICKS_PER_UNIT] as const)
          .filter(([, at]) => at < Infinity);
        if (expected) expect(new Map(reached)).toEqual(new Map(Object.entries(expected)));
      }
    }
  });

  it('covers every case of the file', () => expect(cases.map(({ id }) => id)).toHaveLength(10));
});

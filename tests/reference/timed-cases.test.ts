import { describe, expect, it } from 'vitest';
import { blastRadius } from '../../src/engine/blast';
import { earliestTimes } from '../support/earliest';
import { lint } from '../../src/engine/lint';
import { simulateCascade } from '../../src/engine/simulate';
import { changesOf, graphOf, levelsOf, numberOf, scaleOf, scenarioOf, TICKS_PER_UNIT } from '../support/model';
import { readReference, type CaseFile, type TimedCase } from '../support/reference';

describe.each(['timed_cases.json', 'timed_cases_three_levels.json'])('%s', (file) => {
  const { levels, impact, cases } = readReference<CaseFile<TimedCase>>(file);
  const scale = scaleOf(levels, impact);

  it.each(cases.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    const graph = graphOf(entry.nodes, entry.deps, scale);
    const scenario = scenarioOf(graph, entry.events, {
      coldStart: entry.cold_start,
      horizon: entry.horizon * TICKS_PER_UNIT,
    });
    const cascade = simulateCascade(graph, scenario);
    expect(changesOf(graph, cascade)).toEqual(entry.expected.log);
    expect(levelsOf(graph, cascade.final)).toEqual(new Map(Object.entries(entry.expected.final)));

    const faults = Object.entries(entry.expected.blast.x).map(([id, level]) => ({
      component: numberOf(graph, id),
      level: levels.indexOf(level),
      time: 0,
    }));
    expect(levelsOf(graph, blastRadius(graph, faults))).toEqual(new Map(Object.entries(entry.expected.blast.levels)));

    const { time } = earliestTimes(graph, faults);
    for (let level = 1; level < levels.length; level++) {
      const reached = graph.ids
        .map((id, v) => [id, time[level * graph.n + v]! / TICKS_PER_UNIT] as const)
        .filter(([, at]) => at < Infinity);
      expect(new Map(reached)).toEqual(new Map(Object.entries(entry.expected.earliest_all_at_0[levels[level]!] ?? {})));
    }
    expect(lint(graph)).toEqual(entry.expected.lint);
  });
});

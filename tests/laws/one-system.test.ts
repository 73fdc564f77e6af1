import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { coreOfSystem } from '../../src/catalog/own-story';
import { gentleReading } from '../../src/catalog/readings';
import { blastRadius } from '../../src/engine/blast';
import type { DependencyGraph } from '../../src/model/graph';
import { DOWN } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { STRENGTHS, type SystemFile } from '../../src/model/system-file';
import { graphOfSystem } from '../../src/model/system-graph';
import { en } from '../../src/text/own/en';
import { law } from '../support/property';

const systems: fc.Arbitrary<SystemFile> = fc.integer({ min: 4, max: 8 }).chain((n) => {
  const id = fc.integer({ min: 0, max: n - 1 }).map((at) => `c${at}`);
  const passing = {
    strength: fc.constantFrom(...STRENGTHS),
    lag_minutes: fc.constantFrom(null, 0, 3),
    start: fc.boolean(),
  };
  const row = fc.record({ from: id, to: id, ...passing }).filter(({ from, to }) => from !== to);
  const choice = fc
    .record({
      from: id,
      to: fc.uniqueArray(id, { minLength: 2, maxLength: 4 }),
      need: fc.integer({ min: 1, max: 2 }),
      ...passing,
    })
    .filter(({ from, to }) => !to.includes(from));
  const said = <Row extends { start: boolean }>({ start, ...rest }: Row) => ({
    ...rest,
    ...(start && { when: 'start' as const }),
  });
  return fc
    .record({
      dependencies: fc.uniqueArray(row, { maxLength: 16, selector: ({ from, to }) => `${from} ${to}` }),
      redundancies: fc.uniqueArray(choice, { maxLength: 2, selector: ({ from }) => from }),
    })
    .map(({ dependencies, redundancies }) => ({
      format: 'dominograph-system' as const,
      version: 2 as const,
      components: Array.from({ length: n }, (_, at) => ({ id: `c${at}` })),
      dependencies: dependencies.map(said),
      redundancies: redundancies.map(said),
    }));
});

/** What the failure of each component leaves of the others, by ids. */
const blastsOf = (graph: DependencyGraph, ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const level = blastRadius(graph, [{ component: graph.indexOf.get(componentId(id))!, level: DOWN }]);
    return ids.map((other) => `${other} ${level[graph.indexOf.get(componentId(other))!] ?? 0}`).join(', ');
  });

describe('a system of the reader’s own falls on screen as it does at the command line', () => {
  law('with both readings of what nobody knows', [systems], (system) => {
    const ids = system.components.map(({ id }) => id);
    const core = coreOfSystem('own:x', system, en, 'file');
    expect(blastsOf(graphOfIncident(core), ids)).toEqual(blastsOf(graphOfSystem(system, 'hard'), ids));
    expect(blastsOf(graphOfIncident(gentleReading(core)), ids)).toEqual(blastsOf(graphOfSystem(system, 'start'), ids));
  });
});

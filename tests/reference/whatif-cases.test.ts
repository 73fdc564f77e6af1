import { describe, expect, it } from 'vitest';
import { candidates } from '../../src/analysis/ranking/candidates';
import { rankMitigations } from '../../src/analysis/ranking/rank-mitigations';
import { untimedYardstick } from '../../src/analysis/ranking/yardstick';
import { finish } from '../../src/analysis/work';
import { blastRadius } from '../../src/engine/blast';
import { DOWN } from '../../src/model/health';
import { graphOf, levelsOf, numberOf, type CaseDep } from '../support/model';
import { readReference } from '../support/reference';

interface WhatIfCase {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly deps: readonly CaseDep[];
  readonly fail: string;
  readonly expected: {
    readonly base: Readonly<Record<string, string>>;
    readonly ranking: readonly { readonly dep: number; readonly saved_from_down: number }[];
  };
}

describe('whatif_cases.json', () => {
  const { cases } = readReference<{ cases: readonly WhatIfCase[] }>('whatif_cases.json');
  it.each(cases.map((entry) => [entry.id, entry] as const))('%s: make one dependency soft', (_, entry) => {
    const graph = graphOf(
      entry.nodes.map((id) => ({ id })),
      entry.deps,
    );
    const faults = [{ component: numberOf(graph, entry.fail), level: DOWN }];
    const levels = blastRadius(graph, faults);
    expect(levelsOf(graph, levels)).toEqual(new Map(Object.entries(entry.expected.base)));
    const offered = candidates(graph, levels, { kinds: ['circuit-breaker'] }).filter(
      ({ requirement }) => entry.deps[requirement]?.kind === 'hard',
    );
    const place = new Map(offered.map(({ mitigation, requirement }) => [mitigation, requirement]));
    const { rows } = finish(rankMitigations(untimedYardstick(graph, faults, { level: DOWN }), offered));
    expect(rows.map(({ mitigations, down }) => ({ dep: place.get(mitigations[0]!), saved_from_down: down }))).toEqual(
      entry.expected.ranking,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { findRequirement, targetOf } from '../../../src/analysis/what-if/draft';
import { requirementInput } from '../../../src/model/replay-graph';
import { IMPACT_KINDS } from '../../../src/model/health';
import { models, toGraph, type Model } from '../../support/arbitrary';
import { law } from '../../support/property';

const found = (model: Model) => {
  const graph = toGraph(model);
  const inputs = model.needs.map((_, r) => requirementInput(graph, r));
  return inputs.map((_, r) => {
    const target = targetOf(graph, r);
    return target === undefined ? undefined : findRequirement(inputs, target);
  });
};
const row = (of: number, on: number, kind: 'hard' | 'soft' | 'none') =>
  ({ of, on: [on], need: 1, kind, grace: 0, start: false }) as const;

describe('the target that names a requirement', () => {
  law('is found again as that requirement; what has no effect has none', [models()], (model) => {
    expect(found(model)).toEqual(model.needs.map(({ kind }, r) => (kind === 'none' ? undefined : r)));
  });
  test('tells two parallel dependencies apart that stand late among all rows', () => {
    const needs = [row(2, 1, 'soft'), row(2, 1, 'hard'), row(1, 0, 'hard'), row(1, 0, 'soft'), row(1, 0, 'none')];
    expect(found({ recovery: [0, 0, 0], needs })).toEqual([0, 1, 2, 3, undefined]);
    const graph = toGraph({ recovery: [0, 0, 0], needs });
    expect([0, 1, 3].map((r) => targetOf(graph, r)?.occurrence)).toEqual([undefined, 2, 2]);
    expect(IMPACT_KINDS[graph.kind[4]!]).toBe('none');
  });
});

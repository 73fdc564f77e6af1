import fc from 'fast-check';
import { targetOf } from '../../src/analysis/what-if/draft';
import type { DependencyGraph } from '../../src/model/graph';
import {
  mitigationOf,
  WHAT_IF_KINDS,
  MITIGATION_TRAITS,
  type Mitigation,
  type MitigationKind,
} from '../../src/model/mitigation';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { models, type Model, type Trouble } from './arbitrary';

/** Numbers to pick a mitigation with, whatever the graph. */
export const picks = fc.record({
  kind: fc.constantFrom(...WHAT_IF_KINDS),
  place: fc.nat({ max: 1000 }),
  number: fc.integer({ min: 0, max: 8 }),
});
export type Pick = typeof picks extends fc.Arbitrary<infer T> ? T : never;

/** The same model with its small numbers read as minutes, because mitigations count in minutes. */
export const inMinutes = (model: Model): Model => ({
  recovery: model.recovery.map((recovery) => recovery * TICKS_PER_MINUTE),
  needs: model.needs.map((need) => ({ ...need, grace: need.grace * TICKS_PER_MINUTE })),
});
export const troublesInMinutes = (list: readonly Trouble[]): Trouble[] =>
  list.map(({ from, lasts, ...rest }) => ({ ...rest, from: from * TICKS_PER_MINUTE, lasts: lasts * TICKS_PER_MINUTE }));

/** Models in which several dependencies stand on the same providers. */
export const doubled: fc.Arbitrary<Model> = fc
  .tuple(models(), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }))
  .map(([{ recovery, needs }, pairs]) => {
    const at = (i: number) => needs[i % needs.length]!;
    const more = pairs.map(([i, j]) => {
      const { of, on, need } = at(i);
      return { ...at(j), of, on, need };
    });
    return { recovery, needs: [...needs, ...more] };
  });

/** The mitigation picked on this graph; undefined where it has no place for it.  */
export function picked(graph: DependencyGraph, { kind, place, number }: Pick): Mitigation | undefined {
  const { on, number: unit } = MITIGATION_TRAITS[kind];
  const target = on === 'component' ? graph.ids[place % graph.n] : targetOf(graph, place % Math.max(1, graph.m));
  if (target === undefined) return undefined;
  return mitigationOf(kind, target, valueOf(kind, unit, number));
}

function valueOf(kind: MitigationKind, unit: 'minutes' | 'factor' | null, number: number): number | null {
  if (unit === null || kind === 'second-region') return null;
  if (unit === 'minutes') return number;
  return kind === 'faster-recovery' ? number / 8 : 2 + (number % 3);
}

import fc from 'fast-check';
import type { ScriptedEvent } from '../../src/engine/cascade-types';
import { buildGraph } from '../../src/model/build-graph';
import type { DependencyGraph, RequirementInput } from '../../src/model/graph';
import { IMPACT_KINDS, type ImpactKind } from '../../src/model/health';
import { componentId } from '../../src/model/ids';

/** A requirement with components as numbers, so that models can be permuted and changed. */
export interface Need {
  readonly of: number;
  readonly on: readonly number[];
  readonly need: number;
  readonly kind: ImpactKind;
  readonly grace: number;
  readonly start: boolean;
  readonly switchover?: number;
}
export interface Model {
  readonly recovery: readonly number[];
  readonly needs: readonly Need[];
}
/** `component` is at `level` or worse by itself from `from` on, for `lasts`. */
export interface Trouble {
  readonly component: number;
  readonly from: number;
  readonly lasts: number;
  readonly level: number;
}

/** Instants at which random cases are compared: longer than any script, grace and recovery in them. */
export const HORIZON = 60;

export const idOf = (component: number) => componentId(`n${component}`);

function toRequirement(need: Need): RequirementInput {
  return {
    dependent: idOf(need.of),
    providers: need.on.map(idOf),
    need: need.need,
    kind: need.kind,
    lag: need.grace,
    when: need.start ? 'start' : 'run',
    ...(need.switchover === undefined ? {} : { switchover: need.switchover }),
  };
}

export function toGraph(model: Model): DependencyGraph {
  return buildGraph(
    model.recovery.map((recovery, i) => ({ id: idOf(i), recovery })),
    model.needs.map(toRequirement),
  );
}

/**
 * The script of several troubles. Where one begins or ends, each of the component's own that last says how bad it is, and
 * the worst of them counts: so there may be several events at one instant, in any order.
 */
export function toEvents(troubles: readonly Trouble[]): ScriptedEvent[] {
  const events: ScriptedEvent[] = [];
  for (const component of new Set(troubles.map((trouble) => trouble.component))) {
    const own = troubles.filter((trouble) => trouble.component === component);
    for (const time of new Set(own.flatMap(({ from, lasts }) => [from, from + lasts]))) {
      if (time === Infinity) continue;
      const lasting = own.filter(({ from, lasts }) => from <= time && time < from + lasts);
      for (const { level } of lasting) events.push({ time, component, level });
      if (lasting.length === 0) events.push({ time, component, level: 0 });
    }
  }
  return events;
}

const KINDS: ImpactKind[] = ['hard', 'hard', 'hard', ...IMPACT_KINDS];

interface Shape {
  /** Providers have smaller numbers than dependents. */
  readonly acyclic?: boolean;
  /** No redundancy groups. */
  readonly singles?: boolean;
  readonly kinds?: readonly ImpactKind[];
  readonly switchover?: boolean;
}

export function models(shape: Shape = {}): fc.Arbitrary<Model> {
  return fc.integer({ min: 2, max: 7 }).chain((n) => {
    const need = fc.integer({ min: shape.acyclic ? 1 : 0, max: n - 1 }).chain((of) =>
      fc
        .record({
          of: fc.constant(of),
          on: fc.uniqueArray(fc.integer({ min: 0, max: shape.acyclic ? of - 1 : n - 1 }), {
            minLength: 1,
            maxLength: shape.singles ? 1 : 4,
          }),
          pick: fc.nat(),
          kind: fc.constantFrom(...(shape.kinds ?? KINDS)),
          grace: fc.constantFrom(0, 0, 1, 2, 4, 7),
          start: fc.constantFrom(false, false, false, true),
          lasts: fc.constantFrom(...(shape.switchover ? [0, 1, 3, 8] : [-1])),
        })
        .map(({ pick, on, lasts, ...rest }): Need => ({
          ...rest,
          on,
          need: lasts < 0 ? 1 + (pick % on.length) : 1,
          ...(lasts < 0 ? {} : { switchover: lasts }),
        })),
    );
    return fc.record({
      recovery: fc.array(fc.constantFrom(0, 0, 1, 2, 3, 5), { minLength: n, maxLength: n }),
      needs: fc.array(need, { minLength: 1, maxLength: 2 * n }),
    });
  });
}

/** Up to six troubles; `component` is taken modulo the model's size by `onModel`. */
export const troubles: fc.Arbitrary<Trouble[]> = fc.array(
  fc.record({
    component: fc.nat({ max: 6 }),
    from: fc.integer({ min: 0, max: 20 }),
    lasts: fc.constantFrom(1, 2, 4, 7, 10, Infinity),
    level: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

export const onModel = (model: Model, list: readonly Trouble[]): Trouble[] =>
  list.map((trouble) => ({ ...trouble, component: trouble.component % model.recovery.length }));

export const modes = fc.constantFrom<'strict' | 'optimistic'>('strict', 'optimistic');

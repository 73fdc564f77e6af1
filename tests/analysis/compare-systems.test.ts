import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSystems, isSame } from '../../src/analysis/compare-systems';
import { whatFalls } from '../../src/analysis/what-falls';
import { blastRadius } from '../../src/engine/blast';
import { faultsOf } from '../../src/engine/faults-of';
import { STRENGTHS, type SystemFile } from '../../src/model/system-file';
import { graphOfSystem } from '../../src/model/system-graph';

const IDS = ['a', 'b', 'c', 'd', 'e', '__proto__'];
const id = fc.constantFrom(...IDS);
const rows = fc.array(
  fc.record({
    from: id,
    to: id,
    strength: fc.constantFrom(...STRENGTHS),
    lag_minutes: fc.constantFrom(null, 0, 3),
  }),
  { maxLength: 12 },
);
const choices = fc.array(
  fc.record({ from: id, to: fc.constant<readonly string[]>(['b', 'c']), need: fc.constantFrom(1, 2) }),
  {
    maxLength: 2,
  },
);
const anySystem: fc.Arbitrary<SystemFile> = fc.tuple(rows, choices).map(([rows, choices]) => ({
  ...{ format: 'dominograph-system', version: 2 },
  redundancies: choices
    .filter(({ from, to }, i) => !to.includes(from) && choices.findIndex((one) => one.from === from) === i)
    .map((row) => ({ ...row, strength: 'hard', lag_minutes: null })),
  components: IDS.map((name) => ({ id: name })),
  dependencies: rows.filter(
    ({ from, to }, i) => from !== to && rows.findIndex((row) => row.from === from && row.to === to) === i,
  ),
}));

/** Slow and plain: who is hit if this one fails. */
const hitBy = (system: SystemFile, component: string): string[] => {
  const graph = graphOfSystem(system);
  const levels = blastRadius(graph, faultsOf(graph, [component]));
  return graph.ids.filter((each, v) => each !== component && levels[v]! >= 2);
};

describe('two versions of a system', () => {
  test('are the same if and only if nothing is listed, and then no blast differs', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const again = { ...system, dependencies: [...system.dependencies].reverse() };
        const compared = compareSystems(system, again);
        expect([isSame(compared), compared.blasts]).toEqual([true, []]);
      }),
    );
  });

  test('differ in the blasts in which they differ', () => {
    fc.assert(
      fc.property(anySystem, anySystem, (before, after) => {
        const { blasts } = compareSystems(before, after);
        const found = new Map(blasts.map((blast) => [blast.id, blast]));
        for (const component of IDS) {
          const [old, now] = [hitBy(before, component), hitBy(after, component)];
          const blast = found.get(component);
          expect(blast?.reaches ?? []).toEqual(now.filter((each) => !old.includes(each)));
          expect(blast?.spares ?? []).toEqual(old.filter((each) => !now.includes(each)));
          if (blast) expect([blast.before, blast.after]).toEqual([old.length, now.length]);
          if (blast && blast.reaches.length > 0) {
            expect([blast.way[0], blast.way.at(-1)]).toEqual([component, blast.reaches[0]]);
          }
        }
      }),
    );
  });

  test('a new component has all that it reaches, one that is gone what it reached', () => {
    const before: SystemFile = {
      ...{ format: 'dominograph-system', version: 2, redundancies: [] },
      components: [{ id: 'a' }, { id: 'b' }],
      dependencies: [{ from: 'a', to: 'b', strength: 'hard', lag_minutes: null }],
    };
    const after: SystemFile = {
      ...before,
      components: [{ id: 'a' }, { id: 'n' }],
      dependencies: [{ from: 'a', to: 'n', strength: 'hard', lag_minutes: null }],
    };
    expect(compareSystems(before, after).blasts).toEqual([
      { id: 'n', before: null, after: 1, reaches: ['a'], spares: [], way: [] },
      { id: 'b', before: 1, after: null, reaches: [], spares: [], way: [] },
    ]);
  });
});

test('what falls for certain falls, and no further than in the other reading', () => {
  fc.assert(
    fc.property(anySystem, id, (system, failed) => {
      const { graph, fallen } = whatFalls(system, (on) => faultsOf(on, [failed]));
      const levels = blastRadius(graph, faultsOf(graph, [failed]));
      expect(fallen.map(({ component, level }) => [component, level]).sort()).toEqual(
        [...levels].flatMap((level, v) => (level > 0 && graph.ids[v] !== failed ? [[v, level]] : [])).sort(),
      );
      for (const { certain, level, chain, component } of fallen) {
        expect(certain).toBeLessThanOrEqual(level);
        expect(graph.ids[chain?.[0]?.component ?? -1]).toBe(failed);
        expect(chain?.at(-1)?.component).toBe(component);
      }
    }),
  );
});

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

describe('what falls', () => {
  const system = (strengths: readonly (SystemFile['dependencies'][number]['strength'] | 'start')[]): SystemFile => ({
    ...{ format: 'dominograph-system', version: 2, redundancies: [] },
    components: ['a', ...strengths.map((_, i) => `v${i}`)].map((name) => ({ id: name })),
    dependencies: strengths.map((strength, i) => ({
      ...{ from: `v${i}`, to: i === 0 ? 'a' : `v${i - 1}`, lag_minutes: i },
      ...(strength === 'start' ? { strength: 'hard', when: 'start' } : { strength }),
    })),
  });
  const falls = (of: SystemFile, chains?: number) => {
    const { graph, fallen } = whatFalls(of, (on) => faultsOf(on, ['a']), chains);
    return fallen.map(({ component, level, certain, since, chain }) => [
      ...[graph.ids[component], level, certain, since / 60_000_000],
      chain && chain.map((claim) => graph.ids[claim.component]).join(' '),
    ]);
  };
  test('is told by time, with how bad it gets, how bad for certain, and why', () => {
    expect(falls(system(['hard', 'soft', 'unknown', 'start']))).toEqual([
      ['v0', 3, 3, 0, 'a v0'],
      ['v1', 2, 2, 1, 'a v0 v1'],
      ['v2', 2, 0, 3, 'a v0 v1 v2'],
    ]);
  });
  test('has as many chains as are asked for, and a component that recovers is not told', () => {
    expect(falls(system(['hard', 'hard', 'hard']), 2).map((row) => row[4])).toEqual(['a v0', 'a v0 v1', null]);
    expect(falls(system(['hard']), 0).map((row) => row[4])).toEqual([null]);
    const repaired = whatFalls(system(['hard', 'hard']), (on) => [
      ...faultsOf(on, ['a']),
      { time: 30_000_000, component: 0, level: 0 },
    ]);
    expect(repaired.fallen).toEqual([]);
  });
});

describe('row by row', () => {
  const base: SystemFile = {
    ...{ format: 'dominograph-system', version: 2 },
    components: [{ id: 'a', name: 'A' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    dependencies: [
      { from: 'a', to: 'b', strength: 'hard', lag_minutes: null },
      { from: 'b', to: 'c', strength: 'hard', lag_minutes: null },
    ],
    redundancies: [{ from: 'd', to: ['a', 'b'], need: 1, strength: 'hard', lag_minutes: null }],
  };
  const changes = (after: SystemFile) => {
    const { components, dependencies, redundancies } = compareSystems(base, after);
    return [components, dependencies, redundancies].map(({ added, removed, changed }) => [
      ...[added.length, removed.length, changed.length],
    ]);
  };
  test('what is new, gone or says something else is told where it is, and remarks are not compared', () => {
    const none = [0, 0, 0];
    const [first, second] = base.dependencies;
    expect(changes(base)).toEqual([none, none, none]);
    expect(changes({ ...base, components: base.components.with(0, { id: 'a', name: 'B' }) })[0]).toEqual([0, 0, 1]);
    expect(changes({ ...base, components: base.components.with(0, { id: 'a' }) })[0]).toEqual([0, 0, 1]);
    expect(changes({ ...base, dependencies: [first!] })[1]).toEqual([0, 1, 0]);
    expect(changes({ ...base, dependencies: [first!, { ...second!, when: 'start' }] })[1]).toEqual([1, 1, 0]);
    expect(changes({ ...base, dependencies: [first!, { ...second!, strength: 'soft' }] })[1]).toEqual([0, 0, 1]);
    const choice = base.redundancies[0]!;
    expect(changes({ ...base, redundancies: [{ ...choice, need: 2 }] })[2]).toEqual([0, 0, 1]);
    expect(changes({ ...base, redundancies: [{ ...choice, to: ['b', 'a'] }] })[2]).toEqual(none);
    expect(changes({ ...base, redundancies: [{ ...choice, to: ['a', 'c'] }] })[2]).toEqual([1, 1, 0]);
    const remarks = { note: 'n', link: 'https://x', where: { file: 'f', line: 1 } };
    const remarked = {
      ...base,
      components: base.components.map((row) => ({ ...row, ...remarks })),
      dependencies: base.dependencies.map((row) => ({ ...row, ...remarks })),
    };
    expect([changes(remarked), isSame(compareSystems(base, remarked))]).toEqual([[none, none, none], true]);
  });
  test('blasts are told by how many more fall, with the way to the first of them', () => {
    const after: SystemFile = {
      ...base,
      dependencies: [...base.dependencies, { from: 'd', to: 'c', strength: 'hard', lag_minutes: null }],
    };
    const { blasts, size } = compareSystems(base, after);
    expect(size).toBe(4);
    // d already fell with b, which takes both of its choice; c takes it now on a way of its own, too.
    expect(blasts).toEqual([]);
    const other: SystemFile = { ...after, redundancies: [], dependencies: after.dependencies.slice(0, 1) };
    expect(compareSystems(base, other).blasts).toEqual([
      { id: 'b', before: 2, after: 1, reaches: [], spares: ['d'], way: [] },
      { id: 'c', before: 3, after: 0, reaches: [], spares: ['a', 'b', 'd'], way: [] },
    ]);
    expect(compareSystems(other, base).blasts).toEqual([
      { id: 'c', before: 0, after: 3, reaches: ['a', 'b', 'd'], spares: [], way: ['c', 'b', 'a'] },
      { id: 'b', before: 1, after: 2, reaches: ['d'], spares: [], way: ['b', 'a', 'd'] },
    ]);
  });
});

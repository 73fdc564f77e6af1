import { describe, expect, test } from 'vitest';
import { blastRadius } from '../../src/engine/blast';
import { componentOf, faultsOf } from '../../src/engine/faults-of';
import { IMPACT_KINDS } from '../../src/model/health';
import type { FileDependency, SystemFile } from '../../src/model/system-file';
import { graphOfSystem, hasUnknown } from '../../src/model/system-graph';
import { turnSystem } from '../../src/model/turn-system';

const system = (dependencies: readonly Partial<FileDependency>[], more: Partial<SystemFile> = {}): SystemFile => ({
  ...{ format: 'dominograph-system', version: 2, redundancies: [] },
  components: ['a', 'b', 'c'].map((id) => ({ id })),
  dependencies: dependencies.map((row) => ({ from: 'a', to: 'b', strength: 'hard', lag_minutes: null, ...row })),
  ...more,
});
/** How bad it gets for `a` if `fails` fail. */
const levelOf = (of: SystemFile, fails: readonly string[], unknown?: 'hard' | 'start') => {
  const graph = graphOfSystem(of, unknown);
  return blastRadius(graph, faultsOf(graph, fails))[0];
};

describe('the graph of a system file', () => {
  test.each([
    ['hard', 3],
    ['soft', 2],
    ['weak', 1],
    ['threshold', 3],
    ['brittle', 3],
  ] as const)('%s passes on %i', (strength, level) => {
    expect(levelOf(system([{ strength }]), ['b'])).toBe(level);
  });

  test('what is needed only to start does not fall while it runs', () => {
    expect(levelOf(system([{ when: 'start' }]), ['b'])).toBe(0);
  });

  test('unknown is hard in the one reading and to start in the other; what is said of starting holds in both', () => {
    const row = { strength: 'unknown' } as const;
    expect(levelOf(system([row]), ['b'])).toBe(3);
    expect(levelOf(system([row]), ['b'], 'hard')).toBe(3);
    expect(levelOf(system([row]), ['b'], 'start')).toBe(0);
    expect(hasUnknown(system([row]))).toBe(true);
    const start = { ...row, when: 'start' } as const;
    expect([levelOf(system([start]), ['b'], 'hard'), levelOf(system([start]), ['b'], 'start')]).toEqual([0, 0]);
    expect([hasUnknown(system([start])), hasUnknown(system([{}]))]).toEqual([false, false]);
  });

  test('a choice takes over what is listed singly', () => {
    const choice = { from: 'a', to: ['b', 'c'], need: 1, strength: 'hard', lag_minutes: null } as const;
    const of = system([{ to: 'b' }, { to: 'c' }], { redundancies: [choice] });
    expect([levelOf(of, ['b']), levelOf(of, ['b', 'c'])]).toEqual([0, 3]);
  });

  test('a lag of less than half a second is refused, not rounded to none', () => {
    expect(() => graphOfSystem(system([{ lag_minutes: 0.4 / 60 }]))).toThrow('too short');
    const graph = graphOfSystem(system([{ lag_minutes: 0.5 / 60 }, { to: 'c', lag_minutes: 0 }]));
    expect([...graph.grace]).toEqual([1_000_000, 0]);
  });

  test('what is known to be needed to run is so in either reading, and a reading that there is not is refused', () => {
    expect([levelOf(system([{}]), ['b'], 'hard'), levelOf(system([{}]), ['b'], 'start')]).toEqual([3, 3]);
    expect(() => graphOfSystem(system([]), 'soft' as 'hard')).toThrow(new RangeError('unknown reading: soft'));
  });

  test('an unknown lag is no lag of 0, for one and for a choice; recovery is in minutes', () => {
    const choice = { from: 'a', to: ['b', 'c'], need: 2, strength: 'soft', lag_minutes: null } as const;
    const graph = graphOfSystem(
      system([{ lag_minutes: null }, { lag_minutes: 0 }, { lag_minutes: 2, to: 'c' }], {
        components: [{ id: 'a', recovery_minutes: 3 }, { id: 'b' }, { id: 'c' }],
        redundancies: [choice, { ...choice, need: 1, lag_minutes: 1, when: 'start' }],
      }),
    );
    expect([...graph.lagKnown]).toEqual([0, 1, 1, 0, 1]);
    expect([...graph.grace]).toEqual([1, 0, 120_000_000, 1, 60_000_000]);
    expect([...graph.recovery]).toEqual([180_000_000, 0, 0]);
    expect([...graph.need]).toEqual([1, 1, 1, 2, 1]);
    expect([...graph.startOnly]).toEqual([0, 0, 0, 0, 1]);
    expect(Array.from(graph.kind, (kind) => IMPACT_KINDS[kind])).toEqual(['none', 'none', 'none', 'soft', 'soft']);
  });

  test('a choice of unknown strength is unknown, too', () => {
    const choice = { from: 'a', to: ['b', 'c'], need: 1, strength: 'unknown', lag_minutes: null } as const;
    const of = system([], { redundancies: [choice] });
    expect([levelOf(of, ['b', 'c'], 'hard'), levelOf(of, ['b', 'c'], 'start'), hasUnknown(of)]).toEqual([3, 0, true]);
  });

  test('turned round, the other end falls', () => {
    const graph = graphOfSystem(turnSystem(system([{}])));
    expect([...blastRadius(graph, faultsOf(graph, ['a']))]).toEqual([3, 3, 0]);
  });
});

test('a component that is not there is named, with the one that was meant', () => {
  const graph = graphOfSystem(system([]));
  expect(componentOf(graph, 'c')).toBe(2);
  expect(() => componentOf(graph, '__proto__')).toThrow('unknown component: "__proto__"');
  expect(() => faultsOf(graph, ['a', 'bb'])).toThrow('did you mean "b"?');
});

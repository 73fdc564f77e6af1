import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/model/build-graph';
import type { ComponentInput, RequirementInput } from '../../src/model/graph';
import { FOUR_LEVELS } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { listByOwner } from '../../src/model/listing';
import { UNKNOWN_LAG } from '../../src/model/units';

const components = (...ids: string[]): ComponentInput[] => ids.map((id) => ({ id: componentId(id) }));
const needs = (of: string, on: string[], rest: Partial<RequirementInput> = {}): RequirementInput => ({
  dependent: componentId(of),
  providers: on.map(componentId),
  kind: 'hard',
  lag: 0,
  ...rest,
});

describe('buildGraph', () => {
  it('numbers components and requirements in listing order and lists them both ways', () => {
    const graph = buildGraph(components('a', 'b', 'c'), [
      needs('c', ['a', 'b'], { need: 1 }),
      needs('b', ['a'], { when: 'start', kind: 'soft', lag: 7 }),
      needs('c', ['b']),
    ]);
    expect([graph.n, graph.m]).toEqual([3, 3]);
    expect(graph.ids.map((id) => graph.indexOf.get(id))).toEqual([0, 1, 2]);
    expect(Array.from(graph.dependent)).toEqual([2, 1, 2]);
    expect(Array.from(graph.need)).toEqual([1, 1, 1]);
    expect(Array.from(graph.quorum)).toEqual([2, 1, 1]);
    expect(Array.from(graph.memberStart)).toEqual([0, 2, 3, 4]);
    expect(Array.from(graph.member)).toEqual([0, 1, 0, 1]);
    expect([graph.needsStart, graph.needs].map((list) => Array.from(list))).toEqual([
      [0, 0, 1, 3],
      [1, 0, 2],
    ]);
    expect([graph.neededByStart, graph.neededBy].map((list) => Array.from(list))).toEqual([
      [0, 2, 4, 4],
      [0, 1, 0, 2],
    ]);
    expect(Array.from(graph.grace)).toEqual([0, 7, 0]);
    expect(Array.from(graph.startOnly)).toEqual([0, 1, 0]);
  });
  it('needs all providers where nothing is said, recovers at once, has no switchover, is no scope', () => {
    const graph = buildGraph(components('a', 'b', 'c'), [needs('c', ['a', 'b'])]);
    expect([graph.need[0], graph.switchover[0], graph.recovery[0], graph.scope[0]]).toEqual([2, -1, 0, 0]);
    const scoped = buildGraph([{ id: componentId('region'), scope: true, recovery: 4 }], []);
    expect([scoped.scope[0], scoped.recovery[0]]).toEqual([1, 4]);
  });
  it('an unknown lag is not zero', () => {
    const graph = buildGraph(components('a', 'b'), [needs('b', ['a'], { lag: null }), needs('b', ['a'])]);
    expect(Array.from(graph.grace)).toEqual([UNKNOWN_LAG, 0]);
    expect(Array.from(graph.lagKnown)).toEqual([0, 1]);
  });
  it('reads requirements once, so a generator will do', () => {
    const graph = buildGraph(
      components('a', 'b'),
      (function* () {
        yield needs('b', ['a']);
      })(),
    );
    expect(graph.m).toBe(1);
  });

  const two = components('a', 'b');
  it.each<[string, ComponentInput[], RequirementInput[]]>([
    ['duplicate-id: "a"', components('a', 'b', 'a'), []],
    ['bad-recovery: "a"', [{ id: componentId('a'), recovery: -1 }], []],
    ['bad-recovery: "a"', [{ id: componentId('a'), recovery: NaN }], []],
    ['unknown-id: "ghost"', two, [needs('ghost', ['a'])]],
    ['unknown-id: "ghost"', two, [needs('a', ['b', 'ghost'])]],
    ['unknown-id: "__proto__"', two, [needs('a', ['__proto__'])]],
    ['no-providers: "a"', two, [needs('a', [])]],
    ['need-out-of-range: "a"', two, [needs('a', ['b'], { need: 0 })]],
    ['need-out-of-range: "a"', two, [needs('a', ['b'], { need: 2 })]],
    ['need-out-of-range: "a"', two, [needs('a', ['b', 'a'], { need: 1.5 })]],
    ['bad-lag: "b"', two, [needs('b', ['a'], { lag: -1 })]],
    ['bad-lag: "b"', two, [needs('b', ['a'], { lag: 0.5 })]],
    ['bad-lag: "b"', two, [needs('b', ['a'], { lag: Infinity })]],
    ['bad-switchover: "b"', two, [needs('b', ['a'], { switchover: -3 })]],
    ['unknown-kind: "b"', two, [needs('b', ['a'], { kind: 'toString' as 'hard' })]],
  ])('refuses %s', (message, list, requirements) => {
    expect(() => buildGraph(list, requirements)).toThrow(new RangeError(message));
  });
  it.each([[[0, 1, 2]], [[0, 2, 1, 3]], [[1, 1, 2, 3]], [[0, 1, 2, 4]], [[0, 0.5, 1, 2]]])(
    'refuses the scale hard = %j',
    (hard) => {
      expect(() => buildGraph(two, [], { ...FOUR_LEVELS, impact: { ...FOUR_LEVELS.impact, hard } })).toThrow(
        new RangeError('bad-scale: "hard"'),
      );
    },
  );
});

describe('listByOwner', () => {
  it('keeps listing order and leaves out what has no owner', () => {
    const { start, items } = listByOwner(3, Int32Array.of(2, -1, 0, 2));
    expect([Array.from(start), Array.from(items)]).toEqual([
      [0, 1, 1, 3],
      [2, 0, 3],
    ]);
  });
});

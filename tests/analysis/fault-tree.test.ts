import { describe, expect, it } from 'vitest';
import type { BooleanSystem } from '../../src/analysis/fault-tree/boolean-system';
import { flattened } from '../../src/analysis/fault-tree/flatten';
import { readFaultTree } from '../../src/analysis/fault-tree/read-fault-tree';
import { withoutSingles } from '../../src/analysis/fault-tree/single-events';
import { variableOrder } from '../../src/analysis/fault-tree/variable-orders';

const event = (id: string) => ({ id, probability: null });
const a = ~0;
const b = ~1;
const c = ~2;
const d = ~3;
const system = (top: number, ...gates: [need: number, ...args: number[]][]): BooleanSystem => ({
  events: ['a', 'b', 'c', 'd'].map(event),
  gates: gates.map(([need, ...args]) => ({ need, args })),
  top,
});
const empty = { need: 1, args: [] };

describe('a system with fewer gates', () => {
  it('passes through what has one argument, down to the last of a chain', () => {
    const { gates, top } = flattened(system(0, [1, 1], [1, 2], [2, a, b]));
    expect([gates[top], top]).toEqual([{ need: 2, args: [a, b] }, 2]);
    expect(gates.slice(0, 2)).toEqual([empty, empty]);
    const first = flattened(system(2, [1, 1], [2, a, b], [1, 0, c])); // the first gate passes through, as an argument
    expect([first.gates, first.top]).toEqual([[empty, { need: 2, args: [a, b] }, { need: 1, args: [1, c] }], 2]);
  });
  it('opens an OR in an OR, an AND in an AND, with their arguments in their place, and nothing else', () => {
    expect(flattened(system(0, [1, a, 1, d], [1, b, c])).gates).toEqual([{ need: 1, args: [a, b, c, d] }, empty]);
    expect(flattened(system(0, [3, a, 1, d], [2, b, c])).gates).toEqual([{ need: 4, args: [a, b, c, d] }, empty]);
    const mixed = system(0, [2, a, 1], [1, b, c]);
    expect(flattened(mixed).gates).toEqual(mixed.gates);
    const counted = system(0, [2, a, b, 1], [2, b, c]);
    expect(flattened(counted).gates).toEqual(counted.gates);
  });
  it('leaves a gate that two use as it is', () => {
    const shared = system(0, [2, 1, 2], [1, a, 3], [1, b, 3], [1, c, d]);
    expect(flattened(shared).gates).toEqual(shared.gates);
  });
  it('names once what an OR or an AND names twice; of a count each name counts', () => {
    expect(flattened(system(0, [1, a, b, a])).gates).toEqual([{ need: 1, args: [a, b] }]);
    expect(flattened(system(0, [3, a, b, a])).gates).toEqual([{ need: 2, args: [a, b] }]);
    expect(flattened(system(0, [2, a, b, a])).gates).toEqual([{ need: 2, args: [a, b, a] }]);
  });
  it('leaves what the top does not rest on empty, and a ring of passing gates as one', () => {
    expect(flattened(system(0, [1, a, b], [2, c, d])).gates[1]).toEqual(empty);
    const ring = flattened(system(0, [1, a, 1], [1, 2], [1, 1]));
    expect(ring.gates[ring.top]?.args).toContain(a);
  });
});

describe('single events', () => {
  it('are those that any one way opens; what is left never needs them', () => {
    const { singles, rest } = withoutSingles(system(0, [1, b, a, 1, 2], [2, a, c, d], [1, d]));
    expect(singles).toEqual([0, 1, 3]);
    expect(rest.gates).toEqual([{ need: 1, args: [] }, empty, empty]);
    expect(withoutSingles(system(0, [1, a, 1], [2, b, c, a])).rest.gates).toEqual([
      { need: 1, args: [1] },
      { need: 2, args: [b, c] },
    ]);
  });
  it('behind a choice are none; a gate that needs nothing stays open; a ring alone opens nothing', () => {
    expect(withoutSingles(system(0, [2, a, b])).singles).toEqual([]);
    expect(withoutSingles(system(0, [2, 1, 2], [0], [1, a])).rest.gates).toEqual([
      ...[
        { need: 2, args: [1, 2] },
        { need: 0, args: [] },
        { need: 1, args: [a] },
      ],
    ]);
    expect(withoutSingles(system(0, [2, a, 1], [1, 2], [1, 1])).rest.gates).toEqual([empty, empty, empty]);
  });
});

describe('the order in which events are asked for', () => {
  const tree = system(0, [2, 1, a], [1, b, c], [1, d]);
  it('is depth first, as listed, or the smaller or the larger part first; what does not matter has no place', () => {
    expect([...variableOrder(tree, 'as-listed')]).toEqual([2, 0, 1, -1]);
    expect([...variableOrder(tree, 'smallest-first')]).toEqual([0, 1, 2, -1]);
    expect([...variableOrder(tree, 'largest-first')]).toEqual([2, 0, 1, -1]);
  });
  it('weighs every gate by what it rests on, the first one, too', () => {
    const first = system(2, [1, a, b, c], [1, d], [2, 0, 1]);
    expect([...variableOrder(first, 'smallest-first')]).toEqual([1, 2, 3, 0]);
    expect([...variableOrder(first, 'largest-first')]).toEqual([0, 1, 2, 3]);
  });
  it('asks once for what is named twice, where it is named first', () => {
    expect([...variableOrder(system(0, [2, 1, 2], [1, a, b], [1, b, c, 1]), 'as-listed')]).toEqual([0, 1, 2, -1]);
  });
});

describe('a fault tree as it is written', () => {
  const issues = (value: unknown) =>
    readFaultTree(value).issues.map(({ code, place, subject, hint }) => `${code} ${place} ${subject}: ${hint}`);
  const gates = { t: { op: 'and', args: ['g', 'x'] }, g: { op: 'atleast', k: 2, args: ['x', 'y', 'z'] } };
  it('is read with its events in the order in which they come, and what is known of them', () => {
    expect(readFaultTree({ top: 't', gates, prob: { y: 0.5, x: 0, z: 1 } })).toEqual({
      system: {
        events: [
          { id: 'x', probability: 0 },
          { id: 'y', probability: 0.5 },
          { id: 'z', probability: 1 },
        ],
        gates: [
          { need: 2, args: [1, ~0] },
          { need: 2, args: [~0, ~1, ~2] },
        ],
        top: 0,
      },
      issues: [],
    });
    const { system: read } = readFaultTree({
      top: 'o',
      gates: { n: { op: 'null', args: ['x'] }, o: { op: 'or', args: ['n', 'y'] } },
    });
    expect(read).toEqual({
      events: [event('x'), event('y')],
      gates: [
        { need: 1, args: [~0] },
        { need: 1, args: [0, ~1] },
      ],
      top: 1,
    });
  });
  it('is told as a whole where it is none', () => {
    const none = 'shape  : A fault tree is an object with `top`, `gates` and perhaps `prob`.';
    for (const value of [null, 5, [], {}, { top: 't' }, { gates }, { top: 1, gates }, { top: 't', gates: [] }])
      expect(issues(value)).toEqual([none]);
    expect(issues({ top: 'x', gates })).toEqual(['unknown-top top x: The top event is a gate: correct its id.']);
  });
  it('is told gate by gate what is wrong, all of it, and is not half read', () => {
    const shape = 'A gate is an object with `op` and `args`, a list of ids with at least one entry.';
    const wrong = { a: 1, b: { op: 'or', args: [] }, c: { op: 'or', args: [1] }, d: { args: ['x'] }, e: { op: 'or' } };
    expect(issues({ top: 't', gates: { ...gates, ...wrong } })).toEqual(
      Object.keys(wrong).map((id) => `shape gates.${id} ${id}: ${shape}`),
    );
    expect(issues({ top: 't', gates: { ...gates, n: { op: 'not', args: ['x'] } } })).toEqual([
      'not-coherent gates.n.op not: Only or, and, atleast and null: rewrite the tree without negation.',
    ]);
    const count = 'Write as `k` a whole number from 1 to the number of arguments.';
    for (const k of [undefined, 0, 4, 1.5, '2'])
      expect(issues({ top: 't', gates: { ...gates, g: { ...gates.g, k } } })).toEqual([
        `bad-count gates.g.k g: ${count}`,
      ]);
    for (const k of [1, 3]) expect(issues({ top: 't', gates: { ...gates, g: { ...gates.g, k } } })).toEqual([]);
    const probability = 'A probability is a number from 0 to 1.';
    expect(issues({ top: 't', gates, prob: { x: -0.1, y: 1.1, z: '1' } })).toEqual(
      ['x', 'y', 'z'].map((id) => `bad-probability prob.${id} ${id}: ${probability}`),
    );
    expect(issues({ top: 't', gates: { ...gates, g: { op: 'or', args: ['x', 't'] } } })).toEqual([
      'ring gates t: A gate of a tree does not rest on itself: break the ring.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { lint } from '../../src/engine/lint';
import { findRings } from '../../src/engine/rings';
import { graphOf } from '../support/model';
import { models, toGraph } from '../support/arbitrary';
import { law } from '../support/property';

const abc = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('lint', () => {
  it('says nothing of a tree', () => {
    expect(
      lint(
        graphOf(abc, [
          { of: 'a', on: 'b', kind: 'hard' },
          { of: 'a', group: ['c', 'd'], need: 1, kind: 'soft' },
        ]),
      ),
    ).toEqual([]);
  });
  it('W3: two that fall back on each other', () => {
    const findings = lint(
      graphOf(abc, [
        { of: 'a', group: ['c', 'b'], need: 1, kind: 'hard' },
        { of: 'b', group: ['d', 'a'], need: 1, kind: 'hard' },
      ]),
    );
    expect(findings.filter(({ rule }) => rule === 'W3-circular-fallback')).toEqual([
      { rule: 'W3-circular-fallback', node: 'a', dep: 0, members: ['b'] },
      { rule: 'W3-circular-fallback', node: 'b', dep: 1, members: ['a'] },
    ]);
  });
  it('W3 counts every way back but those without effect, and leaves groups alone that need all', () => {
    const back = (kind: 'hard' | 'none', when: 'run' | 'start', need: number) =>
      lint(
        graphOf(abc, [
          { of: 'a', group: ['d', 'c', 'b'], need, kind: 'hard' },
          { of: 'b', on: 'a', kind, when },
          { of: 'd', on: 'b', kind, when },
        ]),
      ).filter(({ rule }) => rule === 'W3-circular-fallback');
    expect(back('hard', 'start', 2)).toEqual([
      { rule: 'W3-circular-fallback', node: 'a', dep: 0, members: ['b', 'd'] },
    ]);
    expect(back('none', 'run', 2)).toEqual([]);
    expect(back('hard', 'run', 3)).toEqual([]);
  });
  it('W3 says nothing of a group without effect', () => {
    const findings = (kind: 'hard' | 'none') =>
      lint(
        graphOf(abc, [
          { of: 'a', group: ['b', 'c'], need: 1, kind },
          { of: 'b', on: 'a', kind: 'hard' },
        ]),
      ).map(({ rule }) => rule);
    expect(findings('hard')).toContain('W3-circular-fallback');
    expect(findings('none')).toEqual([]);
  });
  law(
    'W3 names the members of a group with alternatives that need its owner, directly or not',
    [models()],
    (model) => {
      const needs = model.needs.filter(({ kind }) => kind !== 'none');
      const needsOwner = (u: number, owner: number): boolean => {
        const seen = new Set([u]);
        for (const v of seen) for (const need of needs) if (need.of === v) need.on.forEach((w) => seen.add(w));
        return seen.has(owner) && (u !== owner || needs.some((need) => need.of === owner && need.on.includes(owner)));
      };
      const expected = model.needs.flatMap((need, dep) => {
        const members = need.on.filter((u) => needsOwner(u, need.of)).map((u) => `n${u}`);
        return need.kind === 'none' || need.need === need.on.length || members.length === 0
          ? []
          : [{ rule: 'W3-circular-fallback', node: `n${need.of}`, dep, members: members.sort() }];
      });
      expect(lint(toGraph(model)).filter(({ rule }) => rule === 'W3-circular-fallback')).toEqual(expected);
    },
    400,
  );
  it('W2 by level, worst first: a threshold link holds only the worst', () => {
    expect(
      lint(
        graphOf(abc, [
          { of: 'b', on: 'a', kind: 'hard' },
          { of: 'a', on: 'b', kind: 'threshold' },
        ]),
      ),
    ).toEqual([{ rule: 'W2-cold-start-ring', level: 'down', nodes: ['a', 'b'] }]);
    expect(
      lint(
        graphOf(abc, [
          { of: 'b', on: 'a', kind: 'hard' },
          { of: 'a', on: 'b', kind: 'soft' },
        ]),
      ),
    ).toEqual([]);
  });
  it('W2 sorts members and rings by id, and knows a ring of one', () => {
    const findings = lint(
      graphOf([...abc].reverse(), [
        { of: 'd', on: 'b', kind: 'threshold' },
        { of: 'b', on: 'd', kind: 'hard' },
        { of: 'c', on: 'c', kind: 'threshold' },
        { of: 'a', on: 'a', kind: 'none' },
      ]),
    );
    expect(findings).toEqual([
      { rule: 'W2-cold-start-ring', level: 'down', nodes: ['b', 'd'] },
      { rule: 'W2-cold-start-ring', level: 'down', nodes: ['c'] },
    ]);
  });
  it('W4: a lag nobody knows', () => {
    expect(
      lint(
        graphOf(abc, [
          { of: 'a', on: 'b', kind: 'hard' },
          { of: 'c', on: 'b', kind: 'hard', delay: null },
        ]),
      ),
    ).toEqual([{ rule: 'W4-unknown-lag', node: 'c', dep: 1 }]);
  });
});

describe('findRings', () => {
  law('two components share a ring if and only if each can reach the other', [models()], (model) => {
    const graph = toGraph(model);
    const n = graph.n;
    const reach = Array.from({ length: n }, () => new Set<number>());
    for (const need of model.needs) for (const u of need.on) reach[need.of]!.add(u);
    for (let k = 0; k < n; k++) for (const row of reach) if (row.has(k)) for (const u of reach[k]!) row.add(u);
    const { ringOf, members } = findRings(graph, () => true);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++)
        expect(ringOf[a]! >= 0 && ringOf[a] === ringOf[b]).toBe(reach[a]!.has(b) && reach[b]!.has(a));
    }
    expect(members.flat().sort((a, b) => a - b)).toEqual([...Array(n).keys()].filter((v) => ringOf[v]! >= 0));
    for (const [ring, list] of members.entries()) for (const v of list) expect(ringOf[v]).toBe(ring);
  });
  it('lists a ring in the order of its components, wherever it was entered', () => {
    const needs = [
      [0, 3],
      [3, 1],
      [1, 2],
      [2, 0],
    ] as const;
    const graph = graphOf(
      ['a', 'b', 'c', 'd'].map((id) => ({ id })),
      needs.map(([of, on]) => ({ of: 'abcd'[of]!, on: 'abcd'[on]!, kind: 'hard' })),
    );
    expect(findRings(graph, () => true).members).toEqual([[0, 1, 2, 3]]);
  });
});

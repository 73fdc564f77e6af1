import { describe, expect, it } from 'vitest';
import { createReplay, cursorAt, healthAt, recoveringAt, scriptAt, timeAt } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOf, scenarioOf, type CaseDep, type CaseNode } from '../support/model';

const run = (
  nodes: CaseNode[],
  deps: CaseDep[],
  script: [number, string, string][],
  coldStart: 'strict' | 'optimistic' = 'strict',
) => {
  const graph = graphOf(nodes, deps);
  const scenario = scenarioOf(
    graph,
    script.map(([t, node, set]) => ({ t, node, set })),
    { coldStart },
  );
  const cascade = simulateCascade(graph, scenario);
  const recovering = (t: number) => {
    const flags = recoveringAt(graph, scenario, cascade, cursorAt(cascade, t * 1000), t * 1000);
    return graph.ids.filter((_, v) => flags[v] === 1).join(' ');
  };
  return { graph, scenario, cascade, recovering };
};

describe('cursor', () => {
  const { graph, cascade } = run(
    [{ id: 'a' }, { id: 'b' }],
    [{ of: 'b', on: 'a', kind: 'hard', delay: 2 }],
    [
      [1, 'a', 'down'],
      [9, 'a', 'up'],
    ],
  );
  it('0 is before anything; after the last step is the end', () => {
    expect(cascade.steps).toHaveLength(4);
    expect([0, 1, 2, 3, 4].map((cursor) => Array.from(healthAt(graph, cascade, cursor)))).toEqual([
      [0, 0],
      [3, 0],
      [3, 3],
      [0, 3],
      [0, 0],
    ]);
    expect([0, 1, 4].map((cursor) => timeAt(cascade, cursor))).toEqual([-Infinity, 1000, 9000]);
  });
  it('cursorAt counts the steps at or before an instant', () => {
    expect([0, 999, 1000, 2999, 3000, 8999, 9000, 1e9].map((time) => cursorAt(cascade, time))).toEqual([
      0, 0, 1, 1, 2, 2, 4, 4,
    ]);
  });
  it('cursorAt refuses what is no time', () => {
    expect(() => cursorAt(cascade, NaN)).toThrow('no time');
  });
  it('what seek returns is a copy', () => {
    const replay = createReplay(graph, cascade);
    replay.seek(1).fill(2);
    expect(Array.from(replay.seek(1))).toEqual([3, 0]);
  });
  it.each([-1, 5, 0.5])('refuses cursor %d', (cursor) => {
    expect(() => healthAt(graph, cascade, cursor)).toThrow(RangeError);
  });
});

describe('scriptAt', () => {
  it('is what the last events said, the worst of an instant', () => {
    const { graph, scenario } = run(
      [{ id: 'a' }, { id: 'b' }],
      [],
      [
        [5, 'a', 'up'],
        [1, 'a', 'down'],
        [3, 'a', 'minor'],
        [3, 'a', 'degraded'],
        [4, 'b', 'minor'],
      ],
    );
    const turned = { ...scenario, events: [...scenario.events].reverse() };
    expect(Array.from(scriptAt(graph, turned, 3000))).toEqual([2, 0]);
    expect([0, 1, 3, 4, 5].map((t) => Array.from(scriptAt(graph, scenario, t * 1000)))).toEqual([
      [0, 0],
      [3, 0],
      [2, 0],
      [2, 1],
      [0, 1],
    ]);
  });
});

describe('recovering', () => {
  it('begins with the repair, goes down the chain, ends when it is up', () => {
    const { recovering } = run(
      [
        { id: 'a', recovery: 2 },
        { id: 'b', recovery: 3 },
      ],
      [{ of: 'b', on: 'a', kind: 'hard' }],
      [
        [0, 'a', 'down'],
        [10, 'a', 'up'],
      ],
    );
    expect([0, 9, 10, 11, 12, 14, 15].map(recovering)).toEqual(['', '', 'a', 'a', 'b', 'b', '']);
  });
  it('a provider needed only to start forbids it, and so does one whose grace is not over', () => {
    for (const rest of [{ when: 'start' }, { delay: 50 }] as const) {
      const { recovering } = run(
        [{ id: 'a', recovery: 4 }, { id: 'b' }],
        [{ of: 'a', on: 'b', kind: 'hard', ...rest }],
        [
          [0, 'a', 'down'],
          [1, 'b', 'down'],
          [2, 'a', 'up'],
          [6, 'b', 'up'],
        ],
      );
      expect([2, 5, 6, 9, 10].map(recovering)).toEqual(['', '', 'a', 'a', '']);
    }
  });
  it('is partial where only a part is forbidden', () => {
    const { recovering } = run(
      [{ id: 'a', recovery: 4 }, { id: 'b' }],
      [{ of: 'a', on: 'b', kind: 'soft' }],
      [
        [0, 'b', 'down'],
        [1, 'a', 'down'],
        [2, 'a', 'up'],
      ],
    );
    expect([1, 2, 5, 6].map(recovering)).toEqual(['', 'a', 'a', '']);
  });
  it('in a ring, never where it is strict, and from the repair on where it is optimistic', () => {
    const nodes = [
      { id: 'db', recovery: 1 },
      { id: 'id', recovery: 5 },
    ];
    const deps = [
      { of: 'db', on: 'id', kind: 'hard', delay: 4 },
      { of: 'id', on: 'db', kind: 'hard', delay: 4 },
    ] as const;
    const script: [number, string, string][] = [
      [0, 'db', 'down'],
      [10, 'db', 'up'],
    ];
    const strict = run(nodes, [...deps], script);
    expect([9, 10, 30].map(strict.recovering)).toEqual(['', '', '']);
    const optimistic = run(nodes, [...deps], script, 'optimistic');
    expect([4, 9, 10, 14, 15].map(optimistic.recovering)).toEqual(['', '', 'db id', 'db id', '']);
  });
  it('in an optimistic ring, as far as a provider outside lets it', () => {
    const { recovering } = run(
      [{ id: 'a', recovery: 2 }, { id: 'b', recovery: 2 }, { id: 'out' }],
      [
        { of: 'a', on: 'b', kind: 'hard' },
        { of: 'b', on: 'a', kind: 'hard' },
        { of: 'b', on: 'out', kind: 'hard' },
      ],
      [
        [0, 'a', 'down'],
        [1, 'out', 'down'],
        [5, 'a', 'up'],
        [9, 'out', 'up'],
      ],
      'optimistic',
    );
    expect([4, 6, 8, 9, 10, 11].map(recovering)).toEqual(['', '', '', 'a b', 'a b', '']);
  });
  it('with a switchover, not before the standby has taken over', () => {
    const { recovering } = run(
      [{ id: 'p' }, { id: 'q' }, { id: 's', recovery: 2 }],
      [{ of: 's', group: ['p', 'q'], need: 1, kind: 'hard', switchover: 10 }],
      [[0, 'p', 'down']],
    );
    expect([0, 9, 10, 11, 12].map(recovering)).toEqual(['', '', 's', 's', '']);
  });
});

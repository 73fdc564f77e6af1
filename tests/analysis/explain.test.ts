import { describe, expect, it } from 'vitest';
import { explainFailure, holdingRequirements } from '../../src/analysis/explain';
import { explainSurvival } from '../../src/analysis/explain-survival';
import { historyAt, onset } from '../../src/analysis/history';
import { cursorAt, healthAt } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import { HORIZON, models, onModel, toEvents, toGraph, troubles } from '../support/arbitrary';
import { graphOf, numberOf, scenarioOf, type CaseDep } from '../support/model';
import { law } from '../support/property';

const run = (ids: string[], deps: CaseDep[], script: [number, string, string][]) => {
  const graph = graphOf(
    ids.map((id) => ({ id })),
    deps,
  );
  const cascade = simulateCascade(
    graph,
    scenarioOf(
      graph,
      script.map(([t, node, set]) => ({ t, node, set })),
    ),
  );
  const chain = (id: string, t: number) =>
    explainFailure(graph, cascade, numberOf(graph, id), cursorAt(cascade, t * 1000)).map(
      ({ component, level, time, cause }) =>
        `${time / 1000} ${graph.ids[component]!} ${level} ${cause.type === 'requirement' ? cause.requirement : cause.type}`,
    );
  const survival = (id: string, t: number) =>
    explainSurvival(graph, cascade, numberOf(graph, id), cursorAt(cascade, t * 1000), t * 1000);
  return { graph, cascade, chain, survival };
};

describe('explainFailure', () => {
  const web: CaseDep[] = [
    { of: 'db', on: 'dns', kind: 'hard' },
    { of: 'api', on: 'db', kind: 'hard', delay: 5 },
    { of: 'web', on: 'api', kind: 'hard' },
    { of: 'web', on: 'db', kind: 'soft', delay: 1 },
  ];
  it('goes from the scripted fault to the level of now', () => {
    const { chain } = run(['dns', 'db', 'api', 'web'], web, [[0, 'dns', 'down']]);
    expect(chain('web', 0)).toEqual([]);
    expect(chain('web', 1)).toEqual(['0 dns 3 scripted', '0 db 3 0', '1 web 2 3']);
    expect(chain('web', 5)).toEqual(['0 dns 3 scripted', '0 db 3 0', '5 api 3 1', '5 web 3 2']);
    expect(chain('dns', 9)).toEqual(['0 dns 3 scripted']);
  });
  it('through the member with which there were enough', () => {
    const { chain } = run(
      ['x', 'y', 'z', 's'],
      [{ of: 's', group: ['x', 'y', 'z'], need: 2, kind: 'hard', delay: 5 }],
      [
        [3, 'x', 'down'],
        [1, 'y', 'down'],
        [4, 'z', 'down'],
      ],
    );
    expect(chain('s', 8)).toEqual(['3 x 3 scripted', '8 s 3 0']);
  });
  it('by claims: B is down because A is degraded because B was degraded, all at once', () => {
    const { chain } = run(
      ['a', 'b'],
      [
        { of: 'a', on: 'b', kind: 'hard' },
        { of: 'b', on: 'a', kind: 'brittle' },
      ],
      [[0, 'b', 'degraded']],
    );
    expect(chain('b', 0)).toEqual(['0 b 2 scripted', '0 a 2 0', '0 b 3 1']);
    expect(chain('a', 0)).toEqual(['0 b 2 scripted', '0 a 2 0', '0 b 3 1', '0 a 3 0']);
  });
  it('also in the middle of an instant, where a claim belongs to an entry still to come', () => {
    const { graph, cascade } = run(
      ['a', 'b'],
      [
        { of: 'a', on: 'b', kind: 'hard' },
        { of: 'b', on: 'a', kind: 'brittle' },
      ],
      [[0, 'b', 'degraded']],
    );
    expect(cascade.steps).toHaveLength(2);
    expect(explainFailure(graph, cascade, 1, 1).map(({ component, rank }) => [component, rank])).toEqual([
      [1, 0],
      [0, 1],
      [1, 2],
    ]);
    expect(explainFailure(graph, cascade, 0, 1)).toEqual([]);
  });
  it('dates a claim from when it became bad enough, not from when it got worse still', () => {
    const { chain } = run(
      ['u', 's'],
      [{ of: 's', on: 'u', kind: 'brittle', delay: 4 }],
      [
        [0, 'u', 'minor'],
        [2, 'u', 'degraded'],
        [3, 'u', 'down'],
      ],
    );
    expect(chain('s', 4)).toEqual(['0 u 1 scripted', '4 s 3 0']);
  });
  it('a later fault of its own does not hide what it fell by, and what holds it now is another question', () => {
    const { graph, cascade, chain } = run(
      ['u', 'w', 's'],
      [
        { of: 's', on: 'u', kind: 'hard' },
        { of: 's', on: 'w', kind: 'soft' },
      ],
      [
        [0, 'u', 'down'],
        [2, 'w', 'down'],
        [4, 'u', 'up'],
      ],
    );
    const at = (t: number) => holdingRequirements(graph, cascade, numberOf(graph, 's'), cursorAt(cascade, t * 1000));
    expect([-1, 0, 2, 4].map(at)).toEqual([[], [0], [0], [1]]);
    expect(chain('s', 4)).toEqual(['0 u 3 scripted', '0 s 3 0']);
  });
});

describe('explainSurvival', () => {
  it('nothing it needs has failed', () => {
    const { survival } = run(['a', 'b', 'c'], [{ of: 'b', on: 'a', kind: 'hard' }], [[0, 'c', 'down']]);
    expect(survival('b', 0)).toEqual({ component: 1, level: 0, held: [] });
  });
  it('alive members of the group', () => {
    const { survival } = run(
      ['x', 'y', 'z', 's'],
      [{ of: 's', group: ['x', 'y', 'z'], need: 2, kind: 'hard' }],
      [[0, 'y', 'down']],
    );
    expect(survival('s', 0).held).toEqual([{ requirement: 0, code: 'alive', alive: [0, 2], need: 2, group: 0 }]);
  });
  it('weakening by kind, also where the component is not up but less bad', () => {
    const { survival } = run(
      ['a', 's'],
      [{ of: 's', on: 'a', kind: 'soft' }],
      [
        [0, 'a', 'minor'],
        [1, 'a', 'down'],
      ],
    );
    expect(survival('s', 0)).toEqual({
      component: 1,
      level: 0,
      held: [{ requirement: 0, code: 'weakened', group: 1, imposed: 0 }],
    });
    expect(survival('s', 1)).toEqual({
      component: 1,
      level: 2,
      held: [{ requirement: 0, code: 'weakened', group: 3, imposed: 2 }],
    });
  });
  it('needed only to start', () => {
    const { survival } = run(['a', 's'], [{ of: 's', on: 'a', kind: 'hard', when: 'start' }], [[0, 'a', 'down']]);
    expect(survival('s', 0).held).toEqual([{ requirement: 0, code: 'start-only', imposed: 3 }]);
  });
  it('remaining grace, known or not, counted from the last time it began', () => {
    const deps: CaseDep[] = [
      { of: 's', on: 'a', kind: 'hard', delay: 10 },
      { of: 'v', on: 'a', kind: 'hard', delay: null },
    ];
    const { survival } = run(['a', 's', 'v'], deps, [
      [0, 'a', 'degraded'],
      [2, 'a', 'up'],
      [3, 'a', 'minor'],
      [5, 'a', 'down'],
    ]);
    expect(survival('s', 7).held).toEqual([
      { requirement: 0, code: 'grace', imposed: 3, remaining: 6000, known: true },
    ]);
    expect(survival('v', 0).held).toEqual([{ requirement: 1, code: 'grace', imposed: 2, remaining: 1, known: false }]);
  });
  it('several things at once, outermost first', () => {
    const { survival } = run(
      ['x', 'y', 's'],
      [{ of: 's', group: ['x', 'y'], need: 1, kind: 'soft', delay: 4 }],
      [
        [0, 'x', 'down'],
        [0, 'y', 'degraded'],
      ],
    );
    expect(survival('s', 1).held).toEqual([
      { requirement: 0, code: 'alive', alive: [1], need: 1, group: 2 },
      { requirement: 0, code: 'weakened', group: 2, imposed: 1 },
      { requirement: 0, code: 'grace', imposed: 1, remaining: 3000, known: true },
    ]);
  });
  law(
    'whoever is better than a provider of theirs is told why, and grace is still running',
    [models(), troubles],
    (model, list) => {
      const graph = toGraph(model);
      const cascade = simulateCascade(graph, { events: toEvents(onModel(model, list)), horizon: HORIZON });
      for (const [step, { time }] of cascade.steps.entries()) {
        const cursor = step + 1;
        if (cascade.steps[cursor]?.time === time) continue; // within an instant things are in between
        const levels = healthAt(graph, cascade, cursor);
        for (let v = 0; v < graph.n; v++) {
          const { held, level } = explainSurvival(graph, cascade, v, cursor);
          expect(level).toBe(levels[v]);
          for (const fact of held)
            if (fact.code === 'grace') {
              expect(fact.remaining).toBeGreaterThan(0);
              expect(fact.remaining).toBeLessThanOrEqual(graph.grace[fact.requirement]!);
            }
          for (const [r, need] of model.needs.entries()) {
            if (need.of !== v) continue;
            const listed = held.some((fact) => fact.requirement === r);
            if (need.on.some((u) => levels[u]! > level)) expect(listed || need.kind === 'brittle').toBe(true);
            if (need.on.every((u) => levels[u] === 0)) expect(listed).toBe(false);
          }
        }
      }
    },
  );
});

it('how it last got that bad, or worse: at or before an instant, whatever milder came since', () => {
  const script: [number, string, string][] = [
    [0, 'a', 'down'],
    [3, 'a', 'up'],
    [5, 'a', 'minor'],
    [7, 'a', 'degraded'],
  ];
  const { graph, cascade } = run(['a', 'b'], [{ of: 'b', on: 'a', kind: 'hard' }], script);
  const history = historyAt(graph, cascade, cascade.steps.length);
  const since = (component: number, level: number, time: number) => {
    const claim = onset(cascade, history, component, level, time * 1000);
    return claim && [claim.time / 1000, claim.level];
  };
  expect([since(0, 1, 9), since(0, 2, 9), since(0, 3, 9)]).toEqual([
    ...[
      [5, 1],
      [7, 2],
      [0, 3],
    ],
  ]);
  expect([since(0, 2, 6), since(0, 1, 4), since(1, 2, 7), since(1, 1, -1)]).toEqual([
    ...[[0, 3], [0, 3], [7, 2], undefined],
  ]);
  expect(onset(cascade, historyAt(graph, cascade, 0), 0, 1, 9_000)).toBeUndefined();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateRepair, levelsAt, type RepairProblem } from '../../../src/analysis/repair/evaluate-repair';
import { bestRepair, EXACT_TASKS, greedyRepair, permutations } from '../../../src/analysis/repair/repair-orders';
import { repairTasks } from '../../../src/analysis/repair/repair-tasks';
import { seeded } from '../../../src/analysis/shuffle';
import { finish } from '../../../src/analysis/work';
import { buildGraph } from '../../../src/model/build-graph';
import { componentId } from '../../../src/model/ids';
import { graphOfIncident } from '../../../src/model/incident-graph';
import { TICKS_PER_MINUTE } from '../../../src/model/units';
import { incident } from '../../incidents/support/files';
import { models, toGraph } from '../../support/arbitrary';
import { inMinutes } from '../../support/mitigations';
import { law } from '../../support/property';

const MIN = TICKS_PER_MINUTE;

/** A hub that three need, a leaf nobody needs; the trigger felled all and is fixed at 10. */
const ids = ['trigger', 'leaf', 'hub', 'one', 'two', 'three'].map(componentId);
const hub = buildGraph(
  ids.map((id) => ({ id })),
  [
    ...[ids[1]!, ids[2]!].map((id) => ({ dependent: id, providers: [ids[0]!], kind: 'hard', lag: 0 }) as const),
    ...ids.slice(3).map((id) => ({ dependent: id, providers: [ids[2]!], kind: 'hard', lag: 0 }) as const),
  ],
);
const game = (crews: number): RepairProblem => ({
  graph: hub,
  events: [
    { time: 0, component: 0, level: 3 },
    { time: 10 * MIN, component: 0, level: 0 },
  ],
  from: 10 * MIN,
  tasks: [
    { component: 1, effort: 20 * MIN },
    { component: 2, effort: 5 * MIN },
  ],
  crews,
  horizon: 100 * MIN,
});

describe('one crew, a hub and a leaf', () => {
  test('the hub first: four are back after 5 minutes, the leaf after 25', () => {
    const plan = evaluateRepair(game(1), [1, 0]);
    expect(plan.lost / MIN).toBe(4 * 5 + 25);
    expect((plan.wellAgain ?? NaN) / MIN).toBe(35);
    expect(plan.shifts.map(({ task, crew, from, to }) => [task, crew, from / MIN, to / MIN])).toEqual([
      [1, 0, 10, 15],
      [0, 0, 15, 35],
    ]);
  });
  test('the leaf first costs three quarters of an hour more', () => {
    expect(evaluateRepair(game(1), [0, 1]).lost / MIN).toBe(20 + 4 * 25);
  });
  test('greedy and the best one find the hub', () => {
    expect(finish(greedyRepair(game(1))).plan.order).toEqual([1, 0]);
    const best = finish(bestRepair(game(1), seeded(1)));
    expect([best.method, best.plan.order, best.equallyGood, best.tried]).toEqual(['exact', [1, 0], 1, 2]);
  });
  test('with a crew for each, the order does not matter', () => {
    const best = finish(bestRepair(game(2), seeded(1)));
    expect([best.plan.lost / MIN, best.equallyGood]).toEqual([20 + 4 * 5, 2]);
  });
  test('what nobody repairs stays down', () => {
    const plan = evaluateRepair(game(1), [1]);
    expect([plan.lost / MIN, plan.wellAgain]).toEqual([4 * 5 + 90, null]);
  });
  test('says how far it is: of all orders, or of all steps of the greedy way', () => {
    const three = { ...game(1), tasks: [1, 2, 3].map((component) => ({ component, effort: MIN })) };
    const told = (work: Iterable<unknown>) => [...work];
    expect(told(bestRepair(three, seeded(1)))).toEqual(Array.from({ length: 6 }, (_, done) => ({ done, total: 6 })));
    expect(told(greedyRepair(three))).toEqual(Array.from({ length: 6 }, (_, done) => ({ done, total: 6 })));
    expect(told(greedyRepair(game(1)))).toEqual(Array.from({ length: 3 }, (_, done) => ({ done, total: 3 })));
    expect([finish(greedyRepair(three)).tried, finish(greedyRepair(three)).equallyGood]).toEqual([6, null]);
  });
  test('without a task there is nothing to do, in one way', () => {
    const best = finish(bestRepair({ ...game(1), tasks: [] }, seeded(1)));
    expect([best.method, best.plan.order, best.plan.shifts, best.equallyGood, best.tried]).toEqual([
      ...['exact', [], [], 1, 1],
    ]);
    expect(finish(greedyRepair({ ...game(1), tasks: [] })).plan.lost).toBe(0);
  });
  test('a repair that takes until the horizon is not well again before it', () => {
    const until = (horizon: number) => evaluateRepair({ ...game(1), horizon: horizon * MIN }, [1, 0]);
    expect([until(35).wellAgain, until(36).wellAgain]).toEqual([null, 35 * MIN]);
    expect([until(35).lost, until(30).lost, until(10).lost].map((lost) => lost / MIN)).toEqual([45, 40, 0]);
  });
  test('counts from the level that is asked for', () => {
    const soft = { ...game(1), tasks: [{ component: 1, effort: 20 * MIN }] };
    const events = [
      { time: 0, component: 1, level: 1 },
      { time: 10 * MIN, component: 1, level: 0 },
    ];
    expect(evaluateRepair({ ...soft, events }, [0]).lost).toBe(0); // a minor trouble counts only where it is asked for
    expect(evaluateRepair({ ...soft, events, level: 1 }, [0]).lost / MIN).toBe(20);
  });
  test('an order that is none is refused', () => {
    expect(() => evaluateRepair(game(1), [0, 0])).toThrow('no order: 0, 0');
    expect(() => evaluateRepair(game(1), [7])).toThrow('no order: 7');
    expect(() => evaluateRepair(game(0), [0])).toThrow('no crew: 0');
  });
});

test('all orders, each once', () => {
  const all = [...permutations(4)].map(String);
  expect([all.length, new Set(all).size, all[0], all.at(-1)]).toEqual([24, 24, '0,1,2,3', '3,2,1,0']);
  expect([...permutations(0)]).toEqual([[]]);
});

describe('on random graphs', () => {
  const problems = fc
    .record({
      model: models(),
      fault: fc.nat({ max: 6 }),
      efforts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }),
      crews: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ model, fault, efforts, crews }): RepairProblem => {
      const graph = toGraph(inMinutes(model));
      const component = fault % graph.n;
      const events = [
        { time: 0, component, level: 3 },
        { time: 20 * MIN, component, level: 0 },
      ];
      const open: RepairProblem = { graph, events, from: 20 * MIN, tasks: [], crews, horizon: 90 * MIN };
      const levels = levelsAt(open);
      const tasks = [...levels.keys()]
        .filter((v) => levels[v]! > 0 && v !== component)
        .slice(0, 4)
        .map((v) => ({ component: v, effort: efforts[v]! * MIN }));
      return { ...open, tasks };
    });
  law(
    'nothing beats the best, and repairing more loses no more',
    [problems],
    (problem) => {
      const best = finish(bestRepair(problem, seeded(1)));
      expect(finish(greedyRepair(problem)).plan.lost).toBeGreaterThanOrEqual(best.plan.lost);
      let equal = 0;
      for (const order of permutations(problem.tasks.length)) {
        const { lost } = evaluateRepair(problem, order);
        expect(lost).toBeGreaterThanOrEqual(best.plan.lost);
        if (lost === best.plan.lost) equal++;
        expect(evaluateRepair(problem, order.slice(0, -1)).lost).toBeGreaterThanOrEqual(lost);
      }
      expect(best.equallyGood).toBe(equal);
    },
    60,
  );
  law(
    'crews never work on two things at once, nor stand idle while there is work',
    [problems],
    (problem) => {
      const { shifts } = evaluateRepair(problem, [...problem.tasks.keys()]);
      for (const [i, shift] of shifts.entries()) {
        const before = shifts.slice(0, i).filter(({ crew }) => crew === shift.crew);
        expect(shift.from).toBe(before.at(-1)?.to ?? problem.from);
        expect(shift.to - shift.from).toBe(problem.tasks[shift.task]!.effort);
      }
      expect(shifts.every((shift, i) => shift.from >= (shifts[i - 1]?.from ?? 0))).toBe(true);
    },
    60,
  );
});

describe('20 October 2025, after the record was restored', () => {
  const graph = graphOfIncident(incident('aws-2025-10-20'));
  const root = graph.indexOf.get(componentId('ddb-regional-endpoint'))!;
  const events = [
    { time: 0, component: root, level: 3 },
    { time: 157 * MIN, component: root, level: 0 },
  ];
  const open: RepairProblem = { graph, events, from: 157 * MIN, tasks: [], crews: 2, horizon: 500 * MIN };
  const problem = (most: number): RepairProblem => ({
    ...open,
    tasks: repairTasks(graph, levelsAt(open), { most, effort: 30 * MIN, except: [root] }),
  });
  test('DynamoDB is the first task of all', () => {
    const { tasks } = problem(6);
    expect(tasks).toHaveLength(6);
    expect(graph.ids[tasks[0]!.component]).toBe('dynamodb');
    expect(finish(greedyRepair(problem(6))).plan.order[0]).toBe(0);
  });
  test('more than seven: a search, labelled so, never worse than greedy, the same for the same seed', () => {
    const large = problem(EXACT_TASKS + 1);
    const greedy = finish(greedyRepair(large));
    const found = finish(bestRepair(large, seeded(7)));
    expect([found.method, found.equallyGood]).toEqual(['local-search', null]);
    expect(found.plan.lost).toBeLessThanOrEqual(greedy.plan.lost);
    expect(finish(bestRepair(large, seeded(7))).plan.order).toEqual(found.plan.order);
  });
});

import { describe, expect, test } from 'vitest';
import { finish } from '../../src/analysis/work';
import { blastRadius } from '../../src/engine/blast';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { fromMinutes } from '../../src/model/units';
import { analysisWork, type AnalysisRequest } from '../../src/workers/analysis-tasks';
import { createTaskRunner, type FromWorker } from '../../src/workers/task-runner';
import { incident } from '../incidents/support/files';

const day = incident('aws-2025-10-20');
const graph = graphOfIncident(day);
const number = (id: string): number => graph.indexOf.get(componentId(id))!;
const faults = [{ component: number(day.root), level: 3 }];
const basis = { kind: 'untimed', graph, faults } as const;
const rank: AnalysisRequest = { task: 'rank-mitigations', basis, options: { kinds: ['remove', 'second-region'] } };

/** A worker without a browser: its clock ticks a millisecond at each look, what is for later waits until asked. */
function workbench() {
  const said: FromWorker[] = [];
  const waiting: (() => void)[] = [];
  let clock = 0;
  const runner = createTaskRunner({
    post: (message) => said.push(message),
    later: (next) => waiting.push(next),
    now: () => clock++,
  });
  const goOn = (): boolean => {
    const next = waiting.shift();
    next?.();
    return next !== undefined;
  };
  return { said, take: runner.take, goOn, types: () => said.map(({ type, id }) => `${type} ${id}`) };
}

describe('the runner', () => {
  test('reports on the way, and comes to the same answer as all at once', () => {
    const { take, goOn, said, types } = workbench();
    take({ type: 'start', id: 1, request: rank });
    expect(types()).toEqual(['progress 1']);
    while (goOn());
    const last = said.at(-1);
    expect(last).toEqual({ type: 'done', id: 1, answer: finish(analysisWork(rank)) });
    const done = said.flatMap((message) => (message.type === 'progress' ? [message.progress.done] : []));
    expect(done.length).toBeGreaterThan(0);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });
  test('stops when it is told to, and says nothing more', () => {
    const { take, goOn, types } = workbench();
    take({ type: 'start', id: 1, request: rank });
    take({ type: 'cancel', id: 1 });
    take({ type: 'cancel', id: 1 });
    while (goOn());
    expect(types()).toEqual(['progress 1', 'cancelled 1']);
  });
  test('a new request takes the place of the old one', () => {
    const { take, goOn, types } = workbench();
    take({ type: 'start', id: 1, request: rank });
    take({ type: 'start', id: 2, request: rank });
    while (goOn());
    expect(types().slice(0, 3)).toEqual(['progress 1', 'cancelled 1', 'progress 2']);
    expect(types().at(-1)).toBe('done 2');
    expect(
      types()
        .slice(2)
        .some((text) => text.endsWith(' 1')),
    ).toBe(false);
  });
  test('a request that names what does not exist fails, and the next one runs', () => {
    const { take, goOn, said } = workbench();
    take({ type: 'start', id: 1, request: { ...rank, basis: { ...basis, faults: [{ component: 9999, level: 3 }] } } });
    expect(said).toEqual([{ type: 'failed', id: 1, message: 'unknown component: 9999' }]);
    take({ type: 'start', id: 2, request: rank });
    while (goOn());
    expect(said.at(-1)?.type).toBe('done');
  });
});

describe('each task', () => {
  const trouble = blastRadius(graph, faults);
  const requests: AnalysisRequest[] = [
    rank,
    { task: 'rank-pairs', basis, options: { kinds: ['second-region'], targets: [number('signal')] } },
    {
      task: 'greedy-set',
      size: 2,
      basis: { kind: 'timed', graph, scenario: { events: [{ time: 0, ...faults[0]! }] }, horizon: fromMinutes(60) },
      options: { kinds: ['second-region'] },
    },
    { task: 'cut-sets', graph, target: number('signal'), failure: graph.ids.map(() => 0.001) },
    {
      task: 'best-repair',
      seed: 1,
      problem: {
        graph,
        events: [
          { time: 0, ...faults[0]! },
          { time: fromMinutes(9), component: faults[0]!.component, level: 0 },
        ],
        from: fromMinutes(9),
        crews: 2,
        horizon: fromMinutes(99),
        tasks: [number('dynamodb'), number('lambda')].map((component) => ({ component, effort: fromMinutes(5) })),
      },
    },
  ];
  test.each(requests.map((request) => [request.task, request] as const))(
    '%s survives the way there and back',
    (task, request) => {
      const sent = structuredClone(request);
      const answer = finish(analysisWork(sent));
      expect(structuredClone(answer)).toEqual(answer);
      expect(answer).toEqual(finish(analysisWork(request)));
      expect(answer.task).toBe(task);
    },
  );
  test('cut sets of Signal: DynamoDB alone is one', () => {
    const answer = finish(analysisWork(requests[3]!));
    if (answer.task !== 'cut-sets') throw new Error('another task');
    const singles = answer.result.cutSets
      .filter(({ events }) => events.length === 1)
      .map(({ events }) => answer.events[events[0]!]!.id);
    expect(singles).toEqual(expect.arrayContaining(['signal', 'dynamodb', 'ddb-regional-endpoint']));
    expect([answer.result.complete, trouble[number('signal')]]).toEqual([true, 3]);
  });
});

import { describe, expect, test } from 'vitest';
import { finish } from '../../src/analysis/work';
import { blastRadius } from '../../src/engine/blast';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { fromMinutes } from '../../src/model/units';
import { analysisWork, type AnalysisRequest } from '../../src/workers/analysis-tasks';
import { incident } from '../incidents/support/files';

const day = incident('aws-2025-10-20');
const graph = graphOfIncident(day);
const number = (id: string): number => graph.indexOf.get(componentId(id))!;
const faults = [{ component: number(day.root), level: 3 }];
const basis = { kind: 'untimed', graph, faults } as const;
const rank: AnalysisRequest = { task: 'rank-mitigations', basis, options: { kinds: ['remove', 'second-region'] } };

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

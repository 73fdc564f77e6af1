import { describe, expect, test } from 'vitest';
import { analyseCutSets } from '../../src/analysis/fault-tree/cut-sets';
import { systemOfGraph } from '../../src/analysis/fault-tree/system-of-graph';
import { killSets } from '../../src/analysis/kill-sets';
import { finish } from '../../src/analysis/work';
import { DEGRADED, DOWN } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { incident, incidentIds } from './support/files';

describe.each(incidentIds)('%s', (id) => {
  const graph = graphOfIncident(incident(id));
  test.each([DOWN, DEGRADED])(
    'cut sets of every component at level %i are complete, those of order 1 are its kill set',
    (level) => {
      const sets = killSets(graph, level);
      for (let target = 0; target < graph.n; target++) {
        const system = systemOfGraph(graph, target, { level });
        const { complete, cutSets, count } = finish(analyseCutSets(system));
        expect([graph.ids[target], complete, cutSets.length]).toEqual([graph.ids[target], true, count]);
        const singles = cutSets.flatMap(({ events }) =>
          events.length === 1 ? [system.events[events[0]!]!.component] : [],
        );
        const killers = sets.killersOf(target).filter((v) => graph.scope[v] === 0);
        expect(singles.sort((a, b) => a - b)).toEqual(killers);
      }
    },
  );
});

test('Zoom falls only by itself or by two together: its data have a second region', () => {
  const graph = graphOfIncident(incident('aws-2025-10-20'));
  const system = systemOfGraph(graph, graph.indexOf.get(componentId('zoom'))!);
  const { cutSets } = finish(analyseCutSets(system));
  const named = cutSets.map(({ events }) => events.map((event) => system.events[event]!.id).join(' + '));
  expect(named.filter((set) => set.includes('global-tables'))).toContain('dynamodb + dynamodb-global-tables');
  expect(named).not.toContain('dynamodb');
});

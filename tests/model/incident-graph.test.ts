import { expect, it } from 'vitest';
import { blastRadius } from '../../src/engine/blast';
import { IMPACT_KINDS } from '../../src/model/health';
import { graphOfIncident } from '../../src/model/incident-graph';

it('a dependency that a redundancy gathers stays in the graph without an effect of its own', () => {
  const single = (to: string) => ({ from: 'app', to, kind: 'hard' as const, lag_minutes: null });
  const graph = graphOfIncident({
    components: ['app', 'east', 'west', 'dns'].map((id) => ({ id })),
    dependencies: [single('east'), single('west'), single('dns')],
    redundancies: [{ from: 'app', to: ['east', 'west'], need: 1, kind: 'hard' }],
  });
  expect(Array.from(graph.kind, (kind) => IMPACT_KINDS[kind])).toEqual(['none', 'none', 'hard', 'hard']);
  const down = (...components: number[]) =>
    blastRadius(
      graph,
      components.map((component) => ({ component, level: 3 })),
    )[0];
  expect([down(1), down(2), down(1, 2), down(3)]).toEqual([0, 0, 3, 3]);
});

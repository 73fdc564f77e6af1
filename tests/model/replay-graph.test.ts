import { beforeEach, describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/model/build-graph';
import type { DependencyGraph } from '../../src/model/graph';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { graphOfReplay, requirementInput, valueOf } from '../../src/model/replay-graph';
import { smallOutage, smallReplay } from '../support/small-outage';

const MINUTE = 60_000_000;
let base: DependencyGraph;
let graph: DependencyGraph;
beforeEach(() => {
  base = graphOfIncident(smallOutage);
  graph = graphOfReplay(smallOutage, smallReplay);
});
const inputs = (of: DependencyGraph) => Array.from({ length: of.m }, (_, r) => requirementInput(of, r));
const replaced = smallOutage.dependencies.findIndex(({ from, to }) => from === 'cache' && to === 'power');

describe('the graph that a replay runs on', () => {
  it('has the components of the incident where they were, then the replay’s switches, which are never counted', () => {
    expect(graph.ids).toEqual([...base.ids, 'makeshift']);
    expect(Array.from(graph.scope)).toEqual([...base.scope, 1]);
    expect(graph.scale).toEqual(base.scale);
  });
  it('has the requirements of the incident where they were, the replaced one without effect', () => {
    expect(inputs(graph).slice(0, base.m)).toEqual(
      inputs(base).map((input, r) => (r === replaced ? { ...input, kind: 'none' } : input)),
    );
    expect(inputs(base)[replaced]).toMatchObject({ dependent: 'cache', providers: ['power'], lag: 5 * MINUTE });
  });
  it('has the requirements of the replay after them, with its numbers', () => {
    expect(inputs(graph).slice(base.m)).toEqual([
      { dependent: 'cache', providers: ['power'], need: 1, kind: 'hard', lag: 7 * MINUTE, when: 'run' },
      { dependent: 'office', providers: ['makeshift', 'db'], need: 1, kind: 'soft', lag: null, when: 'run' },
    ]);
  });
  it('has the recovery times of the replay, and else those of the incident', () => {
    const at = graph.ids.findIndex((id) => id === 'db');
    expect(Array.from(graph.recovery)).toEqual([...base.recovery, 0].map((own, v) => (v === at ? 20 * MINUTE : own)));
    const slow = {
      ...smallOutage,
      components: smallOutage.components.map((row) => (row.id === 'mail' ? { ...row, recovery_minutes: 3 } : row)),
    };
    const { recovery, ids } = graphOfReplay(slow, smallReplay);
    expect(recovery[ids.findIndex((id) => id === 'mail')]).toBe(3 * MINUTE);
  });
  it('keeps what is needed only to start, how many of several, and a switchover', () => {
    const office = inputs(graph).find(({ dependent, providers }) => dependent === 'office' && providers.length === 1);
    expect(office).toMatchObject({ when: 'start' });
    const start = { ...smallReplay.requirements[0]!, when: 'start' as const };
    const changed = graphOfReplay(smallOutage, { ...smallReplay, requirements: [start] });
    expect(inputs(changed).at(-1)).toMatchObject({ when: 'start' });
    expect(inputs(graph).every((input) => !('switchover' in input))).toBe(true);
    const [a, b, c] = [componentId('a'), componentId('b'), componentId('c')];
    const rows = [0, 5].map((switchover) => ({
      ...{ dependent: c, providers: [a, b], need: 1, kind: 'soft' as const, lag: 3, when: 'run' as const, switchover },
    }));
    const more = { dependent: b, providers: [a], need: 1, kind: 'hard' as const, lag: null, when: 'start' as const };
    expect(inputs(buildGraph([{ id: a }, { id: b }, { id: c }], [...rows, more]))).toEqual([...rows, more]);
  });
  it('of several needs as many as the replay says, and all where it says nothing', () => {
    const row = { ...smallReplay.requirements[1]!, to: ['makeshift', 'db', 'cache'] };
    const needOf = (change: object) => {
      const { need: _, ...all } = { ...row, ...change };
      const requirements = ['need' in change ? { ...row, ...change } : all];
      return inputs(graphOfReplay(smallOutage, { ...smallReplay, requirements })).at(-1)?.need;
    };
    expect([needOf({}), needOf({ need: 2 })]).toEqual([3, 2]);
  });
  it('names what leads nowhere', () => {
    const lost = (change: Partial<typeof smallReplay>) => () =>
      graphOfReplay(smallOutage, { ...smallReplay, ...change });
    expect(lost({ recovery: [{ component: 'nowhere', parameter: 'db-starts' }] })).toThrow(
      'unknown component: "nowhere"',
    );
    expect(lost({ recovery: [{ component: 'db', parameter: 'nothing' }] })).toThrow('unknown-parameter: "nothing"');
    expect(lost({ replaces: [{ from: 'power', to: 'cache' }] })).toThrow('unknown-dependency: ["power","cache"]');
    expect(() => valueOf(new Map([['one', 0]]), 'two')).toThrow(RangeError);
    expect(valueOf(new Map([['one', 0]]), 'one')).toBe(0);
  });
});

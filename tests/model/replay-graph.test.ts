import { describe, expect, it } from 'vitest';
import { graphOfIncident } from '../../src/model/incident-graph';
import { graphOfReplay, requirementInput, valueOf } from '../../src/model/replay-graph';
import { smallOutage, smallReplay } from '../support/small-outage';

const MINUTE = 60_000_000;
const base = graphOfIncident(smallOutage);
const graph = graphOfReplay(smallOutage, smallReplay);
const inputs = (of: typeof graph) => Array.from({ length: of.m }, (_, r) => requirementInput(of, r));
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
  });
  it('names what leads nowhere', () => {
    const lost = (change: Partial<typeof smallReplay>) => () =>
      graphOfReplay(smallOutage, { ...smallReplay, ...change });
    expect(lost({ recovery: [{ component: 'nowhere', parameter: 'db-starts' }] })).toThrow(
      'unknown-component: "nowhere"',
    );
    expect(lost({ recovery: [{ component: 'db', parameter: 'nothing' }] })).toThrow('unknown-parameter: "nothing"');
    expect(lost({ replaces: [{ from: 'power', to: 'cache' }] })).toThrow('unknown-dependency: ["power","cache"]');
    expect(() => valueOf(new Map([['one', 0]]), 'two')).toThrow(RangeError);
    expect(valueOf(new Map([['one', 0]]), 'one')).toBe(0);
  });
});

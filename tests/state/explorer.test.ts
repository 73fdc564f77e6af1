import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { DOWN } from '../../src/model/health';
import { Explorer } from '../../src/state/explorer.svelte';
import { core, STORY_IDS } from '../support/stories';
import { law } from '../support/property';

describe('backward equals forward', () => {
  for (const id of STORY_IDS) {
    const explorer = new Explorer(core(id));
    const { n } = explorer.graph;
    law(
      `in ${id}, for random faults and random walks of the cursor`,
      [fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 3 }), fc.array(fc.nat(40), { maxLength: 12 })],
      (faults, walk) => {
        explorer.reset();
        for (const fault of faults) explorer.break(fault, true);
        const { log, steps } = explorer.cascade;
        for (const cursor of walk) {
          explorer.moveTo(cursor);
          const there = new Uint8Array(n);
          const last = steps[Math.min(cursor, steps.length) - 1]?.last ?? 0;
          for (const { component, to } of log.slice(0, last)) there[component] = to;
          expect(explorer.levels).toEqual(there);
        }
      },
      Math.ceil(200 / STORY_IDS.length),
    );
  }
});

it('counts degraded or worse and leaves the stand-in for a place out', () => {
  const explorer = new Explorer(core('aws-2025-10-20'));
  expect(explorer.total).toBe(186);
  explorer.break(explorer.indexOf.get('aws-us-east-1') ?? -1);
  expect(explorer.levels[explorer.indexOf.get('aws-us-east-1') ?? -1]).toBe(DOWN);
  expect(explorer.hit).toBe(0);
});

it('never takes an unknown lag for none: such a step comes after, at no known time', () => {
  const graph = graphOfIncident(core('aws-2025-10-20'));
  const { log } = simulateCascade(graph, {
    events: [{ time: 0, component: graph.indexOf.get('dynamodb' as never) ?? -1, level: DOWN }],
  });
  for (const { time, cause } of log) {
    if (cause.type !== 'requirement' || graph.lagKnown[cause.requirement] === 1) continue;
    expect(time % 1_000_000).toBeGreaterThan(0);
  }
});

describe('what a reader does', () => {
  const open = () => new Explorer(core('aws-2025-10-20'));

  it('is taken back and done again, cursor and all', () => {
    const explorer = open();
    explorer.break(3);
    explorer.moveTo(1);
    explorer.break(5);
    explorer.setDetail('all');
    expect(explorer.faults).toEqual([5]);
    explorer.undo();
    expect(explorer.choices.detail).toBe('story');
    explorer.undo();
    expect(explorer.faults).toEqual([3]);
    explorer.undo();
    expect(explorer.faults).toEqual([]);
    expect(explorer.canUndo).toBe(false);
    explorer.redo();
    explorer.redo();
    explorer.redo();
    expect(explorer.faults).toEqual([5]);
    expect(explorer.choices.detail).toBe('all');
    expect(explorer.canRedo).toBe(false);
  });

  it('stays when only the language changes, and goes when the incident does', () => {
    const explorer = open();
    explorer.break(3);
    explorer.open(core('aws-2025-10-20', 'de'));
    expect(explorer.faults).toEqual([3]);
    explorer.open(core('facebook-2021-10-04'));
    expect(explorer.faults).toEqual([]);
    expect(explorer.cursor).toBe(0);
  });

  it('comes back from a link, and says which names it does not know', () => {
    const explorer = open();
    explorer.break(explorer.indexOf.get('lambda') ?? -1);
    explorer.select(explorer.root);
    const copy = open();
    expect(copy.show(explorer.moment())).toEqual([]);
    expect(copy.moment()).toEqual(explorer.moment());
    expect(copy.show({ ...explorer.moment(), faults: ['lambda', 'nonsense', '__proto__'], selected: 'gone' })).toEqual([
      'nonsense',
      '__proto__',
      'gone',
    ]);
    expect(copy.moment().faults).toEqual(['lambda']);
  });
});

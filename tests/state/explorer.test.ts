import { describe, expect, it } from 'vitest';
import type { StoryCore } from '../../src/catalog/parts';
import { simulateCascade } from '../../src/engine/simulate';
import { DOWN } from '../../src/model/health';
import { graphOfIncident } from '../../src/model/incident-graph';
import { Explorer } from '../../src/state/explorer.svelte';
import { core } from '../support/stories';

const open = () => new Explorer(core('aws-2025-10-20'));
const at = (explorer: Explorer, id: string): number => explorer.indexOf.get(id) ?? -1;

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
  it('is taken back and done again, and leads back to where they stood', () => {
    const explorer = open();
    explorer.break(3, false, 0);
    explorer.break(5, false, 4);
    explorer.break(7, true, 9);
    expect(explorer.faults).toEqual([5, 7]);
    expect(explorer.undo(12)).toBe(9);
    expect(explorer.faults).toEqual([5]);
    expect(explorer.undo(9)).toBe(4);
    expect(explorer.faults).toEqual([3]);
    expect(explorer.undo(4)).toBe(0);
    expect(explorer.faults).toEqual([]);
    expect(explorer.canUndo).toBe(false);
    expect(explorer.undo(0)).toBeNull();
    explorer.redo(0);
    explorer.redo(4);
    expect(explorer.redo(9)).toBe(12);
    expect(explorer.faults).toEqual([5, 7]);
    expect(explorer.canRedo).toBe(false);
    expect(explorer.redo(0)).toBeNull();
  });

  it('breaks a component once, however often it is told', () => {
    const explorer = open();
    explorer.break(3, false, 0);
    explorer.break(3, true, 1);
    expect(explorer.faults).toEqual([3]);
    explorer.repair(3, 1);
    expect(explorer.faults).toEqual([]);
    expect(explorer.cascade.steps).toHaveLength(0);
  });

  it('is all healthy again, which can be taken back', () => {
    const explorer = open();
    explorer.break(3, false, 0);
    explorer.heal(5);
    expect(explorer.faults).toEqual([]);
    expect(explorer.undo(0)).toBe(5);
    expect(explorer.faults).toEqual([3]);
    explorer.undo(5);
    explorer.heal(0);
    expect(explorer.canRedo).toBe(true); // nothing was broken, so nothing was healed
  });

  it('stays when only the language changes, and goes when the story does', () => {
    const explorer = open();
    explorer.break(3, false, 0);
    explorer.open(core('aws-2025-10-20', 'de'));
    expect(explorer.faults).toEqual([3]);
    explorer.open(core('facebook-2021-10-04'));
    expect(explorer.faults).toEqual([]);
    expect(explorer.canUndo).toBe(false);
  });

  it('runs with a change in force, beside the run without it', async () => {
    const explorer = open();
    explorer.break(explorer.root, false, 0);
    const before = explorer.cascade.log.length;
    const whatIfs = [{ kind: 'remove', target: 'dynamodb~ddb-regional-endpoint', number: null }];
    expect(await explorer.show({ faults: [explorer.core.root], whatIfs })).toEqual([]);
    expect(explorer.unchanged.log).toHaveLength(before);
    expect(explorer.cascade.log.length).toBeLessThan(before);
    expect(explorer.moment().whatIfs).toEqual(whatIfs);
  });
});

it('keeps after an edit what is broken, on what is still there; moves are forgotten only if parts are others', () => {
  const explorer = open();
  const story = core('aws-2025-10-20');
  explorer.break(at(explorer, 'lambda'), false, 0);
  explorer.break(at(explorer, 'sqs'), true, 0);
  explorer.open({ ...story, title: 'renamed' });
  expect(explorer.core.title).toBe('renamed');
  expect(explorer.canUndo).toBe(true);
  const components = story.components.filter(({ id }) => id !== 'lambda').toReversed();
  explorer.open({ ...story, components });
  expect(explorer.moment().faults).toEqual(['sqs']);
  expect(explorer.canUndo).toBe(false);
});

it('tells falls for certain from falls of which nobody knows', () => {
  const explorer = open();
  expect([explorer.gentle, explorer.certain]).toEqual([null, null]); // here everything is known
  const own: StoryCore = {
    ...core('aws-2025-10-20'),
    ...{ id: 'own', root: 'db', redundancies: [] },
    components: core('aws-2025-10-20')
      .components.slice(0, 2)
      .map((row, at) => ({ ...row, id: at === 0 ? 'db' : 'web' })),
    dependencies: [{ ...core('aws-2025-10-20').dependencies[0]!, from: 'web', to: 'db', kind: 'hard', unknown: true }],
  };
  explorer.open(own);
  explorer.break(0, false, 0);
  expect(explorer.cascade.log.map(({ component }) => component)).toEqual([0, 1]);
  expect(explorer.certain?.log.map(({ component }) => component)).toEqual([0]);
});

describe('a link', () => {
  it('is followed, and names that are not there are returned', async () => {
    const explorer = open();
    explorer.break(at(explorer, 'lambda'), false, 0);
    const copy = open();
    expect(await copy.show(explorer.moment())).toEqual([]);
    expect(copy.moment()).toEqual(explorer.moment());
    expect(await copy.show({ faults: ['lambda', 'nonsense', '__proto__'], whatIfs: [] })).toEqual([
      'nonsense',
      '__proto__',
    ]);
    expect(copy.moment().faults).toEqual(['lambda']);
    const nonsense = { kind: 'magic', target: 'lambda', number: 3 };
    expect(await copy.show({ faults: ['sqs', 'sqs'], whatIfs: [nonsense] })).toEqual(['magic:lambda:3']);
    expect(copy.moment()).toEqual({ faults: ['sqs'], whatIfs: [] });
  });
  it('finds what a sentence or an encoding has grown around', () => {
    const explorer = open();
    const [lambda, sqs] = [at(explorer, 'lambda'), at(explorer, 'sqs')];
    expect(explorer.find('lambda')).toEqual([lambda]);
    expect(explorer.find('lambda.')).toEqual([lambda]);
    expect(explorer.find('lambda%3E')).toEqual([lambda]);
    expect(explorer.find('lambda,sqs')).toEqual([lambda, sqs]);
    expect(explorer.find('lambda,nonsense')).toEqual([]);
  });
});

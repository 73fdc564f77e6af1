import { describe, expect, it } from 'vitest';
import {
  addComponent,
  connect,
  dropComponents,
  dropDependencies,
  foldComponents,
  groupComponents,
  mark,
  hardnessOf,
  HARDNESS,
  plumbing,
  renameComponent,
  turn,
} from '../../src/model/edit-system';
import { readSystemFile } from '../../src/model/read-system-file';
import type { SystemFile } from '../../src/model/system-file';

const system: SystemFile = {
  format: 'dominograph-system',
  version: 2,
  components: ['web', 'pipe', 'db', 'spare', '__proto__'].map((id) => ({ id })),
  dependencies: [
    { from: 'web', to: 'pipe', strength: 'hard', lag_minutes: 1, where: { file: 'a', line: 3 } },
    { from: 'pipe', to: 'db', strength: 'soft', lag_minutes: 2 },
    { from: 'web', to: '__proto__', strength: 'unknown', lag_minutes: null },
  ],
  redundancies: [{ from: 'web', to: ['db', 'spare'], need: 1, strength: 'hard', lag_minutes: null }],
};
const pairs = ({ dependencies }: SystemFile) => dependencies.map(({ from, to }) => `${from} ${to}`);
/** What an edit makes can be read again as it is. */
const sound = (edited: SystemFile): SystemFile => {
  expect(readSystemFile(JSON.parse(JSON.stringify(edited)))).toEqual({ system: edited, issues: [] });
  return edited;
};

it('marks a dependency as what the reader says it is, and nothing else changes', () => {
  for (const as of HARDNESS) {
    const edited = sound(mark(system, new Set([2]), as));
    expect(hardnessOf(edited.dependencies[2]!)).toBe(as);
    expect(edited.dependencies.slice(0, 2)).toEqual(system.dependencies.slice(0, 2));
  }
  expect(mark(mark(system, new Set([0]), 'start'), new Set([0]), 'hard').dependencies[0]).toEqual(
    system.dependencies[0],
  );
});

describe('turning', () => {
  it('all round, twice, is what it was', () => expect(turn(sound(turn(system)))).toEqual(system));
  it('one into another that is there says it once', () => {
    const both = sound(connect(system, 'db', 'pipe', 'hard'));
    expect(pairs(sound(turn(both, new Set([1]))))).toEqual(['web pipe', 'db pipe', 'web __proto__']);
  });
});

describe('dropping', () => {
  it('a component takes what was said of it along', () => {
    const edited = sound(dropComponents(system, new Set(['pipe', 'spare'])));
    expect(pairs(edited)).toEqual(['web __proto__']);
    expect(edited.redundancies).toEqual([]);
  });
  it('leaves the last component', () => {
    const all = new Set(system.components.map(({ id }) => id));
    expect(dropComponents(system, all)).toBe(system);
  });
  it('a dependency leaves its ends', () =>
    expect(sound(dropDependencies(system, new Set([0]))).components).toEqual(system.components));
});

describe('folding', () => {
  it('keeps the way through with the weaker strength, both waits, and its place', () => {
    const edited = sound(foldComponents(system, new Set(['pipe'])));
    expect(edited.components.map(({ id }) => id)).not.toContain('pipe');
    expect(edited.dependencies.find(({ to }) => to === 'db')).toEqual({
      ...{ from: 'web', to: 'db', strength: 'soft', lag_minutes: 3, where: { file: 'a', line: 3 } },
    });
  });
  it('what nobody knows stays unknown, and what is there already is not said twice', () => {
    const unknown = mark(system, new Set([1]), 'unknown');
    expect(foldComponents(unknown, new Set(['pipe'])).dependencies.at(-1)?.strength).toBe('unknown');
    const straight = connect(system, 'web', 'db', 'hard');
    expect(pairs(sound(foldComponents(straight, new Set(['pipe']))))).toEqual(['web __proto__', 'web db']);
  });
  it('finds what only passes on, and leaves what is one of several', () => {
    expect(plumbing(system)).toEqual(['pipe']);
    expect(foldComponents(system, new Set(['spare']))).toBe(system);
  });
});

describe('adding', () => {
  it('gives an id of its own, and takes no empty name', () => {
    expect(sound(addComponent(system, 'db')).components.at(-1)).toEqual({ id: 'db (2)' });
    expect(addComponent(system, '')).toBe(system);
  });
  it('connects once, never to itself or to nothing', () => {
    expect(pairs(sound(connect(system, 'db', 'spare', 'start')))).toContain('db spare');
    for (const [from, to] of [
      ['web', 'pipe'],
      ['db', 'db'],
      ['db', 'constructor'],
    ] as const)
      expect(connect(system, from, to, 'hard')).toBe(system);
  });
  it('renames and groups, and takes both back', () => {
    const named = sound(renameComponent(system, 'db', 'Orders'));
    expect(named.components[2]).toEqual({ id: 'db', name: 'Orders' });
    expect(renameComponent(named, 'db', '')).toEqual(system);
    expect(sound(groupComponents(system, new Set(['db', 'spare']), 'data')).components[3]).toEqual({
      ...{ id: 'spare', group: 'data' },
    });
    expect(groupComponents(groupComponents(system, new Set(['db']), 'x'), new Set(['db']), '')).toEqual(system);
  });
});

import { describe, expect, it } from 'vitest';
import { Boards } from '../../src/state/boards.svelte';
import { largeCore } from '../support/large';

const stand = (boards: Boards): readonly number[] =>
  boards.shown.groups.flatMap(({ members }) => members).sort((a, b) => a - b);

describe('a board of bars', () => {
  const core = largeCore(3000);
  const boards = new Boards(() => core);
  it('opens group by group until each of its components has a box, and out again', () => {
    expect([boards.shown.size, boards.inside]).toEqual(['bars', []]);
    boards.lookInto('name-0');
    expect(boards.shown.size).toBe('bars');
    expect(stand(boards)).toHaveLength(1000);
    boards.lookInto(boards.shown.groups[2]?.key ?? '');
    expect(boards.shown.size).toBe('columns');
    expect(boards.inside.map(({ id }) => id)).toEqual(['name-0', 'name-0/2']);
    expect(boards.shown.groups[0]?.members.every((member) => boards.shown.places[member] !== null)).toBe(true);
    boards.lookOut(1);
    expect(boards.inside).toHaveLength(1);
    boards.lookOut();
    expect(stand(boards)).toHaveLength(3000);
  });
  it('gathers each component once, in parts that a look takes in', () => {
    for (const group of core.board.zones.flatMap(({ groups }) => groups)) {
      const parts = group.parts ?? [];
      expect(parts.flatMap(({ components }) => components).sort()).toEqual([...group.components].sort());
      for (const { components } of parts) expect(components.length).toBeLessThanOrEqual(260);
    }
  });
  it('brings any component into the picture', () => {
    for (const component of [0, 1, 1234, 2999]) {
      boards.reach(component);
      expect(boards.shown.places[component]).not.toBeNull();
    }
  });
});

describe('a part that is kept to', () => {
  const core = largeCore(3000);
  const boards = new Boards(() => core);
  it('is what a component needs to any depth, itself with it', async () => {
    await boards.keepToWhat(20, 'needs');
    expect(stand(boards)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20]);
    expect(boards.shown.size).toBe('depth');
    expect(boards.keeping).toEqual({ component: 'qt-20', way: 'needs' });
  });
  it('or what needs it; one too large for boxes is gathered again', async () => {
    await boards.keepToWhat(20, 'needed-by');
    expect(boards.only?.members).toHaveLength(2700 - 18);
    expect(boards.shown.size).toBe('bars');
    boards.reach(2995);
    expect(boards.shown.places[2995]).not.toBeNull();
    expect(boards.keeping?.way).toBe('needed-by');
  });
  it('is left for a component that is not in it, for everything, and for another story', async () => {
    await boards.keepToWhat(20, 'needs');
    boards.reach(2999);
    expect(boards.keeping).toBeNull();
    await boards.keepToWhat(20, 'needs');
    await boards.keepTo(null);
    expect(stand(boards)).toHaveLength(3000);
    await boards.keepTo({ component: 'gone', way: 'needs' });
    expect([boards.keeping, stand(boards).length]).toEqual([null, 3000]);
  });
});

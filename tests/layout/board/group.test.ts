import { expect, it } from 'vitest';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import { layoutGroup } from '../../../src/layout/board/layout-group';
import { MOST_COLUMNS } from '../../../src/layout/board/column-counts';
import { law } from '../../support/property';
import { anyBoard } from './inputs';

const cellsOf = ({ blocks }: ReturnType<typeof layoutGroup>) => blocks.flatMap(({ cells }) => cells);

law('shows each component of the group once, and none of another', [anyBoard(60, 2)], (input) => {
  const { groups } = layoutBoard(input, 'bars');
  groups.forEach(({ members }, group) => {
    const alone = layoutGroup(input, group);
    const boxes = alone.places.flatMap((place, component) => (place ? [component] : []));
    expect([...boxes, ...cellsOf(alone)].sort((a, b) => a - b)).toEqual([...members].sort((a, b) => a - b));
    expect(alone.groupOf).toHaveLength(input.labels.length);
    alone.groupOf.forEach((own, component) => expect(own).toBe(members.includes(component) ? 0 : -1));
    expect(alone.groups.map(({ key }) => key)).toEqual([groups[group]?.key]);
  });
});

it('uses the width it has: a group of a thousand stands in all columns, one of twenty in some', () => {
  const input = (size: number) => ({
    zones: [
      { title: 'Zone', groups: [{ key: 'g', title: 'Group', members: Array.from({ length: size }, (_, i) => i) }] },
    ],
    labels: Array.from({ length: size }, (_, i) => `part ${i}`),
    ...{ start: -1, known: [], dependencies: [] },
  });
  expect(layoutGroup(input(1000), 0).columns).toBe(MOST_COLUMNS);
  expect(layoutGroup(input(1000), 0).rows).toBeLessThanOrEqual(26);
  expect(layoutGroup(input(20), 0).columns).toBeGreaterThan(2);
});

it('knows no group that the board does not have', () => {
  const input = { zones: [], labels: [], start: -1, known: [], dependencies: [] };
  expect(() => layoutGroup(input, 0)).toThrow(RangeError);
});

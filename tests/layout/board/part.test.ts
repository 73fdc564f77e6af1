import { expect } from 'vitest';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import { layoutPart } from '../../../src/layout/board/layout-part';
import type { BoardInput } from '../../../src/layout/board/types';
import { law } from '../../support/property';
import { anyBoard } from './inputs';

const cellsOf = ({ blocks }: ReturnType<typeof layoutPart>) => blocks.flatMap(({ cells }) => cells);
const onlyGroup = (input: BoardInput, wanted: number): BoardInput => {
  let group = -1;
  return {
    ...input,
    zones: input.zones.map((zone) => ({ ...zone, groups: zone.groups.filter(() => ++group === wanted) })),
  };
};

law('shows each component of the part once, and none of another', [anyBoard(60, 2)], (input) => {
  const { groups } = layoutBoard(input, 'bars');
  groups.forEach(({ members }, group) => {
    const alone = layoutPart(onlyGroup(input, group), members.length <= 40 ? 'columns' : 'cells');
    const boxes = alone.places.flatMap((place, component) => (place ? [component] : []));
    expect([...boxes, ...cellsOf(alone)].sort((a, b) => a - b)).toEqual([...members].sort((a, b) => a - b));
    expect(alone.groupOf).toHaveLength(input.labels.length);
    alone.groupOf.forEach((own, component) => expect(own).toBe(members.includes(component) ? 0 : -1));
    expect(alone.groups.map(({ key }) => key)).toEqual([groups[group]?.key]);
    expect(alone.groups[0]?.members).toEqual(members);
  });
});

law('is the whole board where the part is the whole', [anyBoard(60, 2)], (input) => {
  const whole = layoutBoard(input, 'columns');
  const part = layoutPart({ ...input, spread: false }, 'columns');
  if (whole.groups.length > 1) expect(part.places).toEqual(whole.places);
});

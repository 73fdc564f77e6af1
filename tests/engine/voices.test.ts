import { expect, test } from 'vitest';
import { mergeVoices, type Voice } from '../../src/engine/voices';

const voice = (
  component: number,
  type: Voice['type'],
  changes: readonly (readonly [time: number, level: number])[],
) => ({
  ...{ component, type },
  changes: changes.map(([time, level]) => ({ time, level })),
});

test('several voices of one component are one course: at each instant the worst of them, and no event that changes nothing', () => {
  const merged = mergeVoices([
    voice(1, 'script', [
      [10, 2],
      [40, 0],
    ]),
    voice(0, 'script', [[5, 3]]),
    voice(1, 'queue', [
      [0, 1],
      [20, 3],
      [30, 0],
    ]),
    voice(1, 'backlog', [
      [15, 2],
      [35, 0],
    ]),
  ]);
  expect(merged.filter(({ component }) => component === 1).map(({ time, level }) => [time, level])).toEqual([
    [0, 1],
    [10, 2],
    [20, 3],
    [30, 2],
    [40, 0],
  ]);
  expect(merged.filter(({ component }) => component === 0)).toEqual([{ time: 5, component: 0, level: 3 }]);
});

import { expect, it } from 'vitest';
import { asksOnBoard } from '../../../src/layout/board/comb-asks';
import type { BoardLayout, CombAsk, CombTone } from '../../../src/layout/board/types';

/** Two groups on the board; component 2 is on another. */
const layout = (size: BoardLayout['size']) => ({ groupOf: [0, 1, -1], size }) as unknown as BoardLayout;
const ask = (source: number, ...targets: (readonly [number, CombTone])[]): CombAsk => ({
  ...{ source, direction: 'out', grows: false },
  targets: targets.map(([component, tone]) => ({ component, tone, soft: false })),
});

it('lines go only between what stands on the board', () => {
  const [drawn] = asksOnBoard(layout('columns'), ask(0, [1, 'down'], [2, 'down']));
  expect(drawn?.targets.map(({ component }) => component)).toEqual([1]);
  expect(asksOnBoard(layout('columns'), ask(0, [2, 'down']))).toEqual([]);
  expect(asksOnBoard(layout('columns'), ask(2, [1, 'down']))).toEqual([]);
});

it('what two versions change is drawn between boxes, and left to the signs of groups that have none', () => {
  const changed = ask(0, [1, 'added'], [1, 'gone'], [1, 'altered'], [1, 'degraded']);
  const tones = (size: BoardLayout['size']) => asksOnBoard(layout(size), changed)[0]?.targets.map(({ tone }) => tone);
  expect(tones('columns')).toEqual(['added', 'gone', 'altered', 'degraded']);
  expect(tones('bars')).toEqual(['degraded']);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyHistory, HISTORY_LIMIT, redo, remember, undo } from '../../src/state/history';
import { law } from '../support/property';

law(
  'gives back every value in reverse, and all of them again',
  [fc.array(fc.integer(), { maxLength: HISTORY_LIMIT })],
  (values) => {
    let history = emptyHistory<number>();
    let now = 0;
    for (const value of values) {
      history = remember(history, now);
      now = value;
    }
    for (const expected of [0, ...values].slice(0, -1).reverse()) {
      const back = undo(history, now);
      if (!back) throw new Error('too short');
      ({ value: now, history } = back);
      expect(now).toBe(expected);
    }
    expect(undo(history, now)).toBeNull();
    for (const expected of values) {
      const forth = redo(history, now);
      if (!forth) throw new Error('too short');
      ({ value: now, history } = forth);
      expect(now).toBe(expected);
    }
    expect(redo(history, now)).toBeNull();
  },
);

it('keeps a hundred moves, and a new move forgets the undone ones', () => {
  let history = emptyHistory<number>();
  for (let move = 0; move < 150; move++) history = remember(history, move);
  expect(history.past).toHaveLength(HISTORY_LIMIT);
  const back = undo(history, 150);
  expect(back?.value).toBe(149);
  expect(back?.history.future).toEqual([150]);
  expect(remember(back?.history ?? history, 7)).toEqual({ past: [...(back?.history.past ?? []), 7], future: [] });
});

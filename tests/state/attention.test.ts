import { expect, it } from 'vitest';
import { Attention } from '../../src/state/attention.svelte';

it('looks at one thing: a component or a group', () => {
  const attention = new Attention();
  attention.lookAtGroup(2);
  attention.select(7);
  expect([attention.selected, attention.group]).toEqual([7, -1]);
  attention.lookAtGroup(2);
  expect([attention.selected, attention.group]).toEqual([-1, 2]);
  attention.lookAtGroup(2); // the same again: none
  expect(attention.group).toBe(-1);
});

it('shows one state, or all', () => {
  const attention = new Attention();
  attention.filter('down');
  expect(attention.only).toBe('down');
  attention.filter('degraded');
  expect(attention.only).toBe('degraded');
  attention.filter('degraded');
  expect(attention.only).toBeNull();
});

it('keeps what is remarked on the picture until that is taken back, wherever the reader looks', () => {
  const attention = new Attention();
  const remarks = { of: new Map(), ofGroup: () => undefined, lines: [], undrawn: 0 };
  attention.remark(remarks);
  attention.lookAway();
  expect(attention.remarks).toBe(remarks);
  attention.remark(undefined);
  expect(attention.remarks).toBeUndefined();
});

it('looks away from everything', () => {
  const attention = new Attention();
  attention.select(1);
  attention.point(2);
  attention.filter('down');
  attention.lookAway();
  expect([attention.selected, attention.pointed, attention.group, attention.only]).toEqual([-1, -1, -1, null]);
});

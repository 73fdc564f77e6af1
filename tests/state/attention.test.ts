import { expect, it } from 'vitest';
import { Attention } from '../../src/state/attention.svelte';
import { Panels } from '../../src/state/panels.svelte';

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

it('looks away from everything', () => {
  const attention = new Attention();
  attention.select(1);
  attention.point(2);
  attention.filter('down');
  attention.lookAway();
  expect([attention.selected, attention.pointed, attention.group, attention.only]).toEqual([-1, -1, -1, null]);
});

it('closes what lies on top first', () => {
  const panels = new Panels();
  expect(panels.escape()).toBe(false);
  panels.open('why');
  panels.ask('search');
  expect(panels.escape()).toBe(true);
  expect([panels.dialog, panels.drawer]).toEqual([null, true]);
  expect(panels.escape()).toBe(true);
  expect(panels.drawer).toBe(false);
  expect(panels.tab).toBe('why'); // it opens again where it was
});

it('has one thing on top: a tab that is asked for is not under a dialog, nor a lesson', () => {
  const panels = new Panels();
  panels.ask('gallery');
  panels.open('list');
  expect([panels.dialog, panels.drawer, panels.tab]).toEqual([null, true, 'list']);
  panels.ask('lessons');
  panels.hold('#/lesson/x');
  expect([panels.dialog, panels.lesson]).toEqual([null, '#/lesson/x']);
});

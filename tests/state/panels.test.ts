import { expect, it } from 'vitest';
import { Panels } from '../../src/state/panels.svelte';

const lies = ({ tab, drawer, dialog, lesson }: Panels) => ({ tab, drawer, dialog, lesson });

it('begins with nothing open', () => {
  expect(lies(new Panels())).toEqual({ tab: 'story', drawer: false, dialog: null, lesson: null });
});

it('opens a tab in place of a dialog, and closes what lies on top first', () => {
  const panels = new Panels();
  panels.ask('share');
  expect(panels.dialog).toBe('share');
  panels.open('why');
  expect(lies(panels)).toMatchObject({ tab: 'why', drawer: true, dialog: null });
  panels.ask('help');
  expect(panels.escape()).toBe(true);
  expect(lies(panels)).toMatchObject({ drawer: true, dialog: null });
  expect(panels.escape()).toBe(true);
  expect(panels.drawer).toBe(false);
  expect(panels.tab).toBe('why'); // it comes back where it was
  expect(panels.escape()).toBe(false);
});

it('closes each by itself', () => {
  const panels = new Panels();
  panels.open('list');
  panels.ask('search');
  panels.closeDrawer();
  expect(lies(panels)).toMatchObject({ drawer: false, dialog: 'search' });
  panels.closeDialog();
  expect(panels.dialog).toBeNull();
});

it('holds a lesson over everything, chosen in a dialog that goes', () => {
  const panels = new Panels();
  panels.ask('lessons');
  panels.hold('#/lesson/x');
  expect(lies(panels)).toMatchObject({ lesson: '#/lesson/x', dialog: null });
  panels.ask('help');
  panels.hold(null);
  expect(lies(panels)).toMatchObject({ lesson: null, dialog: 'help' }); // leaving the lesson closes nothing else
});

it('chooses a box until one is pressed, or the reader closes what it is chosen for', () => {
  const panels = new Panels();
  const taken: number[] = [];
  const pick = () => panels.pickBox((component) => void taken.push(component));
  panels.open('edit');
  for (const leave of [panels.escape, panels.closeDrawer, () => panels.open('list'), () => panels.pickBox(null)]) {
    pick();
    expect(panels.picking).toBe(true);
    leave();
    expect(panels.picking).toBe(false);
    panels.takeBox(4);
  }
  expect(taken).toEqual([]);
  panels.open('edit');
  pick();
  expect([panels.escape(), panels.drawer]).toEqual([true, true]); // the choice first, then the drawer
  pick();
  panels.takeBox(4);
  panels.takeBox(5);
  expect([taken, panels.picking]).toEqual([[4], false]);
});

it('keeps what is typed before the search has come, for that search alone', () => {
  const panels = new Panels();
  panels.ask('search');
  panels.type('sna');
  expect(panels.typed).toBe('sna');
  panels.ask('search');
  expect(panels.typed).toBe('');
});

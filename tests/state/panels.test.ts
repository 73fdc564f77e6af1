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

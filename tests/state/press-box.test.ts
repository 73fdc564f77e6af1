import { expect, it } from 'vitest';
import { Panels } from '../../src/state/panels.svelte';
import { pressBox } from '../../src/state/press-box';
import { at, playOut, visitOf } from '../support/visit';

const SNAPCHAT = 'snapchat';

it('breaks what works, and leaves the drawer at what it shows', () => {
  const [visit, panels] = [visitOf(), new Panels()];
  panels.open('list');
  pressBox(visit, panels, at(visit, SNAPCHAT), { at: 0 });
  expect(visit.faults.has(at(visit, SNAPCHAT))).toBe(true);
  expect([panels.drawer, panels.tab]).toEqual([true, 'list']);
});

it('asks why of what has fallen, in the drawer if that is open', () => {
  const [visit, panels] = [visitOf(), new Panels()];
  visit.watch();
  playOut(visit);
  pressBox(visit, panels, at(visit, SNAPCHAT), { at: 0 });
  expect(visit.attention.selected).toBe(at(visit, SNAPCHAT));
  expect(panels.drawer).toBe(false);
  panels.open('list');
  pressBox(visit, panels, at(visit, 'signal'), { at: 5000 });
  expect([visit.attention.selected, panels.tab]).toEqual([at(visit, 'signal'), 'why']);
});

it('is taken for the other end where one is being chosen, and breaks nothing', () => {
  const [visit, panels] = [visitOf(), new Panels()];
  const picked: number[] = [];
  panels.open('edit');
  panels.pickBox((component) => picked.push(component));
  pressBox(visit, panels, at(visit, SNAPCHAT), { at: 0 });
  expect(picked).toEqual([at(visit, SNAPCHAT)]);
  expect(visit.faults.size).toBe(0);
  expect(panels.picking).toBe(false); // only the next one
});

it('breaks in an outage though “Edit” was open last: only systems of one’s own are edited', () => {
  const [visit, panels] = [visitOf(), new Panels()];
  panels.open('edit');
  pressBox(visit, panels, at(visit, SNAPCHAT), { at: 0 });
  expect(visit.faults.has(at(visit, SNAPCHAT))).toBe(true);
});

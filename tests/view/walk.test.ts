import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../src/story/network';
import { en } from '../../src/text/en';
import { componentOf, joinsOf, placesOf } from '../../src/view/map/items';
import { deedOf } from '../../src/view/map/keys';
import { Pointing } from '../../src/view/map/pointing.svelte';
import { rowsOf, waysOf, type Direction, type Ways } from '../../src/view/map/walk';
import { core, STORY_IDS } from '../support/stories';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

/** Marks that arrow keys do not lead to from `start`. */
function missed(ways: Ways, start: number, count: number): readonly number[] {
  const reached = new Set([start]);
  for (const from of reached) for (const direction of DIRECTIONS) reached.add(ways[direction][from] ?? -1);
  return Array.from({ length: count }, (_, item) => item).filter((item) => !reached.has(item));
}

it('goes to the nearest ahead, rather along a line, and stays where nothing is ahead', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 50, y: 5 },
    { x: 70, y: 0 },
    { x: 10, y: -90 },
  ];
  const plain = waysOf(places, 0, []);
  expect(DIRECTIONS.map((direction) => plain[direction][0])).toEqual([0, 1, 3, 0]);
  expect(waysOf(places, 0, [new Set([2])]).right[0]).toBe(2);
  expect(plain.right[2]).toBe(2);
  expect(waysOf([], -1, []).left).toEqual([]);
});

it('leads to every mark, wherever marks are', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), fc.nat(), (places, first) => {
      const start = first % places.length;
      expect(missed(waysOf(places, start, []), start, places.length)).toEqual([]);
    }),
    { seed: 20251020, numRuns: 300 },
  );
});

describe.each(STORY_IDS)('in the network of %s', (id) => {
  it.each(['rings', 'tiers'] as const)('arrow keys lead to every mark in %s', (arrangement) => {
    const network = networkOf(core(id), { arrangement, detail: 'all', open: new Set() }, 1.7, en);
    const places = placesOf(network, new Map());
    const ways = waysOf(places, network.start, joinsOf(network.scene));
    expect(missed(ways, network.start, places.length).map((item) => network.names[item])).toEqual([]);
  });
});

it('knows its keys, and leaves all others and those with Ctrl to the page', () => {
  const plain = { ctrlKey: false, metaKey: false };
  expect(deedOf({ key: 'ArrowUp', ...plain })).toEqual({ walk: 'up' });
  expect(['Enter', '+', '-', 'f', 'Escape'].map((key) => deedOf({ key, ...plain }))).toEqual([
    ...['press', 'nearer', 'farther', 'whole', 'escape'],
  ]);
  expect(deedOf({ key: '/', ...plain })).toBeNull();
  expect(deedOf({ key: 'f', ctrlKey: true, metaKey: false })).toBeNull();
});

it('begins with the keys where it began, and has a tooltip that goes with the pointer and with Escape', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 50, y: 0 },
  ];
  const ways = waysOf(places, 0, []);
  const pointing = new Pointing();
  expect([pointing.item, pointing.tipped]).toEqual([-1, -1]);
  pointing.hover(1);
  expect([pointing.item, pointing.tipped]).toEqual([1, 1]);
  pointing.hide();
  expect([pointing.item, pointing.tipped]).toEqual([1, -1]);
  pointing.hover(-1);
  expect(pointing.tipped).toBe(-1);
  pointing.walk(ways, 'right', 0);
  expect([pointing.current, pointing.tipped]).toEqual([0, 0]);
  pointing.walk(ways, 'right', 0);
  expect(pointing.current).toBe(1);
  pointing.hover(0); // the mouse is nearer than the keyboard
  expect([pointing.item, pointing.current]).toEqual([0, 1]);
  pointing.hover(-1);
  pointing.leave();
  expect(pointing.item).toBe(-1);
});

it('takes no group for a component, and puts what was dragged where it was put', () => {
  const network = networkOf(
    core('aws-2025-10-20'),
    { arrangement: 'rings', detail: 'story', open: new Set() },
    1.7,
    en,
  );
  const group = network.scene.items.findIndex((item) => item.group);
  expect(componentOf(network.scene, group)).toBe(-1);
  expect(componentOf(network.scene, -1)).toBe(-1);
  expect(componentOf(network.scene, network.start)).toBe(network.scene.items[network.start]?.members[0]);
  const key = network.scene.items[3]?.key ?? '';
  const places = placesOf(network, new Map([[key, { x: 1, y: 2 }]]));
  expect(places[3]).toEqual({ x: 1, y: 2 });
  expect(placesOf(network, new Map())[3]).toEqual({ x: network.layout.x[3], y: network.layout.y[3] });
});

describe('in a network of hundreds of marks', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
  it('every mark is reached from every other, some of them one after the other', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 80 }), fc.nat(), (places, from) => {
        const ways = rowsOf(places);
        expect(missed(ways, from % places.length, places.length)).toEqual([]);
        // To the right again and again, from the one that has nothing to its left.
        let at = ways.left.findIndex((item, own) => item === own);
        const seen = new Set<number>();
        for (; !seen.has(at); at = ways.right[at] ?? at) seen.add(at);
        expect(seen.size).toBe(places.length);
      }),
      { seed: 20251020, numRuns: 200 },
    );
  });
  it('up leads up and down leads down, or nowhere', () => {
    const places = Array.from({ length: 400 }, (_, item) => ({ x: (item % 20) * 10, y: Math.floor(item / 20) * 10 }));
    const ways = rowsOf(places);
    expect([ways.up[210], ways.down[210], ways.left[210], ways.right[210]]).toEqual([190, 230, 209, 211]);
    expect([ways.up[5], ways.down[395]]).toEqual([5, 395]);
  });
});

import { expect, it } from 'vitest';
import { gatheredScene } from '../../src/layout/network/gathered-scene';
import type { SceneSource } from '../../src/layout/network/scene';

const source: SceneSource = {
  root: 'a',
  story: { show: [] },
  components: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, kind: 'cloud-service', family: 'work' })),
  dependencies: [
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'c'],
    ['e', 'd'],
  ].map(([from = '', to = '']) => ({ from, to })),
};

it('draws the marks it is given, and lines between them as often as something needs something', () => {
  const scene = gatheredScene(source, [
    { key: 'a', title: '', members: [0] },
    { key: 'middle', title: 'Middle', members: [1, 2, 3] },
  ]);
  expect(scene.items.map(({ group, title, members, ring }) => [group, title, members.length, ring])).toEqual([
    [false, undefined, 1, 0],
    [true, 'Middle', 3, 2],
  ]);
  expect(scene.edges).toEqual([{ from: 1, to: 0, dependencies: [0, 1] }]);
  // What is in no mark is not in the network, and no line leads to it.
  expect([...scene.itemOf]).toEqual([0, 1, 1, 1, -1]);
  expect(scene.edgeOf[3]).toBe(-1);
});

it('tells a group from a component whatever they are called', () => {
  const scene = gatheredScene(source, [
    { key: 'a', title: 'a', members: [1, 2] },
    { key: '', title: '', members: [0] },
  ]);
  expect(new Set(scene.items.map(({ key }) => key)).size).toBe(2);
});

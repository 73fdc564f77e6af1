import { beforeEach, describe, expect, it } from 'vitest';
import { cameraOf } from '../../src/layout/camera';
import { steadyAspect } from '../../src/layout/network/aspect';
import { layoutItemsOf } from '../../src/layout/network/layout-items';
import { controlOf, linesOf } from '../../src/layout/network/lines';
import { GATHER_ABOVE, sceneOf, type Scene, type SceneSource } from '../../src/layout/network/scene';
import { sizesOf } from '../../src/layout/network/sizes';

type Part = SceneSource['components'][number];
const part = (id: string, kind: Part['kind'], family: Part['family'] = 'data', scope?: true): Part => ({
  ...{ id, kind, family },
  ...(scope && { scope }),
});

const source: SceneSource = {
  root: 'dns',
  story: { show: [] },
  components: [
    part('dns', 'cloud-internal', 'network'),
    part('planner', 'aws-internal'),
    part('db', 'aws-service'),
    part('vm', 'cloud-service'),
    part('region', 'cloud-service', 'network', true),
    part('shop', 'amazon-product', 'money'),
    part('bank', 'third-party', 'money'),
    part('people', 'people', 'people'),
    part('market', 'market', 'money'),
  ],
  dependencies: [
    ['db', 'dns'],
    ['shop', 'region'],
    ['region', 'dns'],
    ['bank', 'db'],
    ['bank', 'db'],
    ['people', 'bank'],
  ].map(([from = '', to = '']) => ({ from, to })),
};

describe('the marks of a small outage', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = sceneOf(source, 'story', new Set());
  });
  it('stand on the ring of their kind', () =>
    expect(scene.items.map(({ ring }) => ring)).toEqual([0, 1, 2, 2, 2, 3, 3, 4, 4]));
  it('weigh as much as dependencies touch them, and what more depends on is larger', () => {
    expect(scene.items.map(({ weight }) => weight)).toEqual([2, 0, 3, 0, 2, 1, 3, 1, 0]);
    expect(sizesOf(scene, 'story')).toEqual([40, 23, 24, 23, 26, 21, 22, 21, 21]);
    expect(sizesOf(scene, 'all')).toEqual([40, 23, 24, 23, 26, 21, 22, 21, 21]);
  });
  it('have one line for dependencies between the same two', () => {
    expect(scene.scopeItem).toBe(4);
    expect(scene.edges).toEqual([
      { from: 2, to: 0, dependencies: [0] },
      { from: 5, to: 4, dependencies: [1] },
      { from: 4, to: 0, dependencies: [2] },
      { from: 6, to: 2, dependencies: [3, 4] },
      { from: 7, to: 6, dependencies: [5] },
    ]);
    expect([...scene.edgeOf]).toEqual([0, 1, 2, 3, 3, 4]);
  });
});

describe('sizes where there is much', () => {
  const item = (rest: Partial<Scene['items'][number]>): Scene['items'][number] => ({
    ...{ key: '', ring: 2, family: 'data', members: [0], group: false, open: false, openIn: -1 },
    ...{ scope: false, weight: 0 },
    ...rest,
  });
  const drawn = (count: number) => ({
    ...sceneOf(source, 'story', new Set()),
    items: [
      ...[item({ ring: 0 }), item({ scope: true }), item({ openIn: 1 }), item({ group: true }), item({ weight: 400 })],
      ...[item({ title: 'x', members: [1, 2, 3, 4] }), item({ title: 'x', members: Array(5000).fill(1) })],
      ...Array.from({ length: count - 7 }, () => item({ ring: 4, weight: 9 })),
    ],
  });
  it('are smaller above 70 marks, where all is shown', () => {
    expect(sizesOf(drawn(70), 'all').slice(0, 8)).toEqual([40, 26, 16, 32, 34, 25, 48, 24]);
    expect(sizesOf(drawn(71), 'all').slice(0, 8)).toEqual([30, 20, 16, 24, 22, 25, 48, 16]);
    expect(sizesOf(drawn(71), 'story').slice(0, 8)).toEqual([40, 20, 16, 24, 23, 25, 48, 22]);
  });
});

describe('a story with more components than can be shown', () => {
  const many = (count: number): SceneSource => ({
    root: 'root',
    story: { show: ['named'] },
    components: [
      ...[part('root', 'cloud-internal'), part('named', 'third-party', 'money'), part('area', 'market', 'data', true)],
      ...[part('inner', 'cloud-internal'), part('service', 'cloud-service')],
      ...Array.from({ length: count - 5 }, (_, i) => part(`p${i}`, 'third-party', 'money')),
    ],
    dependencies: [
      { from: 'p0', to: 'service' },
      { from: 'p1', to: 'inner' },
      { from: 'p0', to: 'p1' },
      { from: 'nobody', to: 'p1' },
    ],
  });
  it('gathers what it does not name, inner parts with the services', () => {
    const { items, edges, itemOf, edgeOf } = sceneOf(many(GATHER_ABOVE + 1), 'story', new Set(['2:data']));
    expect(
      items.map(({ key, ring, group, open, openIn, weight, members }) => [
        key,
        ring,
        group,
        open,
        openIn,
        weight,
        members.length,
      ]),
    ).toEqual([
      ['root', 0, false, false, -1, 0, 1],
      ['named', 3, false, false, -1, 0, 1],
      ['area', 4, false, false, -1, 0, 1],
      ['2:data', 2, true, true, -1, 2, 2],
      ['inner', 1, false, false, 3, 1, 1],
      ['service', 2, false, false, 3, 1, 1],
      ['3:money', 3, true, false, -1, 5, 56],
    ]);
    expect([...itemOf].slice(0, 6)).toEqual([0, 1, 2, 4, 5, 6]);
    expect(edges).toEqual([
      { from: 6, to: 5, dependencies: [0] },
      { from: 6, to: 4, dependencies: [1] },
    ]);
    // Inside one group, and from what is not there, no line is drawn.
    expect([...edgeOf]).toEqual([0, 1, -1, -1]);
    expect(layoutItemsOf(sceneOf(many(GATHER_ABOVE + 1), 'story', new Set()), [40, 21]).slice(0, 4)).toEqual([
      { ring: 0, family: 'data', key: 'root', openIn: -1, size: 40 },
      { ring: 3, family: 'money', key: 'named', openIn: -1, size: 21 },
      { ring: 4, family: 'data', key: 'area', openIn: -1, size: 20 },
      { ring: 2, family: 'data', key: '2:data', openIn: -1, size: 20, members: 2 },
    ]);
  });
  it('shows each up to 60, and all where all is asked for', () => {
    expect(sceneOf(many(GATHER_ABOVE), 'story', new Set()).items).toHaveLength(GATHER_ABOVE);
    expect(sceneOf(many(GATHER_ABOVE + 1), 'all', new Set()).items).toHaveLength(GATHER_ABOVE + 1);
  });
});

describe('the lines of a small outage', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = sceneOf(source, 'story', new Set());
  });
  const layout = {
    x: Float64Array.from([0, 0, 100, 0, 0, 0, 100, 200, 0]),
    y: Float64Array.from([0, 0, 0, 0, -50, -90, 80, 80, 0]),
    control: [null, null, null, { x: 120, y: 60 }, { x: 150, y: 70 }],
    ...{ bounds: { x0: 0, y0: 0, x1: 1, y1: 1 }, guides: [] },
  };
  it('end at the border of the Region on the side of what they join', () => {
    const lines = linesOf(scene, layout, (item) => ({ x: item, y: -1 }));
    expect(lines[1]).toEqual({
      ...{ from: { x: 0, y: -90 }, to: { x: 5, y: -1 }, port: { x: 5, y: -1 } },
      ...{ portAtFrom: false, bend: null },
    });
    expect(lines[2]).toEqual({
      ...{ from: { x: 0, y: -1 }, to: { x: 0, y: 0 }, port: { x: 0, y: -1 } },
      ...{ portAtFrom: true, bend: null },
    });
    expect(lines[0]).toMatchObject({ from: { x: 100, y: 0 }, to: { x: 0, y: 0 }, port: null, bend: null });
    expect(linesOf(scene, layout, null)[1]).toMatchObject({ to: { x: 0, y: -50 }, port: null });
  });
  it('bend by so much along and away from the straight way, wherever their ends are moved', () => {
    const [, , , , across] = linesOf(scene, layout, null);
    const [, , , upright] = linesOf(scene, layout, null);
    expect(across?.bend).toEqual({ along: 0.5, away: 10 });
    expect(upright?.bend).toEqual({ along: 0.25, away: 20 });
    expect(controlOf({ x: 0, y: 0 }, { x: 0, y: 10 }, { along: 0.5, away: 3 })).toEqual({ x: -3, y: 5 });
    expect(controlOf({ x: 0, y: 0 }, { x: 10, y: 0 }, { along: 0.25, away: -2 })).toEqual({ x: 2.5, y: -2 });
    expect(controlOf({ x: 4, y: 4 }, { x: 4, y: 4 }, { along: 0.5, away: 3 })).toEqual({ x: 4, y: 4 });
    expect(controlOf({ x: 0, y: 0 }, { x: 1, y: 1 }, null)).toBeNull();
  });
  it('of no length are straight', () => {
    const flat = { ...layout, x: new Float64Array(9), y: new Float64Array(9) };
    expect(linesOf(scene, flat, null)[3]?.bend).toBeNull();
  });
});

it('the shape of the network changes where its box changes much, within limits', () => {
  expect([1.7, 2, 2.07, 2.5, 1.4, 1.35, 0.3].map((measured) => steadyAspect(1.7, measured))).toEqual([
    1.7, 1.7, 1.7, 2.2, 1.7, 1.4, 0.6,
  ]);
  expect(steadyAspect(1.7, 2.08)).toBe(2.1);
});

it('a camera says what part of the picture it shows, in a picture higher than wide', () => {
  const bounds = { x0: 100, y0: -50, x1: 200, y1: 350 };
  expect(cameraOf({ zoom: 2, x: 10, y: 20 }, bounds, { width: 400, height: 200 })).toEqual({
    ...{ x: (95 - 100) / 100, y: (40 + 50) / 400, zoom: 4 },
  });
});

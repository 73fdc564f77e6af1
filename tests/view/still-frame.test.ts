import { describe, expect, it } from 'vitest';
import type { ShownHealth } from '../../src/theme/health';
import { readFrame, type Reading } from '../../src/view/still/read-frame';
import { sceneOf, type SceneSource } from '../../src/layout/network/scene';

/** c needs b needs a; x and y are gathered in one group because the story does not name them. */
const names = ['a', 'b', 'c', 'x', 'y', ...Array.from({ length: 70 }, (_, index) => `filler${index}`)];
const source: SceneSource = {
  root: 'a',
  story: { show: names.filter((name) => !['x', 'y'].includes(name)) },
  components: names.map((id) => ({
    id,
    name: id,
    label: id,
    kind: 'third-party',
    family: ['x', 'y'].includes(id) ? 'games' : 'work',
    glyph: 'app',
  })),
  dependencies: [
    { from: 'b', to: 'a' },
    { from: 'c', to: 'b' },
    { from: 'x', to: 'a' },
    { from: 'y', to: 'a' },
  ],
};
const scene = sceneOf(source, 'story', new Set());
const item = (key: string) => scene.items.findIndex((shown) => shown.key === key);
const group = scene.items.findIndex((shown) => shown.group);

function reading(levels: Record<string, ShownHealth>, more: Partial<Reading> = {}): Reading {
  return {
    health: names.map((name) => levels[name] ?? 'up'),
    modelled: null,
    faults: new Set(),
    stepOf: new Int32Array(names.length),
    trail: new Set(),
    chain: new Set(),
    hidden: new Uint8Array(names.length),
    selected: -1,
    ...more,
  };
}

describe('a mark', () => {
  it('shows its health', () => {
    const { items, classes } = readFrame(scene, reading({ a: 'down', b: 'degraded', c: 'minor' }));
    expect([item('a'), item('b'), item('c')].map((index) => items[index]?.health)).toEqual([
      'down',
      'degraded',
      'minor',
    ]);
    expect(classes.nodes[item('a')]).toBe('down');
    expect(classes.nodes[item('filler0')]).toBe('up');
  });
  it('of a group shows the worst of its members and counts those at degraded or worse', () => {
    expect(readFrame(scene, reading({ x: 'minor' })).items[group]).toMatchObject({ health: 'minor', hit: 0 });
    expect(readFrame(scene, reading({ x: 'down', y: 'degraded' })).items[group]).toMatchObject({
      health: 'down',
      hit: 2,
    });
  });
  it('of a group is recovering only if nothing in it is worse', () => {
    expect(readFrame(scene, reading({ x: 'recovering', y: 'minor' })).items[group]?.health).toBe('recovering');
    expect(readFrame(scene, reading({ x: 'recovering', y: 'down' })).items[group]?.health).toBe('down');
    expect(readFrame(scene, reading({ x: 'silent', y: 'up' })).items[group]?.health).toBe('silent');
  });
  it('carries what the model says beside the record', () => {
    const modelled = names.map((name): ShownHealth => (name === 'y' ? 'down' : 'up'));
    const { items } = readFrame(scene, reading({ x: 'degraded' }, { modelled }));
    expect(items[group]).toMatchObject({ health: 'degraded', modelled: 'down' });
    expect(items[item('a')]?.modelled).toBe('up');
  });
  it('keeps the first step of a group and marks the fault', () => {
    const stepOf = new Int32Array(names.length);
    stepOf[names.indexOf('x')] = 5;
    stepOf[names.indexOf('y')] = 3;
    const { items, classes } = readFrame(
      scene,
      reading({ a: 'down', x: 'degraded', y: 'degraded' }, { stepOf, faults: new Set([0]) }),
    );
    expect(items[group]?.step).toBe(3);
    expect(items[item('a')]?.fault).toBe(true);
    expect(classes.nodes[item('a')]).toBe('down fault');
  });
});

describe('a selection', () => {
  const { items, classes } = readFrame(scene, reading({}, { selected: item('b') }));
  it('lights what it needs and what needs it, differently, and dims the rest', () => {
    const line = (from: string, to: string) =>
      classes.edges[scene.edges.findIndex((edge) => edge.from === item(from) && edge.to === item(to))];
    expect(line('b', 'a')).toBe('needs');
    expect(line('c', 'b')).toBe('needed-by');
    expect(items[item('a')]?.dim).toBe(false);
    expect(items[item('filler3')]?.dim).toBe(true);
    expect(classes.edges.filter((names) => names === 'dim')).toHaveLength(1);
  });
  it('keeps the causal chain in sight', () => {
    const explained = readFrame(
      scene,
      reading(
        { a: 'down', b: 'down', c: 'down' },
        { selected: item('c'), chain: new Set([0, 1]), trail: new Set([0, 1]) },
      ),
    );
    expect(explained.classes.edges.filter((classNames) => classNames === 'trail chain')).toHaveLength(2);
    expect(explained.items[item('a')]?.dim).toBe(false);
  });
});

it('leaves out what a filter hides, with its lines', () => {
  const hidden = new Uint8Array(names.length);
  hidden[names.indexOf('c')] = 1;
  const { items, classes } = readFrame(scene, reading({}, { hidden }));
  expect(items[item('c')]?.gone).toBe(true);
  expect(classes.edges.filter((className) => className === 'gone')).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import { GATHER_ABOVE, sceneOf, type Scene, type SceneSource } from '../../src/layout/network/scene';
import { share } from '../support/property';
import { core, STORY_IDS } from '../support/stories';

const NONE: ReadonlySet<string> = new Set();
const story = core('aws-2025-10-20');

/** Component indices that are shown, alone or in a closed group, once each. */
function shown(scene: Scene): number[] {
  return scene.items
    .filter(({ group, open }) => !group || !open)
    .flatMap(({ members }) => members)
    .sort((a, b) => a - b);
}

describe.each(share(STORY_IDS))('the story view of %s', (id) => {
  const source = core(id);
  it('shows every component once, alone or in a group', () => {
    for (const detail of ['story', 'all'] as const)
      expect(shown(sceneOf(source, detail, NONE))).toEqual(source.components.map((_, index) => index));
  });
  it('draws every dependency, except those inside one group', () => {
    const scene = sceneOf(source, 'story', NONE);
    const drawn = scene.edges.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
    const inside = source.dependencies.filter((_, dependency) => scene.edgeOf[dependency] === -1).length;
    expect(drawn + inside).toBe(source.dependencies.length);
    if (source.components.length <= GATHER_ABOVE) expect(inside).toBe(0);
  });
  it('has exactly one thing at the centre: the root', () => {
    const centre = sceneOf(source, 'story', NONE).items.filter(({ ring }) => ring === 0);
    expect(centre.map(({ key }) => key)).toEqual([source.root]);
  });
});

it('is not a hairball: 40 to 65 marks for the 187 components of 2025', () => {
  const { items } = sceneOf(story, 'story', NONE);
  expect(items.length).toBeGreaterThanOrEqual(40);
  expect(items.length).toBeLessThanOrEqual(65);
  for (const name of [
    'snapchat',
    'fortnite',
    'slack',
    'zoom',
    'signal',
    'venmo',
    'robinhood',
    'coinbase',
    'duolingo',
    'ring',
    'amazon-music',
    'amazon-shop',
    'startups',
  ])
    expect(
      items.some(({ key, group }) => key === name && !group),
      name,
    ).toBe(true);
});

it('opens a group in place: its members appear, everything else keeps its number of lines', () => {
  const closed = sceneOf(story, 'story', NONE);
  const group = closed.items.find(({ key }) => key === '3:games');
  expect(group?.members.length).toBeGreaterThan(5);
  const open = sceneOf(story, 'story', new Set(['3:games']));
  expect(open.items.length).toBe(closed.items.length + (group?.members.length ?? 0));
  const at = open.items.findIndex(({ key, group: isGroup }) => isGroup && key === '3:games');
  expect(open.items.filter(({ openIn }) => openIn === at).length).toBe(group?.members.length);
  expect(shown(open)).toEqual(shown(closed));
});

it('gathers nothing that would stand for one alone', () => {
  for (const id of share(STORY_IDS))
    for (const { group, members } of sceneOf(core(id), 'story', NONE).items)
      if (group) expect(members.length).toBeGreaterThan(1);
});

it('shows what has no company as itself, once there is so much that the rest is gathered', () => {
  const alone = { id: 'alone', kind: 'third-party', family: 'games' } as const;
  const many = Array.from({ length: GATHER_ABOVE }, (_, at) => ({
    ...({ kind: 'third-party', family: 'work' } as const),
    id: `many-${at}`,
  }));
  const scene = sceneOf(
    { root: '', story: { show: [] }, components: [...many, alone], dependencies: [] },
    'story',
    NONE,
  );
  expect(scene.items.map(({ key, group }) => [key, group])).toEqual([
    ['3:work', true],
    ['alone', false],
  ]);
  const whole = sceneOf({ root: '', story: { show: [] }, components: many, dependencies: [] }, 'story', NONE);
  expect(whole.items.some(({ group }) => group)).toBe(false); // few enough to show each
});

it('takes ids that are keys of objects for what they are', () => {
  const hostile = ['__proto__', 'constructor', 'toString'];
  const source: SceneSource = {
    root: 'constructor',
    story: { show: hostile },
    components: hostile.map((id) => ({ id, kind: 'aws-service', family: 'data' })),
    dependencies: [
      { from: '__proto__', to: 'constructor' },
      { from: 'toString', to: '__proto__' },
    ],
  };
  const scene = sceneOf(source, 'story', NONE);
  expect(scene.items.map(({ key }) => key)).toEqual(hostile);
  expect(scene.edges).toHaveLength(2);
  expect([scene.edgeAt(0, 1), scene.edgeAt(2, 0), scene.edgeAt(1, 0)]).toEqual([0, 1, -1]);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CombAsk } from '../../src/layout/board/types';
import { steadyAspect } from '../../src/layout/network/aspect';
import type * as ringsModule from '../../src/layout/rings';
import { rings } from '../../src/layout/rings';
import type * as tiersModule from '../../src/layout/tiers';
import { tiers } from '../../src/layout/tiers';
import { frameOf, UNASKED } from '../../src/story/frame';
import { networkOf, type NetworkChoices, type NetworkValue } from '../../src/story/network';
import { networkFrame } from '../../src/story/network-frame';
import { de } from '../../src/text/de';
import { en } from '../../src/text/en';
import { simulateCascade } from '../../src/engine/simulate';
import { boardOf } from '../../src/story/arrange';
import { cascadeCourse, type CascadeCourse } from '../../src/story/cascade-course';
import { onlyOf } from '../../src/story/only';
import { storyOf, type Story } from '../../src/story/story';
import { en as storyEn } from '../../src/text/story/en';
import { largeCore } from '../support/large';
import { core } from '../support/stories';
import { board, cascade, record, story } from './support';

vi.mock('../../src/layout/rings', async (real) => {
  const it = await real<typeof ringsModule>();
  return { ...it, rings: vi.fn(it.rings) };
});
vi.mock('../../src/layout/tiers', async (real) => {
  const it = await real<typeof tiersModule>();
  return { ...it, tiers: vi.fn(it.tiers) };
});

const ALL: NetworkChoices = { arrangement: 'rings', detail: 'all', open: new Set() };
const KEY_PARTS: NetworkChoices = { ...ALL, detail: 'story' };

beforeEach(() => {
  vi.mocked(rings).mockClear();
  vi.mocked(tiers).mockClear();
});

describe('a network is laid out once', () => {
  it('however long a cascade and the record play in it', () => {
    const told = story('aws-2025-10-20');
    // A core of its own, so that nothing is remembered from another test.
    const own = core('aws-2025-10-20');
    for (const course of [cascade(told), record(told)])
      for (let cursor = 0; cursor <= course.length; cursor++)
        networkFrame(networkOf(own, ALL, 1.7, en), frameOf(course, cursor, board(told)));
    expect(rings).toHaveBeenCalledTimes(1);
    expect(tiers).not.toHaveBeenCalled();
  });

  it('and comes back the same from another arrangement; only what was never asked for is laid out', () => {
    const own = core('fastly-2021-06-08');
    const first = networkOf(own, ALL, 1.7, en);
    networkOf(own, { ...ALL, arrangement: 'tiers' }, 1.7, en);
    const again = networkOf(own, { ...ALL, open: new Set() }, 1.7, de);
    expect(again.layout).toBe(first.layout);
    expect(rings).toHaveBeenCalledTimes(1);
    expect(tiers).toHaveBeenCalledTimes(1);
    networkOf(own, ALL, 1, en);
    expect(rings).toHaveBeenCalledTimes(2);
  });

  it('and is kept until a dozen others have been looked at since', () => {
    const own = core('fastly-2021-06-08');
    const look = (aspect: number) => networkOf(own, ALL, aspect, en).layout;
    const [first, second] = [look(1), look(1.01)];
    for (let other = 2; other <= 11; other++) look(1 + other / 100);
    expect(look(1)).toBe(first); // the last one to go from now on
    expect(rings).toHaveBeenCalledTimes(12);
    look(1.12);
    expect(look(1)).toBe(first);
    expect(look(1.01)).not.toBe(second);
    expect(rings).toHaveBeenCalledTimes(14);
  });

  it('lying where there is more room beside, standing where there is not', () => {
    for (const aspect of [1.7, 1, 0.6])
      networkOf(core('fastly-2021-06-08'), { ...ALL, arrangement: 'tiers' }, aspect, en);
    expect(vi.mocked(tiers).mock.calls.map(([, , { direction }]) => direction)).toEqual(['right', 'up', 'up']);
  });

  it('whatever the language', () => {
    const english = networkOf(core('aws-2025-10-20', 'en'), ALL, 1.7, en);
    const german = networkOf(core('aws-2025-10-20', 'de'), ALL, 1.7, de);
    expect(german.layout.x).toEqual(english.layout.x);
    expect(german.layout.y).toEqual(english.layout.y);
    expect(german.names).not.toEqual(english.names);
  });
});

describe('the value', () => {
  let network: NetworkValue;
  beforeEach(() => {
    network = networkOf(core('aws-2025-10-20'), KEY_PARTS, 1.7, en);
  });

  it('has everything by item and by line', () => {
    const { scene, layout, lines, sizes, soft, glyphs, names, guideWords } = network;
    for (const list of [sizes, glyphs, names, layout.x]) expect(list.length).toBe(scene.items.length);
    for (const list of [lines, soft]) expect(list.length).toBe(scene.edges.length);
    expect(guideWords.length).toBe(layout.guides.length);
    expect(names.every((name) => name !== '')).toBe(true);
    expect(network.scope).toEqual(core('aws-2025-10-20').components.map(({ scope }) => scope === true));
    scene.items.forEach(({ group, members: [first = -1] }, item) =>
      expect(glyphs[item]).toBe(group ? null : core('aws-2025-10-20').components[first]?.glyph),
    );
    expect(scene.items[network.start]?.key).toBe(core('aws-2025-10-20').root);
  });

  it('counts what is in closed groups, and is the same picture when one opens', () => {
    const group = network.scene.items.find(({ key }) => key === '3:games');
    const open = networkOf(core('aws-2025-10-20'), { ...KEY_PARTS, open: new Set(['3:games']) }, 1.7, en);
    expect(open.gathered).toBe(network.gathered - (group?.members.length ?? 0));
    expect(open.key).toBe(network.key);
    expect(networkOf(core('aws-2025-10-20'), ALL, 1.7, en).key).not.toBe(network.key);
    expect(networkOf(core('aws-2025-10-20'), ALL, 1.7, en).gathered).toBe(0);
  });
});

describe('a frame in the network', () => {
  let told: Story;
  let course: CascadeCourse;
  let all: NetworkValue;
  let gathered: NetworkValue;
  beforeEach(() => {
    told = story('aws-2025-10-20');
    course = cascade(told);
    all = networkOf(told.core, ALL, 1.7, en);
    gathered = networkOf(told.core, KEY_PARTS, 1.7, en);
  });
  const frameAt = (cursor: number, asked = UNASKED) => frameOf(course, cursor, board(told), asked);

  it('has no line that speaks at rest, and then those of one wave, no trail', () => {
    expect(networkFrame(all, frameAt(0)).lines.every(({ tone, faint }) => tone === null && !faint)).toBe(true);
    for (let cursor = 1; cursor <= course.length; cursor++) {
      const frame = networkFrame(all, frameAt(cursor, { ...UNASKED, playing: true }));
      const causes = new Set(course.waves[cursor - 1]?.causes.map(({ source }) => source));
      frame.lines.forEach(({ tone, faint }, edge) => {
        const line = all.scene.edges[edge];
        const provider = all.scene.items[line?.to ?? -1]?.members[0] ?? -1;
        if (tone !== null) expect(causes.has(provider), `wave ${cursor}`).toBe(true);
        else expect(faint).toBe(frame.lines.some((other) => other.tone !== null));
      });
    }
  });

  it('draws a line for each thing that a cause takes with it', () => {
    const wave = course.waves.findIndex(({ causes }) =>
      causes.some(({ targets, scope }) => targets.length > 10 && !scope),
    );
    const cause = course.waves[wave]?.causes[0];
    const frame = networkFrame(all, frameAt(wave + 1, { ...UNASKED, playing: true }));
    expect(cause?.targets.length).toBeGreaterThan(10);
    for (const { component } of cause?.targets ?? []) {
      const edge = all.scene.edgeAt(all.scene.itemOf[component] ?? -1, all.scene.itemOf[cause?.source ?? -1] ?? -1);
      expect(['down', 'degraded']).toContain(frame.lines[edge]?.tone);
      expect(frame.targets).toContain(all.scene.itemOf[component]);
      expect(frame.marks[all.scene.itemOf[component] ?? -1]?.look.now).toBe(true);
    }
    expect(frame.sources).toContain(all.scene.itemOf[cause?.source ?? -1]);
  });

  it('shows what a selection needs and what needs it', () => {
    const selected = told.index.indexOf('dynamodb');
    const frame = networkFrame(all, frameAt(0, { ...UNASKED, selected }));
    const item = all.scene.itemOf[selected] ?? -1;
    all.scene.edges.forEach(({ from, to }, edge) => {
      const tone = from === item ? 'needs' : to === item ? 'needed-by' : null;
      expect(frame.lines[edge]).toEqual({ tone, faint: tone === null });
    });
    expect(frame.marks[item]?.look.selected).toBe(true);
  });

  it('gives a group the worst of its members and the count that everything else gives', () => {
    for (const cursor of [0, 6, course.length]) {
      const frame = frameAt(cursor);
      gathered.scene.items.forEach(({ group, members }, item) => {
        const mark = networkFrame(gathered, frame).marks[item];
        if (!group) return expect(mark?.look).toEqual(frame.looks[members[0] ?? -1]);
        expect(mark?.count).toEqual(course.countAt(cursor, members));
        const healths = members.map((member) => frame.looks[member]?.health);
        expect(healths).toContain(mark?.look.health);
        if (healths.includes('down')) expect(mark?.look.health).toBe('down');
        expect(mark?.look.now).toBe(members.some((member) => frame.looks[member]?.now));
      });
    }
  });

  it('counts in the record only what has been reported', () => {
    const recorded = record(told);
    const cursor = Math.floor(recorded.length / 2);
    const frame = networkFrame(gathered, frameOf(recorded, cursor, board(told)));
    const counts = frame.marks.flatMap(({ count }, item) => (count ? [{ count, item }] : []));
    expect(counts.length).toBeGreaterThan(5);
    for (const { count, item } of counts)
      expect(count).toEqual(recorded.countAt(cursor, gathered.scene.items[item]?.members));
    expect(counts.some(({ count }) => count.silent > 0)).toBe(true);
  });

  it('carries on fault, difference and effect', () => {
    const root = told.index.indexOf(told.core.root);
    const faulty = networkFrame(all, frameAt(1, { ...UNASKED, faults: new Set([root]) }));
    expect(faulty.marks[all.start]?.look.fault).toBe(true);
    const recorded = record(told);
    const compared = frameOf(recorded, recorded.length, board(told), { ...UNASKED, compare: true });
    const differences = (looks: readonly { readonly difference: unknown }[]) =>
      looks.filter(({ difference }) => difference !== null).length;
    expect(differences(networkFrame(all, compared).marks.map(({ look }) => look))).toBe(differences(compared.looks));
    const changed = frameAt(course.length, { ...UNASKED, unchanged: compared.looks.map(() => 'down') });
    expect(networkFrame(gathered, changed).marks.some(({ look }) => look.effect === 'held')).toBe(true);
  });
});

it('keeps its shape while its box changes a little', () => {
  expect(steadyAspect(1.7, 1.8)).toBe(1.7);
  expect(steadyAspect(1.7, 1)).toBe(1);
  expect(steadyAspect(1.7, 9)).toBe(2.2);
  expect(steadyAspect(1.7, 0.1)).toBe(0.6);
});

describe('a network of thousands of components', () => {
  const system = largeCore(3000);
  const boards = system.board.zones.flatMap(({ groups }) => groups);
  const show = (choices: Partial<NetworkChoices>) =>
    networkOf(system, { ...ALL, arrangement: 'tiers', ...choices }, 1.7, en);

  it('is gathered in the groups of the board, and lines stand for all that they hold', () => {
    const whole = show({});
    expect(whole.names).toEqual(boards.map(({ title }) => title));
    expect(whole.large).toBe(true);
    const drawn = whole.scene.edges.flatMap(({ dependencies }) => dependencies).length;
    const within = whole.scene.edgeOf.filter((edge) => edge < 0).length;
    expect(drawn + within).toBe(system.dependencies.length);
  });
  it('opens where the reader looks: parts, then components one by one, everything else around them', () => {
    const [first, ...others] = boards;
    const parts = first?.parts ?? [];
    const opened = show({ inside: first ? [first] : [] });
    expect(opened.names.toSorted()).toEqual([...others, ...parts].map(({ title }) => title).toSorted());
    const [part, ...rest] = parts;
    const inner = show({ inside: first && part ? [first, part] : [] });
    expect(inner.scene.items.filter(({ group }) => !group)).toHaveLength(part?.components.length ?? -1);
    expect(inner.scene.items.filter(({ group }) => group)).toHaveLength(others.length + rest.length);
    // A mark leads to where it is.
    const item = inner.scene.items.findIndex(({ title }) => title === rest[0]?.title);
    expect(inner.paths[item]).toEqual([first?.id, rest[0]?.id]);
  });
  it('has nothing in it but what a component needs, for whoever keeps to that', () => {
    const only = onlyOf(system, { component: system.components[40]?.id ?? '', way: 'needs' });
    const kept = show({ only });
    expect(kept.scene.items.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(only?.members);
    expect(kept.large).toBe(false);
  });
  it('of what is kept to, more than can be looked at one by one is gathered as well', () => {
    const only = onlyOf(system, { component: 'lib-0', way: 'needed-by' });
    expect(only?.members.length).toBeGreaterThan(600);
    const kept = show({ only });
    expect(kept.large).toBe(true);
    expect(kept.scene.items.every(({ group }) => group)).toBe(true);
  });
  it('shows a group as the worst of its members, and counts them', () => {
    const network = show({});
    const told = storyOf(system, null, storyEn);
    const course = cascadeCourse(
      told,
      told.graph,
      simulateCascade(told.graph, { events: [{ time: 0, component: 0, level: 3 }] }),
    );
    const { marks } = networkFrame(network, frameOf(course, course.length, boardOf(system)));
    expect(marks.reduce((sum, { count }) => sum + (count?.hit ?? 0), 0)).toBe(course.countAt(course.length).hit);
    expect(marks.some(({ look }) => look.health === 'down')).toBe(true);
  });
});

it('tells what is gone apart, and calls a line that stands for several dependencies changed at most', () => {
  const told = story('aws-2025-10-20');
  const { itemOf, edges } = networkOf(told.core, { ...ALL, detail: 'all' }, 1.7, en).scene;
  const alone = networkOf(told.core, { ...ALL, detail: 'all' }, 1.7, en);
  const gathered = networkOf(told.core, { ...ALL, detail: 'story' }, 1.7, en);
  const dependency = told.core.dependencies.findIndex(
    (_, at) => (edges[alone.scene.edgeOf[at] ?? -1]?.dependencies.length ?? 0) === 1,
  );
  const { from, to } = told.core.dependencies[dependency]!;
  const [user, needed] = [told.index.indexOf(from), told.index.indexOf(to)];
  const comb = (source: number, component: number, tone: 'added' | 'altered' | 'gone'): CombAsk => ({
    ...{ source, targets: [{ component, soft: false, tone }], direction: 'out', grows: false },
  });
  const frame = frameOf(cascade(told), 0, board(told));
  const drawn = (network: typeof alone, ...combs: readonly CombAsk[]) => {
    const { lines, gone } = networkFrame(network, { ...frame, combs });
    return { tones: lines.flatMap(({ tone }) => tone ?? []), gone, faint: lines.some((line) => line.faint) };
  };
  expect(drawn(alone, comb(needed, user, 'added')).tones).toEqual(['added']);
  // Nobody needs the component that began it through a third: there is no line back.
  const back = drawn(alone, comb(user, needed, 'gone'));
  expect(back).toMatchObject({ tones: [], gone: [{ from: itemOf[needed], to: itemOf[user] }], faint: true });
  const several = gathered.scene.edges.find(({ dependencies }) => dependencies.length > 1)!;
  const [first] = several.dependencies;
  const row = told.core.dependencies[first!]!;
  const ends = [told.index.indexOf(row.to), told.index.indexOf(row.from)] as const;
  for (const tone of ['added', 'gone'] as const)
    expect(drawn(gathered, comb(...ends, tone))).toMatchObject({ tones: ['altered'], gone: [] });
});

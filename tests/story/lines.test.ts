import { beforeEach, describe, expect, it } from 'vitest';
import { simulateCascade } from '../../src/engine/simulate';
import type { CombAsk } from '../../src/layout/board/types';
import { DOWN } from '../../src/model/health';
import { cascadeCourse } from '../../src/story/cascade-course';
import { combsOf } from '../../src/story/combs';
import { frameOf, UNASKED } from '../../src/story/frame';
import type { Asked } from '../../src/story/frame-types';
import type { NetworkValue } from '../../src/story/network';
import { networkFrame } from '../../src/story/network-frame';
import { combsOfPrediction } from '../../src/story/prediction-combs';
import { recordCourse } from '../../src/story/record-course';
import { small } from './support';

let { of, fall } = small();
beforeEach(() => {
  ({ of, fall } = small());
});
const { ids } = of.graph;
const at = of.index.indexOf;
const groups = [{ members: [at('db'), at('cache')] }, { members: [at('island')] }, { members: [] }];
const asked = (change: Partial<Asked>): Asked => ({ ...UNASKED, ...change });

/** `db > mail (soft, degraded)`: what is drawn from where to where, and how. */
const drawn = (combs: readonly CombAsk[]): readonly string[] =>
  combs.flatMap(({ source, targets, direction }) =>
    targets.map(
      ({ component, soft, tone }) =>
        `${ids[source]!} ${direction === 'out' ? '>' : '<'} ${ids[component]!} (${soft ? 'soft, ' : ''}${tone})`,
    ),
  );
const lines = (cursor: number, change: Partial<Asked> = {}, course: Parameters<typeof combsOf>[0] = fall) =>
  drawn(combsOf(course, cursor, { groups }, asked(change)));

describe('the lines of an instant', () => {
  it('are those of the wave: from its cause, in the colour of what it does', () => {
    expect([0, 1, 2, 3, 6, 8].map((cursor) => lines(cursor))).toEqual([
      [],
      [],
      ['power > db (down)'],
      ['db > mail (soft, degraded)'],
      ['db > shop (down)', 'cache > shop (down)'],
      ['zone > lift (down)'],
    ]);
    expect(combsOf(fall, 2, { groups }, UNASKED).every(({ grows }) => grows)).toBe(true);
  });
  it('are blue where things come back', () => {
    const events = [
      { time: 0, component: at('power'), level: DOWN },
      { time: 1, component: at('power'), level: 0 },
    ];
    const both = cascadeCourse(of, of.graph, simulateCascade(of.graph, { events }));
    const back = both.waves.flatMap(({ direction }, wave) =>
      direction === 'recovery' ? lines(wave + 1, {}, both) : [],
    );
    expect(back.every((line) => line.endsWith('recovering)'))).toBe(true);
  });
  it('are all of what is selected: what needs it, and what it needs', () => {
    expect(lines(2, { selected: at('db') })).toEqual([
      ...['db > shop (needed-by)', 'db > mail (soft, needed-by)', 'db > office (needed-by)'],
      'db < power (needs)',
    ]);
    expect(lines(2, { selected: at('island') })).toEqual(['island > portal (needed-by)']);
    expect(combsOf(fall, 2, { groups }, asked({ selected: at('db') })).some(({ grows }) => grows)).toBe(false);
  });
  it('are those of what is pointed at, before what is selected; and of a group only where neither is', () => {
    const island = ['island > portal (needed-by)'];
    expect(lines(2, { pointed: at('island'), selected: at('db') })).toEqual(island);
    expect(lines(2, { pointed: at('island'), group: 0 })).toEqual(island);
    expect(lines(2, { group: 1 })).toEqual(island);
    expect(lines(2, { pointed: 0, group: 1 })).toEqual(['zone > lift (needed-by)', 'zone < power (needs)']);
    expect(lines(2, { selected: 0, group: 1 })).toEqual(['zone > lift (needed-by)', 'zone < power (needs)']);
    expect(lines(2, { group: 2 })).toEqual(lines(2)); // a group of nothing asks for nothing
    expect(lines(2, { group: 9 })).toEqual(lines(2));
  });
  it('are those of the reasons, where they are asked for and there are any', () => {
    expect(lines(8, { selected: at('clerks'), chain: true })).toEqual([
      ...['power > db (chain)', 'db > mail (soft, chain)', 'mail > clerks (chain)'],
    ]);
    expect(lines(8, { selected: at('shop'), chain: true })).toEqual([
      ...['power > cache (chain)', 'db > shop (chain)', 'cache > shop (chain)'],
    ]);
    expect(lines(8, { selected: at('island'), chain: true })).toEqual(['island > portal (needed-by)']);
    expect(lines(8, { selected: -1, chain: true })).toEqual(lines(8));
    expect(lines(8, { selected: at('clerks'), chain: true, playing: true })).toEqual(lines(8));
  });
  it('are none of its own in a record', () => expect(lines(2, {}, recordCourse(of))).toEqual([]));
});

describe('the lines of a prediction', () => {
  const prediction = { marks: new Map(), judged: new Map(), shares: null, classSize: 0, combs: combsOfPrediction };
  const faults = new Set([at('power')]);
  const predicted = (cursor: number, spots: readonly string[], all: readonly unknown[] = [], course = fall) =>
    combsOf(
      course,
      cursor,
      { groups, lines: all },
      asked({ faults, prediction: { ...prediction, asked: new Set(spots.map(at)) }, playing: true, selected: 0 }),
    );
  const spots = ['db', 'mail', 'shop', 'cache', 'island'];
  const plain = [
    ...['power > db (plain)', 'power > cache (plain)', 'db > shop (plain)', 'db > mail (soft, plain)'],
    'cache > shop (plain)',
  ];

  it('are what needs what among those asked and what is broken', () => {
    expect(drawn(predicted(0, spots))).toEqual(plain);
    expect(drawn(predicted(0, ['island']))).toEqual([]);
    expect(predicted(0, spots).some(({ grows }) => grows)).toBe(false);
  });
  it('are left out where the board draws all dependencies itself', () =>
    expect(drawn(predicted(0, spots, [{}]))).toEqual([]));
  it('are, once revealed, also what took the asked ones down in this step', () => {
    expect(drawn(predicted(3, spots)).slice(plain.length)).toEqual(['db > mail (soft, degraded)']);
    expect(drawn(predicted(4, spots)).slice(plain.length)).toEqual([]); // clerks were not asked
    expect(drawn(predicted(6, spots, [{}]))).toEqual(['db > shop (down)', 'cache > shop (down)']);
    expect(predicted(6, spots, [{}]).every(({ grows, direction }) => grows && direction === 'out')).toBe(true);
  });
  it('are at the end what took them down in all steps, one comb a cause', () => {
    const end = predicted(fall.length, spots, [{}]);
    expect(drawn(end)).toEqual([
      ...['power > db (down)', 'power > cache (down)', 'db > mail (soft, degraded)', 'db > shop (down)'],
      'cache > shop (down)',
    ]);
    expect(end).toHaveLength(3);
    expect(end.some(({ grows }) => grows)).toBe(false);
  });
  it('are none of what comes back, nor of a part that a change has added', () => {
    const back = { ...fall, waves: fall.waves.map((wave) => ({ ...wave, direction: 'recovery' as const })) };
    expect(drawn(predicted(fall.length, spots, [{}], back))).toEqual([]);
    const added = {
      ...fall,
      waves: fall.waves.map((wave) => ({
        ...wave,
        causes: wave.causes.map((cause) => ({ ...cause, source: fall.index.n })),
      })),
    };
    expect(predicted(fall.length, spots, [{}], added)).toEqual([]);
  });
});

it('of more causes than can be followed, those have lines that take the best known with them', () => {
  const wave = fall.waves[1]!;
  const known = ids.map((_, component) => component).toSorted(fall.index.byRank);
  // Each takes one; the best known of all stands last.
  const causes = Array.from({ length: 14 }, (_, place) => ({
    ...wave.causes[0]!,
    source: 0,
    targets: [{ ...wave.causes[0]!.targets[0]!, component: known[Math.max(0, 10 - place)]! }],
  }));
  const of14 = combsOf({ ...fall, waves: [{ ...wave, causes }] }, 1, { groups }, UNASKED);
  expect(of14.map(({ targets }) => known.indexOf(targets[0]!.component))).toEqual([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const of12 = combsOf({ ...fall, waves: [{ ...wave, causes: causes.slice(0, 12) }] }, 1, { groups }, UNASKED);
  expect(of12.map(({ targets }) => known.indexOf(targets[0]!.component))).toEqual([
    10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0,
  ]);
});

it('a part that a change has added has no place for a line', () => {
  const { n } = fall.index;
  const wave = fall.waves[1]!;
  const [cause] = wave.causes;
  const with_ = (changed: Partial<typeof cause>) => ({
    ...fall,
    waves: [fall.waves[0]!, { ...wave, causes: [{ ...cause!, ...changed }] }],
  });
  expect(lines(2, {}, with_({ source: n }))).toEqual([]);
  const [target] = cause!.targets;
  expect(lines(2, {}, with_({ targets: [{ ...target!, component: n }] }))).toEqual([]);
  expect(combsOf(with_({ targets: [{ ...target!, component: n }] }), 2, { groups }, UNASKED)).toEqual([]);
  const link = { provider: n, component: at('db'), dependency: 0, soft: false };
  const odd = { ...fall, chainAt: () => [link, { ...link, provider: 1, component: n }, { ...link, provider: 1 }] };
  expect(lines(2, { selected: at('db'), chain: true }, odd)).toEqual(['power > db (chain)']);
});

describe('what is pointed out in an instant', () => {
  const look = (cursor: number, id: string, course = fall) => frameOf(course, cursor, { groups }).looks[at(id)]!;
  it('are its causes, unless they are too many for one to stand out', () => {
    expect(look(2, 'power').cause).toBe(true);
    expect(look(2, 'db')).toMatchObject({ cause: false, now: true });
    expect(look(6, 'cache').cause).toBe(true);
    const causes = ['power', 'db', 'cache', 'shop'].map((id) => ({ source: at(id), targets: [], scope: false }));
    const of_ = (count: number) => ({
      ...fall,
      waves: fall.waves.map((wave) => ({ ...wave, causes: causes.slice(0, count) })),
    });
    expect([3, 4].map((count) => look(2, 'power', of_(count)).cause)).toEqual([true, false]);
  });
  it('is not a change that leaves it as it was', () => {
    const same = { ...fall.waves[1]!, changes: [{ ...fall.waves[1]!.changes[0]!, from: 'down' as const }] };
    expect(look(2, 'db', { ...fall, waves: [fall.waves[0]!, same, ...fall.waves.slice(2)] }).now).toBe(false);
  });
});

it('a group of marks counts no place, and no member that is not there', () => {
  const members = ['zone', 'power'].map(at);
  const scene = {
    ...{ items: [{ members: [...members, 99], group: true }], edges: [], itemOf: [] },
    edgeAt: () => -1,
  } as unknown as NetworkValue['scene'];
  const frame = frameOf(fall, fall.length, { groups: [] });
  const scope = of.core.components.map((_, component) => of.index.isScope(component));
  expect(networkFrame({ scene, scope }, frame).marks[0]!.count).toMatchObject({ of: 1, hit: 1, down: 1 });
  expect(fall.countAt(fall.length, [...members, 99])).toMatchObject({ of: 1, hit: 1, down: 1 });
  expect(fall.modelAt(fall.length)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/model/build-graph';
import { plumbing } from '../../src/model/edit-system';
import { FOUR_LEVELS, type HealthScale } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { shown } from '../../src/model/issue';
import type { LessonStep } from '../../src/model/lesson';
import { runsOf } from '../../src/model/lesson';
import { shelfOf } from '../../src/model/lesson-entry';
import { ageOf, minutesOf } from '../../src/model/lesson-estimate';
import { listByOwner } from '../../src/model/listing';
import { mitigationOf } from '../../src/model/mitigation';
import { tokenParts } from '../../src/model/mitigation-token';
import { nearestWord } from '../../src/model/nearest-word';
import type { SystemFile } from '../../src/model/system-file';
import { glossary, lesson } from '../lessons/files';
import { smallOutage } from '../support/small-outage';
import { law } from '../support/property';

/** Least number of letters inserted, left out, changed or swapped with their neighbour, by trying everything. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
    slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    swapped ? slowDistance(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('the word that was meant', () => {
  law('is one of those that are nearest, and near enough', [word, fc.array(word, { maxLength: 5 })], (wrong, words) => {
    const most = wrong.length < 4 ? 1 : 2;
    const distances = words.map((each) => slowDistance(wrong, each));
    const least = Math.min(Infinity, ...distances);
    expect(nearestWord(wrong, words)).toBe(least <= most ? words[distances.indexOf(least)] : null);
  });
  it('whatever its case', () => expect(nearestWord('DynamoBD', ['dynamodb'])).toBe('dynamodb'));
});

law(
  'lists by owner keep the order of listing, and leave out what has no owner',
  [fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 30 })],
  (owner) => {
    const { start, items } = listByOwner(5, Int32Array.from(owner), (at) => at * 10);
    expect([...start]).toHaveLength(6);
    for (let one = 0; one < 5; one++)
      expect([...items.subarray(start[one], start[one + 1])]).toEqual(
        owner.flatMap((own, at) => (own === one ? [at * 10] : [])),
      );
    expect(items).toHaveLength(owner.filter((own) => own >= 0).length);
  },
);

describe('a scale of health', () => {
  const build = (scale: HealthScale) => () => buildGraph([{ id: componentId('a') }], [], scale);
  const hard = (row: readonly number[]): HealthScale => ({
    ...FOUR_LEVELS,
    impact: { ...FOUR_LEVELS.impact, hard: row },
  });
  it('may have as many levels as it likes, and each kind imposes more for worse', () => {
    expect(build(FOUR_LEVELS)).not.toThrow();
    expect(build(hard([0, 0, 3, 3]))).not.toThrow();
  });
  it.each([[[1, 1, 2, 3]], [[0, 2, 1, 3]], [[0, 1, 2, 4]], [[0, 1, 1.5, 3]], [[0, 1, 2]], [[]], [[-1, 0, 1, 2]]])(
    'imposes no %j',
    (row) => expect(build(hard(row))).toThrow('bad-scale: "hard"'),
  );
  it('has at least two levels', () =>
    expect(build({ levels: ['up'], impact: FOUR_LEVELS.impact })).toThrow('bad-scale: 1 levels'));
});

it('a dependency that a choice gathers has no effect of its own; the others keep theirs', () => {
  const graph = graphOfIncident(smallOutage);
  const kinds = smallOutage.dependencies.map(({ from, to }, r) => (graph.kind[r] === 5 ? `${from} ${to}` : ''));
  expect(kinds.filter((each) => each !== '')).toEqual(['shop db', 'shop cache', 'portal cache', 'portal island']);
  expect(Array.from(graph.startOnly.slice(0, 11))).toEqual(
    smallOutage.dependencies.map(({ model }) => (model?.when === 'start' ? 1 : 0)),
  );
});

it('what only passes on is needed by one and needs one, and stands in no choice', () => {
  const row = (from: string, to: string) => ({ from, to, strength: 'hard' as const, lag_minutes: null });
  const file = (dependencies: readonly (readonly [string, string])[]): SystemFile => ({
    ...{ format: 'dominograph-system', version: 2, redundancies: [] },
    components: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
    dependencies: dependencies.map(([from, to]) => row(from, to)),
  });
  expect(
    plumbing(
      file([
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ),
  ).toEqual(['b']);
  expect(
    plumbing(
      file([
        ['a', 'b'],
        ['d', 'b'],
        ['b', 'c'],
      ]),
    ),
  ).toEqual([]); // two need it
  expect(
    plumbing(
      file([
        ['a', 'b'],
        ['b', 'c'],
        ['b', 'd'],
      ]),
    ),
  ).toEqual([]); // it needs two
  expect(plumbing(file([['a', 'b']]))).toEqual([]);
});

it('a value in a message is short', () => {
  expect([1, true, null, undefined, [1], { a: 1 }].map(shown)).toEqual(['1', 'true', 'null', '', '[…]', '{…}']);
  expect(shown('x'.repeat(99))).toBe('x'.repeat(60));
});

it('a token has a word, a target and at most one plain number', () => {
  expect(tokenParts('copies:mail:2.5')).toEqual({ word: 'copies', target: 'mail', number: 2.5 });
  expect(tokenParts('copies:mail')).toEqual({ word: 'copies', target: 'mail', number: null });
  for (const none of [
    'copies',
    'copies:mail:2:3',
    'copies:mail:1e3',
    'copies:mail:',
    'copies:mail:-1',
    'x:y'.padEnd(9999),
  ])
    expect(tokenParts(none)).toBeNull();
});

it('a mitigation is of the kinds that suit its target', () => {
  const mail = componentId('mail');
  const both = { dependent: mail, providers: [componentId('db')] };
  const kinds = ['copies', 'cells', 'faster-recovery', 'faster-repair', 'second-region'] as const;
  const others = ['cache', 'static-stability', 'circuit-breaker', 'fallback', 'remove'] as const;
  for (const kind of kinds)
    expect([mitigationOf(kind, mail)?.kind, mitigationOf(kind, both)]).toEqual([kind, undefined]);
  for (const kind of others)
    expect([mitigationOf(kind, both)?.kind, mitigationOf(kind, mail)]).toEqual([kind, undefined]);
  expect(mitigationOf('second-region', mail, 5)).toEqual({ kind: 'second-region', target: mail, minutes: 5 });
  expect(mitigationOf('remove', both, 5)).toBeUndefined(); // it takes no number
});

describe('what a lesson takes', () => {
  const step: LessonStep = { ...lesson('one-name').steps[0]!, kind: 'read', text: ['word '.repeat(90)], questions: [] };
  const more = (change: Partial<LessonStep>) => minutesOf({ ...step, ...change }) - minutesOf(step);
  it('grows with each task, by what the task holds', () => {
    const choice = { label: 'a', text: 'b', moment: '#/small' };
    expect(more({ choices: [choice, choice] })).toBe(3);
    expect(more({ kind: 'moment' })).toBe(1);
    expect(more({ kind: 'discuss' })).toBe(5);
    const thing = { story: 'a', place: 'b', why: 'c', moment: '#/a', sources: [] };
    expect(more({ place: { of: 'pattern', places: [], things: Array.from({ length: 10 }, () => thing) } })).toBe(16);
    expect(more({ place: { of: 'comeback', components: ['a', 'b', 'c', 'd', 'e'], ends: [] } })).toBe(10);
    const offers = Array.from({ length: 10 }, () => ({ change: 'a', label: 'b' }));
    const design = { guard: 'a', budget: 1, lasts_minutes: 1 };
    expect(more({ design: { ...design, faults: [], offers } })).toBe(12);
    expect(more({ design: { ...design, faults: ['a', 'b', 'c', 'd', 'e'], offers } })).toBe(16);
    const curve = { outage_minutes: 1, capacity: 1, demand: 1, attempts: 1, window_minutes: 1, dials: [] };
    expect(more({ curve })).toBe(4);
    expect(minutesOf({ ...step, text: [] })).toBe(2);
  });
  it('is for the older ones, the harder the task', () => {
    const plain = { ...step, text: ['It is so.'] };
    const age = (...steps: Partial<LessonStep>[]) =>
      ageOf({ language: 'en', steps: steps.map((change) => ({ ...plain, ...change })) });
    const asks = (ask: object) => ({ questions: [{ text: 'Why?', ask }] }) as Partial<LessonStep>;
    const design = { faults: [], guard: 'a', offers: [], budget: 1, lasts_minutes: 1 };
    expect([
      ...[age({}), age({ predict: { candidates: ['a'], order: false } }), age({ predict: { order: true } })],
      ...[
        age(asks({ ask: 'share-after-fix', story: 'a' })),
        age({ place: { of: 'comeback', components: [], ends: [] } }),
      ],
      ...[age(asks({ ask: 'drain' })), age(asks({ ask: 'queue' })), age({ design }), age({ choices: [] })],
      ...[age({ choices: [] }, {}), age({ choices: [] }, { choices: [] })],
    ]).toEqual([11, 11, 12, 14, 14, 15, 15, 15, 11, 11, 15]);
  });
  it('is for the older ones, the longer its sentences and words, in either language', () => {
    const age = (text: string, language: 'en' | 'de') => ageOf({ language, steps: [{ ...step, text: [text] }] });
    const long = `${'one two six ten '.repeat(20)}end.`; // 81 words in one sentence, none of them long
    expect(age(long, 'en')).toBe(21); // six, and a quarter of 81 − 20
    expect(age(long, 'de')).toBe(20);
    expect(age(long.replaceAll('ten', 'ten.'), 'en')).toBe(11);
    expect(age('elephant '.repeat(8), 'en')).toBe(28); // eight words in one, all of them long: six, and (8 + 100 − 20) / 4
  });
  it('stands on the shelf with what is needed before, by its title, and its questions', () => {
    const ids = ['what-is-a-dependency', 'how-would-you-build-it'];
    const lessons = ids.map((id) => lesson(id));
    const shelf = shelfOf([...lessons].reverse(), glossary('en').terms);
    expect(shelf.map(({ id }) => id)).toEqual(ids);
    expect(shelf[1]!.prior.map(({ title }) => title)).toEqual([lessons[0]!.title]);
    shelf.forEach(({ questions, steps }, at) => {
      expect(questions).toBe(lessons[at]!.steps.flatMap((each) => each.questions ?? []).length);
      expect(steps).toBe(lessons[at]!.steps.length);
    });
  });
});

it('a paragraph is split at its terms', () => {
  expect(runsOf('A [[cascade]] of [[fault|faults]].')).toEqual([
    ...['A ', { term: 'cascade', shown: '' }, ' of ', { term: 'fault', shown: 'faults' }, '.'],
  ]);
  expect(runsOf('')).toEqual([]);
});

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/model/build-graph';
import { chaptersSchema } from '../../src/model/chapters';
import { counterfactualsSchema } from '../../src/model/counterfactual';
import { connect, dropComponents, foldComponents, plumbing } from '../../src/model/edit-system';
import { FOUR_LEVELS, type HealthScale } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { shown } from '../../src/model/issue';
import type { LessonStep } from '../../src/model/lesson';
import { runsOf } from '../../src/model/lesson';
import { shelfOf } from '../../src/model/lesson-entry';
import { ageOf, minutesOf, priorOf, termsOf } from '../../src/model/lesson-estimate';
import { listByOwner } from '../../src/model/listing';
import { mitigationOf } from '../../src/model/mitigation';
import { tokenParts } from '../../src/model/mitigation-token';
import { readOwnGraph } from '../../src/model/read-own-graph';
import { replaySchema } from '../../src/model/replay-model';
import { nearestWord } from '../../src/model/nearest-word';
import type { SystemFile } from '../../src/model/system-file';
import { glossary, lesson } from '../lessons/files';
import { smallOutage, smallReplay } from '../support/small-outage';
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
  it('two letters that changed places are one mistake, and a word of more than 64 letters is nobody’s', () => {
    expect(nearestWord('act', ['cat'])).toBe('cat');
    expect(nearestWord('atc', ['cat'])).toBeNull();
    expect(nearestWord('x'.repeat(64), ['x'.repeat(63)])).toHaveLength(63);
    expect(nearestWord('x'.repeat(64), ['x'.repeat(64)])).toHaveLength(64);
    expect(nearestWord('x'.repeat(65), ['x'.repeat(65)])).toBeNull();
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
  it.each([
    [[1, 1, 2, 3]],
    [[0, 2, 1, 3]],
    [[0, 1, 2, 4]],
    [[0, 1, 1.5, 3]],
    [[0, 1, 2]],
    [[0, 0, 0]],
    [[]],
    [[-1, 0, 1, 2]],
  ])('imposes no %j', (row) => expect(build(hard(row))).toThrow('bad-scale: "hard"'));
  it('has at most 256 levels', () => {
    const flat = (count: number): HealthScale => {
      const row = Array.from({ length: count }, () => 0);
      return {
        levels: row.map((_, at) => `l${at}`),
        impact: { hard: row, soft: row, weak: row, threshold: row, brittle: row, none: row },
      };
    };
    expect(build(flat(2))).not.toThrow();
    expect(build(flat(256))).not.toThrow();
    expect(build(flat(257))).toThrow('bad-scale: 257 levels');
  });
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

it('a choice has a wait of its own, or an unknown one, and may be needed only to start', () => {
  const [choice] = smallOutage.redundancies;
  const rows = [{ lag_minutes: 2 }, { lag_minutes: null }, {}, { when: 'start' as const }, { need: 2 }];
  const graph = graphOfIncident({ ...smallOutage, redundancies: rows.map((more) => ({ ...choice!, ...more })) });
  const last = (list: Iterable<number>) => [...list].slice(-5);
  expect(last(graph.grace)).toEqual([120_000_000, 1, 1, 1, 1]);
  expect(last(graph.lagKnown)).toEqual([1, 0, 0, 0, 0]);
  expect(last(graph.startOnly)).toEqual([0, 0, 0, 1, 0]);
  expect(last(graph.need)).toEqual([1, 1, 1, 1, 2]);
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
  expect(mitigationOf('second-region', mail)).toEqual({ kind: 'second-region', target: mail });
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
    const curve = { outage_minutes: 1, capacity: 1, demand: 1, attempts: 1, window_minutes: 1, dials: [] };
    expect([
      ...[age({}), age({ predict: { candidates: ['a'], order: false } }), age({ predict: { order: true } })],
      ...[
        age(asks({ ask: 'share-after-fix', story: 'a' })),
        age({ place: { of: 'comeback', components: [], ends: [] } }),
      ],
      ...[age(asks({ ask: 'drain' })), age(asks({ ask: 'queue' })), age({ design }), age({ curve })],
      ...[age({ choices: [] })],
      ...[age({ predict: { order: true } }, {}), age({}, { place: { of: 'comeback', components: [], ends: [] } })],
      ...[age({ choices: [] }, {}), age({ choices: [] }, { choices: [] }), age({ curve }, {})],
    ]).toEqual([11, 11, 12, 14, 14, 15, 15, 15, 15, 11, 12, 14, 11, 15, 15]);
  });
  it('is for the older ones, the longer its sentences and words, in either language', () => {
    const age = (text: string, language: 'en' | 'de') => ageOf({ language, steps: [{ ...step, text: [text] }] });
    const long = `${'one two six ten '.repeat(20)}end.`; // 81 words in one sentence, none of them long
    expect(age(long, 'en')).toBe(21); // six, and a quarter of 81 − 20
    expect(age(long, 'de')).toBe(20);
    expect(age(long.replaceAll('ten', 'ten.'), 'en')).toBe(11);
    const words = 'one two six ten '.repeat(10);
    expect(age(`${words}[[elephant]].`, 'en')).toBe(age(`${words}elephant.`, 'en')); // a term is read as what is shown of it
    expect(age(`${words}[[fault|elephants]].`, 'en')).toBe(age(`${words}elephants.`, 'en'));
    expect(age('– – –', 'en')).toBe(11); // no word at all
    expect(age("Don't – o’clock, co-op, 12 of äöü? ", 'en')).toBe(11); // signs within a word part no words
    expect(age('elephant '.repeat(8), 'en')).toBe(28); // eight words in one, all of them long: six, and (8 + 100 − 20) / 4
  });
  it('uses terms of the glossary, each once, as they come in its words and its questions', () => {
    const said = { ...step, text: ['A [[cascade]] of [[fault|faults]].', 'No more [[cascade]].'] };
    const asked = { ...step, text: ['None.'], questions: [{ text: 'A [[region]]?', answer: 'No.' }] };
    expect(termsOf({ steps: [said, asked, { ...step, text: ['None.'] }] })).toEqual(['cascade', 'fault', 'region']);
    const earlier = [
      { id: 'one', steps: [{ ...step, text: ['[[fault]] [[region]]'] }] },
      { id: 'none', steps: [{ ...step, text: ['[[fault]]'] }] },
      { id: 'two', steps: [{ ...step, text: ['[[other]] [[cascade]]'] }] },
    ];
    expect(priorOf({ steps: [said, asked] }, earlier)).toEqual([
      { lesson: 'one', terms: ['fault', 'region'] },
      { lesson: 'two', terms: ['cascade'] },
    ]);
  });
  it('stands on the shelf with what is needed before, by its title, and its questions', () => {
    const ids = ['what-is-a-dependency', 'how-would-you-build-it'];
    const lessons = ids.map((id) => lesson(id));
    const shelf = shelfOf([...lessons].reverse(), glossary('en').terms);
    expect(shelf.map(({ id }) => id)).toEqual(ids);
    expect(shelf[1]!.prior.map(({ title }) => title)).toEqual([lessons[0]!.title]);
    const twins = ['b', 'c', 'a'].map((id) => ({ ...lessons[0]!, id }));
    expect(shelfOf(twins, []).map(({ id }) => id)).toEqual(['a', 'b', 'c']); // as hard as each other
    expect(shelf[0]!.prior).toEqual([]);
    const names = new Map(glossary('en').terms.map(({ id, term }) => [id, term]));
    expect(shelf[1]!.prior[0]!.terms).toEqual(
      termsOf(lessons[0]!).flatMap((id) => (termsOf(lessons[1]!).includes(id) ? [names.get(id)] : [])),
    );
    expect(shelf[1]!.prior[0]!.terms.length).toBeGreaterThan(0);
    expect(shelfOf(lessons, [])[1]!.prior[0]!.terms).toEqual(priorOf(lessons[1]!, lessons.slice(0, 1))[0]!.terms);
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

describe('folding away any components', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const ends = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
    maxLength: 12,
    selector: ([from, to]) => `${from} ${to}`,
  });
  const fileOf = (all: readonly (readonly [string, string])[]): SystemFile => ({
    ...{ format: 'dominograph-system', version: 2, redundancies: [] },
    components: ids.map((id) => ({ id })),
    dependencies: all.flatMap(([from, to]) => (from === to ? [] : [{ from, to, strength: 'hard', lag_minutes: 1 }])),
  });
  /** `a d` where a needs d through any number of others. */
  const needs = ({ components, dependencies }: SystemFile): readonly string[] =>
    components.flatMap(({ id }) => {
      const seen = new Set<string>();
      const open = [id];
      for (let here = open.pop(); here !== undefined; here = open.pop())
        for (const { from, to } of dependencies)
          if (from === here && !seen.has(to)) {
            seen.add(to);
            open.push(to);
          }
      return [...seen].filter((other) => other !== id).map((other) => `${id} ${other}`);
    });
  law('leaves who needs whom, through whatever', [ends, fc.subarray(ids, { maxLength: 5 })], (all, away) => {
    const file = fileOf(all);
    const folded = foldComponents(file, new Set(away));
    const left = (pair: string) => !pair.split(' ').some((id) => away.includes(id));
    expect(folded.components.map(({ id }) => id)).toEqual(ids.filter((id) => !away.includes(id)));
    expect(needs(folded).toSorted()).toEqual(needs(file).filter(left).toSorted());
    const said = folded.dependencies.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(said).size).toBe(said.length);
    expect(said.some((pair) => pair.split(' ')[0] === pair.split(' ')[1])).toBe(false);
  });
  it('of two strengths keeps the weaker; what one needs only to start is needed only to start; waits add up', () => {
    const two = (first: object, second: object) => {
      const file = fileOf([
        ['a', 'b'],
        ['b', 'c'],
      ]);
      const dependencies = file.dependencies.map((row, at) => ({ ...row, ...(at === 0 ? first : second) }));
      return foldComponents({ ...file, dependencies }, new Set(['b'])).dependencies[0];
    };
    const order = ['weak', 'soft', 'threshold', 'hard', 'brittle'];
    for (const [i, first] of order.entries())
      for (const [j, second] of order.entries())
        expect(two({ strength: first }, { strength: second })?.strength).toBe(order[Math.min(i, j)]);
    for (const [first, second] of [
      ['unknown', 'weak'],
      ['hard', 'unknown'],
      ['unknown', 'unknown'],
    ])
      expect(two({ strength: first }, { strength: second })?.strength).toBe('unknown');
    expect(two({ when: 'start' }, {})).toMatchObject({ from: 'a', to: 'c', when: 'start', lag_minutes: 2 });
    expect(two({}, { when: 'start' })).toMatchObject({ when: 'start' });
    expect(two({}, {})).not.toHaveProperty('when');
    expect([two({ lag_minutes: null }, {})?.lag_minutes, two({}, { lag_minutes: null })?.lag_minutes]).toEqual([
      null,
      null,
    ]);
  });
  it('a choice that loses a member stays as long as there is one to choose, and enough of them', () => {
    const choice = (to: readonly string[], need: number): SystemFile => ({
      ...fileOf([]),
      redundancies: [{ from: 'a', to: [...to], need, strength: 'hard', lag_minutes: null }],
    });
    const left = (to: readonly string[], need: number) =>
      dropComponents(choice(to, need), new Set(['f'])).redundancies.map((row) => row.to.join(''));
    expect(left(['d', 'e', 'f'], 1)).toEqual(['de']);
    expect(left(['d', 'e', 'f'], 2)).toEqual(['de']);
    expect(left(['d', 'e', 'f'], 3)).toEqual([]);
    expect(left(['e', 'f'], 1)).toEqual([]);
    expect(left(['d', 'e'], 2)).toEqual(['de']);
    expect(dropComponents(choice(['d', 'e', 'f'], 1), new Set(['a'])).redundancies).toEqual([]); // nobody chooses
  });
  it('connects what shares only one end with another dependency', () => {
    const file = connect(fileOf([['a', 'b']]), 'a', 'c', 'hard');
    expect(needs(connect(file, 'd', 'b', 'hard'))).toEqual(['a b', 'a c', 'd b']);
    expect(connect(file, 'a', 'b', 'soft')).toBe(file);
  });
});

describe('what is wrong with a graph in a link', () => {
  const places = (graph: object) =>
    readOwnGraph({ components: [{ id: 'a' }, { id: 'b' }], ...graph }).issues.map(
      ({ code, place, subject }) => `${code} ${place} ${subject}`,
    );
  it('is told with its place and what stands there', () => {
    expect(
      places({ dependencies: [{ to: 'b' }, { from: 'a' }, { from: 'a', to: 'c' }, { from: 'x', to: 'b' }] }),
    ).toEqual([
      'missing dependencies[0].from ',
      'missing dependencies[1].to ',
      'unknown-id dependencies[2].to c',
      'unknown-id dependencies[3].from x',
    ]);
    expect(places({ dependencies: [{ from: 'a', to: 'a' }, 7, { from: 'a', to: 'b', kind: 'so' }] })).toEqual([
      'self dependencies[0] a',
      'bad-row dependencies[1] 7',
      'bad-field dependencies[2].kind so',
    ]);
    expect(places({ dependencies: [{ from: 'a', to: 'b', lag_minutes: 1 / 121 }] })).toEqual([
      `bad-field dependencies[0].lag_minutes ${1 / 121}`,
    ]);
    expect(places({ dependencies: [{ from: 'a', to: 'b', lag_minutes: 1 / 120 }] })).toEqual([]);
    expect(places({ dependencies: [{ from: 'a', to: 'b', lag_minutes: null }] })).toEqual([]);
    expect(places({ components: [{ id: 'a' }, { id: 'a' }, { name: 'b' }, { id: 'c', kind: 'x' }] })).toEqual([
      'duplicate-id components[1].id a',
      'missing components[2].id ',
      'bad-field components[3].kind x',
    ]);
    expect(places({ title: 5 })).toEqual(['bad-field title 5']);
    expect(readOwnGraph(null).issues).toMatchObject([{ code: 'not-a-graph', place: '', subject: 'null' }]);
    expect(readOwnGraph({ components: [] }).issues).toMatchObject([{ code: 'no-components', place: 'components' }]);
  });
  it('leaves what is right, and names nothing that is not there', () => {
    const { graph } = readOwnGraph({
      components: [
        { id: 'a', kind: 'app' },
        { id: 'b', name: 'B' },
      ],
      dependencies: [{ from: 'a', to: 'b' }],
    });
    expect(graph).toEqual({
      title: '',
      components: [
        { id: 'a', kind: 'app' },
        { id: 'b', name: 'B' },
      ],
      dependencies: [{ from: 'a', to: 'b', kind: 'hard' }],
    });
  });
});

describe('the forms of data', () => {
  const changed = (change: Partial<Record<keyof typeof smallReplay, unknown>>) =>
    v.safeParse(replaySchema, { ...smallReplay, ...change }).success;
  it('a replay has every key, no other, and units and numbers that are known', () => {
    expect(changed({})).toBe(true);
    expect(v.safeParse(replaySchema, { ...smallReplay, more: 1 }).success).toBe(false);
    const [parameter] = smallReplay.parameters;
    expect(changed({ parameters: [{ ...parameter, unit: 'hours' }] })).toBe(false);
    expect(changed({ parameters: [{ ...parameter, value: -1 }] })).toBe(false);
    expect(changed({ parameters: [{ ...parameter, provenance: 'guessed' }] })).toBe(false);
    expect(changed({ script: [] })).toBe(false);
    expect(changed({ script: [{ ...smallReplay.script[0]!, by: 'nobody' }] })).toBe(false);
    expect(changed({ script: [{ ...smallReplay.script[0]!, level: 0.5 }] })).toBe(false);
    expect(changed({ notes: [] })).toBe(false);
    expect(changed({ version: 2 })).toBe(false);
    expect(changed({ recovery: [{ component: 'db' }] })).toBe(false);
  });
  it('chapters are three to seven, of two to four sentences', () => {
    const sentence = { text: { en: 'So.', de: 'So.' }, sources: ['paper'] };
    const one = {
      ...{ id: 'one', title: sentence.text, sentences: [sentence, sentence], focus: ['db'] },
      ...{ from_utc: '2025-03-01T10:00Z', to_utc: '2025-03-01T11:00Z' },
    };
    const good = (count: number, change: object = {}) =>
      v.safeParse(chaptersSchema, {
        ...{ format: 'dominograph-chapters', version: 1, incident: 'small' },
        chapters: Array.from({ length: count }, () => ({ ...one, ...change })),
      }).success;
    expect([2, 3, 7, 8].map((count) => good(count))).toEqual([false, true, true, false]);
    const sentences = (count: number) => ({ sentences: Array.from({ length: count }, () => sentence) });
    expect([1, 2, 4, 5].map((count) => good(3, sentences(count)))).toEqual([false, true, true, false]);
    expect([0, 6, 7].map((count) => good(3, { focus: Array.from({ length: count }, () => 'db') }))).toEqual([
      ...[false, true, false],
    ]);
    expect(good(3, { more: 1 })).toBe(false);
  });
  it('a counterfactual is named by somebody, and says what it assumes', () => {
    const text = { en: 'So.', de: 'So.' };
    const one = {
      ...{ id: 'one', title: text, named: { text, sources: ['paper'] }, mitigations: ['x'], levers: [], load: null },
      ...{ omits: [{ at: 'begin', component: 'db' }], assumption: text, stays: text },
    };
    const good = (change: object) =>
      v.safeParse(counterfactualsSchema, {
        ...{ format: 'dominograph-what-if', version: 1, incident: 'small' },
        counterfactuals: [{ ...one, ...change }],
      }).success;
    expect(good({})).toBe(true);
    for (const bad of [
      { named: { text, sources: [] } },
      { mitigations: [''] },
      { omits: [{ at: 'begin' }] },
      { more: 1 },
      { named: { text } },
    ])
      expect(good(bad)).toBe(false);
  });
});

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { compareTracks, downstreamOf, givenByScript } from '../../src/analysis/compare-tracks';
import { modelledHistories, recordedHistories } from '../../src/analysis/histories';
import { provenanceOfGraph, provenanceOfReplay } from '../../src/analysis/provenance';
import { rootFault } from '../../src/analysis/scoreboard';
import { recordAt, recordTrack, type RecordInput } from '../../src/engine/record';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { graphOfReplay } from '../../src/model/replay-graph';
import { PROVENANCES, type Replay } from '../../src/model/replay-model';
import { TICKS_PER_MINUTE as MINUTE } from '../../src/model/units';
import { law } from '../support/property';

const START = Date.parse('2025-01-01T00:00:00Z');
const utc = (minute: number) => new Date(START + minute * 60_000).toISOString();
const START_END = { start_utc: utc(0), end_utc: utc(60) };

type Fact = readonly [minute: number, component: string, state: RecordInput['record'][number]['state'], about?: '~'];
const rows = (...facts: Fact[]): RecordInput['record'] =>
  facts.map(([minute, component, state, about]) => ({
    t_utc: utc(minute),
    component,
    state,
    precision: about ? ('approximate' as const) : ('exact' as const),
  }));
const listed = (component: string, minute: number | null, severity: 'down' | 'degraded' | 'unknown' = 'unknown') => ({
  component,
  severity,
  first_report_utc: minute === null ? null : utc(minute),
  recovered_utc: null,
});
/** `dependent < provider`, hard, with a lag in minutes or none known. */
const needs = (from: string, to: string, lag_minutes: number | null, kind: 'hard' | 'soft' = 'hard') => ({
  from,
  to,
  kind,
  lag_minutes,
});

const NAMES = [
  'root',
  'hit',
  'early',
  'late',
  'order',
  'miss',
  'alarm',
  'spared',
  'silent',
  'by',
  'named',
  'about',
  'place',
];
const world = {
  id: 'world',
  root: 'root',
  ...START_END,
  components: NAMES.map((id) => (id === 'place' ? { id, scope: true as const } : { id })),
  dependencies: [
    needs('hit', 'root', 5),
    needs('early', 'root', 5),
    needs('late', 'root', 20),
    needs('order', 'late', null),
    needs('alarm', 'root', 1),
    { ...needs('spared', 'root', 1), model: { kind: 'weak' as const } },
    needs('silent', 'root', 1),
    needs('by', 'root', 1),
    needs('named', 'root', 1),
    needs('about', 'root', 12),
    needs('place', 'root', 1),
  ],
  redundancies: [],
  record: rows(
    [0, 'root', 'down'],
    [0, 'alarm', 'operational'],
    [0, 'spared', 'operational'],
    [6, 'hit', 'down'],
    [9, 'about', 'down', '~'],
    [9, 'late', 'degraded'],
    [10, 'early', 'degraded'],
    [15, 'miss', 'down'],
    [19, 'order', 'down'],
    [30, 'hit', 'operational'],
  ).toSorted((a, b) => Date.parse(a.t_utc) - Date.parse(b.t_utc)),
  impact: [listed('by', 30, 'degraded'), listed('named', null)],
};

describe('record beside model, by hand', () => {
  let { components, scores } = {} as ReturnType<typeof rootFault>;
  beforeEach(() => {
    ({ components, scores } = rootFault(world));
  });
  const of = (name: string) => components.find(({ component }) => NAMES[component] === name)!;

  test.each([
    ['hit', 'hit', 5],
    ['early', 'early', 5],
    ['late', 'late', 20],
    ['miss', 'miss', null],
    ['alarm', 'false-alarm', 1],
    ['spared', 'spared', null],
    ['silent', 'unknown', 1],
    ['by', 'hit', 1],
    ['named', 'hit', 1],
    ['about', 'hit', 12],
  ])('%s', (name, verdict, minute) => {
    expect(of(name)).toMatchObject({
      verdict,
      modelled: { onset: minute === null ? null : minute * MINUTE, orderOnly: minute === null },
    });
  });
  // Recorded a minute before the known lags allow: within the minute to which times are published.
  test('behind an unknown lag the model knows the order only, and is never too early', () => {
    expect(of('order')).toMatchObject({ verdict: 'hit', modelled: { onset: 20 * MINUTE + 1, orderOnly: true } });
  });
  test('recorded onsets say what is known and no more', () => {
    expect(of('hit').recorded).toEqual({
      onset: { from: 6 * MINUTE, to: 6 * MINUTE },
      begins: { time: 6 * MINUTE, precision: 'exact' },
      end: 30 * MINUTE,
    });
    expect(of('about').recorded.onset).toEqual({ from: 6 * MINUTE, to: 12 * MINUTE });
    expect(of('about').recorded.begins).toEqual({ time: 9 * MINUTE, precision: 'approximate' });
    expect(of('by').recorded).toEqual({
      onset: { from: -Infinity, to: 30 * MINUTE },
      begins: { time: 30 * MINUTE, precision: 'by' },
      end: null,
    });
    expect(of('named').recorded.begins).toBeNull();
    expect(of('named').recorded.onset).toEqual({ from: -Infinity, to: Infinity });
  });
  test('a miss says how far the model’s trouble gets, and only a miss', () => {
    expect(of('miss').missed).toBe('apart');
    expect(components.filter(({ verdict }) => verdict !== 'miss').map(({ missed }) => missed)).toSatisfy(
      (all: readonly unknown[]) => all.every((one) => one === null),
    );
  });
  test('the place is left out, the given fault is in no score', () => {
    expect(components.map(({ component }) => NAMES[component])).toEqual(NAMES.filter((name) => name !== 'place'));
    expect(components.filter(({ given }) => given).map(({ component }) => component)).toEqual([0]);
    // hit, early, late, order, miss, by, about; then alarm and spared. "Reported problems" have no depth.
    expect(scores.degraded.all).toMatchObject({
      compared: 9,
      hits: 6,
      misses: 1,
      falseAlarms: 1,
      unreported: 1,
      depthUnknown: 1,
    });
    expect(scores.any.all).toMatchObject({ compared: 10, hits: 7, misses: 1, depthUnknown: 0 });
    expect(scores.degraded.all).toMatchObject({ unaffected: 2, spared: 1, specificity: 0.5 });
  });
  test('at down, what is recorded as degraded is less bad: a false alarm', () => {
    expect(scores.down.all).toMatchObject({ hits: 3, misses: 1, falseAlarms: 4, unreported: 1, depthUnknown: 1 });
  });
  test('columns by the numbers a component carries', () => {
    expect(scores.degraded.by.copied.hits).toBe(5);
    expect(scores.degraded.by.derived.hits).toBe(1);
    expect(scores.degraded.credited).toEqual(scores.degraded.by.derived);
  });
  test('a graph of another incident is refused', () => {
    const graph = graphOfIncident({ components: [{ id: 'a' }], dependencies: [], redundancies: [] });
    expect(() => compareTracks(recordTrack(world), graph, simulateCascade(graph, { events: [] }))).toThrow(RangeError);
  });
});

test('a silent model is right about nothing, and has no false alarm', () => {
  const graph = graphOfIncident(world);
  const { all } = compareTracks(recordTrack(world), graph, simulateCascade(graph, { events: [] })).scores.degraded;
  expect(all).toMatchObject({
    hits: 0,
    falseAlarms: 0,
    precision: null,
    recall: 0,
    f1: 0,
    baseline: 0,
    tauB: null,
    overlap: null,
  });
});

test('given and provenance can be told', () => {
  const graph = graphOfIncident(world);
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: 0, level: 3 }] });
  const options = { given: [0, 1], provenance: graph.ids.map(() => 'fitted' as const) };
  const { components, scores } = compareTracks(recordTrack(world), graph, cascade, options);
  expect(components.filter(({ given }) => given).map(({ component }) => component)).toEqual([0, 1]);
  expect(scores.degraded.all).toEqual(scores.degraded.by.fitted);
  expect(scores.degraded.credited).toMatchObject({ compared: 0, f1: null });
  const guessed = { ...options, provenance: graph.ids.map(() => 'assumed' as const) };
  const credited = compareTracks(recordTrack(world), graph, cascade, guessed).scores.degraded;
  expect(credited.credited).toEqual(credited.all);
});

test('a miss is milder than the record, stops on the way, or lies where no way leads', () => {
  const names = ['root', 'milder', 'stops', 'apart'];
  const { components } = rootFault({
    ...{ id: 'x', root: 'root', ...START_END, redundancies: [], impact: [] },
    components: names.map((id) => ({ id })),
    dependencies: [
      { ...needs('milder', 'root', 1), model: { kind: 'weak' } },
      { ...needs('stops', 'root', 1), model: { when: 'start' } },
    ],
    record: rows(...names.map((id, minute): Fact => [minute, id, 'down'])),
  });
  expect(components.map(({ verdict, missed }) => [verdict, missed])).toEqual([
    ...[
      ['hit', null],
      ['miss', 'milder'],
      ['miss', 'stops'],
      ['miss', 'apart'],
    ],
  ]);
});

test('given is what the script puts in trouble, not what it repairs', () => {
  const rows = [3, 1, 0].map((level, component) => ({ component, level }));
  expect(givenByScript({ script: rows } as unknown as Parameters<typeof givenByScript>[0])).toEqual([0, 1]);
});

test('the model’s trouble is another one if it is over more than a minute before the record’s can have begun', () => {
  const verdict = (recorded: number) => {
    const graph = graphOfIncident({ components: [{ id: 'a' }], dependencies: [], redundancies: [] });
    const events = [
      { time: 0, component: 0, level: 3 },
      { time: 10 * MINUTE, component: 0, level: 0 },
    ];
    const record = rows([recorded, 'a', 'down', '~']); // good to three minutes either way
    const track = recordTrack({ components: [{ id: 'a' }], record, impact: [], ...START_END });
    return compareTracks(track, graph, simulateCascade(graph, { events }), { given: [] }).components[0]!.verdict;
  };
  expect([3, 4, 5, 14, 15].map(verdict)).toEqual(['hit', 'hit', 'early', 'early', 'early']);
});

test('a graph must have the components of the record', () => {
  const graph = graphOfIncident({ components: [{ id: 'a' }], dependencies: [], redundancies: [] });
  const cascade = simulateCascade(graph, { events: [] });
  const track = recordTrack({ components: [{ id: 'a' }, { id: 'b' }], record: [], impact: [], ...START_END });
  expect(() => compareTracks(track, graph, cascade)).toThrow(
    new RangeError('the record has 2 components, the graph 1'),
  );
  const one = recordTrack({ components: [{ id: 'a' }], record: [], impact: [], ...START_END });
  expect(compareTracks(one, graph, cascade).components).toHaveLength(1);
});

test('downstream is everything that needs it in any way', () => {
  const graph = graphOfIncident({
    components: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })),
    dependencies: [
      needs('b', 'a', null, 'soft'),
      { ...needs('c', 'b', null), model: { kind: 'none', when: 'start' } },
      needs('a', 'd', null),
    ],
    redundancies: [{ from: 'e', to: ['d', 'c'], need: 1, kind: 'hard' }],
  });
  expect([...downstreamOf(graph, [0])].sort()).toEqual([0, 1, 2, 4]);
});

test('a component carries the gravest of its numbers', () => {
  const graph = graphOfIncident({
    components: [{ id: 'a' }, { id: 'b' }, { id: 'c', recovery_minutes: 3 }, { id: 'd' }],
    dependencies: [needs('b', 'a', 4), needs('c', 'a', null), { ...needs('d', 'a', 9), model: { kind: 'none' } }],
    redundancies: [],
  });
  expect(provenanceOfGraph(graph)).toEqual(['derived', 'copied', 'copied', 'derived']);
});

test('a replay adds its parameters where they belong', () => {
  const both = { en: '', de: '' };
  const parameters = PROVENANCES.map((id) => ({
    id,
    what: both,
    value: 1,
    unit: 'min' as const,
    provenance: id,
    note: both,
    sources: [],
  }));
  const claims = {
    components: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id })),
    dependencies: [needs('b', 'a', null), needs('c', 'a', 5), needs('f', 'a', 2)],
    redundancies: [],
    start_utc: utc(0),
  };
  const replay: Replay = {
    format: 'dominograph-replay',
    version: 1,
    incident: 'x',
    parameters,
    script: [{ at: 'copied', component: 'a', level: 3, by: 'trigger', text: both, sources: [] }],
    components: [],
    replaces: [{ from: 'f', to: 'a' }],
    requirements: [{ from: 'b', to: ['a'], kind: 'hard', lag: 'fitted', why: both }],
    recovery: [{ component: 'c', parameter: 'fitted' }],
    queues: [
      {
        component: 'd',
        capacity: 'derived',
        demand: 'assumed',
        attempts: 'derived',
        patience: 'derived',
        bound: null,
        throttle: null,
        why: both,
      },
    ],
    deferrals: [{ component: 'e', provider: 'a', utilisation: 'assumed', why: both }],
    until: utc(60),
    notes: [],
  };
  const graph = graphOfReplay(claims, replay);
  expect(provenanceOfReplay(graph, replay)).toEqual([
    'copied',
    'fitted',
    'fitted',
    'assumed',
    'assumed',
    'derived',
    'derived',
  ]);
  const wrong = { ...replay, recovery: [{ component: 'c', parameter: 'nobody' }] };
  expect(() => provenanceOfReplay(graph, wrong)).toThrow('unknown id: "nobody"');
});

const states = fc.constantFrom('operational' as const, 'degraded' as const, 'down' as const, 'recovering' as const);
const facts = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), states), { selector: ([minute]) => minute, maxLength: 8 })
  .map((list) => list.toSorted(([a], [b]) => a - b));

law('dated passages are the instants at which the record shows trouble', [facts], (list) => {
  const record = rows(...list.map(([minute, state]): Fact => [minute, 'a', state]));
  const track = recordTrack({ components: [{ id: 'a' }], record, impact: [], ...START_END });
  const [history] = recordedHistories(track, 'any');
  const { passages, onset, end } = history!;
  const first = list.find(([, state]) => state !== 'operational');
  if (first && first[1] !== 'recovering') expect(onset).toEqual({ from: first[0] * MINUTE, to: first[0] * MINUTE });
  if (end !== null) expect(end).toBe(passages?.at(-1)?.to ?? end);
  if (passages === null) {
    expect(!first || list.at(-1)![1] !== 'operational' || list.some(([, state]) => state === 'recovering')).toBe(true);
    return;
  }
  for (let minute = 0; minute <= 21; minute++) {
    const { state } = recordAt(track, minute * MINUTE)[0]!;
    const inside = passages.some(({ from, to }) => from <= minute * MINUTE && minute * MINUTE < to);
    expect(inside).toBe(state !== 'operational' && state !== 'no-report');
  }
});

test('of what nobody dates there are no passages, and no end', () => {
  const impact = [listed('a', null, 'down')];
  const track = recordTrack({ components: [{ id: 'a' }], record: [], impact, ...START_END });
  expect(recordedHistories(track, 'degraded')[0]).toMatchObject({ recorded: 'hit', passages: null, end: null });
});

describe('what is known of a recorded onset and its passages', () => {
  const history = (record: Fact[], impact: RecordInput['impact'] = []) =>
    recordedHistories(
      recordTrack({ components: [{ id: 'a' }], record: rows(...record), impact, ...START_END }),
      'degraded',
    )[0]!;

  test('first heard of on its way back: at or before, and no dated passage', () => {
    const { onset, passages, end, recorded } = history([
      [20, 'a', 'recovering'],
      [30, 'a', 'operational'],
    ]);
    expect(onset).toEqual({ from: -Infinity, to: 20 * MINUTE });
    expect([passages, end, recorded]).toEqual([null, 30 * MINUTE, 'depth-unknown']);
  });
  test('listed by then, after a word that it worked: between the two', () => {
    const { onset, passages } = history(
      [
        [5, 'a', 'operational'],
        [30, 'a', 'operational'],
      ],
      [listed('a', 20, 'down')],
    );
    expect(onset).toEqual({ from: 5 * MINUTE, to: 20 * MINUTE });
    expect(passages).toBeNull();
  });
  test('recovered by then is an end, but no border of a dated passage', () => {
    const impact = [{ ...listed('a', 5, 'down'), recovered_utc: utc(40) }];
    expect(history([[5, 'a', 'down']], impact)).toMatchObject({ passages: null, end: 40 * MINUTE });
    expect(
      history(
        [
          [5, 'a', 'down'],
          [40, 'a', 'operational'],
        ],
        impact,
      ).passages,
    ).toEqual([{ from: 5 * MINUTE, to: 40 * MINUTE }]);
  });
});

test('modelled passages are cut at the horizon', () => {
  const graph = graphOfIncident({ components: [{ id: 'a' }], dependencies: [], redundancies: [] });
  const events = [
    { time: MINUTE, component: 0, level: 3 },
    { time: 2 * MINUTE, component: 0, level: 0 },
    { time: 4 * MINUTE, component: 0, level: 2 },
  ];
  const [any] = modelledHistories(simulateCascade(graph, { events }), 1, 'degraded', 5 * MINUTE);
  expect(any).toEqual({
    modelled: MINUTE,
    timed: true,
    modelledPassages: [
      { from: MINUTE, to: 2 * MINUTE },
      { from: 4 * MINUTE, to: 5 * MINUTE },
    ],
    end: null,
  });
  const [down] = modelledHistories(simulateCascade(graph, { events }), 1, 'down', 5 * MINUTE);
  expect(down).toMatchObject({ modelledPassages: [{ from: MINUTE, to: 2 * MINUTE }], end: 2 * MINUTE });
});

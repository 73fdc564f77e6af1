import { describe, expect, test } from 'vitest';
import { drainingAt, MOST_ROUNDS, runReplay, type ReplayRun } from '../../src/engine/replay-run';
import { graphOfIncident } from '../../src/model/incident-graph';
import { graphOfReplay, requirementInput, type ReplayClaims } from '../../src/model/replay-graph';
import type { Parameter, Replay } from '../../src/model/replay-model';
import { fromMinutes, toMinutes } from '../../src/model/units';

const both = { en: 'a', de: 'b' };
const claims: ReplayClaims = {
  start_utc: '2025-01-01T00:00:00Z',
  components: ['store', 'manager', 'network', 'user'].map((id) => ({ id })),
  dependencies: [
    { from: 'manager', to: 'store', kind: 'hard', lag_minutes: 0 },
    { from: 'user', to: 'manager', kind: 'hard', lag_minutes: 0 },
    { from: 'network', to: 'manager', kind: 'soft', lag_minutes: 5 },
  ],
  redundancies: [],
};
const numbers = {
  fall: 0,
  repair: 10,
  help: 20,
  capacity: 0.1,
  demand: 0.05,
  attempts: 4,
  patience: 2,
  fleet: 1,
  none: 0,
  usual: 0.5,
  lag: 3,
};
const parameters = (values: Readonly<Record<string, number>>): Parameter[] =>
  Object.entries(values).map(([id, value]) => ({
    id,
    what: both,
    value,
    unit: '1',
    provenance: 'assumed',
    note: both,
    sources: [],
  }));
const queue = {
  component: 'manager',
  capacity: 'capacity',
  demand: 'demand',
  attempts: 'attempts',
  patience: 'patience',
  bound: 'fleet',
  throttle: { at: 'help', admitted: 'none', text: both, sources: ['a'] },
  why: both,
};
const deferral = { component: 'network', provider: 'manager', utilisation: 'usual', why: both };
const base: Replay = {
  format: 'dominograph-replay',
  version: 1,
  incident: 'x',
  parameters: parameters(numbers),
  script: [
    { at: 'fall', component: 'store', level: 3, by: 'trigger', text: both, sources: ['a'] },
    { at: 'repair', component: 'store', level: 0, by: 'operator', text: both, sources: ['a'] },
  ],
  components: [],
  replaces: [{ from: 'network', to: 'manager' }],
  requirements: [],
  recovery: [],
  queues: [queue],
  deferrals: [deferral],
  notes: [],
  until: '2025-01-01T02:00:00Z',
};
const lines = ({ graph, cascade, causes }: ReplayRun): string[] =>
  cascade.log.map(
    ({ time, component, from, to }, i) => `${toMinutes(time)} ${graph.ids[component]!} ${from}>${to} ${causes[i]!}`,
  );
const run = (change: Partial<Replay> = {}, values: Partial<typeof numbers> = {}) =>
  runReplay(claims, { ...base, parameters: parameters({ ...numbers, ...values }), ...change });

describe('core, queue and backlog together', () => {
  test('the manager stays down after the store is back, until it is throttled; then the network falls ill', () => {
    const result = run();
    // Help at 20: the whole fleet waits, 10 minutes at capacity; 2 of them within patience. Then 30 held-back minutes at ρ = 0.5.
    expect(lines(result)).toEqual([
      '0 store 0>3 script',
      '0 manager 0>3 graph',
      '0 user 0>3 graph',
      '10 store 3>0 script',
      '28 manager 3>2 load',
      '28 user 3>2 graph',
      '30 manager 2>0 load',
      '30 user 2>0 graph',
      '30 network 0>2 load',
      '60 network 2>0 load',
    ]);
    // It fails by its queue: it serves nobody yet.
    expect(Array.from(drainingAt(result, fromMinutes(15)))).toEqual([0, 0, 0, 0]);
    expect(Array.from(drainingAt(result, fromMinutes(29)))).toEqual([0, 1, 0, 0]);
    expect(result.settled).toBe(true);
    expect(result.rounds).toBeLessThan(6);
    expect(
      result.queues[0]?.points.map(({ time, length }) => [toMinutes(time), Math.round(length * 1e6) / 1e6]),
    ).toEqual([
      [0, 0],
      [5, 1],
      [10, 1],
      [20, 1],
      [28, 0.2],
      [30, 0],
    ]);
    expect(result.backlogs[0]?.points.map(({ time, length }) => [toMinutes(time), length])).toEqual([
      [0, 0],
      [30, 15],
      [60, 0],
    ]);
  });

  test('nothing is computed beyond the end', () => {
    expect(lines(run({ until: '2025-01-01T00:29:00Z' })).at(-1)).toBe('28 user 3>2 graph');
    const late = runReplay(
      { ...claims, start_utc: '2025-01-01T00:10:00Z' },
      { ...base, until: '2025-01-01T00:39:00Z' },
    );
    expect(lines(late).at(-1)).toBe('28 user 3>2 graph');
  });

  test('each voice says whose it is and of what kind', () => {
    expect(run().voices.map(({ component, type }) => [component, type])).toEqual([
      [0, 'script'],
      [1, 'queue'],
      [2, 'backlog'],
    ]);
  });

  test('a queue longer than capacity times patience is worked off in vain', () => {
    expect(run().queues[0]?.useful).toBeCloseTo(numbers.capacity * numbers.patience, 12);
  });

  test('a queue without a bound grows as long as it is not served', () => {
    const points = run({ queues: [{ ...queue, bound: null }] }).queues[0]?.points ?? [];
    expect(Math.max(...points.map(({ length }) => length))).toBeCloseTo(3, 6);
  });

  test('a provider that is only disrupted makes nobody hold work back', () => {
    const script = base.script.map((action, at) => (at === 0 ? { ...action, level: 2 } : action));
    const result = run({ script, queues: [], deferrals: [{ ...deferral, provider: 'store' }] });
    expect(result.backlogs[0]?.points).toEqual([]);
    expect(lines(result).filter((line) => line.includes('network'))).toEqual([]);
  });

  test('without help it stays down to the end', () => {
    const { cascade, graph, queues } = run({ queues: [{ ...queue, throttle: null }] });
    expect(graph.ids.map((_, v) => cascade.final[v])).toEqual([0, 3, 0, 3]);
    expect(queues[0]?.failing).toEqual([{ from: 0, to: Infinity }]);
  });

  test('patient callers: it only drains, shown as recovering; a backlog is not', () => {
    const result = run({}, { patience: 100 });
    expect(lines(result).filter((line) => line.includes('manager'))).toEqual([
      '0 manager 0>3 graph',
      '10 manager 3>2 graph',
      '25 manager 2>0 load',
    ]);
    expect(result.queues[0]?.draining).toEqual([{ from: fromMinutes(10), to: fromMinutes(25) }]);
    expect(Array.from(drainingAt(result, fromMinutes(12)))).toEqual([0, 1, 0, 0]);
    expect(Array.from(drainingAt(result, fromMinutes(5)))).toEqual([0, 0, 0, 0]);
    expect(Array.from(drainingAt(result, fromMinutes(26)))).toEqual([0, 0, 0, 0]);
    expect(lines(result)).toContain('25 network 0>2 load');
  });

  test('the worst of script and queue counts, and each is named', () => {
    const more = { ...base.script[0]!, component: 'manager' };
    const script = [
      ...base.script,
      { ...more, at: 'help', level: 3 },
      { ...more, at: 'usual', level: 0 },
      { ...more, at: 'lag', level: 1 },
    ];
    const log = lines(run({ script, queues: [] })).filter((line) => line.includes('manager'));
    expect(log).toEqual(['0 manager 0>3 graph', '10 manager 3>1 graph', '20 manager 1>3 script']);
  });

  test('a queue whose component is down by script is as unavailable as by its provider', () => {
    const script = base.script.map((action) => ({ ...action, component: 'manager' }));
    expect(lines(run({ script })).filter((line) => line.includes('manager'))).toEqual([
      '0 manager 0>3 script',
      '28 manager 3>2 load',
      '30 manager 2>0 load',
    ]);
  });

  test('the throttle stops retries, and lets in what it says', () => {
    // 10 units of a tenth wait; 0.05 come in a minute and 0.1 are served: 16 minutes until callers are patient, 4 more.
    const log = lines(run({ queues: [{ ...queue, throttle: { ...queue.throttle, admitted: 'demand' } }] }));
    expect(log).toEqual(expect.arrayContaining(['36 manager 3>2 load', '40 manager 2>0 load']));
  });

  test('a second outage of the provider finds the manager down still, without a gap, also after an unknown lag', () => {
    const dependencies = claims.dependencies.map((row) => ({ ...row, lag_minutes: null }));
    const script = [...base.script, { ...base.script[0]!, at: 'again' }, { ...base.script[1]!, at: 'over' }];
    const result = runReplay(
      { ...claims, dependencies },
      { ...base, script, parameters: parameters({ ...numbers, again: 15, over: 18 }) },
    );
    expect(lines(result).filter((line) => line.includes('manager'))).toEqual([
      '0 manager 0>3 graph',
      '28 manager 3>2 load',
      '30 manager 2>0 load',
    ]);
  });

  test('a recovery time is waited out, and what had gone before is still the cause', () => {
    const log = lines(run({ recovery: [{ component: 'manager', parameter: 'lag' }] })).filter((line) =>
      line.includes('manager'),
    );
    expect(log).toEqual(['0 manager 0>3 graph', '31 manager 3>2 load', '33 manager 2>0 load']);
  });

  test('a provider that fails because its return makes another fail: no answer, and the run says so', () => {
    const paradox = run({
      queues: [],
      replaces: base.replaces,
      deferrals: [{ ...deferral, component: 'network', provider: 'store' }],
      requirements: [{ from: 'store', to: ['network'], kind: 'brittle', lag: 'none', why: both }],
    });
    expect(paradox).toMatchObject({ settled: false, rounds: MOST_ROUNDS });
  });
});

describe('the graph of a replay', () => {
  test('keeps the numbers of the incident; what is replaced stays without effect; more comes after', () => {
    const before = graphOfIncident(claims);
    const replay: Replay = {
      ...base,
      components: [{ id: 'switch', name: both, why: both }],
      requirements: [
        { from: 'user', to: ['manager', 'switch'], need: 1, kind: 'weak', when: 'start', lag: 'lag', why: both },
      ],
      recovery: [{ component: 'user', parameter: 'help' }],
    };
    const graph = graphOfReplay(claims, replay);
    expect(graph.ids).toEqual([...before.ids, 'switch']);
    expect(Array.from(graph.scope)).toEqual([0, 0, 0, 0, 1]);
    expect(graph.recovery[3]).toBe(fromMinutes(20));
    expect([0, 1, 2].map((r) => requirementInput(graph, r))).toEqual(
      [0, 1, 2].map((r) => ({ ...requirementInput(before, r), ...(r === 2 && { kind: 'none' }) })),
    );
    expect(requirementInput(graph, 3)).toEqual({
      dependent: 'user',
      providers: ['manager', 'switch'],
      need: 1,
      kind: 'weak',
      when: 'start',
      lag: fromMinutes(3),
    });
  });

  test.each<[string, Partial<Replay>]>([
    ['unknown-parameter: "when"', { script: [{ ...base.script[0]!, at: 'when' }] }],
    ['unknown component: "who"', { script: [{ ...base.script[0]!, component: 'who' }] }],
    ['unknown component: "who"', { recovery: [{ component: 'who', parameter: 'lag' }] }],
    ['unknown component: "who"', { queues: [{ ...queue, component: 'who' }] }],
    ['unknown-dependency: ["user","store"]', { replaces: [{ from: 'user', to: 'store' }] }],
  ])('names what leads nowhere: %s', (message, change) => {
    expect(() => run(change)).toThrow(new RangeError(message));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordCursor, recordAt, recordTrack, type RecordInput } from '../../src/engine/record';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { law } from '../support/property';

const START = Date.parse('2025-01-01T00:00:00Z');
const utc = (minute: number) => new Date(START + minute * 60_000).toISOString();
const IDS = ['a', 'b', 'constructor', '__proto__'];

const minute = fc.integer({ min: -5, max: 30 });
const inputs: fc.Arbitrary<RecordInput> = fc
  .record({
    rows: fc.array(
      fc.record({
        minute,
        component: fc.constantFrom(...IDS),
        state: fc.constantFrom('operational' as const, 'degraded' as const, 'down' as const, 'recovering' as const),
        precision: fc.constantFrom('exact' as const, 'approximate' as const),
      }),
      { maxLength: 20 },
    ),
    impact: fc.uniqueArray(
      fc.record({
        component: fc.constantFrom(...IDS),
        first: fc.option(minute),
        after: fc.option(fc.integer({ min: 1, max: 20 })),
        severity: fc.constantFrom('down' as const, 'degraded' as const, 'unknown' as const),
      }),
      { selector: (row) => row.component },
    ),
  })
  .map(({ rows, impact }) => ({
    components: IDS.map((id) => ({ id })),
    record: rows.toSorted((x, y) => x.minute - y.minute).map(({ minute: at, ...row }) => ({ ...row, t_utc: utc(at) })),
    impact: impact.map(({ component, severity, first, after }) => ({
      component,
      severity,
      first_report_utc: first === null ? null : utc(first),
      recovered_utc: after === null ? null : utc((first ?? 0) + after),
    })),
    start_utc: utc(0),
    end_utc: utc(20),
  }));
const instants = fc.array(
  fc.integer({ min: -8, max: 52 }).map((at) => at * TICKS_PER_MINUTE),
  { minLength: 1, maxLength: 12 },
);

describe('a record with a cursor', () => {
  law('seeking forwards and backwards gives what the last facts say', [inputs, instants], (input, times) => {
    const track = recordTrack(input);
    const cursor = createRecordCursor(track);
    for (const time of times) {
      const slow = IDS.map((_, component) => {
        const change = track.log.findLastIndex((fact) => fact.component === component && fact.time <= time);
        const fact = track.log[change];
        return fact
          ? { state: fact.to, since: fact.time, precision: fact.precision, change }
          : { state: 'no-report', since: null, precision: null, change: -1 };
      });
      expect(cursor.seek(time)).toEqual(slow);
      expect(recordAt(track, time)).toEqual(slow);
    }
  });
  law('the log is sorted, whole, chained, and cut into instants', [inputs], (input) => {
    const { log, steps } = recordTrack(input);
    expect(steps.flatMap(({ first, last }) => log.slice(first, last))).toEqual(log);
    for (const { time, first, last } of steps)
      expect(log.slice(first, last).every((fact) => fact.time === time)).toBe(true);
    expect(steps.every(({ time }, i) => i === 0 || steps[i - 1]!.time < time)).toBe(true);
    expect(log.filter(({ source }) => source.block === 'record')).toHaveLength(input.record.length);
    for (const [i, { component, from }] of log.entries()) {
      expect(from).toBe(log.slice(0, i).findLast((fact) => fact.component === component)?.to ?? 'no-report');
    }
  });
  law('the timeline wins: the impact block changes nothing at its instants or between its rows', [inputs], (input) => {
    const bare = recordTrack({ ...input, impact: [] });
    const full = recordTrack(input);
    const last = (component: number) =>
      Math.max(...bare.log.flatMap((fact) => (fact.component === component ? [fact.time] : [])));
    for (const time of new Set([...bare.log, ...full.log].map((fact) => fact.time))) {
      const alone = recordAt(bare, time);
      for (const [component, { state, precision }] of recordAt(full, time).entries()) {
        if (precision !== 'by') expect(state).toBe(alone[component]!.state);
        // What it adds lies before the timeline's first trouble, or after its last word.
        else if (time < last(component)) expect(['no-report', 'operational']).toContain(alone[component]!.state);
        expect(precision === 'by' && bare.log.some((fact) => fact.component === component && fact.time === time)).toBe(
          false,
        );
      }
    }
  });
  law('nobody is unaffected who is named as hit or has trouble in the log', [inputs], (input) => {
    const { log, named, unaffected } = recordTrack(input);
    for (const { component } of unaffected) {
      expect(log.some((fact) => fact.component === component && fact.to !== 'operational')).toBe(false);
      expect(named.some((row) => row.component === component)).toBe(false);
    }
  });
});

describe('what an impact row adds', () => {
  type Row = RecordInput['record'][number];
  const row = (at: number, state: Row['state']): Row => ({ t_utc: utc(at), component: 'a', state, precision: 'exact' });
  const track = (
    record: Row[],
    severity: 'down' | 'degraded' | 'unknown',
    first: number | null,
    recovered: number | null,
  ) =>
    recordTrack({
      components: [{ id: 'a' }],
      record,
      impact: [
        {
          component: 'a',
          severity,
          first_report_utc: first === null ? null : utc(first),
          recovered_utc: recovered === null ? null : utc(recovered),
        },
      ],
      start_utc: utc(0),
      end_utc: utc(20),
    });
  const text = ({ log }: ReturnType<typeof track>) =>
    log.map(({ time, to, precision }) => `${time / TICKS_PER_MINUTE} ${to} ${precision}`).join(', ');

  test.each([
    ['alone: listed by then, recovered by then', [], 'down', 3, 9, '3 down by, 9 operational by'],
    ['named without description: reported problems, not degraded', [], 'unknown', 3, null, '3 reported by'],
    ['the timeline has the onset', [row(2, 'degraded')], 'down', 3, null, '2 degraded exact'],
    [
      'before the timeline, and no more than its next word',
      [row(5, 'degraded')],
      'down',
      3,
      null,
      '3 degraded by, 5 degraded exact',
    ],
    [
      'before a timeline that goes on with the repair',
      [row(5, 'recovering')],
      'down',
      3,
      null,
      '3 down by, 5 recovering exact',
    ],
    [
      'after a timeline that only said it works',
      [row(1, 'operational')],
      'down',
      3,
      null,
      '1 operational exact, 3 down by',
    ],
    ['the recovery, if the timeline falls silent', [row(3, 'down')], 'down', 3, 9, '3 down exact, 9 operational by'],
    [
      'no recovery while the timeline still speaks',
      [row(3, 'down'), row(12, 'recovering')],
      'down',
      3,
      9,
      '3 down exact, 12 recovering exact',
    ],
    ['no second recovery', [row(3, 'down'), row(8, 'operational')], 'down', 3, 9, '3 down exact, 8 operational exact'],
  ] as const)('%s', (_, record, severity, first, recovered, expected) => {
    expect(text(track([...record], severity, first, recovered))).toBe(expected);
  });

  test('each fact says which row it is from', () => {
    const { log } = track([row(3, 'down')], 'down', 3, 9);
    expect(log.map(({ source }) => source)).toEqual([
      { block: 'record', row: 0 },
      { block: 'impact', row: 0 },
    ]);
  });
  test('what the timeline contradicts is set aside by name', () => {
    expect(track([row(3, 'down'), row(9, 'recovering')], 'down', 3, 9).setAside).toEqual([
      { component: 0, row: 0, field: 'recovered_utc' },
    ]);
    expect(track([row(3, 'operational')], 'down', 3, null).setAside).toEqual([
      { component: 0, row: 0, field: 'first_report_utc' },
    ]);
    expect(track([row(3, 'down'), row(8, 'operational')], 'down', 3, 9).setAside).toEqual([]);
    const again = [row(3, 'down'), row(9, 'operational'), row(12, 'down')];
    expect(track(again, 'down', 3, 9).setAside).toEqual([]); // it did work by then
  });
  test('without an hour it is named, not dated', () => {
    expect(track([], 'unknown', null, null)).toMatchObject({
      log: [],
      named: [{ component: 0, state: 'reported', row: 0 }],
    });
    expect(track([], 'down', null, 9).named).toMatchObject([{ state: 'down' }]);
  });
  test('a timeline that only says it works makes it unaffected; a bare name in the impact block does not undo that', () => {
    const works = track([row(0, 'operational'), row(30, 'operational')], 'unknown', null, null);
    expect(works.unaffected).toEqual([{ component: 0, rows: [0] }]);
    expect(works.named).toEqual([]);
    expect(track([row(0, 'operational')], 'degraded', null, null).unaffected).toEqual([]);
    expect(track([row(-1, 'operational')], 'unknown', null, null).unaffected).toEqual([]);
    expect(track([row(21, 'operational')], 'unknown', null, null).unaffected).toEqual([]);
    expect(track([row(20, 'operational')], 'unknown', null, null).unaffected).toHaveLength(1);
  });
});

test('the worst word in the whole file, with an hour or without', () => {
  const state = (component: string, word: 'operational' | 'recovering' | 'degraded') => ({
    t_utc: utc(1),
    component,
    state: word,
    precision: 'exact' as const,
  });
  const hit = (component: string, severity: 'down' | 'unknown') => ({
    component,
    severity,
    first_report_utc: null,
    recovered_utc: null,
  });
  const { worst } = recordTrack({
    components: ['works', 'back', 'worse', 'named', 'nothing', 'same'].map((id) => ({ id })),
    record: [
      state('works', 'operational'),
      state('back', 'recovering'),
      state('worse', 'degraded'),
      state('same', 'degraded'),
    ],
    impact: [hit('worse', 'down'), hit('named', 'unknown'), hit('same', 'unknown')],
    start_utc: utc(0),
    end_utc: utc(20),
  });
  expect(worst).toEqual(['operational', 'reported', 'down', 'reported', 'no-report', 'degraded']);
});

test('a record about another system is refused by name', () => {
  const empty = { components: [{ id: 'a' }], record: [], impact: [], start_utc: utc(0), end_utc: utc(1) };
  const record = [{ t_utc: utc(0), component: 'b"', state: 'down' as const, precision: 'exact' as const }];
  expect(() => recordTrack({ ...empty, record })).toThrow('no such component: "b\\""');
  expect(() => recordTrack({ ...empty, end_utc: 'soon' })).toThrow('no such time: "soon"');
  expect(() => createRecordCursor(recordTrack(empty)).seek(NaN)).toThrow('no instant: NaN');
});

test('rows that stand in another order make the same record', () => {
  const row = (minute: number, state: 'down' | 'operational') => ({
    ...{ t_utc: utc(minute), component: 'a', state, precision: 'exact' as const },
  });
  const record = [row(0, 'down'), row(5, 'operational'), row(9, 'down'), row(12, 'operational')];
  const impact = [{ component: 'a', severity: 'down' as const, first_report_utc: utc(3), recovered_utc: utc(14) }];
  const told = (rows: typeof record) =>
    recordTrack({
      ...{ components: [{ id: 'a' }], record: rows, impact, start_utc: utc(0), end_utc: utc(20) },
    }).log.map(({ time, from, to }) => [time / TICKS_PER_MINUTE, from, to]);
  expect(told(record).length).toBeGreaterThanOrEqual(4);
  expect(told(record.toReversed())).toEqual(told(record));
});

test('a record with a cursor stands before everything at first', () => {
  const track = recordTrack({ components: [{ id: 'a' }], record: [], impact: [], start_utc: utc(0), end_utc: utc(1) });
  expect(createRecordCursor(track).time).toBe(-Infinity);
});

describe('a component on record as working', () => {
  const track = (row: Partial<RecordInput['impact'][number]> | null) =>
    recordTrack({
      components: [{ id: 'a' }],
      record: [{ t_utc: utc(5), component: 'a', state: 'operational', precision: 'exact' }],
      impact: row ? [{ component: 'a', severity: 'unknown', first_report_utc: null, recovered_utc: null, ...row }] : [],
      ...{ start_utc: utc(0), end_utc: utc(20) },
    });
  const works = (row: Parameters<typeof track>[0]) => track(row).unaffected.map(({ component }) => component);
  test('is unaffected, also where it is only named among those that were hit', () => {
    expect(works(null)).toEqual([0]);
    expect(works({})).toEqual([0]);
    expect(track({}).named).toEqual([]);
  });
  test('is not where somebody says when, or how badly, it was hit', () => {
    for (const row of [{ first_report_utc: utc(3) }, { recovered_utc: utc(9) }, { severity: 'down' as const }])
      expect(works(row)).toEqual([]);
  });
});

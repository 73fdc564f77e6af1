import { describe, expect, test } from 'vitest';
import type { Cascade } from '../../src/engine/cascade-types';
import { drainingAt, runReplay } from '../../src/engine/replay-run';
import { simulateCascade } from '../../src/engine/simulate';
import { historyOf, levelAt, passages } from '../../src/engine/voices';
import type { DependencyGraph } from '../../src/model/graph';
import { DEGRADED, DOWN, FOUR_LEVELS } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import type { Replay } from '../../src/model/replay-model';
import { fromMinutes, toMinutes } from '../../src/model/units';
import { incident } from './support/files';
import { replay } from './support/replays';

const day = incident('aws-2025-10-20');
const file = replay('aws-2025-10-20');
const full = runReplay(day, file);

const number = (graph: DependencyGraph, id: string) => graph.indexOf.get(componentId(id))!;
/** When `id` is at `level` or worse, in minutes. */
function troubles(
  { graph, cascade }: { graph: DependencyGraph; cascade: Cascade },
  id: string,
  level: number,
): (readonly [number, number])[] {
  const found = passages(
    historyOf(cascade, number(graph, id)),
    (at) => at >= level,
    (at) => at < level,
  );
  return found.map(({ from, to }) => [toMinutes(from), to === Infinity ? Infinity : toMinutes(to)] as const);
}
const levelOf = ({ graph, cascade }: { graph: DependencyGraph; cascade: Cascade }, id: string, minute: number) =>
  levelAt(historyOf(cascade, number(graph, id)), fromMinutes(minute));
const IMPAIRED = 1;

/** The record's minutes for a component, from its rows of any section. */
const recorded = (id: string): Set<number> => {
  const times = [
    ...day.record.filter(({ component }) => component === id).map(({ t_utc }) => t_utc),
    ...day.impact
      .filter(({ component }) => component === id)
      .flatMap(({ first_report_utc, recovered_utc }) => [first_report_utc, recovered_utc]),
    ...day.mitigations.filter(({ component }) => component === id).map(({ t_utc }) => t_utc),
  ];
  return new Set(
    times.flatMap((time) => (time === null ? [] : [(Date.parse(time) - Date.parse(day.start_utc)) / 60_000])),
  );
};

/** A passage of the record, the level from which the model shows it, and how far both ends may be off, in minutes. docs/notes/replay-2025.md has the same table. */
const PASSAGES: readonly [id: string, level: number, from: number, to: number, tolerance: number][] = [
  ['ddb-regional-endpoint', DOWN, 0, 157, 0],
  ['dynamodb', DOWN, 0, 172, 0],
  ['console-sign-in', DEGRADED, 3, 97, 0],
  ['iam-identity-center', DOWN - 1, 3, 97, 0],
  ['sts', DEGRADED, 3, 91, 0],
  ['support-center', DEGRADED, 0, 172, 0],
  ['lambda-sqs-poller', DOWN, 3, 292, 0],
  ['ec2-dwfm', DOWN, 0, 340, 1],
  ['ec2-dwfm', IMPAIRED, 0, 340, 0],
  ['ec2-launches', DOWN, 0, 340, 1],
  ['ec2-launches', IMPAIRED, 0, 842, 0],
  ['ec2-network-manager', DEGRADED, 340, 648, 1],
  ['nlb', DEGRADED, 342, 588, 0],
  ['nlb', IMPAIRED, 342, 861, 0],
  ['lambda', DEGRADED, 3, 372, 1],
  ['lambda', DEGRADED, 436, 699, 3],
  ['lambda', IMPAIRED, 436, 867, 0],
  ['ecs', IMPAIRED, -3, 872, 3],
  ['eks', IMPAIRED, -3, 872, 3],
  ['fargate', IMPAIRED, -3, 872, 3],
];

describe('the full replay against the record', () => {
  test.each(PASSAGES)('%s at level %i or worse: +%i to +%i, within %i min', (id, level, from, to, tolerance) => {
    const near = troubles(full, id, level).filter(
      ([a, b]) => Math.abs(a - from) <= tolerance && Math.abs(b - to) <= tolerance,
    );
    expect([id, troubles(full, id, level), near.length]).toEqual([id, troubles(full, id, level), 1]);
  });

  test('the minutes in that table are on record', () => {
    for (const [id, , from, to] of PASSAGES) {
      expect([id, from, recorded(id).has(from)]).toEqual([id, from, true]);
      expect([id, to, recorded(id).has(to)]).toEqual([id, to, true]);
    }
  });

  test('the order in which things return', () => {
    const end = (id: string) => troubles(full, id, IMPAIRED).at(-1)?.[1] ?? 0;
    const order = [
      'iam-identity-center',
      'dynamodb',
      'ec2-dwfm',
      'ec2-network-manager',
      'ec2-launches',
      'nlb',
      'lambda',
      'ecs',
    ];
    expect([...order].sort((a, b) => end(a) - end(b))).toEqual(order);
    expect(new Set(order.map(end)).size).toBe(order.length);
  });

  test('the order in which things fail', () => {
    const begin = (id: string) => troubles(full, id, DEGRADED)[0]?.[0] ?? 0;
    const order = ['dynamodb', 'sts', 'ec2-network-manager', 'nlb', 'lambda-internal-fleet'];
    expect([...order].sort((a, b) => begin(a) - begin(b))).toEqual(order);
    expect(new Set(order.map(begin)).size).toBe(order.length);
  });

  test('Lambda stumbles twice, with a pause', () => {
    expect(troubles(full, 'lambda', DEGRADED)).toHaveLength(2);
    expect(levelOf(full, 'lambda', 400)).toBe(0);
  });

  test('running machines stay up; nothing is left at +872', () => {
    expect(troubles(full, 'ec2', IMPAIRED)).toEqual([]);
    expect(full.graph.ids.filter((id) => levelOf(full, id, 871.9) > 0)).toEqual(
      expect.arrayContaining(['ecs', 'eks', 'fargate']),
    );
    expect(full.graph.ids.filter((id) => levelOf(full, id, 872.1) > 0)).toEqual([]);
  });

  test('what caused what: trigger by script, DWFM’s stay and the network’s lateness by load, the rest by the graph', () => {
    const kinds = (id: string) =>
      full.cascade.log.flatMap((entry, i) => (entry.component === number(full.graph, id) ? [full.causes[i]] : []));
    expect(kinds('ddb-regional-endpoint')).toEqual(['script', 'script']);
    expect(kinds('ec2-dwfm')).toEqual(['graph', 'load', 'load']);
    expect(kinds('ec2-network-manager')).toEqual(['load', 'load']);
    expect(kinds('nlb')).toEqual(['graph', 'graph', 'graph']);
    expect(drainingAt(full, fromMinutes(339.5))[number(full.graph, 'ec2-dwfm')]).toBe(1);
  });

  test('the log', async () => {
    const clock = (ticks: number) => {
      const seconds = Math.round(toMinutes(ticks) * 60);
      return `+${String(Math.floor(seconds / 60)).padStart(3, '0')}:${String(seconds % 60).padStart(2, '0')}`;
    };
    const name = (level: number) => FOUR_LEVELS.levels[level]!;
    const lines = full.cascade.log.map(
      ({ time, component, from, to }, i) =>
        `${clock(time)} ${full.graph.ids[component]!} ${name(from)} → ${name(to)} (${full.causes[i]!})`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./golden/replay-2025.txt');
  });
});

describe('what cannot come out of a static graph', () => {
  const bare = graphOfIncident(day);
  const root = number(bare, day.root);
  const events = [
    { time: 0, component: root, level: DOWN },
    { time: fromMinutes(157), component: root, level: 0 },
  ];
  const graphAlone = { graph: bare, cascade: simulateCascade(bare, { events }) };

  test('persistence: without the queue DWFM is back with DynamoDB, 168 minutes too early', () => {
    expect(troubles(graphAlone, 'ec2-dwfm', DEGRADED)).toEqual([[0, 172]]);
    expect(troubles(runReplay(day, { ...file, queues: [] }), 'ec2-dwfm', DOWN)).toEqual([[0, 172]]);
  });

  test('failure caused by recovery: the network is late before DWFM returns, and well afterwards', () => {
    expect(troubles(graphAlone, 'ec2-network-manager', IMPAIRED)).toEqual([[0, 172]]);
    expect(troubles(runReplay(day, { ...file, deferrals: [] }), 'ec2-network-manager', IMPAIRED)).toEqual([]);
  });

  test('no second wave, and nothing is left of the day at +175', () => {
    expect(troubles(graphAlone, 'nlb', DEGRADED)).toEqual([]);
    expect(troubles(graphAlone, 'lambda', DEGRADED)).toEqual([[3, 172]]);
    expect(bare.ids.filter((id) => levelOf(graphAlone, id, 175) > 0)).toEqual([]);
  });

  test('operators: without the throttle DWFM never returns', () => {
    const alone: Replay = { ...file, queues: file.queues.map((queue) => ({ ...queue, throttle: null })) };
    expect(troubles(runReplay(day, alone), 'ec2-dwfm', DOWN)).toEqual([[0, Infinity]]);
  });
});

describe('derived, not fitted: what nobody knows of DWFM’s load does not matter', () => {
  const withNumbers = (values: Readonly<Record<string, number>>) =>
    runReplay(day, {
      ...file,
      parameters: file.parameters.map((parameter) => ({
        ...parameter,
        value: values[parameter.id] ?? parameter.value,
      })),
    });

  test.each([2.2, 5, 20])('%f attempts: the same log', (attempts) => {
    expect(withNumbers({ 'dwfm-attempts': attempts }).cascade).toEqual(full.cascade);
  });
  test.each([0.1, 20, 73])('patience of %f min: down until then before +340, all leases back at +340', (patience) => {
    const run = withNumbers({ 'dwfm-patience': patience });
    expect(troubles(run, 'ec2-dwfm', IMPAIRED)).toEqual([[0, 340]]);
    expect(troubles(run, 'ec2-dwfm', DOWN)[0]?.[1]).toBeCloseTo(340 - patience, 1);
  });
  test('with a single attempt, or more than 74 minutes of patience, it would have come back without help', () => {
    const queues = file.queues.map((queue) => ({ ...queue, throttle: null }));
    for (const values of [{ 'dwfm-attempts': 1 }, { 'dwfm-patience': 75 }]) {
      const parameters = file.parameters.map((parameter) => ({
        ...parameter,
        value: new Map(Object.entries(values)).get(parameter.id) ?? parameter.value,
      }));
      expect(troubles(runReplay(day, { ...file, parameters, queues }), 'ec2-dwfm', IMPAIRED).at(-1)?.[1]).toBeLessThan(
        400,
      );
    }
  });
});

test('engine.md 5: admission control from the start has the leases back at +246 and the network at +469', () => {
  const early = runReplay(day, {
    ...file,
    parameters: file.parameters.map((row) => (row.id === 'dwfm-throttled' ? { ...row, value: 172 } : row)),
  });
  expect(troubles(early, 'ec2-dwfm', IMPAIRED)).toEqual([[0, 246]]);
  expect(troubles(early, 'ec2-network-manager', DEGRADED)[0]?.[1]).toBeCloseTo(468.6, 1);
});

describe('where the model is wrong, and stays so', () => {
  test('Connect: no pause, and an end at +867 instead of +812', () => {
    expect(troubles(full, 'connect', IMPAIRED)).toEqual([[0, 867]]);
    expect(recorded('connect').has(812)).toBe(true);
  });
  test('Redshift: queries at +87 instead of +153, an end at +695 instead of +1697', () => {
    expect(troubles(full, 'redshift', DOWN)).toEqual([[0, 87]]);
    expect(troubles(full, 'redshift', IMPAIRED).at(-1)?.[1]).toBe(695);
    expect([153, 1697].every((minute) => recorded('redshift').has(minute))).toBe(true);
  });
  test('STS: no second failure from +523 to +611', () => {
    expect(troubles(full, 'sts', DEGRADED)).toEqual([[3, 91]]);
    expect([523, 611].every((minute) => recorded('sts').has(minute))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { blastRadius } from '../../src/engine/blast';
import { earliestTimes } from '../support/earliest';
import { lint } from '../../src/engine/lint';
import { simulateCascade } from '../../src/engine/simulate';
import {
  graphOf,
  levelsOf,
  lines,
  numberOf,
  scenarioOf,
  TICKS_PER_UNIT,
  type CaseDep,
  type CaseEvent,
  type CaseNode,
} from '../support/model';

interface WorkedCase {
  readonly title: string;
  readonly nodes: readonly CaseNode[];
  readonly deps: readonly CaseDep[];
  /** `0 dns down, 20 dns up` */
  readonly script: string;
  readonly mode?: 'strict' | 'optimistic';
  /** `0 dns up→down · …`, in order. */
  readonly log: string;
}

const events = (script: string): CaseEvent[] =>
  script.split(', ').map((event) => {
    const [t, node, set] = event.split(' ');
    return { t: Number(t), node: node!, set: set! };
  });
const nodes = (...list: (string | [string, number])[]): CaseNode[] =>
  list.map((node) => (typeof node === 'string' ? { id: node } : { id: node[0], recovery: node[1] }));

const chain = {
  nodes: nodes('dns', ['db', 3], ['api', 2], ['web', 1], 'report'),
  deps: [
    { of: 'db', on: 'dns', kind: 'hard' },
    { of: 'api', on: 'db', kind: 'hard', delay: 5 },
    { of: 'web', on: 'api', kind: 'hard' },
    { of: 'web', on: 'db', kind: 'soft', delay: 1 },
    { of: 'report', on: 'web', kind: 'threshold', delay: 10 },
  ],
} as const satisfies Partial<WorkedCase>;
const ring = (idRecovery: number, when: 'run' | 'start' = 'run'): Pick<WorkedCase, 'nodes' | 'deps' | 'script'> => ({
  nodes: nodes(['db', 1], ['id', idRecovery], 'fe'),
  deps: [
    { of: 'db', on: 'id', kind: 'hard', delay: 4 },
    { of: 'id', on: 'db', kind: 'hard', delay: 4, when },
    { of: 'fe', on: 'id', kind: 'hard' },
  ],
  script: '0 db down, 10 db up',
});
const handOver = {
  nodes: nodes('u1', 'u2', ['v', 1], 'w'),
  deps: [
    { of: 'v', group: ['u1', 'u2'], need: 1, kind: 'hard' },
    { of: 'w', on: 'v', kind: 'brittle' },
  ],
  log: '0 u1 up→down · 10 u1 down→up · 10 u2 up→down · 20 u2 down→up · 20 u1 up→down · 30 u2 up→down · 30 v up→down · 30 w up→down · 31 u1 down→up · 31 u2 down→up · 32 v down→up · 32 w down→up',
} as const satisfies Partial<WorkedCase>;

/** Derived by hand from the definition; the order of the log included. */
const CASES: readonly WorkedCase[] = [
  {
    title: 'W1: a chain with a grace, a soft link, a patient batch job, and a repair',
    ...chain,
    script: '0 dns down, 20 dns up',
    log: '0 dns up→down · 0 db up→down · 1 web up→degraded · 5 api up→down · 5 web degraded→down · 15 report up→down · 20 dns down→up · 23 db down→up · 25 api down→up · 26 web down→up · 26 report down→up',
  },
  {
    title: 'W2: two of three zones, then a standby; a degraded zone',
    nodes: nodes('z1', 'z2', 'z3', ['s', 2], 'alt', 't'),
    deps: [
      { of: 's', group: ['z1', 'z2', 'z3'], need: 2, kind: 'hard', delay: 1 },
      { of: 't', group: ['s', 'alt'], need: 1, kind: 'hard' },
      { of: 't', on: 's', kind: 'weak' },
    ],
    script: '0 z1 down, 10 z2 degraded, 20 z2 down, 25 alt down, 30 z1 up, 40 z2 up, 50 alt up',
    log: '0 z1 up→down · 10 z2 up→degraded · 11 s up→degraded · 20 z2 degraded→down · 21 s degraded→down · 21 t up→minor · 25 alt up→down · 25 t minor→down · 30 z1 down→up · 32 s down→up · 32 t down→up · 40 z2 down→up · 50 alt down→up',
  },
  {
    title: 'W3: a cache rides out an outage of exactly its lifetime, not a longer one',
    nodes: nodes('auth', ['app', 2]),
    deps: [
      { of: 'app', on: 'auth', kind: 'hard', delay: 10 },
      { of: 'app', on: 'auth', kind: 'soft' },
    ],
    script: '0 auth down, 8 auth up, 20 auth down, 35 auth up, 50 auth down, 60 auth up',
    log: '0 auth up→down · 0 app up→degraded · 8 auth down→up · 10 app degraded→up · 20 auth up→down · 20 app up→degraded · 30 app degraded→down · 35 auth down→up · 37 app down→up · 50 auth up→down · 50 app up→degraded · 60 auth down→up · 62 app degraded→up',
  },
  {
    title: 'W4a: two that need each other cannot restart by themselves',
    ...ring(1),
    log: '0 db up→down · 4 id up→down · 4 fe up→down',
  },
  {
    title: 'W4b: the same ring, optimistic',
    ...ring(1),
    mode: 'optimistic',
    log: '0 db up→down · 4 id up→down · 4 fe up→down · 11 db down→up · 11 id down→up · 11 fe down→up',
  },
  {
    title: 'W4c: static stability: id needs db only to start, so it never falls',
    ...ring(1, 'start'),
    log: '0 db up→down · 11 db down→up',
  },
  {
    title: 'W4d: optimistic: a ring comes back when its slowest member is ready',
    ...ring(5),
    mode: 'optimistic',
    log: '0 db up→down · 4 id up→down · 4 fe up→down · 15 db down→up · 15 id down→up · 15 fe down→up',
  },
  {
    title: 'W5a: a hand-over at one instant never fails both',
    ...handOver,
    script: '0 u1 down, 10 u1 up, 10 u2 down, 20 u1 down, 20 u2 up, 30 u2 down, 31 u2 up, 31 u1 up',
  },
  {
    title: 'W5b: the same events in another order',
    ...handOver,
    script: '31 u2 up, 20 u1 down, 10 u1 up, 31 u1 up, 0 u1 down, 30 u2 down, 10 u2 down, 20 u2 up',
  },
  {
    title: 'W6: a failover that takes 10',
    nodes: nodes('p', 'q', 'svc'),
    deps: [{ of: 'svc', group: ['p', 'q'], need: 1, kind: 'hard', switchover: 10 }],
    script: '0 p down, 15 q degraded, 20 q up, 40 p up',
    log: '0 p up→down · 0 svc up→down · 10 svc down→up · 15 q up→degraded · 15 svc up→degraded · 20 q degraded→up · 20 svc degraded→up · 40 p down→up',
  },
];

describe('worked by hand, log and order', () => {
  it.each(CASES.map((entry) => [entry.title, entry] as const))('%s', (_, entry) => {
    const graph = graphOf(entry.nodes, entry.deps);
    const cascade = simulateCascade(
      graph,
      scenarioOf(graph, events(entry.script), { coldStart: entry.mode ?? 'strict' }),
    );
    expect(lines(graph, cascade)).toEqual(entry.log.split(' · '));
    expect(cascade.truncated).toBe(false);
  });

  it('W1: blast and earliest times', () => {
    const graph = graphOf(chain.nodes, chain.deps);
    const dns = numberOf(graph, 'dns');
    expect(levelsOf(graph, blastRadius(graph, [{ component: dns, level: 3 }]))).toEqual(
      new Map(graph.ids.map((id) => [id, 'down'])),
    );
    const { time } = earliestTimes(graph, [{ component: dns, level: 3, time: 0 }]);
    const row = (level: number) =>
      Array.from(time.slice(level * graph.n, (level + 1) * graph.n), (at) => at / TICKS_PER_UNIT);
    expect(row(3)).toEqual([0, 0, 5, 5, 15]);
    expect(row(2)).toEqual([0, 0, 5, 1, 15]);
  });

  it('W4a: lint finds the ring, and the timer has rank 0', () => {
    const { nodes: list, deps, script } = ring(1);
    const graph = graphOf(list, deps);
    expect(lint(graph)).toEqual(
      ['down', 'degraded', 'minor'].map((level) => ({ rule: 'W2-cold-start-ring', level, nodes: ['db', 'id'] })),
    );
    const { log, final } = simulateCascade(graph, scenarioOf(graph, events(script)));
    expect(log.map(({ rank }) => rank)).toEqual([0, 0, 1]);
    expect(levelsOf(graph, final)).toEqual(
      new Map([
        ['db', 'down'],
        ['id', 'down'],
        ['fe', 'down'],
      ]),
    );
  });
});

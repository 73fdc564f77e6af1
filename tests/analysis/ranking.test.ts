import { describe, expect, it } from 'vitest';
import { candidates, providersOf } from '../../src/analysis/ranking/candidates';
import { coneOf, reachOf } from '../../src/analysis/ranking/cone';
import { greedySet } from '../../src/analysis/ranking/greedy-set';
import { failureRanking, rankFailures } from '../../src/analysis/ranking/rank-failures';
import { rankMitigations } from '../../src/analysis/ranking/rank-mitigations';
import { rankPairs } from '../../src/analysis/ranking/rank-pairs';
import { ranked } from '../../src/analysis/ranking/ranks';
import { timedYardstick, untimedYardstick } from '../../src/analysis/ranking/yardstick';
import { whatWouldHelp } from '../../src/analysis/what-would-help';
import { finish } from '../../src/analysis/work';
import { buildGraph } from '../../src/model/build-graph';
import type { RequirementInput } from '../../src/model/graph';
import { componentId } from '../../src/model/ids';
import { readMitigation, writeMitigation } from '../../src/model/mitigation-token';
import { requirementInput } from '../../src/model/replay-graph';

const MIN = 60_000_000;
const need = (of: string, on: string, more: Partial<RequirementInput> = {}): RequirementInput => ({
  ...{ dependent: componentId(of), providers: on.split(' ').map(componentId), kind: 'hard', lag: 0 },
  ...more,
});
/** zone ← db ← api ← web, db ← job (soft), and mail on its own; db takes ten minutes to come back. */
const ids = ['zone', 'db', 'api', 'web', 'job', 'mail'];
const shop = () =>
  buildGraph(
    ids.map((id) => ({ id: componentId(id), scope: id === 'zone', recovery: id === 'db' ? 10 * MIN : 0 })),
    [
      ...[need('db', 'zone'), need('api', 'db'), need('web', 'api', { lag: 5 * MIN })],
      ...[need('job', 'db', { kind: 'soft' }), need('web', 'db', { when: 'start' })],
    ],
  );
const at = (id: string) => ids.indexOf(id);
const down = (id: string) => [{ component: at(id), level: 3 }];
const levels = (...worst: number[]) => Uint8Array.from(worst);
const tokens = (rows: readonly { readonly mitigation: Parameters<typeof writeMitigation>[0] }[]) =>
  rows.map(({ mitigation }) => writeMitigation(mitigation));

describe('what could help', () => {
  const all = levels(0, 3, 3, 3, 2, 0);
  const offered = (options: Parameters<typeof candidates>[2], of = all) => tokens(candidates(shop(), of, options));
  it('is offered by kind, then as listed, with the usual numbers or with others', () => {
    expect(offered({ kinds: ['copies', 'cache'] })).toEqual([
      ...['copies:db:2', 'copies:api:2', 'copies:web:2', 'copies:job:2'],
      ...['cache:api~db:60', 'cache:web~api:60', 'cache:job~db:60'],
    ]);
    expect(offered({ kinds: ['copies'], numbers: { copies: 5 } })[0]).toBe('copies:db:5');
  });
  it('a repair only of what the script moves, a recovery only of what takes time for it', () => {
    expect(offered({ kinds: ['faster-repair', 'faster-recovery'] })).toEqual(['faster-recovery:db:0.5']);
    expect(offered({ kinds: ['faster-repair'], scripted: [at('api'), at('mail')] })).toEqual(['faster-repair:api:30']);
  });
  it('only on what the targets need, to run or to start', () => {
    expect(offered({ kinds: ['copies'], targets: [at('api')] })).toEqual(['copies:db:2', 'copies:api:2']);
    expect(offered({ kinds: ['copies'], targets: [at('mail')] })).toEqual([]);
    expect([...providersOf(shop(), [at('web')])]).toEqual([1, 1, 1, 1, 0, 0]);
    expect([...providersOf(shop(), [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it('on a dependency only if both ends are in trouble; on what is needed to start not all of it helps', () => {
    expect(offered({ kinds: ['remove'] }, levels(0, 3, 0, 0, 2, 0))).toEqual(['remove:job~db']);
    expect(offered({ kinds: ['remove'] }, levels(0, 0, 3, 3, 0, 0))).toEqual(['remove:web~api']);
    expect(offered({ kinds: ['remove'] })).toEqual([
      'remove:api~db',
      'remove:web~api',
      'remove:job~db',
      'remove:web~db',
    ]);
    expect(offered({ kinds: ['static-stability'] })).not.toContain('static-stability:web~db');
    expect(offered({ kinds: ['fallback'] })).toContain('fallback:web~db');
  });
  it('a weak dependency can be removed or made a matter of starting, not softened', () => {
    const weak = buildGraph([{ id: componentId('a') }, { id: componentId('b') }], [need('b', 'a', { kind: 'weak' })]);
    expect(tokens(candidates(weak, levels(3, 1), {})).filter((token) => token.includes('~'))).toEqual([
      ...['static-stability:b~a', 'remove:b~a'],
    ]);
  });
});

describe('what each saves', () => {
  const fault = down('db');
  const graph = shop();
  it('in the end: components in trouble, and those that are down', () => {
    const by = untimedYardstick(graph, fault);
    expect([by.kind, by.base, [...by.worst]]).toEqual([
      ...['untimed', { lost: 0, fallen: 4, down: 3 }, [0, 3, 3, 3, 2, 0]],
    ]);
    const saving = (token: string, component: string) =>
      by.saving([{ mitigation: readMitigation(token)!, component: at(component) }]);
    expect(saving('remove:api~db', 'api')).toEqual({ lost: 0, fallen: 2, down: 2 });
    expect(saving('circuit-breaker:api~db', 'api')).toEqual({ lost: 0, fallen: 0, down: 2 });
    expect(saving('copies:db:2', 'db')).toEqual({ lost: 0, fallen: 4, down: 3 });
    expect(saving('cache:api~db:60', 'api')).toEqual({ lost: 0, fallen: 0, down: 0 });
    expect(saving('copies:mail:2', 'mail')).toEqual({ lost: 0, fallen: 0, down: 0 });
    expect(by.saving([])).toEqual({ lost: 0, fallen: 0, down: 0 });
    const both = [
      { mitigation: readMitigation('remove:api~db')!, component: at('api') },
      { mitigation: readMitigation('remove:job~db')!, component: at('job') },
    ];
    expect(by.saving(both)).toEqual({ lost: 0, fallen: 3, down: 2 });
  });
  it('counts only whom it is asked for, from the level that it is asked for', () => {
    expect(untimedYardstick(graph, fault, { counted: [at('job'), at('mail')] }).base).toEqual({
      ...{ lost: 0, fallen: 1, down: 0 },
    });
    expect(untimedYardstick(graph, down('zone')).base).toEqual({ lost: 0, fallen: 4, down: 3 }); // a place is not counted
    expect(untimedYardstick(graph, fault, { level: 3 }).base).toEqual({ lost: 0, fallen: 3, down: 3 });
    expect(() => untimedYardstick(graph, fault, { level: 0 })).toThrow('unknown level: 0');
    expect(() => untimedYardstick(graph, fault, { counted: [9] })).toThrow('unknown component: 9');
  });
  it('by time: whole seconds in trouble up to the horizon', () => {
    const events = [
      { time: 0, component: at('db'), level: 3 },
      { time: 20 * MIN, component: at('db'), level: 0 },
    ];
    const by = timedYardstick(graph, { events }, 60 * MIN);
    // db, api and job 20 minutes of the fault and 10 until db is back; web begins five later.
    expect([by.kind, by.base.lost / MIN, by.base.fallen, by.base.down]).toEqual(['timed', 115, 4, 3]);
    const saving = (token: string, component: string) => {
      const {
        lost,
        fallen,
        down: worst,
      } = by.saving([{ mitigation: readMitigation(token)!, component: at(component) }]);
      return [lost / MIN, fallen, worst];
    };
    expect(saving('remove:api~db', 'api')).toEqual([55, 2, 2]);
    expect(saving('cache:api~db:10', 'api')).toEqual([20, 0, 0]);
    expect(saving('faster-repair:db:5', 'db')).toEqual([20, 0, 0]);
    expect(saving('faster-recovery:db:0.5', 'db')).toEqual([20, 0, 0]);
    expect(saving('faster-repair:db:19', 'db')).toEqual([76, 0, 0]);
    expect(saving('faster-repair:db:20', 'db')).toEqual([115, 4, 3]); // then it never happens
    expect(() => timedYardstick(graph, { events }, NaN)).toThrow('no horizon: NaN');
    const short = timedYardstick(graph, { events }, 10 * MIN);
    expect(short.base.lost / MIN).toBe(35);
  });
});

describe('the ranking', () => {
  const graph = shop();
  const by = () => untimedYardstick(graph, down('db'));
  const offered = () => candidates(graph, by().worst, { kinds: ['cache', 'remove', 'circuit-breaker', 'copies'] });
  it('is by what is saved, ties as ties, without what saves nothing', () => {
    const { base, rows, tried, useless } = finish(rankMitigations(by(), offered()));
    expect(
      rows.map(({ mitigations, rank, tied, fallen, down: worst }) => [
        ...[tokens(mitigations.map((mitigation) => ({ mitigation }))).join(), rank, tied, fallen, worst],
      ]),
    ).toEqual([
      ['copies:db:2', 1, 1, 4, 3],
      ['remove:api~db', 2, 1, 2, 2],
      ['remove:web~api', 3, 1, 1, 1],
      ['remove:job~db', 4, 2, 1, 0],
      ['circuit-breaker:job~db', 4, 2, 1, 0],
      ['circuit-breaker:api~db', 6, 1, 0, 2],
      ['circuit-breaker:web~api', 7, 1, 0, 1],
    ]);
    expect([base, tried, useless]).toEqual([by().base, offered().length, offered().length - rows.length]);
    expect([...rankMitigations(by(), offered())].map(({ done, total }) => [done, total])).toEqual(
      offered().map((_, done) => [done, offered().length]),
    );
  });
  it('of pairs is by what both save together, and says what each saves alone', () => {
    const few = candidates(graph, by().worst, { kinds: ['remove'] });
    const { rows, tried, useless, base } = finish(rankPairs(by(), few));
    const named = rows.map(({ mitigations, fallen, alone, rank }) => [
      ...[
        tokens(mitigations.map((mitigation) => ({ mitigation }))).join(' '),
        fallen,
        alone.map((one) => one.fallen),
        rank,
      ],
    ]);
    expect(named).toEqual([
      ['remove:api~db remove:job~db', 3, [2, 1], 1],
      ['remove:api~db remove:web~api', 2, [2, 1], 2],
      ['remove:api~db remove:web~db', 2, [2, 0], 2],
      ['remove:web~api remove:job~db', 2, [1, 1], 4],
      ['remove:web~api remove:web~db', 1, [1, 0], 5],
      ['remove:job~db remove:web~db', 1, [1, 0], 6],
    ]);
    expect([tried, useless, base]).toEqual([6, 0, by().base]);
    expect([...rankPairs(by(), few)].map(({ done, total }) => [done, total])).toEqual(
      Array.from({ length: 6 }, (_, done) => [done, 6]),
    );
  });
  it('of a set takes at each step what then saves most, and ends where nothing adds anything', () => {
    const softer = candidates(graph, by().worst, { kinds: ['remove', 'circuit-breaker'] });
    const { method, base, steps } = finish(greedySet(by(), softer, 9));
    expect([method, base]).toEqual(['greedy', by().base]);
    expect(
      steps.map(({ candidate, together, tied }) => [...tokens([candidate]), together.fallen, together.down, tied]),
    ).toEqual([
      ['remove:api~db', 2, 2, 1],
      ['remove:job~db', 3, 2, 2],
    ]);
    expect(finish(greedySet(by(), softer, 1)).steps).toHaveLength(1);
    expect(finish(greedySet(by(), softer, 0)).steps).toEqual([]);
    expect(finish(greedySet(by(), [], 3)).steps).toEqual([]);
  });
  it('of a set ends by time, too, where one more gains none', () => {
    const events = [{ time: 0, component: at('db'), level: 3 }];
    const timed = timedYardstick(graph, { events }, 60 * MIN);
    const { steps } = finish(greedySet(timed, candidates(graph, timed.worst, { kinds: ['remove'] }), 9));
    expect(steps.map(({ candidate, together }) => [...tokens([candidate]), together.lost / MIN])).toEqual([
      ['remove:api~db', 115],
      ['remove:job~db', 175],
    ]);
    expect([...greedySet(timed, candidates(graph, timed.worst, { kinds: ['remove'] }), 1)]).toEqual(
      Array.from({ length: 4 }, (_, done) => ({ done, total: 4 })),
    );
  });
  it('of what would help is of what can be built, for all or for one', () => {
    const forAll = whatWouldHelp(graph, down('db'));
    const kinds = new Set(forAll.rows.flatMap(({ mitigations }) => mitigations.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['cells', 'circuit-breaker', 'copies', 'fallback', 'second-region']);
    expect(forAll.base).toEqual({ lost: 0, fallen: 4, down: 3 });
    const job = whatWouldHelp(graph, down('db'), at('job'));
    expect(job.base).toEqual({ lost: 0, fallen: 1, down: 0 });
    const named = job.rows.map(({ mitigations }) => writeMitigation(mitigations[0]!));
    expect(named).toContain('circuit-breaker:job~db');
    expect(named.some((token) => token.includes('api') || token.includes('web'))).toBe(false);
  });
  it('of failures is by whom they take, at the level that is asked for', () => {
    const rows = (level?: number) =>
      rankFailures(graph, level).map(({ component, hit, down: worst, rank, tied }) => [
        ids[component],
        hit,
        worst,
        rank,
        tied,
      ]);
    expect(rows()).toEqual([
      ['db', 3, 2, 1, 1],
      ['api', 1, 1, 2, 1],
      ['web', 0, 0, 3, 3],
      ['job', 0, 0, 3, 3],
      ['mail', 0, 0, 3, 3],
    ]);
    expect(rows(3)[0]).toEqual(['db', 2, 2, 1, 1]);
  });
  it('of failures says how far it is: once at the worst level, twice at others', () => {
    expect([[...failureRanking(shop())], [...failureRanking(shop(), 3)]]).toEqual([
      [
        { done: 0, total: 2 },
        { done: 1, total: 2 },
      ],
      [{ done: 0, total: 1 }],
    ]);
  });
  it('has no order but that of its keys', () => {
    const rows = ranked([{ k: [1, 0] }, { k: [2, 0] }, { k: [1, 1] }, { k: [2, 0] }], ({ k }) => k);
    expect(rows.map(({ k, rank, tied }) => [k.join(), rank, tied])).toEqual([
      ['2,0', 1, 2],
      ['2,0', 1, 2],
      ['1,1', 3, 1],
      ['1,0', 4, 1],
    ]);
    expect(ranked([], () => [])).toEqual([]);
  });
});

describe('the part of a graph that a change can reach', () => {
  const graph = shop();
  it('is all that needs it, to run or to start', () => {
    const named = (...roots: string[]) => ids.filter((_, v) => reachOf(graph, roots.map(at))[v] === 1).join(' ');
    expect([named('api'), named('db'), named('job', 'mail'), named()]).toEqual([
      ...['api web', 'db api web job', 'job mail', ''],
    ]);
  });
  it('stands beside what it needs, which plays back what it did', () => {
    const events = [
      { time: 0, component: at('db'), level: 3 },
      { time: 7, component: at('web'), level: 2 },
      { time: 8, component: at('mail'), level: 2 },
    ];
    const histories = ids.map((id) =>
      id === 'db'
        ? [
            { time: 0, level: 3 },
            { time: 9, level: 0 },
          ]
        : [],
    );
    const { graph: part, members, events: played } = coneOf(graph, reachOf(graph, [at('api')]), events, histories);
    expect([part.ids, members, [...part.scope], [...part.recovery]]).toEqual([
      ...[
        ['api', 'web', 'db'],
        [at('api'), at('web')],
        [0, 0, 1],
        [0, 0, 0],
      ],
    ]);
    expect(Array.from({ length: part.m }, (_, r) => requirementInput(part, r))).toEqual(
      [1, 2, 4].map((r) => requirementInput(graph, r)),
    );
    expect(played).toEqual([
      { time: 7, component: 1, level: 2 },
      { time: 0, component: 2, level: 3 },
      { time: 9, component: 2, level: 0 },
    ]);
  });
});

describe('where components need each other', () => {
  const ring = (back: Partial<RequirementInput> = { kind: 'soft' }) =>
    buildGraph(
      ['dns', 'db', 'cache', 'app'].map((id) => ({ id: componentId(id) })),
      [need('db', 'dns'), need('db', 'cache', back), need('cache', 'db'), need('app', 'cache')],
    );
  const saved = (by: ReturnType<typeof untimedYardstick>, token: string, component: number) => {
    const { lost, fallen, down: worst } = by.saving([{ mitigation: readMitigation(token)!, component }]);
    return [lost / MIN, fallen, worst];
  };
  const events = [
    { time: 0, component: 0, level: 3 },
    { time: 10 * MIN, component: 0, level: 0 },
  ];
  it('what is changed in the ring is measured with all that it does there', () => {
    const by = untimedYardstick(ring(), [{ component: 0, level: 3 }]);
    expect(by.base).toEqual({ lost: 0, fallen: 4, down: 4 });
    expect(saved(by, 'remove:db~dns', 1)).toEqual([0, 3, 3]);
    expect(saved(by, 'circuit-breaker:db~dns', 1)).toEqual([0, 0, 3]); // degraded, and so are those behind it
    expect(saved(by, 'remove:db~cache', 1)).toEqual([0, 0, 0]);
    expect(saved(by, 'second-region:cache', 2)).toEqual([0, 2, 2]); // itself and the app; the database falls all the same
    expect(saved(by, 'copies:dns:2', 0)).toEqual([0, 4, 4]);
  });
  it('by time, too; also where what waits may start when nothing stands in its way', () => {
    expect(timedYardstick(ring(), { events }, 60 * MIN).base.lost / MIN).toBe(4 * 10);
    const start = ring({ when: 'start' });
    const by = timedYardstick(start, { events }, 60 * MIN);
    // Nothing in the ring comes back: each waits for the other. Only the name service does.
    expect([by.base.lost / MIN, by.base.fallen, by.base.down]).toEqual([10 + 3 * 60, 4, 4]);
    expect(saved(by, 'remove:db~cache', 1)).toEqual([3 * 50, 0, 0]);
    expect(saved(by, 'remove:db~dns', 1)).toEqual([3 * 60, 3, 3]);
    const hopeful = timedYardstick(start, { events, coldStart: 'optimistic' }, 60 * MIN);
    expect(hopeful.base.lost / MIN).toBe(4 * 10);
    expect(saved(hopeful, 'remove:db~cache', 1)).toEqual([0, 0, 0]);
    expect(saved(hopeful, 'remove:db~dns', 1)).toEqual([3 * 10, 3, 3]);
  });
  it('several changes in several places are measured together, two in one place, too', () => {
    const by = untimedYardstick(ring(), [{ component: 0, level: 3 }]);
    const of = (...rows: [token: string, component: number][]) =>
      by.saving(rows.map(([token, component]) => ({ mitigation: readMitigation(token)!, component })));
    expect(of(['circuit-breaker:db~dns', 1], ['circuit-breaker:app~cache', 3])).toEqual({
      lost: 0,
      fallen: 1,
      down: 3,
    });
    expect(of(['circuit-breaker:db~dns', 1], ['remove:db~cache', 1])).toEqual({ lost: 0, fallen: 0, down: 3 });
    const again = of(['circuit-breaker:app~cache', 3], ['circuit-breaker:db~dns', 1]);
    expect(again).toEqual({ lost: 0, fallen: 1, down: 3 }); // in whatever order
  });
});

import { describe, expect, it } from 'vitest';
import {
  applyMitigations,
  mitigatedEvents,
  mitigatedFaults,
  mitigatedScenario,
} from '../../../src/analysis/what-if/apply';
import type { RequirementInput } from '../../../src/model/graph';
import { buildGraph } from '../../../src/model/build-graph';
import { componentId } from '../../../src/model/ids';
import type { Mitigation } from '../../../src/model/mitigation';
import { readMitigation } from '../../../src/model/mitigation-token';
import { requirementInput } from '../../../src/model/replay-graph';
import { UNKNOWN_LAG } from '../../../src/model/units';

const MIN = 60_000_000;
const need = (of: string, on: string, more: Partial<RequirementInput> = {}): RequirementInput => ({
  ...{ dependent: componentId(of), providers: on.split(' ').map(componentId), kind: 'hard', lag: 0 },
  ...more,
});
const base = (requirements: readonly RequirementInput[] = [need('app', 'db'), need('web', 'app', { lag: MIN })]) =>
  buildGraph(
    [{ id: componentId('db') }, { id: componentId('app'), recovery: 9 * MIN }, { id: componentId('web') }],
    requirements,
  );
const read = (...tokens: string[]) => tokens.map((token) => readMitigation(token)!);
const changed = (tokens: readonly string[], on = base()) => applyMitigations(on, read(...tokens));
/** Each requirement in a line: who needs how many of whom, how, after how long. */
const lines = ({ graph }: ReturnType<typeof changed>) =>
  Array.from({ length: graph.m }, (_, r) => {
    const { dependent, providers, need: least, kind, lag, when, switchover } = requirementInput(graph, r);
    const wait = lag === null ? '?' : lag / MIN;
    const over = switchover === undefined ? '' : ` over ${switchover / MIN}`;
    return `${dependent} ${kind} ${least} of ${providers.join(', ')} ${wait}${when === 'start' ? ' start' : ''}${over}`;
  });
const parts = ({ graph, n }: ReturnType<typeof changed>) =>
  graph.ids.slice(n).map((id, i) => `${id} ${graph.recovery[n + i]! / MIN} ${graph.scope[n + i] === 1 ? 'part' : ''}`);
const codes = (tokens: readonly string[], on = base()) => changed(tokens, on).refused.map(({ code }) => code);

describe('what a mitigation makes of a dependency', () => {
  it('a cache is felt later, and shows at once that it is stale', () => {
    expect(lines(changed(['cache:web~app:5']))).toEqual([
      'app hard 1 of db 0',
      'web hard 1 of app 6',
      'web weak 1 of app 1',
    ]);
    const unknown = changed(['cache:web~app:5'], base([need('web', 'app', { lag: null, kind: 'soft' })]));
    expect(lines(unknown)).toEqual([`web soft 1 of app ${5 + UNKNOWN_LAG / MIN}`, 'web weak 1 of app ?']);
  });
  it('static stability leaves it needed to start; a breaker passes on one step less; removed it has no effect', () => {
    expect(lines(changed(['static-stability:web~app']))[1]).toBe('web hard 1 of app 1 start');
    const broken = (kind: RequirementInput['kind']) =>
      lines(changed(['circuit-breaker:web~app'], base([need('web', 'app', { kind })])))[0];
    expect((['hard', 'brittle', 'soft', 'threshold'] as const).map(broken)).toEqual([
      ...['web soft 1 of app 0', 'web soft 1 of app 0', 'web weak 1 of app 0', 'web weak 1 of app 0'],
    ]);
    expect(lines(changed(['remove:web~app']))).toEqual(['app hard 1 of db 0', 'web none 1 of app 1']);
  });
  it('a fallback is one more to choose from, and using it shows a little', () => {
    const found = changed(['fallback:web~app']);
    expect(lines(found)).toEqual(['app hard 1 of db 0', 'web hard 1 of app, web without app 1', 'web weak 1 of app 1']);
    expect(parts(found)).toEqual(['web without app 0 part']);
    const two = changed(['fallback:web~app~db'], base([need('web', 'app db')]));
    expect(lines(two)[0]).toBe('web hard 2 of app, db, web without app, db 0');
  });
  it('is refused where it would change nothing, or there is no such dependency', () => {
    const soft = base([need('web', 'app', { kind: 'soft' }), need('web', 'db', { kind: 'weak' })]);
    const start = base([need('web', 'app', { when: 'start' })]);
    expect(codes(['cache:web~app:0'])).toEqual(['no-effect']);
    expect(codes(['cache:web~db:5', 'circuit-breaker:web~db', 'fallback:web~db'], soft)).toEqual(
      Array(3).fill('no-effect'),
    );
    for (const token of ['cache:web~app:5', 'circuit-breaker:web~app', 'fallback:web~app'])
      expect([token, codes([token], soft)]).toEqual([token, []]);
    expect(codes(['cache:web~app:5', 'static-stability:web~app'], start)).toEqual(['no-effect', 'no-effect']);
    expect(codes(['fallback:web~app', 'remove:web~app'], start)).toEqual([]);
    expect(codes(['remove:app~web', 'remove:web~app*2', 'remove:web~app~db'])).toEqual(Array(3).fill('unknown-target'));
    expect(codes(['remove:web~app'], base([need('web', 'app', { kind: 'none' })]))).toEqual(['unknown-target']);
  });
});

describe('what a mitigation makes of a component', () => {
  it('copies: one suffices, each needs what the one needed, and a fault strikes the first', () => {
    const found = changed(['copies:app:3']);
    const all = ['app: copy 1', 'app: copy 2', 'app: copy 3'];
    expect(lines(found)).toEqual([
      'app: copy 1 hard 1 of db 0',
      'web hard 1 of app 1',
      ...['app: copy 2 hard 1 of db 0', 'app: copy 3 hard 1 of db 0'],
      `app hard 1 of ${all.join(', ')} 0`,
      'app weak 1 of app: copy 1 0',
    ]);
    expect(parts(found)).toEqual(all.map((id) => `${id} 9 part`));
    expect([...found.graph.recovery.slice(0, 3)]).toEqual([0, 0, 0]); // the copies take the time, not what is seen of them
    expect([...found.homeOf]).toEqual([0, 3, 2]);
    expect(
      mitigatedFaults(
        found,
        [1, 2].map((component) => ({ component, level: 3 })),
      ),
    ).toEqual([
      { component: 3, level: 3 },
      { component: 2, level: 3 },
    ]);
  });
  it('cells: degraded when one fails, down when more than half do', () => {
    const tail = (count: number) => lines(changed([`cells:db:${count}`])).slice(-2);
    expect(tail(4)).toEqual([
      'db soft 4 of db: cell 1, db: cell 2, db: cell 3, db: cell 4 0',
      'db hard 2 of db: cell 1, db: cell 2, db: cell 3, db: cell 4 0',
    ]);
    expect(tail(3)[1]).toBe('db hard 2 of db: cell 1, db: cell 2, db: cell 3 0');
  });
  it('a second region needs nothing here, and takes over at once or after a while', () => {
    expect(lines(changed(['second-region:app']))).toEqual([
      ...['app: first region 1 hard 1 of db 0', 'web hard 1 of app 1'],
      'app hard 1 of app: first region 1, app: second region 0',
      'app weak 1 of app: first region 1 0',
    ]);
    expect(lines(changed(['second-region:app:0']))[2]).toBe('app hard 1 of app: first region 1, app: second region 0');
    const slow = changed(['second-region:app:2']);
    expect(lines(slow)[2]).toBe('app hard 1 of app: first region 1, app: second region 0 over 2');
    expect(parts(slow)).toEqual(['app: first region 1 9 part', 'app: second region 9 part']);
    expect([changed(['second-region:app']).monotone, slow.monotone]).toEqual([true, false]);
    expect(changed(['copies:db:2', 'second-region:app:2']).monotone).toBe(false);
  });
  it('what has no effect is handed over once, not to each copy', () => {
    const none = base([need('app', 'db', { kind: 'none' }), need('app', 'web', { kind: 'soft' })]);
    expect(lines(changed(['copies:app:2'], none)).slice(0, 3)).toEqual([
      ...['app: copy 1 none 1 of db 0', 'app: copy 1 soft 1 of web 0', 'app: copy 2 soft 1 of web 0'],
    ]);
  });
  it('recovery takes a share of its time, a repair comes sooner by minutes that add up', () => {
    const half = changed(['faster-recovery:app:0.5']);
    expect(half.graph.recovery[1]).toBe(4.5 * MIN);
    expect(lines(half)).toEqual(lines(changed([])));
    expect([...changed(['faster-repair:db:3', 'faster-repair:db:2', 'faster-repair:web:1']).sooner]).toEqual([
      ...[5 * MIN, 0, MIN],
    ]);
    expect(codes(['faster-recovery:app:1', 'faster-recovery:db:0.5', 'faster-repair:db:0'])).toEqual(
      Array(3).fill('no-effect'),
    );
    expect(codes(['copies:ghost:2', 'faster-repair:ghost:1'])).toEqual(['unknown-target', 'unknown-target']);
  });
  it('of a place the seen part stays a place', () => {
    const place = buildGraph([{ id: componentId('db'), scope: true }, { id: componentId('app') }], [need('app', 'db')]);
    expect([...changed(['copies:db:2'], place).graph.scope]).toEqual([1, 0, 1, 1]);
    expect([...changed(['copies:app:2'], place).graph.scope]).toEqual([1, 0, 1, 1]);
  });
  it('parts get ids that nothing else has', () => {
    const taken = buildGraph(
      ['db', 'app', 'db: copy 1'].map((id) => ({ id: componentId(id) })),
      [need('app', 'db')],
    );
    expect(changed(['copies:db:2'], taken).graph.ids.slice(3)).toEqual(["db: copy 1'", 'db: copy 2']);
  });
});

describe('several mitigations', () => {
  const twice = base([need('web', 'app', { lag: MIN }), need('app', 'db'), need('web', 'app', { kind: 'soft' })]);
  const noneIn = ['web none 1 of app 1', 'app hard 1 of db 0', 'web none 1 of app 0'];
  it('name dependencies as they were before any of them changes, in whatever order they are given', () => {
    for (const tokens of [
      ['remove:web~app', 'remove:web~app*2'],
      ['remove:web~app*2', 'remove:web~app'],
    ])
      expect([codes(tokens, twice), lines(changed(tokens, twice))]).toEqual([[], noneIn]);
    const both = changed(['fallback:web~app', 'circuit-breaker:web~app*2', 'remove:web~app*2'], twice);
    expect([both.refused, lines(both)]).toEqual([
      [],
      ['web hard 1 of app, web without app 1', ...['app hard 1 of db 0', 'web none 1 of app 0', 'web weak 1 of app 1']],
    ]);
    expect(codes(['remove:web~app*3', 'cache:web~app:5', 'fallback:web~app*2'], twice)).toEqual(['unknown-target']);
  });
  it('what softens a dependency adds none that could be named', () => {
    expect(codes(['cache:web~app:5', 'fallback:web~app', 'remove:web~app*2'])).toEqual(['unknown-target']);
    expect(codes(['fallback:web~app', 'remove:web~app~web%20without%20app'])).toEqual(['unknown-target']);
    expect(codes(['copies:app:2', 'cells:app%3A%20copy%201:4', 'faster-repair:app%3A%20copy%201:4'])).toEqual(
      Array(2).fill('unknown-target'),
    );
  });
  it('a dependency that is taken away, or needed to start alone, takes along what softened it', () => {
    expect(lines(changed(['cache:web~app:5', 'fallback:web~app', 'remove:web~app'])).slice(1)).toEqual([
      'web none 1 of app, web without app 6',
      ...['web none 1 of app 1', 'web none 1 of app 6'],
    ]);
    expect(lines(changed(['cache:web~app:5', 'static-stability:web~app'])).slice(1)).toEqual([
      ...['web hard 1 of app 6 start', 'web weak 1 of app 1 start'],
    ]);
  });
  it('the same again is refused where once is all there is', () => {
    const again = (token: string) => codes([token, token], twice);
    expect(['remove:web~app', 'fallback:web~app', 'static-stability:web~app'].map(again)).toEqual(
      Array(3).fill(['no-effect']),
    );
    expect(['circuit-breaker:web~app', 'cache:web~app:5'].map(again)).toEqual([[], []]);
    expect(lines(changed(['cache:web~app:5', 'cache:web~app:5']))[1]).toBe('web hard 1 of app 11');
  });
  it('take effect by kind, dependencies first, then as given; what is refused is listed beside', () => {
    const wrong: Mitigation = { kind: 'copies', target: componentId('db'), factor: 99 };
    const given = [...read('copies:db:2', 'remove:ghost~db', 'cache:web~app:5', 'copies:app:2'), wrong];
    const { inForce, refused, n, m } = applyMitigations(base(), given);
    expect(inForce).toEqual(read('cache:web~app:5', 'copies:db:2', 'copies:app:2'));
    expect(refused).toEqual([
      { mitigation: given[1], code: 'unknown-target' },
      { mitigation: wrong, code: 'bad-number' },
    ]);
    expect([n, m]).toEqual([3, 2]);
  });
  it('a kind that there is not is refused with its name', () => {
    const unknown = { kind: 'hope', target: componentId('db') } as unknown as Mitigation;
    expect(() => applyMitigations(base(), [unknown])).toThrow(new RangeError('unknown mitigation: hope'));
  });
  it('none in force: the very same graph, and the very same script', () => {
    const graph = base();
    const none = applyMitigations(graph, []);
    expect(none.graph).toBe(graph);
    expect([none.monotone, none.inForce, none.refused]).toEqual([true, [], []]);
    const events = [
      { time: 5, component: 1, level: 0 },
      { time: 0, component: 1, level: 3 },
    ];
    expect(mitigatedEvents(none, events)).toEqual(events);
  });
  it('a script strikes the part that takes faults, and its repairs come sooner, no other', () => {
    const events = [0, 1].flatMap((component) => [
      { time: 0, component, level: 3 },
      { time: 10 * MIN, component, level: 0 },
    ]);
    const found = mitigatedScenario(changed(['copies:db:2', 'faster-repair:app:4']), { events, horizon: 99 });
    expect(found.horizon).toBe(99);
    expect(found.events.toSorted((x, y) => x.time - y.time || x.component - y.component)).toEqual([
      { time: 0, component: 1, level: 3 },
      { time: 0, component: 3, level: 3 },
      { time: 6 * MIN, component: 1, level: 0 },
      { time: 10 * MIN, component: 3, level: 0 },
    ]);
  });
});

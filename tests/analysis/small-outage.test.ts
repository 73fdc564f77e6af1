import { describe, expect, it } from 'vitest';
import { decodeChoices, encodeChoices, readClass } from '../../src/analysis/choice-code';
import { chokePoints, propagationTree } from '../../src/analysis/choke-points';
import { readSymbols, writeSymbols } from '../../src/analysis/code-symbols';
import { compareSystems, isSame } from '../../src/analysis/compare-systems';
import { candidates } from '../../src/analysis/ranking/candidates';
import { rankFailures } from '../../src/analysis/ranking/rank-failures';
import { repairTasks } from '../../src/analysis/repair/repair-tasks';
import { singlePointsOfFailure } from '../../src/analysis/single-points';
import { applyMitigations } from '../../src/analysis/what-if/apply';
import { simulateCascade } from '../../src/engine/simulate';
import { buildGraph } from '../../src/model/build-graph';
import { DOWN } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { writeMitigation, readMitigation } from '../../src/model/mitigation-token';
import type { SystemFile } from '../../src/model/system-file';
import { smallOutage } from '../support/small-outage';

const graph = graphOfIncident(smallOutage);
const at = (id: string) => graph.ids.findIndex((one) => one === id);
const fall = simulateCascade(graph, { events: [{ time: 0, component: at('power'), level: DOWN }] });

describe('what hardening saves', () => {
  it('is told of each on the way, place left out, with what no longer goes down', () => {
    const rows = chokePoints(graph, { component: at('power'), level: DOWN });
    expect(rows.map(({ component, saves, rank }) => [graph.ids[component], saves, rank])).toEqual([
      ['db', 2, 1], // itself and the shop, which then has one of its two
      ['cache', 2, 1],
      ['shop', 1, 3],
      ['lift', 1, 3],
    ]);
  });
  it('lies on every way that passes the whole trouble on; a choice of several is none', () => {
    const { parent, order } = propagationTree(graph, at('power'));
    const above = (id: string) => graph.ids[parent[at(id)]!] ?? null;
    expect([above('db'), above('cache'), above('zone')]).toEqual(['power', 'power', 'power']);
    expect(above('lift')).toBe('zone');
    expect([above('shop'), above('mail'), above('office'), above('island')]).toEqual([null, null, null, null]);
    expect([...order].map((one) => graph.ids[one])).toHaveLength(5);
  });
});

it('every failure is ranked by how many others it takes, then by how many down; at the worst level both are one', () => {
  const rows = rankFailures(graph).map(({ component, hit, down, rank }) => [graph.ids[component], hit, down, rank]);
  expect(rows.slice(0, 3)).toEqual([
    ['power', 6, 4, 1],
    ['db', 2, 0, 2],
    ['mail', 1, 1, 3],
  ]);
  expect(rows).toHaveLength(10);
  expect(rankFailures(graph, DOWN).every(({ hit, down }) => hit === down)).toBe(true);
  expect(rankFailures(graph, DOWN).find(({ component }) => component === at('power'))).toMatchObject({ hit: 4 });
  expect(singlePointsOfFailure(graph, at('lift')).map((one) => graph.ids[one])).toEqual(['power']);
});

it('what a crew can repair are those in trouble, what hits most first, never a place; with the time it takes', () => {
  const tasks = (options: Partial<Parameters<typeof repairTasks>[2]> = {}) =>
    repairTasks(graph, fall.final, { effort: 5, except: [at('power')], ...options }).map(
      ({ component, effort }) => `${graph.ids[component]!} ${effort}`,
    );
  expect(tasks()).toEqual(['db 5', 'mail 5', 'cache 5', 'shop 5', 'clerks 5', 'lift 5']);
  expect(tasks({ most: 2 })).toEqual(['db 5', 'mail 5']);
  expect(tasks({ except: [], most: 1 })).toEqual(['power 5']);
  const slow = graphOfIncident({
    ...smallOutage,
    components: smallOutage.components.map((row) => (row.id === 'db' ? { ...row, recovery_minutes: 1 } : row)),
  });
  expect(repairTasks(slow, fall.final, { effort: 5, except: [at('power')] })[0]?.effort).toBe(60_000_000);
});

describe('mitigations that could do something', () => {
  const tokens = (kind: Parameters<typeof candidates>[2], levels = graph.ids.map(() => 3)) =>
    candidates(graph, Uint8Array.from(levels), kind).map(({ mitigation }) => writeMitigation(mitigation));
  it('on what is needed only to start are those that take it away, or stand in for it', () => {
    const on = (kind: 'cache' | 'static-stability' | 'remove' | 'fallback') =>
      tokens({ kinds: [kind] }).some((token) => token.includes('office'));
    expect([on('cache'), on('static-stability'), on('remove'), on('fallback')]).toEqual([false, false, true, true]);
  });
  it('stand on what is in trouble alone, on no place, and on no dependency without effect', () => {
    expect(tokens({ kinds: ['copies'] }, [...fall.final])).toEqual(
      ['power', 'db', 'cache', 'shop', 'mail', 'clerks', 'lift'].map((id) => `copies:${id}:2`),
    );
    expect(tokens({ kinds: ['remove'] }, [...fall.final])).toEqual([
      ...[
        'remove:db~power',
        'remove:cache~power',
        'remove:mail~db',
        'remove:clerks~mail',
        'remove:lift~zone',
        'remove:shop~db~cache',
      ],
    ]);
  });
  it('are refused where they would change nothing', () => {
    const weak = graphOfIncident({
      ...smallOutage,
      dependencies: smallOutage.dependencies.map((row) =>
        row.from === 'mail' ? { ...row, model: { kind: 'weak' } } : row,
      ),
    });
    const refused = (token: string) => applyMitigations(weak, [readMitigation(token)!]).refused.map(({ code }) => code);
    expect(refused('fallback:mail~db')).toEqual(['no-effect']);
    expect(refused('circuit-breaker:mail~db')).toEqual(['no-effect']);
    expect(refused('remove:mail~db')).toEqual([]);
    expect(refused('fallback:clerks~mail')).toEqual([]);
  });
});

it('two versions are the same in whatever order a row is written', () => {
  const file = (dependency: SystemFile['dependencies'][number], to: string[]): SystemFile => ({
    ...{ format: 'dominograph-system', version: 2 },
    components: ['a', 'b', 'c'].map((id) => ({ id })),
    dependencies: [dependency],
    redundancies: [{ from: 'a', to, need: 1, strength: 'hard', lag_minutes: null }],
  });
  const one = file({ from: 'a', to: 'b', strength: 'hard', lag_minutes: 1 }, ['b', 'c']);
  const other = file({ lag_minutes: 1, strength: 'hard', to: 'b', from: 'a' }, ['c', 'b']);
  expect(isSame(compareSystems(one, other))).toBe(true);
  const found = compareSystems(one, file({ from: 'a', to: 'b', strength: 'hard', lag_minutes: 2 }, ['b', 'c']));
  expect([found.dependencies.changed.length, found.redundancies.changed.length, isSame(found)]).toEqual([1, 0, false]);
  expect(isSame(compareSystems(one, { ...one, components: [...one.components, { id: 'd' }] }))).toBe(false);
  expect(isSame(compareSystems(one, { ...one, redundancies: [] }))).toBe(false);
});

describe('a code of choices', () => {
  const question = { key: 'q', sizes: [4, 3, 2] };
  const code = encodeChoices(question, [3, 2, 1]);
  const symbols = readSymbols(code) as readonly number[];
  it('comes back as it was typed, in a class as well', () => {
    expect(decodeChoices(question, code.toLowerCase())).toEqual({ ok: true, values: [3, 2, 1] });
    expect(readClass(question, `${code}\n\n nonsense! \r\n${code}`)).toMatchObject({
      ...{
        all: [
          [3, 2, 1],
          [3, 2, 1],
        ],
        bad: [{ line: 3, typed: 'nonsense!' }],
      },
    });
  });
  it('that is too short, too long, or says what is no choice, is wrong in several places', () => {
    const problem = (all: readonly number[]) => decodeChoices(question, writeSymbols(all));
    const several = { ok: false, problem: { code: 'several-wrong' } };
    expect(problem(symbols.slice(0, 3))).toEqual(several);
    expect(problem([...symbols, 0])).toEqual(several);
    expect(problem([...symbols.slice(0, -1), 31])).toEqual(several); // a second choice of 3, of three
    expect(decodeChoices({ ...question, key: 'r' }, code)).toEqual({ ok: false, problem: { code: 'other-question' } });
    expect(problem([symbols[0]! ^ 16, ...symbols.slice(1)])).toEqual({ ok: false, problem: { code: 'other-version' } });
  });
  it('has a number for each choice, and none too large', () => {
    for (const bad of [
      [3, 2],
      [4, 0, 0],
      [0, 3, 0],
      [-1, 0, 0],
      [0, 0, 0, 0],
    ])
      expect(() => encodeChoices(question, bad)).toThrow(`no such choices: ${bad.join()}`);
  });
});

describe('what hardening saves, at the level that is asked for', () => {
  const need = (dependent: string, providers: string[], more: object = {}) => ({
    ...{ dependent: componentId(dependent), providers: providers.map(componentId), kind: 'hard' as const, lag: 0 },
    ...more,
  });
  const ids = ['dns', 'db', 'a', 'b', 'app', 'soft', 'start'];
  const net = () =>
    buildGraph(
      ids.map((id) => ({ id: componentId(id) })),
      [
        ...[need('db', ['dns']), need('a', ['db']), need('b', ['db']), need('app', ['a', 'b'], { need: 1 })],
        ...[need('soft', ['app'], { kind: 'soft' }), need('start', ['app'], { when: 'start' })],
      ],
    );
  const rows = (level?: number) =>
    chokePoints(net(), { component: 0, level: DOWN }, level).map(({ component, saves, rank }) => [
      ...[ids[component], saves, rank],
    ]);
  it('counts behind choices exactly: what one of two does is saved by what both need', () => {
    expect(rows()).toEqual([
      ['db', 4, 1],
      ['a', 2, 2],
      ['b', 2, 2],
      ['app', 1, 4],
    ]);
    expect(rows(2)).toEqual([
      ['db', 5, 1],
      ['a', 3, 2],
      ['b', 3, 2],
      ['app', 2, 4],
      ['soft', 1, 5],
    ]);
    expect(() => rows(4)).toThrow('unknown level: 4');
    expect(() => propagationTree(net(), 0, 0)).toThrow('unknown level: 0');
  });
  it('is told by the tree where any one provider brings it about at full strength', () => {
    const above = (level?: number) => {
      const { parent } = propagationTree(net(), 0, level);
      return ids.map((_, v) => ids[parent[v]!] ?? '');
    };
    expect(above()).toEqual(['dns', 'dns', 'db', 'db', '', '', '']);
    expect(above(1)).toEqual(['dns', 'dns', 'db', 'db', '', '', '']);
  });
});

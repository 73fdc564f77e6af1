import { describe, expect, it } from 'vitest';
import { claimSystem } from '../../src/analysis/claims';
import { systemOfGraph } from '../../src/analysis/fault-tree/system-of-graph';
import { countKills, killersOf, killSets } from '../../src/analysis/kill-sets';
import { closestInFate, sharedFate } from '../../src/analysis/single-points';
import { finish } from '../../src/analysis/work';
import { buildGraph } from '../../src/model/build-graph';
import type { RequirementInput } from '../../src/model/graph';
import { componentId } from '../../src/model/ids';

const need = (of: string, on: string, more: Partial<RequirementInput> = {}): RequirementInput => ({
  ...{ dependent: componentId(of), providers: on.split(' ').map(componentId), kind: 'hard', lag: 0 },
  ...more,
});
const graphOf = (ids: readonly string[], needs: readonly RequirementInput[], scope: readonly string[] = []) =>
  buildGraph(
    ids.map((id) => ({ id: componentId(id), scope: scope.includes(id) })),
    needs,
  );

describe('a choice far down in a system of more than a thousand', () => {
  // root ← c0 ← … ← c1098, and at the end a choice of two, both of which need the whole chain, one of them a side as well.
  const ids = ['root', ...Array.from({ length: 1_099 }, (_, i) => `c${i}`), 'side', 'left', 'right', 'app'];
  const graph = () =>
    graphOf(ids, [
      ...ids.slice(1, 1_100).map((id, i) => need(id, ids[i]!)),
      need('left', 'c1098'),
      ...[need('right', 'c1098'), need('right', 'side')],
      need('app', 'left right', { need: 1 }),
    ]);
  const app = ids.length - 1;
  it('is taken down by all that both of it need, and by nothing that only one needs', () => {
    const wanted = [...ids.keys()].filter((v) => !['side', 'left', 'right'].includes(ids[v]!));
    expect(killersOf(graph(), app)).toEqual(wanted);
  });
  it('is counted for each, however many there are', () => {
    const work = countKills(graph(), 3, (v) => v !== 0);
    expect([work.next().value, work.next().value]).toEqual([
      { done: 0, total: ids.length },
      { done: 1_024, total: ids.length },
    ]);
    const counts = finish(countKills(graph(), 3, (v) => v !== 0));
    const of = (id: string) => counts[ids.indexOf(id)];
    // All after it in the chain, then left, right and app; the root itself is not counted.
    expect(['root', 'c0', 'c1', 'c1098'].map(of)).toEqual([1_102, 1_102, 1_101, 4]);
    expect(['side', 'left', 'right', 'app'].map(of)).toEqual([2, 1, 1, 1]);
  });
});

it.each([31, 32, 33, 64])('of a choice of %i none is a single point', (size) => {
  const members = Array.from({ length: size }, (_, i) => `m${i}`);
  const graph = graphOf(['app', ...members], [need('app', members.join(' '), { need: 1 })]);
  expect([killersOf(graph, 0), killSets(graph).killersOf(0)]).toEqual([[0], [0]]);
  expect(killSets(graph).victimsOf(size)).toEqual([size]);
});

describe('who shares a fate', () => {
  const ids = ['zone', 'power', 'net', 'a', 'b', 'c', 'd', 'alone'];
  const needs = [
    ...[need('power', 'zone'), need('a', 'power'), need('a', 'net'), need('b', 'power'), need('b', 'net')],
    ...[need('c', 'power'), need('d', 'a')],
  ];
  const graph = () => graphOf(ids, needs, ['zone']);
  const at = (id: string) => ids.indexOf(id);
  it('shares most with whom it has most in common; places and itself are none', () => {
    const rows = closestInFate(graph(), at('a')).map((row) => [ids[row.component], row.both, row.share]);
    expect(rows).toEqual([
      ['d', 3, 3 / 4], // power, net and a itself, and d
      ['b', 2, 2 / 4],
      ['power', 1, 1 / 3],
      ['net', 1, 1 / 3],
      ['c', 1, 1 / 4],
    ]);
    expect(closestInFate(graph(), at('alone'))).toEqual([]);
  });
  it('side by side: what both hang on, what only one does, and whether one takes the other with it', () => {
    const named = (list: readonly number[]) => list.map((v) => ids[v]);
    const of = (one: string, two: string) => {
      const { both, onlyFirst, onlySecond, ...rest } = sharedFate(graph(), at(one), at(two));
      return { both: named(both), onlyFirst: named(onlyFirst), onlySecond: named(onlySecond), ...rest };
    };
    const calm = { firstTakesSecond: false, secondTakesFirst: false };
    expect(of('a', 'c')).toEqual({ both: ['power'], onlyFirst: ['net'], onlySecond: [], share: 1 / 2, ...calm });
    expect(of('a', 'd')).toEqual({
      ...{ both: ['power', 'net'], onlyFirst: [], onlySecond: [], share: 1 },
      ...{ firstTakesSecond: true, secondTakesFirst: false },
    });
    expect(of('d', 'a')).toMatchObject({ firstTakesSecond: false, secondTakesFirst: true });
    expect(of('power', 'net')).toEqual({ both: [], onlyFirst: [], onlySecond: [], share: null, ...calm });
  });
  it('at each level by itself: who is degraded by whom is not down by it', () => {
    const soft = graphOf(['db', 'app'], [need('app', 'db', { kind: 'soft' })]);
    expect([1, 2, 3].map((level) => killSets(soft, level).killersOf(1))).toEqual([[0, 1], [0, 1], [1]]);
    expect([1, 2, 3].map((level) => killersOf(soft, 1, level))).toEqual([[0, 1], [0, 1], [1]]);
    expect([killSets(soft).level, killSets(soft, 2).level]).toEqual([3, 2]);
    expect(killSets(soft, 2).victimsOf(0)).toEqual([0, 1]);
    expect(() => killSets(soft).kills(2, 0)).toThrow('unknown component: 2');
    expect(() => killSets(soft).kills(0, 2)).toThrow('unknown component: 2');
    expect(() => killSets(soft, 4)).toThrow('unknown level: 4');
  });
});

it('claims: each after those it rests on, with who uses it; what is needed only to start is none', () => {
  const graph = graphOf(
    ['db', 'app', 'web'],
    [need('app', 'db', { kind: 'soft' }), need('web', 'app db', { need: 1 }), need('web', 'db', { when: 'start' })],
  );
  const { count, component, place, inputStart, quorum, memberStart, member, userStart, user } = claimSystem(
    graph,
    2,
    [2],
  );
  // web degraded needs app and db degraded; app degraded needs db down.
  expect([count, [...component]]).toEqual([4, [0, 1, 0, 2]]);
  expect([place[3 * 3], place[2 * 3 + 1], place[2 * 3], place[2 * 3 + 2], place[3 * 3 + 2]]).toEqual([0, 1, 2, 3, -1]);
  expect([[...inputStart], [...quorum], [...memberStart], [...member]]).toEqual([
    ...[
      [0, 0, 1, 1, 2],
      [1, 2],
      [0, 1, 3],
      [0, 1, 2],
    ],
  ]);
  expect([[...userStart], [...user]]).toEqual([
    [0, 1, 2, 3, 3],
    [1, 3, 3],
  ]);
});

describe('a graph as a Boolean function', () => {
  const graph = () =>
    graphOf(
      ['zone', 'db', 'app', 'web'],
      [
        ...[need('db', 'zone'), need('app', 'db', { kind: 'soft' }), need('web', 'app db', { need: 1 })],
        need('web', 'zone', { when: 'start' }),
      ],
      ['zone'],
    );
  it('has a gate for each claim, and an event for each component that can fail; a place cannot', () => {
    expect(systemOfGraph(graph(), 3)).toEqual({
      top: 0,
      events: ['web', 'app', 'db'].map((id) => ({
        ...{ id, probability: null, component: ['zone', 'db', 'app', 'web'].indexOf(id), requirement: -1 },
      })),
      gates: [
        { need: 1, args: [~0, 3] }, // web down
        { need: 1, args: [~1] }, // app down: it only degrades by itself
        { need: 1, args: [~2, 4] }, // db down
        { need: 2, args: [1, 2] }, // both of the choice
        { need: 1, args: [] }, // the place
      ],
    });
  });
  it('has a coin for a requirement that may not be there, none for one that is not or is for sure', () => {
    const failure = (v: number) => (v === 1 ? 0.5 : undefined);
    const coin = (there: number) => systemOfGraph(graph(), 3, { failure, reality: (r) => (r === 2 ? there : 1) });
    expect(coin(1).events).toEqual([{ id: 'db', probability: 0.5, component: 1, requirement: -1 }]);
    expect(coin(0)).toMatchObject({ events: [], gates: [{ need: 1, args: [] }] });
    const { events, gates } = coin(0.25);
    expect(events[0]).toEqual({ id: 'web needs app, db', probability: 0.25, component: 3, requirement: 2 });
    expect(gates.slice(0, 1)).toEqual([{ need: 1, args: [4] }]);
    expect(gates.slice(3, 5)).toEqual([
      { need: 2, args: [1, 2] },
      { need: 2, args: [~0, 3] },
    ]);
  });
  it('refuses what is no component, level or probability', () => {
    const refused = (ask: () => unknown, message: string) => expect(ask).toThrow(new RangeError(message));
    refused(() => systemOfGraph(graph(), 4), 'unknown component: 4');
    refused(() => systemOfGraph(graph(), 3, { level: 0 }), 'unknown level: 0');
    refused(() => systemOfGraph(graph(), 3, { failure: () => 1.5 }), 'no probability of web failing: 1.5');
    refused(() => systemOfGraph(graph(), 3, { reality: () => -1 }), 'no probability of requirement 2: -1');
  });
});

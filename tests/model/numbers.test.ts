import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { later, sureComponent, sureCount, sureLevel, sureOneOf, sureProbability } from '../../src/model/bounds';
import { hasEffect, imposedAt, neededLevel } from '../../src/model/impact';
import { durationFromMinutes, fromMinutes, toMinutes, unknownLags, UNKNOWN_LAG } from '../../src/model/units';
import type { DependencyGraph } from '../../src/model/graph';
import { graphOfIncident } from '../../src/model/incident-graph';
import { smallOutage } from '../support/small-outage';
import { law } from '../support/property';

const MINUTE = 60_000_000;

describe('time', () => {
  law('minutes come back as they went in, to the second', [fc.integer({ min: -1e6, max: 1e6 })], (seconds) => {
    expect(toMinutes(fromMinutes(seconds / 60)) * 60).toBeCloseTo(seconds, 6);
  });
  it('is whole seconds, rounded', () => {
    expect([fromMinutes(1), fromMinutes(0.5), fromMinutes(1 / 90)]).toEqual([MINUTE, MINUTE / 2, 1_000_000]);
    expect(toMinutes(MINUTE + UNKNOWN_LAG)).toBe(1); // the mark of an unknown lag is cut off
    expect([toMinutes(Infinity), toMinutes(-Infinity)]).toEqual([Infinity, -Infinity]);
  });
  it('counts the unknown lags on the way to an instant', () => {
    expect([0, 3, MINUTE, MINUTE + 2, -MINUTE, 2 - MINUTE].map(unknownLags)).toEqual([0, 3, 0, 2, 0, 2]);
  });
  it('refuses what is none', () => {
    expect(() => fromMinutes(NaN)).toThrow('no time: NaN minutes');
    expect(() => fromMinutes(1e300)).toThrow(RangeError);
    expect(() => toMinutes(NaN)).toThrow('no time: NaN');
    expect(() => unknownLags(0.5)).toThrow('no instant: 0.5');
    expect(() => unknownLags(Infinity)).toThrow(RangeError);
  });
  it('a duration is never rounded to none, and never negative', () => {
    expect([0, 1 / 120, 2].map(durationFromMinutes)).toEqual([0, 1_000_000, 2 * MINUTE]);
    expect(() => durationFromMinutes(-1)).toThrow('no duration: -1 minutes');
    expect(() => durationFromMinutes(1 / 121)).toThrow(
      /^too short: .* a known duration is 0, or half a second or more$/,
    );
  });
  it('a later instant is exact, or there is none', () => {
    expect(later(MINUTE, 5)).toBe(MINUTE + 5);
    expect(later(Number.MAX_SAFE_INTEGER - 1, 1)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => later(Number.MAX_SAFE_INTEGER, 1)).toThrow(
      `too late to be exact: ${Number.MAX_SAFE_INTEGER} + 1 ticks`,
    );
  });
});

describe('what is out of range is refused by name', () => {
  const refuses = (ask: (value: never) => void, good: readonly unknown[], bad: readonly unknown[], name: string) => {
    for (const value of good) expect(() => ask(value as never), String(value)).not.toThrow();
    for (const value of bad) expect(() => ask(value as never), String(value)).toThrow(`${name}: ${String(value)}`);
  };
  it('a component', () =>
    refuses((value) => sureComponent({ n: 3 }, value), [0, 2], [-1, 3, 0.5, NaN], 'unknown component'));
  it('a level that is not up', () =>
    refuses((value) => sureLevel({ scale: { levels: [0, 1, 2] } }, value), [1, 2], [0, 3, 1.5], 'unknown level'));
  it('a word', () =>
    refuses((value) => sureOneOf('way', ['in', 'out'], value), ['in', 'out'], ['up', ''], 'unknown way'));
  it('a count', () =>
    refuses((value) => sureCount('sets', value), [0, 5, Infinity], [-1, 0.5, NaN, -Infinity], 'no number of sets'));
  it('a probability', () =>
    refuses((value) => sureProbability('it', value), [0, 0.5, 1], [-0.1, 1.1, NaN], 'no probability of it'));
});

describe('what a requirement imposes', () => {
  const kinds = ['hard', 'soft', 'weak', 'threshold', 'brittle', 'none'] as const;
  const graphOf = () =>
    graphOfIncident({
      ...smallOutage,
      redundancies: [],
      dependencies: kinds.map((kind, at) => ({
        ...{ ...smallOutage.dependencies[0]!, from: 'power', to: smallOutage.components[at + 2]!.id, model: { kind } },
      })),
    });
  const each = (ask: (graph: DependencyGraph, requirement: number) => unknown) => {
    const graph = graphOf();
    return kinds.map((_, requirement) => ask(graph, requirement));
  };
  it('is all, a step less, two steps less, a complete loss alone, everything at once, or nothing', () => {
    const imposed = each((graph, requirement) =>
      [0, 1, 2, 3].map((level) => imposedAt(graph, requirement, level)).join(''),
    );
    expect(imposed).toEqual(['0123', '0012', '0001', '0003', '0333', '0000']);
  });
  it('is passed on at all, and from which level of its providers on', () => {
    expect(each((graph, requirement) => hasEffect(graph, requirement))).toEqual([true, true, true, true, true, false]);
    expect(
      each((graph, requirement) => [1, 2, 3].map((level) => neededLevel(graph, requirement, level)).join('')),
    ).toEqual([...['123', '230', '300', '333', '111', '000']]);
  });
});

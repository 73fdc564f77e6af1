import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wave } from '../../src/story/course';
import { carry, cascadePace, hookOf, recordPace } from '../../src/story/pace';
import { law } from '../support/property';

const MINUTE = 60_000_000;
const wave = (time: number, changes: number): Wave => ({
  step: 1,
  part: 1,
  parts: 1,
  time,
  direction: 'failure',
  changes: Array.from({ length: changes }, (_, component) => ({ component, from: 'up', to: 'down', entry: component })),
  causes: [],
});
const cascade = (sizes: readonly number[]) => ({
  waves: sizes.map((size, at) => wave(at * MINUTE, size)),
  length: sizes.length,
});
const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 30 });

describe('a cascade', () => {
  law('stands after a wave from its begin on, until the next begins', [sizes], (list) => {
    const course = cascade(list);
    const pace = cascadePace(course, () => '');
    for (let cursor = 1; cursor <= course.length; cursor++) {
      const begins = pace.playTimeOf(cursor);
      expect(pace.placeAt(begins).cursor).toBe(cursor);
      if (cursor > 1) expect(pace.placeAt(begins - 1).cursor).toBe(cursor - 1);
    }
    expect(pace.placeAt(pace.playTimeOf(0)).cursor).toBe(0);
    expect(pace.placeAt(pace.total).cursor).toBe(course.length);
  });
  it('is shown longer the more a wave changes, and never shorter than its caption is read', () => {
    expect(cascadePace(cascade([1]), () => '').total).toBe(1200);
    expect(cascadePace(cascade([3]), () => 'x'.repeat(30)).total).toBe(1200);
    expect(cascadePace(cascade([4]), () => '').total).toBe(2400);
    expect(cascadePace(cascade([41]), () => '').total).toBe(3200);
    expect(cascadePace(cascade([4]), () => 'x'.repeat(95)).total).toBe(3800);
  });
  it('brings what everybody knows within eight seconds, and shows each wave before it', () => {
    const course = cascade([1, 2, 7, 2, 6, 18, 24, 5, 78]);
    const plain = cascadePace(course, () => '');
    const hurried = cascadePace(course, () => '', 7);
    expect(plain.playTimeOf(7)).toBeGreaterThan(9000);
    expect(hurried.playTimeOf(7)).toBeLessThanOrEqual(8000);
    for (let cursor = 1; cursor < 7; cursor++)
      expect(hurried.playTimeOf(cursor + 1) - hurried.playTimeOf(cursor)).toBeGreaterThanOrEqual(900);
    expect(hurried.total - hurried.playTimeOf(7)).toBeCloseTo(plain.total - plain.playTimeOf(7), 6);
    expect(cascadePace(cascade([1, 2]), () => '', 2).playTimeOf(2)).toBe(1200); // early enough as it is
    // Whichever wave is asked for first.
    for (const cursor of [2, 3, 7])
      expect(cascadePace(course, () => '', 7).playTimeOf(cursor)).toBe(hurried.playTimeOf(cursor));
  });
  law('asks for no caption before its wave is near', [sizes, fc.nat({ max: 29 })], (list, at) => {
    const course = cascade(list);
    const cursor = 1 + (at % course.length);
    const asked: number[] = [];
    const pace = cascadePace(course, (one) => {
      asked.push(one);
      return '';
    });
    pace.placeAt(pace.playTimeOf(cursor));
    const near = cursor === 1 ? 0 : Math.min(cursor, course.length - 1); // right after a press there is no need yet
    expect(asked).toEqual(Array.from({ length: near }, (_, wave) => wave + 1));
  });
  law('is over when its last wave has been shown, not before', [sizes], (list) => {
    const pace = cascadePace(cascade(list), () => '');
    expect(pace.isOver(pace.total)).toBe(true);
    expect(pace.isOver(pace.total - 1)).toBe(false);
  });
  it('finds the wave that an instant shows: the latest that has begun', () => {
    const pace = cascadePace(cascade([1, 2, 7]), () => '');
    const waves = [-1, 0, 0.5, 1, 1.5, 2, 90].map((minute) => pace.playTimeOfInstant(minute * MINUTE));
    expect(waves).toEqual([0, 1, 1, 2, 2, 3, 3].map(pace.playTimeOf));
    expect(new Set(waves).size).toBe(4);
  });
  it('has nothing to play without a wave', () => {
    const pace = cascadePace(cascade([]), () => '');
    expect(pace.total).toBe(0);
    expect(pace.placeAt(0).cursor).toBe(0);
  });
});

const instants = fc.uniqueArray(fc.integer({ min: 0, max: 870 }), { minLength: 1, maxLength: 40 });
const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 871 }), { maxLength: 8 });
const record = (minutes: readonly number[]) => {
  const waves = [...minutes].sort((a, b) => a - b).map((minute) => wave(minute * MINUTE, 1));
  return {
    waves,
    start: 0,
    end: 872 * MINUTE,
    cursorAt: (time: number) => waves.filter((each) => each.time <= time).length,
  };
};
const chaptersOf = (minutes: readonly number[]) => [...minutes].sort((a, b) => a - b).map((minute) => minute * MINUTE);

describe('a record', () => {
  law('never runs backwards, from its start to its end', [instants, bounds], (minutes, chapters) => {
    const pace = recordPace(record(minutes), chaptersOf(chapters));
    expect(pace.placeAt(0).time).toBe(0);
    expect(pace.placeAt(pace.total).time).toBe(872 * MINUTE);
    let last = -1;
    for (let at = 0; at <= 200; at++) {
      const { time } = pace.placeAt((pace.total * at) / 200);
      expect(time).toBeGreaterThanOrEqual(last);
      last = time;
    }
  });
  law(
    'plays an instant when its playing time says so',
    [instants, bounds, fc.integer({ min: 0, max: 872 })],
    (minutes, chapters, minute) => {
      const pace = recordPace(record(minutes), chaptersOf(chapters));
      const { time } = pace.placeAt(pace.playTimeOfInstant(minute * MINUTE));
      expect(Math.abs(time - minute * MINUTE)).toBeLessThanOrEqual(1);
    },
  );
  it('takes about a minute, and five seconds a chapter at least', () => {
    expect(recordPace(record([1, 400]), []).total).toBeCloseTo(60_000, 3);
    const short = recordPace(record([1, 400]), chaptersOf([5, 10]));
    expect(short.playTimeOfInstant(5 * MINUTE)).toBeCloseTo(5000, 3);
    expect(short.playTimeOfInstant(10 * MINUTE)).toBeCloseTo(10_000, 3);
  });
  it('holds the first report of a chapter', () => {
    const pace = recordPace(record([20]), []);
    const begins = pace.playTimeOfInstant(20 * MINUTE);
    expect(pace.placeAt(begins).time).toBe(20 * MINUTE);
    expect(pace.placeAt(begins + 1199).time).toBe(20 * MINUTE);
    expect(pace.placeAt(begins + 1300).time).toBeGreaterThan(20 * MINUTE);
  });
});

describe('a playing time', () => {
  const course = cascade([1, 4, 41]);
  const pace = cascadePace(course, () => '');
  it('belongs to each instant of a cascade: that of the last wave by then', () => {
    expect([-1, 0, 1, 1.5, 2, 9].map((minute) => pace.playTimeOfInstant(minute * MINUTE))).toEqual([
      ...[-1, 0, 1200, 1200, 3600, 3600],
    ]);
    expect([0, 1, 2, 3, 99].map((cursor) => pace.playTimeOf(cursor))).toEqual([-1, 0, 1200, 3600, 3600]);
    expect(pace.placeAt(1200)).toEqual({ cursor: 2, time: MINUTE });
    expect(pace.placeAt(-1)).toEqual({ cursor: 0, time: 0 });
    expect(cascadePace(cascade([]), () => '').playTimeOf(1)).toBe(-1);
  });
  it('belongs to each report of a record, and it is over when all has been played', () => {
    const told = recordPace(record([20, 40]), []);
    expect([0, 1, 2].map((cursor) => told.playTimeOf(cursor))).toEqual([
      ...[0, told.playTimeOfInstant(20 * MINUTE), told.playTimeOfInstant(40 * MINUTE)],
    ]);
    expect(told.playTimeOf(99)).toBeCloseTo(told.total, 6);
    expect(told.playTimeOfInstant(9999 * MINUTE)).toBe(told.total);
    expect(told.playTimeOfInstant(-5 * MINUTE)).toBe(0);
    expect([told.total - 1, told.total, told.total + 1].map((at) => told.isOver(at))).toEqual([false, true, true]);
    expect(told.placeAt(-1)).toEqual({ cursor: 0, time: 0 });
    expect(told.placeAt(told.total + 1).time).toBe(872 * MINUTE);
  });
  it('of what was reported after the end is short, and its chapters have no time of their own', () => {
    const over = 400 * MINUTE;
    const told = recordPace(record([20, 500, 600]), chaptersOf([100, 450, 500]), over);
    expect(told.playTimeOfInstant(over)).toBeCloseTo(60_000, 6);
    expect(told.total).toBeCloseTo(62_500, 6);
    expect(told.playTimeOfInstant(500 * MINUTE)).toBeGreaterThan(60_000);
  });
  it('is carried from one pace to another of the same course: the same share of the same wave', () => {
    const slow = cascadePace(course, (cursor) => 'x'.repeat(100 * cursor));
    expect(slow.total).toBe(4000 + 8000 + 12_000);
    expect(carry(null, slow, 700)).toBe(700);
    expect(carry(pace, slow, 600)).toBe(2000); // half of the first
    expect(carry(pace, slow, 2400)).toBe(4000 + 4000);
    expect(carry(slow, pace, 4000 + 8000 + 6000)).toBe(3600 + 1600);
    expect(carry(pace, slow, pace.total)).toBe(slow.total);
    expect(carry(pace, slow, -1)).toBe(-1);
    expect(carry(pace, pace, 700)).toBe(700);
  });
  it('that everybody knows a name by is that of the wave in which the first of them falls', () => {
    const components = [{}, { fame: 0 }, { fame: 3 }, {}];
    expect(hookOf(course, components)).toBe(2);
    expect(hookOf(course, components.slice(0, 2))).toBe(0);
    expect(hookOf(cascade([3]), components)).toBe(1);
  });
});

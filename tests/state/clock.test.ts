import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../src/state/clock.svelte';
import { cascadePace, recordPace } from '../../src/story/pace';
import { law } from '../support/property';

const MINUTE = 60_000_000;
const waves = [0, 10, 20, 400].map((minute) => ({
  step: 1,
  part: 1,
  parts: 1,
  time: minute * MINUTE,
  direction: 'failure' as const,
  changes: [{ component: 0, from: 'up' as const, to: 'down' as const, entry: 0 }],
  causes: [],
}));
const cascade = cascadePace({ waves, length: 4 }, () => ''); // 1200 ms a wave
const record = recordPace(
  { waves, start: 0, end: 600 * MINUTE, cursorAt: (time) => waves.filter((wave) => wave.time <= time).length },
  [],
);
const playing = (pace = cascade) => {
  const clock = new Clock(() => pace);
  clock.playFrom(1);
  return clock;
};

describe('playing a cascade', () => {
  it('goes wave by wave to its end, without a stop, and rests there', () => {
    const clock = playing();
    const seen: number[] = [];
    for (let at = 0; at < 100 && clock.playing; at++) {
      if (seen.at(-1) !== clock.cursor) seen.push(clock.cursor);
      clock.tick(100);
    }
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(clock.playing).toBe(false);
    expect(clock.cursor).toBe(4);
    clock.play(); // from the start again
    expect(clock.cursor).toBe(0);
    clock.tick(1);
    expect(clock.cursor).toBe(1);
  });
  it('never goes back, whatever a page says has passed', () => {
    const clock = playing();
    clock.tick(-20);
    expect(clock.cursor).toBe(1);
  });
  it('is as fast as the reader wants it', () => {
    const clock = playing();
    clock.setSpeed(4);
    clock.tick(300);
    expect(clock.cursor).toBe(2);
  });
  it('never goes back before the break for a frame that began before it', () => {
    const clock = playing();
    clock.tick(-8);
    expect(clock.cursor).toBe(1);
  });

  it('stands where it is told to, and stays', () => {
    const clock = playing();
    clock.goTo(3);
    expect(clock.playing).toBe(false);
    clock.tick(5000);
    expect(clock.cursor).toBe(3);
    clock.goTo(0);
    expect(clock.cursor).toBe(0);
    clock.play();
    clock.tick(16);
    expect(clock.cursor).toBe(1);
  });
  it('is over when the last wave has been read', () => {
    const clock = playing();
    expect(clock.atEnd).toBe(false);
    clock.goTo(4);
    expect(clock.atEnd).toBe(false); // the last wave is still to be read
    clock.play();
    clock.tick(9999);
    expect(clock.atEnd).toBe(true);
    clock.goTo(0);
    expect(clock.atEnd).toBe(false);
  });
  it('goes on from where it was paused', () => {
    const clock = playing();
    clock.tick(1300);
    clock.pause();
    clock.tick(5000);
    expect(clock.cursor).toBe(2);
    clock.toggle();
    clock.tick(1200);
    expect(clock.cursor).toBe(3);
  });
});

describe('playing a record', () => {
  it('lets time run on between two reports', () => {
    const clock = playing(record);
    clock.goToInstant(100 * MINUTE);
    expect([clock.cursor, clock.time]).toEqual([3, 100 * MINUTE]);
    clock.play();
    clock.tick(1000);
    expect(clock.cursor).toBe(3);
    expect(clock.time).toBeGreaterThan(100 * MINUTE);
  });
  law('stands at the very instant it was sent to', [fc.integer({ min: 0, max: 600 })], (minute) => {
    const clock = new Clock(() => record);
    clock.goToInstant(minute * MINUTE);
    expect(clock.time).toBe(minute * MINUTE);
    expect(clock.cursor).toBe(waves.filter((wave) => wave.time <= minute * MINUTE).length);
  });
  it('steps onto each report', () => {
    const clock = new Clock(() => record);
    for (const cursor of [1, 2, 3, 4, 3, 2, 1, 0]) {
      clock.goTo(cursor);
      expect(clock.cursor).toBe(cursor);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { PASSAGE, Reel, WHOLE } from '../../src/state/reel.svelte';

/** Whole seconds of engine time, so that rounding to a tick is nothing. */
const S = 1_000_000;
const axis = () => ({ place: (time: number) => time / (1000 * S), time: (place: number) => place * 1000 * S });
const open = () => new Reel(0, 1000 * S, [0, 100 * S, 250 * S, 900 * S], axis);
const seconds = (reel: Reel) => reel.time / S;
const run = (reel: Reel, milliseconds: number): void => {
  for (let passed = 0; passed < milliseconds; passed += 20) reel.tick(20);
};

describe('the reel', () => {
  it('runs through the whole in its time, linear on the axis', () => {
    const reel = open();
    reel.play();
    run(reel, WHOLE / 2);
    expect(seconds(reel)).toBeCloseTo(500, -1);
    run(reel, WHOLE);
    expect(seconds(reel)).toBe(1000);
    expect(reel.playing).toBe(false);
    expect(reel.ended).toBe(false);
  });
  it('plays a passage in about ten seconds, stops at its end and says so', () => {
    const reel = open();
    reel.choose({ from: 100 * S, to: 250 * S });
    reel.play();
    run(reel, PASSAGE / 2);
    expect(seconds(reel)).toBeGreaterThan(160);
    expect(seconds(reel)).toBeLessThan(190);
    run(reel, PASSAGE);
    expect([seconds(reel), reel.ended, reel.playing]).toEqual([250, true, false]);
    reel.play();
    expect(seconds(reel)).toBe(100);
  });
  it('loops a passage if asked', () => {
    const reel = open();
    reel.choose({ from: 100 * S, to: 250 * S });
    reel.loop = true;
    reel.play();
    run(reel, 3.5 * PASSAGE);
    expect(reel.playing).toBe(true);
    expect(seconds(reel)).toBeLessThan(250);
  });
  it('steps from change to change, both ways, and not beyond the ends', () => {
    const reel = open();
    reel.next();
    expect(seconds(reel)).toBe(100);
    reel.goTo(240 * S);
    reel.next();
    expect(seconds(reel)).toBe(250);
    reel.back();
    expect(seconds(reel)).toBe(100);
    reel.goTo(950 * S);
    reel.next();
    expect(seconds(reel)).toBe(1000);
    reel.goTo(-5 * S);
    expect(seconds(reel)).toBe(0);
  });
  it('jumps from change to change where nothing may move, and ends at the same time', () => {
    const reel = open();
    reel.play();
    const seen = new Set<number>();
    for (let passed = 0; reel.playing && passed < 2 * WHOLE; passed += 20) {
      reel.tick(20, true);
      seen.add(seconds(reel));
    }
    expect([...seen]).toEqual([0, 100, 250, 900, 1000]);
  });
  it('takes half the time at double speed', () => {
    const reel = open();
    reel.setSpeed(2);
    reel.play();
    run(reel, WHOLE / 4);
    expect(seconds(reel)).toBeCloseTo(500, -1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLD, HOP, Player, SEGMENT, SPEEDS, type Track } from '../../src/state/player.svelte';
import { law } from '../support/property';

class FakeTrack implements Track {
  cursor = 1;
  changesNext = 1;
  constructor(readonly length: number) {}
  moveTo = (cursor: number): void => {
    this.cursor = cursor;
  };
}

const run = (player: Player, milliseconds: number, frame = 16): void => {
  for (let passed = 0; passed < milliseconds && player.playing; passed += frame) player.tick(frame, false);
};

it('takes one hop for one step, faster by the speed', () => {
  const track = new FakeTrack(10);
  const player = new Player(track);
  player.play();
  run(player, HOP - 40);
  expect(track.cursor).toBe(1);
  expect(player.progress).toBeGreaterThan(0.9);
  run(player, 60);
  expect(track.cursor).toBe(2);
});

law(
  'ends at the same place whatever the speed and the frame rate',
  [fc.integer({ min: 1, max: 30 }), fc.constantFrom(...SPEEDS), fc.integer({ min: 4, max: 100 })],
  (length, speed, frame) => {
    const track = new FakeTrack(length);
    const player = new Player(track);
    player.setSpeed(speed);
    for (let segment = 0; segment < 40 && track.cursor < length; segment++) {
      player.play();
      run(player, 20 * SEGMENT, frame);
    }
    expect(track.cursor).toBe(length);
    player.pause();
    expect(player.progress).toBe(0);
  },
);

describe('stepping', () => {
  it('lets the tokens travel and stops after one step', () => {
    const track = new FakeTrack(10);
    const player = new Player(track);
    player.step();
    run(player, 5 * HOP);
    expect(track.cursor).toBe(2);
    expect(player.playing).toBe(false);
  });
  it('finishes at once when asked again meanwhile', () => {
    const track = new FakeTrack(10);
    const player = new Player(track);
    player.step();
    player.tick(100, false);
    player.step();
    expect(track.cursor).toBe(2);
    expect(player.playing).toBe(false);
  });
  it('goes back at once, and not below the start', () => {
    const track = new FakeTrack(10);
    const player = new Player(track);
    player.stepBack();
    player.stepBack();
    expect(track.cursor).toBe(0);
    player.last();
    expect(track.cursor).toBe(10);
    player.step();
    expect(player.playing).toBe(false);
  });
});

it('rests after a step that changes much', () => {
  const few = new FakeTrack(10);
  const many = new FakeTrack(10);
  many.changesNext = 9;
  for (const track of [few, many]) {
    const player = new Player(track);
    player.play();
    run(player, 2 * HOP + HOLD / 2);
  }
  expect(few.cursor).toBeGreaterThan(many.cursor);
});

it('pauses after a segment, says so, and goes on from there', () => {
  const track = new FakeTrack(100);
  const player = new Player(track);
  player.play();
  run(player, 2 * SEGMENT);
  expect(player.waiting).toBe(true);
  const at = track.cursor;
  expect(at).toBeGreaterThan(8);
  player.play();
  expect(player.waiting).toBe(false);
  run(player, HOP + 200);
  expect(track.cursor).toBe(at + 1);
});

it('starts again from the first step when it is played at the end', () => {
  const track = new FakeTrack(4);
  track.cursor = 4;
  const player = new Player(track);
  player.play();
  expect(track.cursor).toBe(1);
  expect(player.playing).toBe(true);
});

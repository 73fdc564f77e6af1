import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Saying } from '../../src/pages/embed/saying.svelte';
import { Telling } from '../../src/pages/embed/telling.svelte';
import { embedEn } from '../../src/text/embed/en';
import { en } from '../../src/text/en';
import { law } from '../support/property';
import { embedOf, STORIES } from './stories';

const FRAME = 16;
const tellingOf = (story: string) => new Telling(embedOf(story), en, embedEn);
/** Plays until it stops by itself; milliseconds. */
function playOut(telling: Telling): number {
  let passed = 0;
  for (; telling.playing && passed < 60_000; passed += FRAME) telling.tick(FRAME, false);
  return passed;
}

describe.each(STORIES)('%s', (story) => {
  it('opens on a picture that shows something, and does not play by itself', () => {
    const telling = tellingOf(story);
    telling.tick(5000, false);
    expect(telling.playing).toBe(false);
    expect(telling.health.some((health) => health === 'down' || health === 'degraded')).toBe(true);
    expect(telling.reel.time).toBe(telling.recorded.peak);
  });

  it('changes within half a second of Play; every chapter takes 8 to 12 seconds and stops by itself', () => {
    const telling = tellingOf(story);
    telling.play();
    expect(telling.chapter).toBe(0);
    const before = telling.cursor;
    for (let passed = 0; passed < 500; passed += FRAME) telling.tick(FRAME, false);
    // Its first chapter is the calm before: nothing is recorded until its last minute.
    if (story !== 'aws-2024-07-30-kinesis') expect(telling.cursor).toBeGreaterThan(before);
    telling.tell(0);
    for (const [at, chapter] of telling.data.chapters.entries()) {
      expect(telling.told?.id).toBe(chapter.id);
      const lasted = playOut(telling);
      expect(lasted).toBeGreaterThanOrEqual(8000);
      expect(lasted).toBeLessThanOrEqual(12_000);
      expect(telling.ended).toBe(true);
      expect(telling.reel.time).toBe(telling.ticksOf(chapter.to_utc));
      if (at + 1 < telling.data.chapters.length) telling.play();
    }
    expect(telling.coming).toBe(-1);
  });

  it('flashes nothing more than three times a second, even at the highest speed', () => {
    const telling = tellingOf(story);
    telling.setSpeed(4);
    const changed = telling.health.map((): number[] => []);
    let before = telling.health;
    let now = 0;
    for (let chapter = 0; chapter < telling.data.chapters.length; chapter++) {
      telling.tell(chapter);
      before = telling.health; // where a chapter begins is the reader's own cut
      for (; telling.playing; now += FRAME) {
        telling.tick(FRAME, false);
        telling.health.forEach((health, at) => health !== before[at] && changed[at]?.push(now));
        before = telling.health;
      }
    }
    // There and back is one flash.
    const most = changed.map((times) =>
      Math.max(0, ...times.map((from) => times.filter((t) => t >= from && t < from + 1000).length)),
    );
    expect(Math.max(...most)).toBeLessThanOrEqual(6);
  });

  it('says how long the outage was, and the cause where the record knows', () => {
    const { ratio } = new Saying(tellingOf(story));
    expect(ratio).toContain(
      en.span((Date.parse(embedOf(story).core.end_utc) - Date.parse(embedOf(story).core.start_utc)) / 60_000),
    );
    expect(ratio).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('stands at each change forwards as it does backwards', () => {
    const telling = tellingOf(story);
    telling.goToStep(0);
    const there = [telling.health];
    while (telling.cursor < telling.steps) {
      const before = telling.cursor;
      telling.next();
      expect(telling.cursor).toBe(before + 1);
      there.push(telling.health);
    }
    for (let step = telling.steps; step >= 0; step--) {
      expect(telling.cursor).toBe(step);
      expect(telling.health).toEqual(there[step]);
      telling.back();
    }
    expect(telling.cursor).toBe(0);
  });
});

it('says at the end of the first chapter: 2 h 37 min, 14 h 32 min, 5.6 times', () => {
  expect(new Saying(tellingOf('aws-2025-10-20')).ratio).toBe(
    'The cause was gone after 2 h 37 min. The outage lasted 14 h 32 min, 5.6 times as long.',
  );
});

it('skips no change where nothing may move', () => {
  const [moving, still] = [tellingOf('aws-2025-10-20'), tellingOf('aws-2025-10-20')];
  const seen = [new Set<number>(), new Set<number>()];
  for (const [at, telling] of [moving, still].entries()) {
    telling.tell(1);
    for (let passed = 0; telling.playing && passed < 20_000; passed += FRAME) {
      telling.tick(FRAME, at === 1);
      seen[at]?.add(telling.cursor);
    }
  }
  expect([...seen[1]!]).toEqual([...seen[0]!]);
});

describe('a fault in the fragment', () => {
  it('is run by the model, and reset brings the record back', () => {
    const telling = tellingOf('aws-2025-10-20');
    telling.fail(['dynamodb', 'no-such-thing', '__proto__']);
    expect(telling.mode).toBe('model');
    expect(telling.cursor).toBe(1);
    expect(telling.playing).toBe(false);
    telling.goToStep(1e6);
    expect(telling.cursor).toBe(telling.steps);
    expect(new Saying(telling).failed.length).toBeGreaterThan(20);
    telling.reset();
    expect(telling.mode).toBe('record');
    expect(telling.reel.time).toBe(telling.recorded.peak);
  });
  it('that nobody knows changes nothing', () => {
    const telling = tellingOf('aws-2025-10-20');
    telling.fail(['constructor']);
    expect(telling.mode).toBe('record');
  });
});

const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constantFrom('next', 'back', 'play', 'pause', 'reset', 'toggle' as const) }),
    fc.record({ act: fc.constant('step' as const), to: fc.nat(200) }),
    fc.record({ act: fc.constant('tell' as const), to: fc.integer({ min: -2, max: 9 }) }),
    fc.record({ act: fc.constant('fail' as const), to: fc.constantFrom('dynamodb', 'lambda', 'nothing') }),
    fc.record({ act: fc.constant('tick' as const), to: fc.nat(3000) }),
  ),
  { maxLength: 30 },
);
law(
  'whatever is done, the cursor is one there is, and every sentence is one',
  [acts],
  (list) => {
    const telling = tellingOf('aws-2025-10-20');
    const saying = new Saying(telling);
    for (const action of list) {
      if (action.act === 'step') telling.goToStep(action.to);
      else if (action.act === 'tell') telling.tell(action.to);
      else if (action.act === 'fail') telling.fail([action.to]);
      else if (action.act === 'tick') telling.tick(action.to, false);
      else telling[action.act]();
      expect(telling.cursor).toBeGreaterThanOrEqual(0);
      expect(telling.cursor).toBeLessThanOrEqual(telling.steps);
      expect(`${saying.spoken} ${saying.clock} ${saying.count} ${saying.link}`).not.toMatch(
        /undefined|NaN|null|\[object/,
      );
    }
  },
  60,
);

import { describe, expect, it } from 'vitest';
import { queueCurve, dialsOf } from '../../src/analysis/queue-curve';
import type { LessonCurve } from '../../src/model/lesson';
import { bandOf, comebacksOf, comebacksToAsk } from '../../src/story/comebacks';
import { bandsOf } from '../../src/story/lesson-tasks';
import { sayCurve } from '../../src/story/say-curve';
import { storyOf } from '../../src/story/story';
import { tasks as de } from '../../src/text/lesson/tasks-de';
import { tasks as en } from '../../src/text/lesson/tasks-en';
import { loadWords } from '../../src/text/words/words';
import { core, details, STORY_IDS } from '../support/stories';

describe('what comes back when, by the record', () => {
  it('is the last report, if it says that all is well', async () => {
    const { words } = await loadWords('en');
    const story = storyOf(core('aws-2025-10-20', 'en'), details('aws-2025-10-20', 'en'), words);
    const found = comebacksOf(story, ['dynamodb', 'lambda', 'redshift']);
    // Lambda was back at 13:00, too, and fell again.
    expect(found.map(({ after, time }) => [after, time])).toEqual([
      [172, '09:40\u00a0UTC'],
      [867, '21:15\u00a0UTC'],
      [1697, '21\u00a0Oct, 11:05\u00a0UTC'],
    ]);
    for (const { sources } of found) expect(sources).toContain('aws-pes-2025');
    expect(() => comebacksOf(story, ['snapchat'])).toThrow(/snapchat/);
    expect(() => comebacksOf(story, ['nobody'])).toThrow(/nobody/);
  });
  it('can be asked of most outages: what was in trouble and came back at a known time, in bands that tell it apart', async () => {
    const { words } = await loadWords('en');
    const asked = STORY_IDS.flatMap((id) => {
      const story = storyOf(core(id, 'en'), details(id, 'en'), words);
      const found = comebacksToAsk(story);
      return found ? [{ id, ends: found.ends, back: comebacksOf(story, found.components) }] : [];
    });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.map(({ id }) => id)).not.toContain('fastly-2021-06-08'); // too few that came back
    for (const { id, ends, back } of asked) {
      expect([id, back.length >= 3 && back.length <= 8]).toEqual([id, true]);
      expect([id, [...ends].sort((a, b) => a - b)]).toEqual([id, ends]);
      // No band is empty.
      const bands = new Set(back.map(({ after }) => bandOf(after, ends)));
      expect([id, bands.size]).toEqual([id, ends.length + 1]);
      for (const { after } of back) expect(after).toBeGreaterThan(0);
    }
  });
  it('bands hold their end, the last one everything after', () => {
    expect([0, 180, 181, 360, 361, 1e9].map((after) => bandOf(after, [180, 360]))).toEqual([0, 0, 1, 1, 2, 2]);
    const span = (minutes: number) => `${minutes} min`;
    expect(bandsOf([180, 350], en.place, span)).toEqual([
      'within 3\u00a0h',
      '3\u00a0h to 350 min',
      'after more than 350 min',
    ]);
  });
});

describe('curves in words', () => {
  const storm: LessonCurve = {
    ...{ outage_minutes: 10, capacity: 100, demand: 80, attempts: 3, patience: 5, window_minutes: 60 },
    dials: ['outage'],
  };
  const say = (dials: Partial<ReturnType<typeof dialsOf>>, words = en.curve) =>
    sayCurve(queueCurve(storm, { ...dialsOf(storm), ...dials }), {
      words,
      span: (minutes) => `${minutes} min`,
      number: (value) => String(value),
    });
  it('say the outcome first, then the tipping point or the way out', () => {
    expect(say({})).toEqual([
      expect.stringContaining('lasts 2.1 min at most'),
      expect.stringContaining('less than 41\u00a0percent'),
    ]);
    expect(say({ outage: 2 })).toEqual([
      expect.stringContaining('24 min'),
      expect.stringContaining('longer than 2.1 min'),
    ]);
    expect(say({ attempts: 1 })[1]).toBe(en.curve.always);
    expect(say({ demand: 120, attempts: 1 })).toEqual([en.curve.overloaded]);
    expect(say({ outage: 0 })[0]).toBe(en.curve.healsAtOnce);
    expect(say({}, de.curve)[0]).toContain('höchstens 2.1 min');
  });
});

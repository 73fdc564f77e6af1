import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordAt } from '../../src/engine/record';
import { createReplay } from '../../src/engine/replay';
import type { CascadeCourse } from '../../src/story/cascade-course';
import type { Wave } from '../../src/story/course';
import { SHOWN, type RecordCourse } from '../../src/story/record-course';
import type { Story } from '../../src/story/story';
import { walk } from '../../src/story/walk';
import { healthOfLevel } from '../../src/theme/health';
import { STORY_IDS } from '../support/stories';
import { board, cascade, record, story } from './support';

const runs = { seed: 20251020, numRuns: 60 };

describe.each(STORY_IDS)('the cascade of %s', (id) => {
  let course: CascadeCourse;
  let waves: CascadeCourse['waves'];
  beforeEach(() => {
    course = cascade(story(id));
    ({ waves } = course);
  });

  it('changes in its waves what the steps change, step by step', () => {
    const log = course.cascade;
    const steps = log.steps.map(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + at));
    const told = log.steps.map((_, step) =>
      waves.filter((wave) => wave.step === step + 1).flatMap(({ changes }) => changes.map(({ entry }) => entry)),
    );
    expect(told.map((entries) => entries.toSorted((a, b) => a - b))).toEqual(steps);
    expect(waves.map(({ step }) => step)).toEqual(waves.map(({ step }) => step).toSorted((a, b) => a - b));
  });

  it('numbers the parts of a step from 1 to as many as there are', () => {
    for (const { step, part, parts, changes } of waves) {
      expect(waves.filter((wave) => wave.step === step)).toHaveLength(parts);
      expect(waves.filter((wave) => wave.step === step)[part - 1]?.part).toBe(part);
      expect(changes.length).toBeGreaterThan(0);
    }
  });

  it('has one cause for each part of a step but the rest, and places last', () => {
    const split = waves.filter(({ parts }) => parts > 1);
    const ofOne = ({ causes, changes }: Wave): boolean =>
      causes.length === 0 || causes.some(({ targets }) => targets.length === changes.length);
    const rests = split.filter((wave) => !ofOne(wave)).map(({ step }) => step);
    expect(rests).toEqual([...new Set(rests)]);
    const ofPlace = ({ causes }: Wave): boolean => causes.some(({ scope }) => scope);
    const order = (some: typeof split) => some.map(({ step, part }) => `${step}.${part}`);
    expect(order(split)).toEqual(
      order(split.toSorted((a, b) => a.step - b.step || Number(ofPlace(a)) - Number(ofPlace(b)) || a.part - b.part)),
    );
  });

  it('is where the engine is at the end of each step, forwards and backwards', () => {
    const replay = createReplay(course.graph, course.cascade);
    const ends = waves.flatMap(({ part, parts, step }, at) => (part === parts ? [[at + 1, step] as const] : []));
    for (const [cursor, step] of [...ends, ...ends.toReversed()])
      expect(course.healthAt(cursor)).toEqual(Array.from(replay.seek(step).subarray(0, course.index.n), healthOfLevel));
  });

  it('gives the same health whatever was asked before', () => {
    const once = Array.from({ length: course.length + 1 }, (_, cursor) => course.healthAt(cursor));
    fc.assert(
      fc.property(fc.nat({ max: course.length }), (cursor) => {
        expect(course.healthAt(cursor)).toEqual(once[cursor]);
      }),
      runs,
    );
  });

  it('remembers the wave in which each component last changed', () => {
    const end = course.lastChange(course.length);
    waves.forEach(({ changes }, at) => {
      for (const { component } of changes) expect(end[component]).toBeGreaterThanOrEqual(at + 1);
    });
  });

  it('counts in its groups what it counts in all', () => {
    const { groups } = board(story(id));
    for (let cursor = 0; cursor <= course.length; cursor++) {
      const parts = groups.map(({ members }) => course.countAt(cursor, members));
      const whole = course.countAt(cursor);
      for (const key of ['of', 'hit', 'minor', 'degraded', 'down', 'recovering', 'reported', 'silent'] as const)
        expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
    }
  });
});

it('a step of many changes is shown in parts in some outages', () => {
  const split = STORY_IDS.filter((id) => cascade(story(id)).waves.some(({ parts }) => parts > 1));
  expect(split).toContain('aws-2025-10-20');
});

describe.each(STORY_IDS)('the record of %s', (id) => {
  let course: RecordCourse;
  beforeEach(() => {
    course = record(story(id));
  });

  it('is the engine’s record at every instant and between', () => {
    const { track } = course;
    const times = track.steps.flatMap(({ time }) => [time - 1, time, time + 1]);
    for (const time of times)
      expect(course.healthAt(course.cursorAt(time))).toEqual(recordAt(track, time).map(({ state }) => SHOWN[state]));
  });

  it('counts what has been reported on: hit are those with problems of any degree', () => {
    for (let cursor = 0; cursor <= course.length; cursor++) {
      const health = course.healthAt(cursor).filter((_, component) => !course.index.isScope(component));
      const { of, hit, silent } = course.countAt(cursor);
      expect([of, of + silent]).toEqual([health.filter((own) => own !== 'silent').length, health.length]);
      expect(hit).toBe(health.filter((own) => !['up', 'silent', 'minor'].includes(own)).length);
    }
  });

  it('has a model to compare with, at the cursor and at any instant', () => {
    expect(course.modelAt(course.length)).toHaveLength(course.index.n);
    expect(course.modelAt(0, course.end)).toEqual(course.modelAt(course.length, course.end));
  });
});

describe('20 October 2025', () => {
  let of: Story;
  let course: CascadeCourse;
  beforeEach(() => {
    of = story('aws-2025-10-20');
    course = cascade(of);
  });

  it('never changes more than 80 at once', () => {
    expect(Math.max(...course.waves.map(({ changes }) => changes.length))).toBeLessThanOrEqual(80);
  });

  it('shows what DynamoDB takes with it as one wave, and the Region last of its step', () => {
    const large = course.waves.filter(({ changes }) => changes.length > 20);
    const sources = large.map(({ causes }) => causes.map(({ source }) => course.graph.ids[source]));
    expect(sources).toContainEqual(['dynamodb']);
    expect(sources.at(-1)).toEqual(['aws-us-east-1']);
    expect(large.at(-1)).toMatchObject({ part: large.at(-1)?.parts });
  });

  it('counts a step as over only when all its parts have been shown', () => {
    course.waves.forEach(({ step, part, parts }, at) =>
      expect(course.stepAt(at + 1)).toBe(part === parts ? step : step - 1),
    );
    expect(course.stepAt(0)).toBe(0);
  });

  it('tells of a wave the best known first', () => {
    const fame = (component: number) => of.core.components[component]!.fame || Infinity;
    for (let cursor = 1; cursor <= course.length; cursor++) {
      const told = course.saidAt(cursor).map(({ component }) => fame(component));
      expect(told).toEqual(told.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }
  });

  it('refuses a cursor that there is not', () => {
    expect(() => course.healthAt(course.length + 1)).toThrow(RangeError);
    expect(() => course.healthAt(-1)).toThrow(RangeError);
    expect(() => course.healthAt(0.5)).toThrow(RangeError);
  });
});

it('walks back over two changes of one component in one wave', () => {
  const wave = {
    ...({ step: 1, part: 1, parts: 1, time: 0, direction: 'report', causes: [] } as const),
    changes: [
      { component: 0, from: 'silent', to: 'down', entry: 0 },
      { component: 0, from: 'down', to: 'up', entry: 1 },
    ],
  } satisfies Wave;
  const walked = walk([wave], 1, 'silent');
  expect([0, 1, 0].map((cursor) => walked.healthAt(cursor)[0])).toEqual(['silent', 'up', 'silent']);
});

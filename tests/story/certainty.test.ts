import { describe, expect, it } from 'vitest';
import { coreOfSystem } from '../../src/catalog/own-story';
import { gentleReading, hasUnknown } from '../../src/catalog/readings';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { mark } from '../../src/model/edit-system';
import type { SystemFile } from '../../src/model/system-file';
import { cascadeCourse } from '../../src/story/cascade-course';
import { sayWave } from '../../src/story/say-wave';
import { storyOf } from '../../src/story/story';
import { en as own } from '../../src/text/own/en';
import { de } from '../../src/text/story/de';
import { en } from '../../src/text/story/en';

/** shop needs orders for certain, orders needs the database: nobody knows how; log needs it softly. */
const system: SystemFile = {
  format: 'dominograph-system',
  version: 2,
  components: ['shop', 'orders', 'database', 'log', 'other'].map((id) => ({ id })),
  dependencies: [
    { from: 'shop', to: 'orders', strength: 'hard', lag_minutes: 0 },
    { from: 'orders', to: 'database', strength: 'unknown', lag_minutes: 0 },
    { from: 'log', to: 'database', strength: 'soft', lag_minutes: 0 },
    { from: 'log', to: 'orders', strength: 'unknown', lag_minutes: 0 },
  ],
  redundancies: [],
};

function run(file: SystemFile, words = en) {
  const core = coreOfSystem('own:x', file, own);
  const graph = graphOfIncident(core);
  const events = [{ time: 0, component: 2, level: 3 }];
  const certain = hasUnknown(core) ? simulateCascade(graphOfIncident(gentleReading(core)), { events }) : null;
  const story = storyOf(core, null, words);
  return { story, course: cascadeCourse(story, graph, simulateCascade(graph, { events }), certain) };
}

it('tells what falls for certain, what falls only if it is hard, and what holds', () => {
  const { course } = run(system);
  expect(course.healthAt(course.length)).toEqual(['perhaps', 'perhaps', 'down', 'degraded', 'up']);
  expect(course.countAt(course.length)).toMatchObject({ of: 5, hit: 2, perhaps: 2, down: 1, degraded: 1 });
  expect(course.healthAt(0).every((health) => health === 'up')).toBe(true);
});

it('shows what is hit for certain no worse than it is for certain', () => {
  // If orders is hard, log falls; for certain it is only disrupted.
  const { course } = run({ ...system, dependencies: [...system.dependencies].reverse() });
  expect(course.healthAt(course.length)[3]).toBe('degraded');
});

describe('once the reader says what it is', () => {
  it('hard: it falls', () => {
    const { course } = run(mark(system, new Set([1, 3]), 'hard'));
    expect(course.healthAt(course.length)).toEqual(['down', 'down', 'down', 'down', 'up']);
  });
  it('to start only: it holds', () => {
    const { course } = run(mark(system, new Set([1, 3]), 'start'));
    expect(course.healthAt(course.length)).toEqual(['up', 'up', 'down', 'degraded', 'up']);
  });
});

describe.each([
  ['English', en, 'Only if hard: ', 'Some only if hard: '],
  ['German', de, 'Nur falls hart: ', 'Zum Teil nur falls hart: '],
])('the caption in %s', (_, words, only, some) => {
  const heads = (lag: number) => {
    const dependencies = system.dependencies.map((row) =>
      row.strength === 'unknown' ? { ...row, lag_minutes: lag } : row,
    );
    const { story, course } = run({ ...system, dependencies }, words);
    return course.waves.map((_wave, at) => sayWave(story, course, at + 1));
  };
  it('says of a wave that brings nothing certain that it may not come', () => {
    const captions = heads(5);
    expect(captions.map(({ head }) => head.startsWith(only))).toEqual([false, false, true, true, true]);
    expect(captions.map(({ short }) => short.startsWith(only))).toEqual([false, false, true, true, true]);
  });
  it('says of a wave of both that some of it may not', () =>
    expect(heads(0).map(({ head }) => head.startsWith(some))).toEqual([false, false, true]));
});

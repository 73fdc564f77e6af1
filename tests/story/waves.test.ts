import { expect, it } from 'vitest';
import { coreOfSystem } from '../../src/catalog/own-story';
import { entryOf } from '../../src/engine/log-columns';
import { simulateCascade } from '../../src/engine/simulate';
import type { SystemFile } from '../../src/model/system-file';
import { cascadeCourse } from '../../src/story/cascade-course';
import { rowsOf } from '../../src/story/rows';
import { storyOf } from '../../src/story/story';
import { MOST_PARTS } from '../../src/story/waves';
import { en as own } from '../../src/text/own/en';
import { en } from '../../src/text/story/en';
import { cascade } from './support';

it('shows the largest causes of a step one by one and the others together, however many there are', () => {
  const causes = Array.from({ length: 200 }, (_, at) => `cause-${at}`);
  const hit = causes.flatMap((cause, at) => Array.from({ length: 2 + (at % 5) }, (_, of) => [`${cause}/${of}`, cause]));
  const core = coreOfSystem(
    'own:x',
    {
      ...{ format: 'dominograph-system', version: 2, redundancies: [] },
      components: ['root', ...causes, ...hit.map(([id = '']) => id)].map((id) => ({ id })),
      dependencies: [...causes.map((cause) => [cause, 'root']), ...hit].map(([from = '', to = '']) => ({
        ...{ from, to, strength: 'hard', lag_minutes: null },
      })),
    },
    own,
  );
  const story = storyOf(core, null, en);
  const cascade = simulateCascade(story.graph, { events: [{ time: 0, component: 0, level: 3 }] });
  const { waves } = cascadeCourse(story, story.graph, cascade);
  const last = waves.filter(({ step }) => step === waves.at(-1)?.step);
  expect(last.length).toBeLessThanOrEqual(MOST_PARTS + 1);
  expect(last.flatMap(({ changes }) => changes)).toHaveLength(hit.length);
  // Those by themselves are no smaller than any of those that strike together.
  const alone = last.slice(0, -1).map(({ changes }) => changes.length);
  expect(Math.min(...alone)).toBe(6);
  expect(last.slice(0, -1).every((wave) => wave.causes.length === 1)).toBe(true);
});

/** What comes of the first of these components, which need one another for certain: `['b', 'a']` is b needs a. */
function fallOf(ids: readonly string[], needs: readonly (readonly [string, string])[]) {
  const file: SystemFile = {
    ...{ format: 'dominograph-system', version: 2, redundancies: [] },
    components: ids.map((id) => ({ id })),
    dependencies: needs.map(([from, to]) => ({ from, to, strength: 'hard', lag_minutes: null })),
  };
  const story = storyOf(coreOfSystem('own:z', file, own), null, en);
  return { story, course: cascade(story, ids.slice(0, 1)) };
}

it('of two that fall in one wave each has its own reason, and reasons of equal weight stand in the story’s order', () => {
  const needs = [
    ['x', 'root'],
    ['y', 'root'],
    ['b', 'y'],
    ['a', 'x'],
  ] as const;
  const { story, course } = fallOf(['root', 'x', 'y', 'b', 'a'], needs);
  expect(rowsOf(story, course, course.length).map(({ name, because }) => `${name}: ${because}`)).toEqual([
    ...['root: ', 'x: root', 'y: root', 'b: y', 'a: x'],
  ]);
  expect(course.waves.map(({ causes }) => causes.map(({ source }) => story.facts.nameOf(source)))).toEqual([
    ...[[], ['root'], ['x', 'y']],
  ]);
});

it('works out causes only of waves that are looked at, and makes no entry of the log for the others', () => {
  const ids = Array.from({ length: 300 }, (_, at) => `c${at}`);
  const core = coreOfSystem(
    'own:y',
    {
      ...{ format: 'dominograph-system', version: 2, redundancies: [] },
      components: ids.map((id) => ({ id })),
      dependencies: ids
        .slice(1)
        .map((id, at) => ({ from: id, to: `c${at >> 3}`, strength: 'hard', lag_minutes: null })),
    },
    own,
  );
  const told = storyOf(core, null, en);
  let asked = 0;
  const dependencyOf = (requirement: number, provider: number): number => {
    asked++;
    return told.index.dependencyOf(requirement, provider);
  };
  const story = { ...told, index: { ...told.index, dependencyOf } };
  const run = () => simulateCascade(story.graph, { events: [{ time: 0, component: 0, level: 3 }] });
  const cascade = run();
  const course = cascadeCourse(story, story.graph, cascade);
  for (let cursor = 0; cursor <= course.length; cursor++) course.countAt(cursor);
  expect(asked).toBe(0);
  expect(course.waves[1]?.causes.map(({ source, targets }) => [source, targets.length])).toEqual([[0, 8]]);
  expect(asked).toBe(8);
  // One entry by itself is the entry that all of them have there.
  const { log } = run();
  expect(log.map((_, at) => entryOf(cascade, at))).toEqual(log);
});

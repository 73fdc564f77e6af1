import { simulateCascade } from '../engine/simulate';
import { DOWN } from '../model/health';
import { cascadeCourse } from '../story/cascade-course';
import { frameOf } from '../story/frame';
import { sayWave } from '../story/say-wave';
import type { Visit } from './visit.svelte';

/** Waves that a first play reaches within some seconds. */
const FIRST = 8;

/**
 * What a reader's first press will ask for, worked out ahead in small slices and thrown away: code that has run before
 * answers several times as fast. Between two slices others may have their turn.
 */
export function* foresee({ story, board, explorer: { graph, root } }: Visit): Generator<void> {
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: root, level: DOWN }] });
  yield;
  const course = cascadeCourse(story, graph, cascade);
  yield;
  for (let cursor = 1; cursor <= Math.min(FIRST, course.length); cursor++) {
    sayWave(story, course, cursor);
    frameOf(course, cursor, board);
    yield;
  }
}

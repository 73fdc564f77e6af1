import { frameOf, UNASKED } from '../story/frame';
import type { Frame } from '../story/frame-types';
import type { LessonTask } from './lesson-task';
import type { Visit } from './visit.svelte';

/** What the board shows while a lesson's task is done: what it marks, or else the step's own picture. */
export function frameOfTask(task: LessonTask, visit: Visit): Frame {
  const prediction = task.asked();
  return prediction
    ? frameOf(visit.cascade, 0, visit.board, { ...UNASKED, faults: new Set(visit.explorer.faults), prediction })
    : visit.frame;
}

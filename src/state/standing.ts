import type { Dial } from '../model/lesson';
import type { LessonTask } from './lesson-task';
import type { Prediction } from './prediction.svelte';

/** Where a clicker stands in a step. */
export interface Standing {
  /** Which stop of the step it is; -1 for none. */
  readonly at: number;
  /** Something is being marked. */
  readonly marking: boolean;
  /** Component that it stands on while it marks; -1 for none. */
  readonly held: number;
  /** Where it stands in a task that is marked; -1 for nowhere. */
  readonly stop: number;
  /** Dial that it stands on and can turn; null for none. */
  readonly dial: Dial | null;
  readonly atCommit: boolean;
  /** There is a stop after this one. */
  readonly more: boolean;
}
interface Stops {
  readonly prediction: Prediction | null;
  readonly task: LessonTask | null;
  /** What can be marked on the board, in its order. */
  readonly candidates: readonly number[];
  /** Dials of this step's curves. */
  readonly dials: readonly Dial[];
}

/** Boxes or places of a task and then the commitment, until that; dials where nothing is asked. */
export function standingAt(at: number, { prediction, task, candidates, dials }: Stops): Standing {
  const asked = prediction ?? task;
  const marking = asked !== null && !asked.committed;
  const stops = task?.stops ?? candidates.length;
  const last = marking ? stops : asked ? -1 : dials.length - 1;
  return {
    ...{ at, marking, more: at < last },
    held: marking && !task ? (candidates[at] ?? -1) : -1,
    stop: marking && task && at < stops ? at : -1,
    dial: asked ? null : (dials[at] ?? null),
    atCommit: marking && at === stops,
  };
}

import { partsOf } from '../../../analysis/best-designs';
import { Design } from '../../../state/design.svelte';
import type { HeldLesson } from '../../../state/lesson.svelte';
import { readMoment } from '../../../state/permalink';
import { Placing } from '../../../state/placing.svelte';
import { designOnPaper, placingOnPaper, type PaperTask } from '../../../story/paper-task';

/** The task of a worksheet, and what is asked. */
export interface SheetTask {
  readonly text: readonly string[];
  readonly task: PaperTask;
  /** Story whose board is printed with it; null for none. */
  readonly story: string | null;
  /** What is in question on a board that is too large to show all its lines. */
  readonly parts: readonly number[];
}

/** The task of the step at hand, or else the first one of the lesson; null for a lesson without. */
export async function sheetTaskOf(held: HeldLesson): Promise<SheetTask | null> {
  const { steps } = held.lesson;
  const has = (at: number): boolean => steps[at]?.place !== undefined || steps[at]?.design !== undefined;
  const at = has(held.step) ? held.step : steps.findIndex((_, i) => has(i));
  const step = steps[at];
  const task = step && (await held.work.taskOf(step));
  if (!step || !task) return null;
  const { tasks } = held.words;
  if (task instanceof Placing) {
    const { question, things, places } = task;
    return { text: step.text, story: null, parts: [], task: placingOnPaper(question, things, places, tasks) };
  }
  if (!(task instanceof Design)) return null;
  const story = readMoment(step.moment ?? '')?.story ?? '';
  const { library, loaded } = held.visit.loader;
  const { components } = await library.loadCore(story, loaded.text.language);
  const { question, labels } = task;
  const labelOf = (component: number): string => components[component]?.label ?? '';
  const paper = designOnPaper(question, labels, labelOf, tasks, loaded.text.span(question.lasts));
  return { text: step.text, story, parts: partsOf(question), task: paper };
}

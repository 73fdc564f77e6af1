import { scoreDesign } from '../../../analysis/design';
import { Design } from '../../../state/design.svelte';
import type { HeldLesson } from '../../../state/lesson.svelte';
import { readMoment } from '../../../state/permalink';
import { Placing } from '../../../state/placing.svelte';
import type { PaperDesign, PaperTask } from '../../../view/lesson/paper-task';

/** The task of a worksheet, and what is asked. */
export interface SheetTask {
  readonly text: readonly string[];
  readonly task: PaperTask;
  /** Story whose board is printed with it; null for none. */
  readonly story: string | null;
  /** What is in question on a board that is too large to show all its lines. */
  readonly parts: readonly number[];
}

/** Designs that are printed as the best, at most. */
const BEST = 4;

/** The task of the step at hand, or else the first one of the lesson; null for a lesson without. */
export async function sheetTaskOf(held: HeldLesson): Promise<SheetTask | null> {
  const { steps } = held.lesson;
  const has = (at: number): boolean => steps[at]?.place !== undefined || steps[at]?.design !== undefined;
  const at = has(held.step) ? held.step : steps.findIndex((_, i) => has(i));
  const step = steps[at];
  const task = step && (await held.work.taskOf(step));
  if (!step || !task) return null;
  if (task instanceof Placing)
    return {
      text: step.text,
      story: null,
      parts: [],
      task: {
        type: 'placing',
        help: held.words.tasks.place.sheetHelp,
        places: task.places,
        rows: task.things.map(({ name, why }, i) => ({ name, why, place: task.question.truth[i] ?? -1 })),
      },
    };
  if (!(task instanceof Design)) return null;
  const story = readMoment(step.moment ?? '')?.story ?? '';
  return { text: step.text, story, parts: partsOf(task), task: await designSheet(held, task, story) };
}

/** What a design is about: what is guarded, what that needs, and what fails. */
function partsOf({ question: { graph, guard, faults } }: Design): readonly number[] {
  const { needs, needsStart, member, memberStart } = graph;
  const needed = [...needs.subarray(needsStart[guard], needsStart[guard + 1])].flatMap((requirement) => [
    ...member.subarray(memberStart[requirement], memberStart[requirement + 1]),
  ]);
  return [guard, ...needed, ...faults];
}

async function designSheet(held: HeldLesson, { question, labels }: Design, story: string): Promise<PaperDesign> {
  const { library, loaded } = held.visit.loader;
  const { design } = held.words.tasks;
  const core = await library.loadCore(story, loaded.text.language);
  const labelOf = (component: number): string => core.components[component]?.label ?? '';
  const scored = subsets(labels.length, question.budget)
    .map((chosen) => ({ chosen, score: scoreDesign(question, chosen) }))
    .sort(
      (a, b) => b.score.served - a.score.served || b.score.held - a.score.held || a.chosen.length - b.chosen.length,
    );
  const [top] = scored;
  const best = scored.filter(
    ({ chosen, score }) =>
      score.served === top?.score.served && score.held === top.score.held && chosen.length === top.chosen.length,
  );
  return {
    type: 'design',
    budget: question.budget,
    lasts: design.lasts(loaded.text.span(question.lasts)),
    offers: labels,
    faults: question.faults.map(labelOf),
    best: best.slice(0, BEST).map(({ chosen, score }) => ({
      design: chosen.map((at) => labels[at]).join(' + '),
      score: design.score(score.served, question.faults.length, labelOf(question.guard)),
      outcomes: score.outcomes.map(
        ({ fault, served, held: parts, of }) =>
          `${labelOf(fault)}: ${served ? design.works(labelOf(question.guard)) : design.hit(labelOf(question.guard))}, ${design.held(parts, of)}`,
      ),
    })),
  };
}

/** All choices of at most `most` out of `count`. */
function subsets(count: number, most: number): readonly (readonly number[])[] {
  return Array.from({ length: 1 << count }, (_, bits) =>
    Array.from({ length: count }, (__, at) => at).filter((at) => (bits >> at) & 1),
  ).filter(({ length }) => length <= most);
}

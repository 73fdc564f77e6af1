import { bestDesigns } from '../analysis/best-designs';
import type { DesignQuestion } from '../analysis/design';
import type { PlacingQuestion } from '../analysis/placing';
import type { TaskText } from '../text/lesson/tasks-en';

/** Things to be put in place, on paper: a row for each, a box for each place. */
interface PaperPlacing {
  readonly type: 'placing';
  readonly help: string;
  readonly places: readonly string[];
  readonly rows: readonly { readonly name: string; readonly place: number; readonly why: string }[];
}
/** A system to be redesigned, on paper: changes to tick, what fails, and the best that there is. */
interface PaperDesign {
  readonly type: 'design';
  readonly budget: number;
  readonly lasts: string;
  readonly offers: readonly string[];
  readonly faults: readonly string[];
  readonly best: readonly { readonly design: string; readonly score: string; readonly outcomes: readonly string[] }[];
}
export type PaperTask = PaperPlacing | PaperDesign;

/** Designs that are printed as the best, at most. */
const BEST = 4;

export const placingOnPaper = (
  { truth }: PlacingQuestion,
  things: readonly { readonly name: string; readonly why: string }[],
  places: readonly string[],
  { place }: TaskText,
): PaperPlacing => ({
  ...{ type: 'placing', help: place.sheetHelp, places },
  rows: things.map(({ name, why }, thing) => ({ name, why, place: truth[thing] ?? -1 })),
});

/** `offers`: what the changes are called; `lasts`: how long a fault does. */
export function designOnPaper(
  question: DesignQuestion,
  offers: readonly string[],
  labelOf: (component: number) => string,
  { design }: TaskText,
  lasts: string,
): PaperDesign {
  const guard = labelOf(question.guard);
  return {
    ...{ type: 'design', budget: question.budget, lasts: design.lasts(lasts), offers },
    faults: question.faults.map(labelOf),
    best: bestDesigns(question)
      .slice(0, BEST)
      .map(({ chosen, score }) => ({
        design: chosen.map((at) => offers[at]).join(' + '),
        score: design.score(score.served, question.faults.length, guard),
        outcomes: score.outcomes.map(
          ({ fault, served, held, of }) =>
            `${labelOf(fault)}: ${served ? design.works(guard) : design.hit(guard)}, ${design.held(held, of)}`,
        ),
      })),
  };
}

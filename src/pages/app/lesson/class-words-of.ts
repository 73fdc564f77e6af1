import { Design } from '../../../state/design.svelte';
import type { HeldLesson } from '../../../state/lesson.svelte';
import type { LessonTask } from '../../../state/lesson-task';
import { Placing } from '../../../state/placing.svelte';
import { Prediction } from '../../../state/prediction.svelte';
import { sayJudged } from '../../../story/judged';
import type { ClassWords } from '../../../view/lesson/class-words';

/** What the codes of a class come to; null as long as none counts. */
export function classWordsOf(held: HeldLesson, asked: Prediction | LessonTask): ClassWords | null {
  if (asked instanceof Prediction) return ofPrediction(held, asked);
  if (asked instanceof Placing) return ofPlacing(held, asked);
  return asked instanceof Design ? ofDesign(held, asked) : null;
}

const labelIn =
  ({ visit }: HeldLesson) =>
  (component: number): string =>
    visit.core.components[component]?.label ?? '';

function ofPrediction(held: HeldLesson, prediction: Prediction): ClassWords | null {
  const { words, visit } = held;
  const found = prediction.class;
  if (!found || found.right === null) return null;
  const { predictions, right, marks, misconceptions } = found;
  const labelOf = labelIn(held);
  return {
    summary: words.classCount(predictions, Math.round(right * 100)),
    errors: misconceptions.map(({ component, thought, count, judged }) => ({
      sentence: (thought === 'falls' ? words.thoughtFalls : words.thoughtHolds)(count, predictions, labelOf(component)),
      why: sayJudged(visit.story, judged),
    })),
    table: {
      caption: `${words.heat}. ${words.heatMap}`,
      columns: [words.heatColumn.name, words.heatColumn.count, words.heatColumn.truth],
      rows: marks.map(({ component, count, falls }) => ({
        ...{ name: labelOf(component), share: count / predictions },
        cells: [words.countOf(count, predictions), falls ? words.falls : words.holds],
      })),
    },
  };
}

function ofPlacing({ words }: HeldLesson, task: Placing): ClassWords | null {
  const { things, places, class: found, question } = task;
  if (!found || found.right === null) return null;
  const { codes, counts, errors, right } = found;
  const { place } = words.tasks;
  const nameOf = (number: number): string => places[number] ?? '';
  return {
    summary: words.classCount(codes, Math.round(right * 100)),
    errors: errors.map(({ thing, place: put, count }) => {
      const { name = '', why = '' } = things[thing] ?? {};
      return {
        sentence: place.thought(count, codes, name, nameOf(put)),
        why: [`${place.right(name, nameOf(question.truth[thing] ?? -1))} ${why}`],
      };
    }),
    table: {
      caption: place.heat,
      columns: [words.heatColumn.name, ...places],
      rows: things.map(({ name }, thing) => ({
        name,
        cells: places.map(
          (_, at) => `${words.countOf(counts[thing]?.[at] ?? 0, codes)}${question.truth[thing] === at ? ' ✓' : ''}`,
        ),
      })),
    },
  };
}

function ofDesign(held: HeldLesson, { class: found, question, labels }: Design): ClassWords | null {
  if (!found || found.codes === 0) return null;
  const { codes, rows } = found;
  const { words } = held;
  const { design } = words.tasks;
  const faults = question.faults.length;
  return {
    summary: design.bestOf(codes, rows[0]?.score.served ?? 0, faults),
    errors: null,
    table: {
      caption: design.classBest,
      columns: [design.changes, labelIn(held)(question.guard), design.parts, design.count],
      rows: rows.map(({ chosen, count, score }) => ({
        name: chosen.map((at) => labels[at]).join(' + ') || design.none,
        cells: [words.countOf(score.served, faults), design.held(score.held, score.of), words.countOf(count, codes)],
      })),
    },
  };
}

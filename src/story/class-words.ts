import type { DesignClass, DesignQuestion } from '../analysis/design';
import type { PlacingClass, PlacingQuestion } from '../analysis/placing';
import type { ClassResult } from '../analysis/prediction-class';
import type { LessonText } from '../text/lesson/en';
import { sayJudged } from './judged';
import type { Story } from './story';

/** What the codes of a class come to, in words. */
export interface ClassWords {
  readonly summary: string;
  /** Commonest errors, with what clears them up; null where nothing can be wrong. */
  readonly errors: readonly { readonly sentence: string; readonly why: readonly string[] }[] | null;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    /** `share`, 0…1: drawn as a bar beside the first cell. */
    readonly rows: readonly { readonly name: string; readonly share?: number; readonly cells: readonly string[] }[];
  };
}

const percent = (share: number): number => Math.round(share * 100);

/** What a class predicted; null as long as no code counts. */
export function sayPredicted(found: ClassResult, story: Story, words: LessonText): ClassWords | null {
  const { predictions, right, marks, misconceptions } = found;
  if (right === null) return null;
  const labelOf = labelIn(story);
  return {
    summary: words.classCount(predictions, percent(right)),
    errors: misconceptions.map(({ component, thought, count, judged }) => ({
      sentence: (thought === 'falls' ? words.thoughtFalls : words.thoughtHolds)(count, predictions, labelOf(component)),
      why: sayJudged(story, judged),
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

interface PlacingAsked {
  readonly question: PlacingQuestion;
  readonly things: readonly { readonly name: string; readonly why: string }[];
  /** Names of the places, in order. */
  readonly places: readonly string[];
}

/** Where a class put what; null as long as no code counts. */
export function sayPlaced(found: PlacingClass, asked: PlacingAsked, words: LessonText): ClassWords | null {
  const { codes, counts, errors, right } = found;
  if (right === null) return null;
  const { things, places, question } = asked;
  const { place } = words.tasks;
  const nameOf = (number: number): string => places[number] ?? '';
  return {
    summary: words.classCount(codes, percent(right)),
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

interface DesignAsked {
  readonly question: DesignQuestion;
  /** What the offers are called. */
  readonly labels: readonly string[];
}

/** What a class built; null as long as no code counts. */
export function sayDesigned(
  { codes, rows }: DesignClass,
  { question, labels }: DesignAsked,
  story: Story,
  words: LessonText,
): ClassWords | null {
  if (codes === 0) return null;
  const { design } = words.tasks;
  const faults = question.faults.length;
  return {
    summary: design.bestOf(codes, rows[0]?.score.served ?? 0, faults),
    errors: null,
    table: {
      caption: design.classBest,
      columns: [design.changes, labelIn(story)(question.guard), design.parts, design.count],
      rows: rows.map(({ chosen, count, score }) => ({
        name: chosen.map((at) => labels[at]).join(' + ') || design.none,
        cells: [words.countOf(score.served, faults), design.held(score.held, score.of), words.countOf(count, codes)],
      })),
    },
  };
}

const labelIn =
  ({ core }: Story) =>
  (component: number): string =>
    core.components[component]?.label ?? '';

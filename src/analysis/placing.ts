import { readClass, type ChoiceQuestion } from './choice-code';
import type { BadLine } from './code-bits';
import { orderScore, type OrderScore } from './order-score';

/** Several things, each of which belongs into one of several places. */
export interface PlacingQuestion {
  /** What a code is bound to: the story or lesson, and what is placed. */
  readonly key: string;
  /** By thing: the number of its place. */
  readonly truth: readonly number[];
  readonly places: number;
  /** The places follow one another, as spans of time do: then the order counts, too. */
  readonly ordered: boolean;
}

export interface PlacingScore {
  readonly hits: readonly number[];
  readonly misses: readonly number[];
  /** Null where the places have no order. */
  readonly order: OrderScore | null;
}

/** Not put anywhere yet. */
export const NOWHERE = -1;

export const codeOf = ({ key, truth, places }: PlacingQuestion): ChoiceQuestion => ({
  key,
  sizes: truth.map(() => places),
});

/**
 * Where the things were put held against where they belong. Hits first, in the question's order. Order: pairs of things
 * that belong into different places, right if they were put the right way round, `together` if into one place; pairs
 * that belong into the same place count as together, too.
 * @throws {RangeError} if something was put nowhere, or into no place that there is
 */
export function scorePlacing({ truth, places, ordered }: PlacingQuestion, put: readonly number[]): PlacingScore {
  if (put.length !== truth.length || put.some((place) => !(place >= 0 && place < places)))
    throw new RangeError(`no such places: ${put.join()}`);
  const things = truth.map((_, thing) => thing);
  const right = (thing: number) => truth[thing] === put[thing];
  return {
    hits: things.filter(right),
    misses: things.filter((thing) => !right(thing)),
    order: ordered ? orderScore(truth, put) : null,
  };
}

export interface PlacingClass {
  readonly codes: number;
  readonly bad: readonly BadLine[];
  /** By thing: how many put it into each place. */
  readonly counts: readonly (readonly number[])[];
  /** The commonest errors first, at most `most`; of equally common ones the thing that is listed first. */
  readonly errors: readonly { readonly thing: number; readonly place: number; readonly count: number }[];
  /** Share of right choices, 0…1; null without codes. */
  readonly right: number | null;
}

/** What a class put where, one code a line. */
export function placingClass(question: PlacingQuestion, text: string, most = 3): PlacingClass {
  const { all, bad } = readClass(codeOf(question), text);
  const { truth, places } = question;
  const counts = truth.map((_, thing) =>
    Array.from({ length: places }, (__, place) => all.filter((put) => put[thing] === place).length),
  );
  const errors = counts
    .flatMap((row, thing) => row.map((count, place) => ({ thing, place, count })))
    .filter(({ thing, place, count }) => count > 0 && truth[thing] !== place)
    .sort((a, b) => b.count - a.count);
  const wrong = errors.reduce((sum, { count }) => sum + count, 0);
  return {
    codes: all.length,
    ...{ bad, counts },
    errors: errors.slice(0, most),
    right: all.length === 0 ? null : 1 - wrong / (all.length * truth.length),
  };
}

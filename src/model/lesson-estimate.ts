import type { Lesson, LessonStep } from './lesson.ts';
import { runsOf } from './lesson.ts';

/**
 * What a lesson takes, worked out from its words and tasks: an estimate, and called one wherever it is shown. Nobody has
 * timed a class. The numbers below are ours: a class that reads aloud and talks, marks in pairs, commits, reveals.
 */
const MINUTES = {
  /** Words a minute, read together. */
  words: 90,
  /** Getting there, looking at the picture, a first remark. */
  step: 1.5,
  question: 2,
  choice: 1.5,
  /** Marking, for each component; then the reveal and what is said about it. */
  candidate: 0.5,
  reveal: 4,
  /** Something to be put in place, its reveal included. */
  thing: 1.2,
  offer: 0.8,
  fault: 0.8,
  curve: 4,
  moment: 1.5,
  discuss: 5,
} as const;
/** Where everything may be marked: about as many as a small system has. */
const CANDIDATES = 6;

/** Minutes of one step, whole; at least 2. */
export function minutesOf({
  text,
  kind,
  questions = [],
  choices = [],
  predict,
  place,
  design,
  curve,
}: LessonStep): number {
  const words = text.join(' ').split(/\s+/).length;
  const things = place ? (place.of === 'pattern' ? place.things.length : place.components.length) : 0;
  const sum =
    MINUTES.step +
    words / MINUTES.words +
    questions.length * MINUTES.question +
    choices.length * MINUTES.choice +
    (predict ? MINUTES.reveal + (predict.candidates?.length ?? CANDIDATES) * MINUTES.candidate : 0) +
    (place ? MINUTES.reveal + things * MINUTES.thing : 0) +
    (design ? MINUTES.reveal + design.offers.length * MINUTES.offer + design.faults.length * MINUTES.fault : 0) +
    (curve ? MINUTES.curve : 0) +
    (kind === 'moment' ? MINUTES.moment : kind === 'discuss' ? MINUTES.discuss : 0);
  return Math.max(2, Math.round(sum));
}

export const minutesTogether = ({ steps }: Pick<Lesson, 'steps'>): number =>
  steps.reduce((sum, step) => sum + minutesOf(step), 0);

/** Youngest age for what is asked, by the hardest task. */
const AGES = { first: 11, order: 12, share: 14, place: 14, numbers: 15, design: 15 } as const;
/** Somebody who starts school is six. */
const SCHOOL = 6;

/** Youngest age, in years: from the length of sentences and words, and from the hardest of the tasks. */
export function ageOf(lesson: Pick<Lesson, 'steps' | 'language'>): number {
  const asks = lesson.steps.flatMap(({ questions = [] }) =>
    questions.flatMap((question) => ('ask' in question ? [question.ask.ask] : [])),
  );
  const hardest = Math.max(
    AGES.first,
    lesson.steps.some(({ predict }) => predict?.order) ? AGES.order : 0,
    asks.includes('share-after-fix') ? AGES.share : 0,
    lesson.steps.some(({ place }) => place) ? AGES.place : 0,
    asks.includes('queue') || asks.includes('drain') || lesson.steps.some(({ curve }) => curve) ? AGES.numbers : 0,
    lesson.steps.some(({ design }) => design) ? AGES.design : 0,
    // Comparing ways of building is designing, too.
    lesson.steps.filter(({ choices }) => choices).length > 1 ? AGES.design : 0,
  );
  return Math.max(hardest, Math.round(SCHOOL + gradeOf(lesson)));
}

/**
 * School year in which its sentences can be read.
 * @see Björnsson (1968) for the index: words to a sentence, and the share of words longer than six letters
 */
function gradeOf({ steps, language }: Pick<Lesson, 'steps' | 'language'>): number {
  const said = steps.flatMap(paragraphsOf).map(plain).join(' ');
  const sentences = Math.max(1, (said.match(/[.!?:](\s|$)/g) ?? []).length);
  const words = said.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const long = words.filter((word) => word.length > 6).length;
  const index = words.length / sentences + (100 * long) / Math.max(1, words.length);
  // German words are longer at the same age: 20 reads like 20 at six years, and five more points are one more year.
  return Math.max(1, (index - (language === 'de' ? 25 : 20)) / 4);
}

/** What students read or are asked. */
const paragraphsOf = ({ text, questions = [] }: LessonStep): string[] => [
  ...text,
  ...questions.map((question) => question.text),
];

const plain = (paragraph: string): string =>
  runsOf(paragraph)
    .map((run) => (typeof run === 'string' ? run : run.shown || run.term))
    .join('');

/** Terms of the glossary that a lesson uses, in the order in which they come. */
export const termsOf = ({ steps }: Pick<Lesson, 'steps'>): readonly string[] => [
  ...new Set(
    steps
      .flatMap(paragraphsOf)
      .flatMap(runsOf)
      .flatMap((run) => (typeof run === 'string' ? [] : [run.term])),
  ),
];

/** What a lesson takes up from earlier ones: the lesson that first has a term, and the terms. */
interface Prior {
  readonly lesson: string;
  readonly terms: readonly string[];
}

/** `earlier`: in the order in which they are taught. */
export function priorOf(
  lesson: Pick<Lesson, 'steps'>,
  earlier: readonly Pick<Lesson, 'id' | 'steps'>[],
): readonly Prior[] {
  const left = new Set(termsOf(lesson));
  return earlier.flatMap((before) => {
    const terms = termsOf(before).filter((term) => left.delete(term));
    return terms.length === 0 ? [] : [{ lesson: before.id, terms }];
  });
}

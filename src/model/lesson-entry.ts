import type { GlossaryTerm, Lesson } from './lesson.ts';
import { ageOf, minutesTogether, priorOf } from './lesson-estimate.ts';
import { LEVELS } from './lesson-schema.ts';

/** A row of the shelf of lessons. Minutes, ages and what is needed before are estimates; see `lesson-estimate`. */
export type LessonEntry = Pick<Lesson, 'id' | 'title' | 'objective' | 'level' | 'limits'> & {
  readonly minutes: number;
  readonly ages: number;
  /** Words that an earlier lesson explains. */
  readonly prior: readonly { readonly title: string; readonly terms: readonly string[] }[];
  readonly steps: number;
  readonly questions: number;
};

/** The shelf: easiest first, in the order in which they are taught. */
export function shelfOf(lessons: readonly Lesson[], glossary: readonly GlossaryTerm[]): readonly LessonEntry[] {
  const rank = (lesson: Lesson) => LEVELS.indexOf(lesson.level) * 100 + ageOf(lesson);
  const ordered = [...lessons].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const nameOf = new Map(glossary.map(({ id, term }) => [id, term]));
  return ordered.map((lesson, at) => {
    const { id, title, objective, level, limits, steps } = lesson;
    const earlier = ordered.slice(0, at);
    return {
      ...{ id, title, objective, level, limits },
      ...{ minutes: minutesTogether(lesson), ages: ageOf(lesson), steps: steps.length },
      prior: priorOf(lesson, earlier).map((prior) => ({
        title: earlier.find((one) => one.id === prior.lesson)?.title ?? '',
        terms: prior.terms.map((term) => nameOf.get(term) ?? term),
      })),
      questions: steps.reduce((sum, step) => sum + (step.questions?.length ?? 0), 0),
    };
  });
}

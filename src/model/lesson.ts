import type { Frozenly } from './frozen';
import type * as schema from './lesson-schema';

export type { LEVELS } from './lesson-schema';
export type StepKind = LessonStep['kind'];

/**
 * A question that the engine answers, so that no answer in a file can be wrong. `story` is an incident or a system,
 * `fault` and `component` are ids in it. Something "falls" when it is degraded or worse.
 */
export type Ask = Frozenly<typeof schema.ask>;
/** A question with an answer that is computed, or written where nothing can be computed. */
export type LessonQuestion = Frozenly<typeof schema.question>;
export type LessonStep = Frozenly<typeof schema.step>;
export type LessonCurve = Frozenly<typeof schema.curve>;
export type Dial = LessonCurve['dials'][number];
export type LessonPlace = Frozenly<typeof schema.place>;
export type LessonDesign = Frozenly<typeof schema.design>;
/** One lesson in one language. */
export type Lesson = Frozenly<typeof schema.lessonSchema>;
export type GlossaryTerm = Frozenly<typeof schema.term>;
export type Glossary = Frozenly<typeof schema.glossarySchema>;

/** Words of a paragraph: plain, or a term of the glossary in the form in which it stands there. */
export type Run = string | { readonly term: string; readonly shown: string };

/** Split a paragraph at its `[[term]]` and `[[term|shown]]`. What is shown is empty where only the term is given. */
export function runsOf(paragraph: string): Run[] {
  return paragraph.split(/(\[\[[^[\]]*\]\])/).flatMap((part): Run[] => {
    const match = /^\[\[([^|\]]*)(?:\|([^\]]*))?\]\]$/.exec(part);
    if (match) return [{ term: match[1] ?? '', shown: match[2] ?? '' }];
    return part === '' ? [] : [part];
  });
}

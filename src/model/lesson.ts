export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
/** read: words. moment: words beside a moment of the map. predict: mark, commit, reveal. question, discuss: talk. */
export const STEP_KINDS = ['read', 'moment', 'predict', 'question', 'discuss'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/**
 * A question that the engine answers, so that no answer in a file can be wrong. `story` is an incident or a system,
 * `fault` and `component` are ids in it. Something "falls" when it is degraded or worse.
 */
export type Ask =
  /** How many components fall, the faults among them? */
  | { readonly ask: 'blast-count'; readonly story: string; readonly fault: readonly string[] }
  /** Which single components would each bring `component` down? */
  | { readonly ask: 'single-points-of-failure'; readonly story: string; readonly component: string }
  /** How long is the longest chain from a fault to a component that falls? */
  | { readonly ask: 'longest-chain'; readonly story: string; readonly fault: readonly string[] }
  /** Which component takes the most others with it? */
  | { readonly ask: 'most-reach'; readonly story: string }
  | { readonly ask: 'falls'; readonly story: string; readonly fault: readonly string[]; readonly component: string }
  /** Which share of the outage came after the trigger was fixed? */
  | { readonly ask: 'share-after-fix'; readonly story: string }
  /** How long does it take to work off what was held back? `busy` is demand over capacity, below 1. */
  | { readonly ask: 'drain'; readonly outage_minutes: number; readonly busy: number }
  /** How long until a queue is empty again, if everybody tries again? Numbers are per minute, times in minutes. */
  | {
      readonly ask: 'queue';
      readonly outage_minutes: number;
      readonly capacity: number;
      readonly demand: number;
      readonly attempts: number;
      readonly patience: number;
      /** Share of demand that is let in after the outage; left out: all. */
      readonly throttle?: number;
    };

/** A question with an answer that is computed, or written where nothing can be computed. */
export type LessonQuestion =
  { readonly text: string; readonly ask: Ask } | { readonly text: string; readonly answer: string };

/** Two or more moments to switch between, each with its count. */
export interface LessonChoice {
  readonly label: string;
  /** What is different here. */
  readonly text: string;
  readonly moment: string;
}

export interface LessonStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly minutes: number;
  /** Paragraphs. `[[region]]` and `[[region|Regions]]` are terms of the glossary. */
  readonly text: readonly string[];
  /** A link to a moment, as the address bar writes it: `#/aws-2025-10-20?t=07:30`. It stays for the steps after it. */
  readonly moment?: string;
  /** `incident:source` ids behind what this step says of an outage. */
  readonly sources?: readonly string[];
  readonly questions?: readonly LessonQuestion[];
  /** What may be marked, in the order of a code; the moment names the fault. Left out: everything. */
  readonly predict?: { readonly candidates?: readonly string[]; readonly order: boolean };
  readonly choices?: readonly LessonChoice[];
  /** For the teacher alone. */
  readonly note: string;
}

/** `data/lessons/<id>.<language>.json`: one lesson in one language. */
export interface Lesson {
  readonly format: 'dominograph-lesson';
  readonly version: 1;
  readonly id: string;
  readonly language: 'en' | 'de';
  readonly title: string;
  /** What a student can do afterwards. */
  readonly objective: string;
  readonly level: (typeof LEVELS)[number];
  /** Youngest age it is written for. */
  readonly ages: number;
  /** All steps together. */
  readonly minutes: number;
  /** What a class should know or have done before; may be empty. */
  readonly prerequisites: readonly string[];
  /** What the model of this lesson leaves out. */
  readonly limits: string;
  readonly steps: readonly LessonStep[];
}

/** A row of the shelf of lessons. */
export type LessonEntry = Pick<
  Lesson,
  'id' | 'title' | 'objective' | 'level' | 'ages' | 'minutes' | 'prerequisites' | 'limits'
> & { readonly steps: number; readonly questions: number };

export function lessonEntryOf(lesson: Lesson): LessonEntry {
  const { id, title, objective, level, ages, minutes, prerequisites, limits, steps } = lesson;
  const questions = steps.reduce((sum, step) => sum + (step.questions?.length ?? 0), 0);
  return { id, title, objective, level, ages, minutes, prerequisites, limits, steps: steps.length, questions };
}

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  /** Two or three sentences. */
  readonly text: string;
}

/** `data/glossary.<language>.json`. */
export interface Glossary {
  readonly format: 'dominograph-glossary';
  readonly version: 1;
  readonly language: 'en' | 'de';
  readonly terms: readonly GlossaryTerm[];
}

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

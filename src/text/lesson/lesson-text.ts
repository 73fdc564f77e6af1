import type { Verdict } from '../../analysis/prediction';
import type { AnswerOrigin } from './origin';
import type { TaskText } from './task-text';
import type { LEVELS, StepKind } from '../../model/lesson';

type Count = (count: number) => string;
type Of = (at: number, of: number) => string;
type Name = (name: string) => string;

/** What lessons say; a language that lacks a sentence does not compile. */
export interface LessonText {
  intro: string;
  open: Name;
  facts: (minutes: number, ages: number, steps: number, questions: number) => string;
  level: Record<(typeof LEVELS)[number], string>;
  objective: string;
  /** Words from earlier lessons; computed, an estimate. */
  prior: string;
  priorFrom: (title: string, terms: string) => string;
  nothingNeeded: string;
  limits: string;
  freeText: string;
  freeStory: string;
  freeFault: string;
  /** What a prediction of one's own asks. */
  freeAsks: { label: string; falls: string; order: string; back: string };
  freeStart: string;
  freeStep: Name;
  freeAsk: string;
  freeNote: string;
  freeBack: { title: string; ask: string; note: string };
  rehearse: {
    title: string;
    text: string;
    /** Named where a story is chosen. */
    own: Name;
    first: string;
    copy: string;
    copied: string;
    tooLarge: string;
    save: string;
    saved: string;
    failed: string;
    note: string;
    done: string;
    unknown: string;
    firstStep: string;
    firstAsk: string;
    firstNote: string;
    mine: string;
    look: Name;
    close: string;
  };

  title: Name;
  otherLanguage: string;
  close: string;
  back: string;
  next: string;
  step: Of;
  minutes: Count;
  kind: Record<StepKind, string>;
  sources: string;
  explain: Name;
  questions: string;
  showAnswer: string;
  hideAnswer: string;
  yourAnswer: string;
  answerOf: Record<AnswerOrigin, string>;
  choices: string;
  hit: Of;
  stepBackInTime: string;
  stepInTime: string;
  selected: string;
  unselect: string;
  breakIt: Name;
  putBack: string;
  endOfLesson: string;

  present: string;
  leavePresent: string;
  presentHelp: string;
  blank: string;
  notes: string;
  openNotes: string;
  hideNotes: string;
  nextUp: Name;
  notesBlocked: string;

  markHelp: string;
  markOrder: string;
  markList: string;
  marked: Of;
  place: Count;
  commit: string;
  commitHint: string;
  nothingMarked: string;
  standsOn: (name: string, marked: boolean) => string;
  arrows: string;
  locked: string;
  wave: Of;
  reveal: string;
  unreveal: string;
  revealAll: string;
  inWave: Name;
  outlineNote: string;
  again: string;
  result: string;
  score: Of;
  verdict: Record<Verdict, string>;
  verdictMeans: Record<Verdict, string>;
  order: (right: number, wrong: number, together: number) => string;
  why: string;
  code: string;
  codeNote: string;
  copy: string;
  copied: string;
  copyFailed: string;

  classView: string;
  classHelp: string;
  classLabel: string;
  classNone: string;
  classCount: (count: number, percent: number) => string;
  heat: string;
  heatMap: string;
  heatColumn: { name: string; count: string; truth: string };
  falls: string;
  holds: string;
  countOf: Of;
  misconceptions: string;
  noMisconception: string;
  thoughtFalls: (count: number, of: number, name: string) => string;
  thoughtHolds: (count: number, of: number, name: string) => string;
  badCodes: Count;
  badLine: (line: number, typed: string) => string;
  problem: {
    empty: string;
    sign: (place: number, sign: string) => string;
    one: (place: number, instead: string) => string;
    several: string;
    question: string;
    version: string;
  };

  worksheet: string;
  leaveWorksheet: string;
  print: string;
  printHelp: string;
  name: string;
  date: string;
  sheetAsk: Name;
  sheetQuestions: string;
  sheetAsked: Count;
  sheetWave: string;
  solution: string;
  sheetPicture: Name;
  solutionPicture: Name;

  tasks: TaskText;
  lock: { link: string; help: string; copied: string; failed: Name; note: string };

  answer: {
    count: (hit: number, total: number, names: string) => string;
    countOnly: Of;
    points: Name;
    noPoints: string;
    chain: (hops: number, names: string) => string;
    reach: (names: string, others: number, total: number) => string;
    falls: Name;
    holds: Name;
    share: (percent: number, fixed: string, lasted: string) => string;
    minutes: Name;
    never: string;
  };
}

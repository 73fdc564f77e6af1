import type { Dial, GlossaryTerm, Lesson, LessonQuestion, LessonStep } from '../model/lesson';
import { askedStoryOf, sayAsked, sayTogether } from '../story/answers';
import { boardOrder } from '../story/board-order';
import { cascadeCourse, type CascadeCourse } from '../story/cascade-course';
import { frameOf, UNASKED } from '../story/frame';
import type { Frame } from '../story/frame-types';
import { saidOnDial } from '../story/say-curve';
import { cursorOfStep } from '../story/waves';
import type { LessonText } from '../text/lesson/en';
import { arrive } from './arrive';
import { frameOfTask } from './frame-of-task';
import { keptOf, recallLesson, rememberLesson, type KeptLesson } from './lesson-memory';
import type { LessonTask } from './lesson-task';
import { LessonWork } from './lesson-work.svelte';
import { sayLesson } from './say-lesson';
import { lastWins } from './last-wins';
import { readMoment } from './permalink';
import { Prediction } from './prediction.svelte';
import { standingAt, type Standing } from './standing';
import type { SafeStorage } from './storage';
import type { Visit } from './visit.svelte';

interface LessonParts {
  readonly lesson: Lesson;
  readonly terms: readonly GlossaryTerm[];
  readonly words: LessonText;
  /** A visit of the lesson's own: what the reader did before stays untouched. */
  readonly visit: Visit;
  /** Where marks, answers, codes and the place are kept, and under which name. */
  readonly memory: { readonly storage: SafeStorage; readonly name: string };
  /** Only this step, and no way to its solution. */
  readonly locked?: boolean;
}
export type LessonView = 'lesson' | 'class' | 'sheet';

/** One lesson being held: the step it stands at, what of it is shown, what was predicted and typed. Nothing is lost. */
export class HeldLesson {
  readonly lesson: Lesson;
  readonly terms: ReadonlyMap<string, GlossaryTerm>;
  readonly words: LessonText;
  readonly visit: Visit;
  readonly locked: boolean;
  /** A rehearsal as its team has it: how it ends is nowhere. */
  readonly hidesEnd: boolean;
  readonly work: LessonWork;
  readonly #memory: LessonParts['memory'];
  readonly #predictions = new Map<string, Prediction>();
  #step = $state(0);
  #shown = $state.raw<ReadonlySet<string>>(new Set());
  #answers = $state.raw<ReadonlyMap<string, string>>(new Map());
  #choice = $state(0);
  #at = $state(-1);
  #presenting = $state(false);
  #blank = $state(false);
  #view = $state<LessonView>('lesson');
  #prediction = $state.raw<Prediction | null>(null);
  #task = $state.raw<LessonTask | null>(null);
  #kept: KeptLesson | null;

  constructor({ lesson, terms, words, visit, memory, locked = false }: LessonParts) {
    this.lesson = lesson;
    this.terms = new Map(terms.map((term) => [term.id, term]));
    this.words = words;
    this.visit = visit;
    this.#memory = memory;
    this.#kept = recallLesson(memory.storage, memory.name);
    this.#shown = new Set(this.#kept?.shown);
    this.#answers = new Map(this.#kept?.answers);
    this.locked = locked;
    this.hidesEnd = locked && lesson.id === 'free';
    const { library, loaded: said } = visit.loader;
    this.work = new LessonWork({ lesson, words, library, said }, this.#kept);
  }

  // What is on screen.
  get step(): number {
    return this.#step;
  }
  get choice(): number {
    return this.#choice;
  }
  get presenting(): boolean {
    return this.#presenting;
  }
  get blank(): boolean {
    return this.#blank;
  }
  get view(): LessonView {
    return this.#view;
  }
  /** The prediction of this step; null where there is none, or while its story is loading. */
  get prediction(): Prediction | null {
    return this.#prediction;
  }
  /** What else is to be done at this step; null where there is nothing, or while it is loading. */
  get task(): LessonTask | null {
    return this.#task;
  }
  /** Whichever of the two this step has. */
  get asked(): Prediction | LessonTask | null {
    return this.#prediction ?? this.#task;
  }
  readonly now: LessonStep = $derived.by(() => this.lesson.steps[this.#step]!);
  readonly after: LessonStep | null = $derived.by(() => this.lesson.steps[this.#step + 1] ?? null);
  readonly first: boolean = $derived.by(() => this.#step === 0);
  readonly last: boolean = $derived.by(() => this.#step === this.lesson.steps.length - 1);
  /** Questions of this step whose answer is shown. */
  readonly shown: ReadonlySet<number> = $derived.by(
    () => new Set((this.now.questions ?? []).flatMap((_, at) => (this.#shown.has(this.#key(at)) ? [at] : []))),
  );
  /** What the learner has typed, by question of this step. */
  readonly typed: readonly string[] = $derived.by(() =>
    (this.now.questions ?? []).map((_, at) => this.#answers.get(this.#key(at)) ?? ''),
  );
  /** What can be marked, in the order in which it stands on the board. */
  readonly candidates: readonly number[] = $derived.by(() => {
    const asked = this.#prediction?.question.candidates ?? [];
    return this.#ready ? boardOrder(this.visit.board, asked) : asked;
  });
  readonly dials: readonly Dial[] = $derived.by(() => this.now.curve?.dials ?? []);
  /** Where a clicker stands. */
  readonly standing: Standing = $derived.by(() => standingAt(this.#at, this));
  readonly frame: Frame = $derived.by(() => {
    const { visit } = this;
    const prediction = this.#prediction;
    const course = this.#course;
    if (!prediction || !course) return this.#task ? frameOfTask(this.#task, visit) : visit.frame;
    return frameOf(course, cursorOfStep(course.waves, prediction.steps), visit.board, {
      ...UNASKED,
      faults: new Set(prediction.question.faults),
      selected: this.standing.held,
      prediction: prediction.asked(this.#view === 'class'),
    });
  });
  /** What a screen reader is told as the lesson goes on. */
  readonly spoken: string = $derived.by(() =>
    this.#blank
      ? this.words.blank
      : sayLesson(this.words, this.visit, this.now.title, [this.#step + 1, this.lesson.steps.length], {
          ...this.standing,
          ...{ prediction: this.#prediction, ready: this.#ready, hidesEnd: this.hidesEnd, saidAt: this.#saidAtStop },
        }),
  );
  /** What is said of the thing to be placed or the dial at which a clicker stands; empty for none. */
  readonly #saidAtStop: string = $derived.by(() => {
    const { stop, dial } = this.standing;
    const { curve } = this.now;
    const dials = this.work.dialsAt(this.now);
    if (dial === null || !curve || !dials) return stop >= 0 ? (this.#task?.saidAt(stop) ?? '') : '';
    const words = this.words.tasks.curve;
    const { language } = this.visit.loader.loaded.text;
    return `${words.dial[dial]}: ${saidOnDial(curve, dial, dials[dial], words, (value) => value.toLocaleString(language))}`;
  });
  readonly #ready: boolean = $derived.by(() => this.#prediction?.question.story === this.visit.core.id);
  readonly #course: CascadeCourse | null = $derived.by(() => {
    const question = this.#prediction?.question;
    return question && this.#ready ? cascadeCourse(this.visit.story, question.graph, question.cascade) : null;
  });

  // What the reader does.
  /** Where a link leads, or (null) where the lesson was left. */
  open = (step: number | null): Promise<void> => this.goTo(step ?? this.#kept?.step ?? 0);
  goTo = async (step: number): Promise<void> => {
    this.#step = Math.max(0, Math.min(step, this.lesson.steps.length - 1));
    this.#choice = 0;
    this.#view = 'lesson';
    this.#at = -1;
    await this.putBack();
    this.#remember();
  };
  /** Show the picture that belongs to this step, whatever was tried out on it. Never rejects. */
  putBack = async (): Promise<void> => {
    const step = this.#step;
    const own = this.now.choices?.[this.#choice]?.moment;
    const link = own ?? this.lesson.steps.slice(0, step + 1).findLast(({ moment }) => moment !== undefined)?.moment;
    this.#prediction = null;
    this.#task = null;
    if (this.visit.again) this.visit.say(''); // it was about another picture
    const found = await Promise.all([this.predictionOf(step), this.work.taskOf(this.now)]).catch(() => null);
    if (found && this.#step === step) [this.#prediction, this.#task] = found;
    if (link !== undefined) await this.#show(link);
    if (!found && this.#step === step) this.visit.miss('part', () => void this.putBack());
  };
  /** The prediction of a step, the same each time it is come back to; null for a step without one. */
  predictionOf = async (step: number): Promise<Prediction | null> => {
    const { id, predict, moment } = this.lesson.steps[step] ?? {};
    const known = this.#predictions.get(id ?? '');
    const link = readMoment(moment ?? '');
    if (known || id === undefined || !predict || !link) return known ?? null;
    const core = await this.#coreOf(link.story);
    const made =
      this.#predictions.get(id) ?? new Prediction({ ...predict, core, faults: link.faults, ordered: predict.order });
    const kept = this.#predictions.has(id) ? undefined : this.#kept?.predictions.find(([of]) => of === id)?.[1];
    if (kept) made.restore(kept);
    this.#predictions.set(id, made);
    return made;
  };
  choose = (choice: number): void => {
    this.#choice = choice;
    void this.putBack();
  };
  /** Show or hide the answer to a question of this step. */
  toggleAnswer = (question: number): void => {
    const shown = new Set(this.#shown);
    if (!shown.delete(this.#key(question))) shown.add(this.#key(question));
    this.#shown = shown;
    this.#remember();
  };
  typeAnswer = (question: number, answer: string): void => {
    this.#answers = new Map(this.#answers).set(this.#key(question), answer);
    this.#remember();
  };
  show = (view: LessonView): void => {
    this.#view = view;
  };
  present = (on: boolean): void => {
    this.#view = 'lesson';
    this.#presenting = on;
    this.#at = -1;
    if (!on) this.#blank = false;
  };
  toggleBlank = (): void => {
    this.#blank = !this.#blank;
  };
  /** Let a clicker stand at another stop of this step; -1 for none. */
  stand = (at: number): void => {
    this.#at = at;
  };
  press = (component: number): void => {
    if (this.#ready) this.atTask(() => this.#prediction?.toggle(component));
  };
  commit = (): void => this.#tell((asked) => asked.commit());
  reveal = (): void => this.#tell((asked) => asked.reveal());
  unreveal = (): void => this.#tell((asked) => asked.unreveal());
  revealAll = (): void => this.#tell((asked) => asked.revealAll());
  again = (): void => this.#tell((asked) => asked.again());
  typeCodes = (codes: string): void => this.#tell((asked) => asked.typeCodes(codes));
  /** Do something to this step's task, and keep it. */
  atTask = (what: () => void): void => {
    what();
    this.#remember();
  };
  turn = (dial: Dial, value: number): void => this.atTask(() => this.work.turn(this.now, dial, value));
  /** To the dial's next value, for a clicker. */
  turnOn = (dial: Dial): void => this.atTask(() => this.work.turnOn(this.now, dial));
  /** Show another moment than the step's own, until it is put back. */
  look = (link: string): void => void this.#show(link);

  /** The answer to a question in a sentence: worked out now by the engine, or as it is written. */
  answerTo = async (question: LessonQuestion): Promise<string> => {
    if ('answer' in question) return question.answer;
    const story = askedStoryOf(question.ask);
    const core = story === null ? null : await this.#coreOf(story);
    return sayAsked(question.ask, core, this.visit.loader.loaded.text, this.words);
  };
  /** What the faults of a link come to in the end; empty for a link that cannot be read. */
  outcomeOf = async (link: string): Promise<string> => {
    const moment = readMoment(link);
    return moment ? sayTogether(await this.#coreOf(moment.story), moment.faults, this.words) : '';
  };

  #coreOf = (story: string) => this.visit.loader.library.loadCore(story, this.visit.story.words.language);
  #key = (question: number): string => `${this.now.id} ${question}`;
  #tell(what: (asked: Prediction | LessonTask) => void): void {
    this.atTask(() => this.asked && what(this.asked));
  }
  /** Where a link leads; while an earlier one is still on its way, the last one asked for wins. */
  #show = lastWins(async (link: string) => {
    const moment = readMoment(link);
    if (moment) await arrive(this.visit, moment);
  });
  #remember(): void {
    const value: KeptLesson = {
      step: this.#step,
      shown: [...this.#shown],
      answers: [...this.#answers],
      predictions: keptOf(this.#kept?.predictions ?? [], this.#predictions),
      ...this.work.keep(),
    };
    this.#kept = value;
    rememberLesson(this.#memory.storage, this.#memory.name, value);
  }
}

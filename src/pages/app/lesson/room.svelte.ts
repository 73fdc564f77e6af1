import { lessonLibrary } from '../../../catalog/lessons';
import type { GlossaryTerm, Lesson, LessonStep } from '../../../model/lesson';
import { readMoment } from '../../../state/permalink';
import type { LessonText } from '../../../text/lesson/load';
import { arriveAt } from '../links/arrive';
import type { Session } from '../session.svelte';
import { Predicting } from './predicting.svelte';

export interface RoomParts {
  readonly lesson: Lesson;
  readonly terms: readonly GlossaryTerm[];
  readonly words: LessonText;
  /** A visit of the lesson's own: what the reader did before stays untouched. */
  readonly session: Session;
}

/** One lesson being held: the step it stands at, what of it is shown, and its predictions. */
export class Room {
  step = $state(0);
  /** Questions of this step whose answer is shown. */
  shown = $state.raw<ReadonlySet<number>>(new Set());
  choice = $state(0);
  presenting = $state(false);
  blank = $state(false);
  view = $state<'lesson' | 'class' | 'sheet'>('lesson');
  /** The prediction of this step; null where there is none, or while its system is loading. */
  predicting = $state.raw<Predicting | null>(null);
  readonly lesson: Lesson;
  readonly terms: ReadonlyMap<string, GlossaryTerm>;
  readonly words: LessonText;
  readonly session: Session;
  readonly #predictings = new Map<string, Predicting>();
  #wanted: string | null = null;
  #going = false;

  constructor({ lesson, terms, words, session }: RoomParts) {
    this.lesson = lesson;
    this.terms = new Map(terms.map((term) => [term.id, term]));
    this.words = words;
    this.session = session;
  }

  readonly now: LessonStep = $derived.by(() => this.lesson.steps[this.step]!);
  readonly after: LessonStep | null = $derived.by(() => this.lesson.steps[this.step + 1] ?? null);
  readonly first: boolean = $derived.by(() => this.step === 0);
  readonly last: boolean = $derived.by(() => this.step === this.lesson.steps.length - 1);

  goTo = async (step: number): Promise<void> => {
    this.step = Math.max(0, Math.min(step, this.lesson.steps.length - 1));
    this.shown = new Set();
    this.choice = 0;
    this.view = 'lesson';
    await this.putBack();
  };
  /** Show the picture that belongs to this step, whatever was tried out on it. */
  putBack = async (): Promise<void> => {
    const { step } = this;
    const own = this.now.choices?.[this.choice]?.moment;
    const link = own ?? this.lesson.steps.slice(0, step + 1).findLast(({ moment }) => moment !== undefined)?.moment;
    if (this.now.predict === undefined) this.predicting = null;
    else {
      const predicting = await this.predictingOf(step);
      if (this.step === step) this.predicting = predicting;
    }
    if (link !== undefined) await this.#show(link);
  };
  /** The prediction of a step, the same each time it is come back to. */
  predictingOf = async (step: number): Promise<Predicting | null> => {
    const { id, predict, moment } = this.lesson.steps[step] ?? {};
    const known = this.#predictings.get(id ?? '');
    const link = readMoment(moment ?? '');
    if (known || id === undefined || !predict || !link) return known ?? null;
    const { text, preferences } = this.session;
    const core = await lessonLibrary.loadCore(link.story, preferences.language);
    const made =
      this.#predictings.get(id) ??
      new Predicting({
        core,
        text,
        faults: link.faults,
        ordered: predict.order,
        ...(predict.candidates && { candidates: predict.candidates }),
      });
    this.#predictings.set(id, made);
    return made;
  };
  /** Where a link leads while an earlier one is still on its way, the last one asked for wins. */
  async #show(link: string): Promise<void> {
    this.#wanted = link;
    if (this.#going) return;
    this.#going = true;
    while (this.#wanted !== null) {
      const moment = readMoment(this.#wanted);
      this.#wanted = null;
      if (moment) await arriveAt(this.session, { moment, graph: null, code: null, issues: [] }, false);
    }
    this.#going = false;
  }

  choose = (choice: number): void => {
    this.choice = choice;
    void this.putBack();
  };
  toggle = (question: number): void => {
    const shown = new Set(this.shown);
    if (!shown.delete(question)) shown.add(question);
    this.shown = shown;
  };

  /** On, as a clicker goes: commit, waves, comparisons, answers one by one, then the next step. */
  advance = (): void => {
    if (this.blank) return this.unblank();
    const { predicting, now } = this;
    if (predicting && !predicting.committed) return predicting.commit();
    if (predicting && !predicting.done) return predicting.reveal();
    if (this.choice < (now.choices?.length ?? 1) - 1) return this.choose(this.choice + 1);
    const hidden = (now.questions ?? []).findIndex((_, question) => !this.shown.has(question));
    if (hidden >= 0) return this.toggle(hidden);
    if (!this.last) void this.goTo(this.step + 1);
  };
  /** Back the same way; what is committed stays committed. */
  retreat = (): void => {
    if (this.blank) return this.unblank();
    const latest = Math.max(-1, ...this.shown);
    if (latest >= 0) return this.toggle(latest);
    if (this.choice > 0) return this.choose(this.choice - 1);
    if (this.predicting && this.predicting.wave > 0) return this.predicting.unreveal();
    if (!this.first) void this.goTo(this.step - 1);
  };
  unblank = (): void => {
    this.blank = false;
  };

  /** What a screen reader is told as the lesson goes on. */
  readonly spoken: string = $derived.by(() => {
    const { words, lesson, step, now, predicting, session } = this;
    if (this.blank) return words.blank;
    const nameOf = (component: number) => predicting?.core.components[component]?.name ?? '';
    const wave =
      predicting && predicting.wave > 0
        ? ` ${words.wave(predicting.wave, predicting.waves.length)}. ${words.inWave(session.text.listOf(predicting.inWave(predicting.wave).map(nameOf)))}`
        : predicting?.committed
          ? ` ${words.locked}`
          : '';
    return `${words.step(step + 1, lesson.steps.length)}: ${now.title}.${wave}`;
  });
}

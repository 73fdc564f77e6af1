import type { Dial, LessonStep } from '../model/lesson';
import type { LessonTask } from './lesson-task';
import type { Prediction } from './prediction.svelte';

/** What a clicker needs of the lesson it moves through. */
export interface Clicked {
  readonly blank: boolean;
  readonly now: LessonStep;
  readonly step: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly choice: number;
  /** Questions whose answer is shown. */
  readonly shown: ReadonlySet<number>;
  readonly prediction: Prediction | null;
  readonly task: LessonTask | null;
  /** What can be marked on the board, in its order. */
  readonly candidates: readonly number[];
  /** Dials of this step's curves. */
  readonly dials: readonly Dial[];
  readonly goTo: (step: number) => Promise<void>;
  readonly choose: (choice: number) => void;
  readonly toggleAnswer: (question: number) => void;
  readonly toggleBlank: () => void;
  readonly press: (component: number) => void;
  readonly atTask: (what: () => void) => void;
  readonly turnOn: (dial: Dial) => void;
  readonly commit: () => void;
  readonly reveal: () => void;
  readonly unreveal: () => void;
}

/** Three keys through a whole lesson: on, back, mark. */
export class Clicker {
  readonly #lesson: Clicked;
  #at = $state(-1);

  constructor(lesson: Clicked) {
    this.#lesson = lesson;
  }

  readonly marking: boolean = $derived.by(() => {
    const asked = this.#lesson.prediction ?? this.#lesson.task;
    return asked !== null && !asked.committed;
  });
  readonly #stops: number = $derived.by(() => this.#lesson.task?.stops ?? this.#lesson.candidates.length);
  /** Component that it stands on while it marks; -1 for none. */
  readonly held: number = $derived.by(() =>
    this.marking && !this.#lesson.task ? (this.#lesson.candidates[this.#at] ?? -1) : -1,
  );
  /** Where it stands in a task that is marked; -1 for nowhere. */
  readonly stop: number = $derived.by(() =>
    this.marking && this.#lesson.task && this.#at < this.#stops ? this.#at : -1,
  );
  /** Dial that it stands on and can turn; null for none. */
  readonly dial: Dial | null = $derived.by(() => this.#dials[this.#at] ?? null);
  readonly #dials: readonly Dial[] = $derived.by(() =>
    this.#lesson.prediction || this.#lesson.task ? [] : this.#lesson.dials,
  );
  readonly atCommit: boolean = $derived.by(() => this.marking && this.#at === this.#stops);

  /** Stand on nothing. */
  reset = (): void => {
    this.#at = -1;
  };
  /** On: box by box and commit, waves, comparisons, dials, answers one by one, then the next step. */
  advance = (): void => {
    const { blank, now, prediction, task, choice, shown, last, step } = this.#lesson;
    if (blank) return this.#lesson.toggleBlank();
    const asked = prediction ?? task;
    if (asked && this.marking) return this.#advanceMarking();
    if (asked && !asked.done) return this.#lesson.reveal();
    if (choice < (now.choices?.length ?? 1) - 1) return this.#lesson.choose(choice + 1);
    if (this.#at < this.#dials.length - 1) {
      this.#at++;
      return;
    }
    const hidden = (now.questions ?? []).findIndex((_, question) => !shown.has(question));
    if (hidden >= 0) return this.#lesson.toggleAnswer(hidden);
    if (!last) void this.#lesson.goTo(step + 1);
  };
  /** Back the same way; what is committed stays committed. */
  retreat = (): void => {
    const { blank, prediction, task, choice, shown, first, step } = this.#lesson;
    if (blank) return this.#lesson.toggleBlank();
    if (this.marking && this.#at >= 0) {
      this.#at--;
      return;
    }
    const latest = Math.max(-1, ...shown);
    const revealed = (prediction ?? task)?.shown ?? 0;
    if (latest >= 0) this.#lesson.toggleAnswer(latest);
    else if (choice > 0) this.#lesson.choose(choice - 1);
    else if (revealed > 0) this.#lesson.unreveal();
    else if (this.dial !== null) this.#at--;
    else if (!first) void this.#lesson.goTo(step - 1);
  };
  /** Mark what it stands on, turn it on, or commit; false where it stands on nothing. */
  mark = (): boolean => {
    const { held, stop, dial } = this;
    if (held >= 0) this.#lesson.press(held);
    else if (stop >= 0) this.#lesson.atTask(() => this.#lesson.task?.press(stop));
    else if (dial !== null) this.#lesson.turnOn(dial);
    else if (this.atCommit) this.#lesson.commit();
    else return false;
    return true;
  };

  #advanceMarking(): void {
    const { task, prediction, last, step } = this.#lesson;
    if (this.#at < this.#stops) this.#at++;
    else if ((prediction ?? task)?.ready) this.#lesson.commit();
    else if (!last) void this.#lesson.goTo(step + 1);
  }
}

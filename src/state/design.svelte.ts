import { encodeChoices } from '../analysis/choice-code';
import {
  designClass,
  designCode,
  scoreDesign,
  type DesignClass,
  type DesignQuestion,
  type DesignScore,
} from '../analysis/design';
import type { KeptTask } from './lesson-memory';
import type { LessonTask } from './lesson-task';
import { Revealing } from './revealing.svelte';

interface DesignAsk {
  readonly question: DesignQuestion;
  /** Names of the offers. */
  readonly labels: readonly string[];
  readonly saidAt: (label: string, chosen: boolean) => string;
}

/** A system changed within a budget: choose, build, and all that it comes to is there at once. */
export class Design extends Revealing implements LessonTask {
  readonly question: DesignQuestion;
  readonly labels: readonly string[];
  readonly stops: number;
  readonly toShow = 0;
  readonly #say: DesignAsk['saidAt'];
  #chosen = $state.raw<readonly number[]>([]);

  constructor({ question, labels, saidAt }: DesignAsk) {
    super();
    this.question = question;
    this.labels = labels;
    this.stops = labels.length;
    this.#say = saidAt;
  }

  /** Offers taken, in their own order. */
  get chosen(): readonly number[] {
    return this.#chosen;
  }
  readonly full: boolean = $derived.by(() => this.#chosen.length >= this.question.budget);
  readonly ready: boolean = $derived.by(() => this.#chosen.length > 0);
  readonly score: DesignScore | null = $derived.by(() =>
    this.committed ? scoreDesign(this.question, this.#chosen) : null,
  );
  readonly code: string = $derived.by(() =>
    this.committed
      ? encodeChoices(
          designCode(this.question),
          this.labels.map((_, at) => Number(this.#chosen.includes(at))),
        )
      : '',
  );
  /** Null where no code was typed. */
  readonly class: DesignClass | null = $derived.by(() =>
    this.codes.trim() === '' ? null : designClass(this.question, this.codes),
  );

  saidAt = (stop: number): string => this.#say(this.labels[stop] ?? '', this.#chosen.includes(stop));
  asked = (): null => null;
  /** Take an offer or give it back; beyond the budget nothing is taken. */
  press = (stop: number): void => {
    if (this.committed || stop >= this.stops) return;
    if (this.#chosen.includes(stop)) this.#chosen = this.#chosen.filter((other) => other !== stop);
    else if (!this.full) this.#chosen = [...this.#chosen, stop].sort((a, b) => a - b);
  };
  keep = (): KeptTask => ({ marks: this.#chosen, committed: this.committed, shown: 0, codes: this.codes });
  restore = ({ marks, committed, codes }: KeptTask): void => {
    this.#chosen = [...new Set(marks)]
      .filter((at) => at >= 0 && at < this.stops)
      .sort((a, b) => a - b)
      .slice(0, this.question.budget);
    this.restoreTo(committed, 0, codes);
  };
}

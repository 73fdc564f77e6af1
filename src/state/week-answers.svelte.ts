import type { WeekPuzzle } from '../story/week-puzzle';
import type { SafeStorage } from './storage';

const keyOf = (week: string): string => `dominograph-week:${week}`;

/** The answers to a week's questions: each once, kept for as long as the browser keeps them. */
export class WeekAnswers {
  readonly puzzle: WeekPuzzle;
  readonly #storage: SafeStorage;
  readonly #week: string;
  #chosen = $state.raw<readonly number[]>([]);

  constructor(puzzle: WeekPuzzle, week: string, storage: SafeStorage) {
    this.puzzle = puzzle;
    this.#week = week;
    this.#storage = storage;
    this.#chosen = readKept(storage.get(keyOf(week)), puzzle);
  }

  /** By question that has been answered: the option chosen. */
  get chosen(): readonly number[] {
    return this.#chosen;
  }
  readonly right: readonly boolean[] = $derived.by(() =>
    this.#chosen.map((option, at) => option === this.puzzle.questions[at]?.right),
  );
  readonly done: boolean = $derived.by(() => this.#chosen.length === this.puzzle.questions.length);

  /** Answer the next question; what is answered stays. */
  choose = (question: number, option: number): void => {
    const asked = this.puzzle.questions[question];
    if (question !== this.#chosen.length || !asked || !(option >= 0 && option < asked.options.length)) return;
    this.#chosen = [...this.#chosen, option];
    this.#storage.set(keyOf(this.#week), this.#chosen.join(','));
  };
}

function readKept(text: string | null, { questions }: WeekPuzzle): readonly number[] {
  if (text === null || text === '') return [];
  const kept = text.split(',').map(Number);
  const fits =
    kept.length <= questions.length && kept.every((option, at) => questions[at]?.options[option] !== undefined);
  return fits ? kept : [];
}

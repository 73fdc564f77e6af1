import { encodeChoices } from '../analysis/choice-code';
import {
  codeOf,
  NOWHERE,
  placingClass,
  scorePlacing,
  type PlacingClass,
  type PlacingQuestion,
  type PlacingScore,
} from '../analysis/placing';
import type { Asked, Judged } from '../story/frame-types';
import { combsOfPrediction } from '../story/prediction-combs';
import type { AnswerOrigin } from '../text/lesson/en';
import type { KeptTask } from './lesson-memory';
import type { LessonTask } from './lesson-task';
import { Revealing } from './revealing.svelte';

/** One thing that is placed, in words. */
interface PlacedThing {
  readonly name: string;
  /** Component of the board that it is; -1 for none. */
  readonly component: number;
  /** A moment to look at; empty for none. */
  readonly moment: string;
  /** Why it belongs where it belongs. */
  readonly why: string;
  /** Who says so: `incident:source`. */
  readonly sources: readonly string[];
}
interface PlacingAsk {
  readonly question: PlacingQuestion;
  readonly things: readonly PlacedThing[];
  /** Names of the places, in order. */
  readonly places: readonly string[];
  readonly origin: AnswerOrigin;
  readonly saidAt: (name: string, put: string | null) => string;
}

/** Each of several things into its place: mark, commit, reveal one after the other. */
export class Placing extends Revealing implements LessonTask {
  readonly question: PlacingQuestion;
  readonly things: readonly PlacedThing[];
  readonly places: readonly string[];
  readonly origin: AnswerOrigin;
  readonly stops: number;
  readonly toShow: number;
  readonly #say: PlacingAsk['saidAt'];
  #put = $state.raw<readonly number[]>([]);

  constructor({ question, things, places, origin, saidAt }: PlacingAsk) {
    super();
    this.question = question;
    this.things = things;
    this.places = places;
    this.origin = origin;
    this.stops = things.length;
    this.toShow = things.length;
    this.#say = saidAt;
    this.#put = things.map(() => NOWHERE);
  }

  /** By thing: where it was put, or `NOWHERE`. */
  get put(): readonly number[] {
    return this.#put;
  }
  readonly ready: boolean = $derived.by(() => !this.#put.includes(NOWHERE));
  readonly score: PlacingScore | null = $derived.by(() =>
    this.committed ? scorePlacing(this.question, this.#put) : null,
  );
  readonly code: string = $derived.by(() => (this.committed ? encodeChoices(codeOf(this.question), this.#put) : ''));
  /** Null where no code was typed. */
  readonly class: PlacingClass | null = $derived.by(() =>
    this.codes.trim() === '' ? null : placingClass(this.question, this.codes),
  );

  saidAt = (stop: number): string => {
    const place = this.#put[stop] ?? NOWHERE;
    return this.#say(this.things[stop]?.name ?? '', place === NOWHERE ? null : (this.places[place] ?? ''));
  };
  /** Marks on the board are the numbers of the places. */
  asked = (): NonNullable<Asked['prediction']> | null => {
    const onBoard = this.things.flatMap(({ component }, thing) => (component < 0 ? [] : [{ component, thing }]));
    if (onBoard.length === 0) return null;
    const seen = onBoard.filter(({ thing }) => this.committed && thing < this.shown);
    return {
      asked: new Set(onBoard.map(({ component }) => component)),
      marks: new Map(
        onBoard.flatMap(({ component, thing }): [number, number][] => {
          const place = this.#put[thing] ?? NOWHERE;
          return place === NOWHERE ? [] : [[component, place + 1]];
        }),
      ),
      judged: new Map(
        seen.map(({ component, thing }): [number, Judged] => [
          component,
          this.#put[thing] === this.question.truth[thing] ? 'hit' : 'missed',
        ]),
      ),
      ...{ combs: combsOfPrediction, shares: null, classSize: 0 },
    };
  };

  place = (thing: number, place: number): void => {
    if (this.committed || thing >= this.stops || place >= this.places.length) return;
    this.#put = this.#put.map((before, at) => (at === thing ? place : before));
  };
  /** The next place; after the last one nowhere. */
  press = (stop: number): void => {
    const next = (this.#put[stop] ?? NOWHERE) + 1;
    this.place(stop, next >= this.places.length ? NOWHERE : next);
  };
  override again(): void {
    super.again();
    this.#put = this.things.map(() => NOWHERE);
  }
  keep = (): KeptTask => ({
    ...{ marks: this.#put, committed: this.committed, shown: this.shown, codes: this.codes },
  });
  restore = ({ marks, committed, shown, codes }: KeptTask): void => {
    this.#put = this.things.map((_, thing) => {
      const place = marks[thing] ?? NOWHERE;
      return place < this.places.length ? place : NOWHERE;
    });
    this.restoreTo(committed, shown, codes);
  };
}

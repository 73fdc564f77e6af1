/** Speeds a reader can choose. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** One hop at speed 1, in milliseconds. */
export const HOP = 650;
/** Rest after a step that changes much, so that it can be taken in. */
export const HOLD = 700;
/** Playing pauses with a Continue after about this long. */
export const SEGMENT = 9000;

/** What the player moves: a cursor over the steps of a cascade. */
export interface Track {
  readonly cursor: number;
  readonly length: number;
  /** Changes in the step after `cursor`. */
  readonly changesNext: number;
  moveTo(cursor: number): void;
}

/**
 * Plays a cascade. It owns no clock: whoever shows it calls `tick` with the milliseconds
 * that have passed. Steps are counted, not frames, so a slow or hidden page loses nothing.
 */
export class Player {
  playing = $state(false);
  speed = $state<Speed>(1);
  /** How far the tokens of the coming step are on their way, 0…1. */
  progress = $state(0);
  /** True where a segment ended before the cascade did. */
  waiting = $state(false);

  #resting = 0;
  #played = 0;
  #until = Infinity;
  readonly #track: Track;

  constructor(track: Track) {
    this.#track = track;
  }

  play = (): void => {
    if (this.#track.cursor >= this.#track.length) this.#track.moveTo(Math.min(1, this.#track.length));
    this.#start(Infinity);
  };
  pause = (): void => {
    this.playing = false;
    this.progress = 0;
    this.#resting = 0;
  };
  toggle = (): void => (this.playing ? this.pause() : this.play());
  setSpeed = (speed: Speed): void => {
    this.speed = speed;
  };
  /** One step: the tokens travel, then it stops. A second call meanwhile finishes the first at once. */
  step = (): void => {
    if (this.#track.cursor >= this.#track.length) return;
    if (this.playing) {
      this.#finishHop();
      this.pause();
      return;
    }
    this.#start(this.#track.cursor + 1);
  };
  stepBack = (): void => this.goTo(this.#track.cursor - 1);
  first = (): void => this.goTo(0);
  last = (): void => this.goTo(this.#track.length);
  goTo = (cursor: number): void => {
    this.pause();
    this.waiting = false;
    this.#track.moveTo(Math.min(Math.max(0, cursor), this.#track.length));
  };

  /** `still`: nothing travels, steps follow each other at the same pace. */
  tick = (milliseconds: number, still: boolean): void => {
    if (!this.playing) return;
    const passed = milliseconds * this.speed;
    this.#played += passed;
    if (this.#resting > 0) {
      this.#resting -= passed;
      return;
    }
    if (this.#track.cursor >= this.#track.length) return this.pause();
    const next = this.progress + passed / HOP;
    if (next < 1) {
      this.progress = still ? Math.min(next, 0.999) : next;
      return;
    }
    const changes = this.#track.changesNext;
    this.#finishHop();
    if (this.#track.cursor >= this.#until || this.#track.cursor >= this.#track.length) return this.pause();
    this.#resting = changes >= 5 ? HOLD : 120;
    if (this.#played >= SEGMENT * this.speed) {
      this.pause();
      this.waiting = true;
    }
  };

  #start(until: number): void {
    this.#until = until;
    this.#played = 0;
    this.#resting = 0;
    this.progress = 0;
    this.waiting = false;
    this.playing = true;
  }

  #finishHop(): void {
    this.progress = 0;
    this.#track.moveTo(this.#track.cursor + 1);
  }
}

import type { Ticks } from '../model/units';

/** How long a passage takes at speed 1, in milliseconds, whatever it lasted. */
export const PASSAGE = 10_000;
/** How long the whole of an incident takes at speed 1. */
export const WHOLE = 75_000;

/** Where on the axis a time is drawn, 0…1, and back: playing is linear there, so that folded hours pass quickly. */
export interface Axis {
  place(time: Ticks): number;
  time(place: number): Ticks;
}

/**
 * Plays a recorded time: a cursor that runs along an axis. It owns no clock; `tick` takes the
 * milliseconds that have passed. A passage (a chapter, a zoomed stretch) has its own pace and
 * stops at its end, or loops.
 */
export class Reel {
  time: Ticks = $state(0);
  playing = $state(false);
  speed = $state(1);
  /** The stretch that is played; null is the whole. */
  passage = $state.raw<{ readonly from: Ticks; readonly to: Ticks } | null>(null);
  loop = $state(false);
  /** True where a passage has come to its end. */
  ended = $state(false);

  readonly start: Ticks;
  readonly end: Ticks;
  /** Instants at which something changes, in order. */
  readonly #instants: readonly Ticks[];
  readonly #axis: () => Axis;
  /** Where playing has come to; `time` follows it, or waits for the next instant where nothing may move. */
  #run: Ticks | null = null;

  constructor(start: Ticks, end: Ticks, instants: readonly Ticks[], axis: () => Axis) {
    this.start = start;
    this.end = end;
    this.time = start;
    this.#instants = [...new Set(instants)].sort((a, b) => a - b);
    this.#axis = axis;
  }

  play = (): void => {
    const { to, from } = this.passage ?? { from: this.start, to: this.end };
    if (this.time >= to || this.time < from) this.time = from;
    this.ended = false;
    this.#run = null;
    this.playing = true;
  };
  pause = (): void => {
    this.playing = false;
  };
  toggle = (): void => (this.playing ? this.pause() : this.play());
  goTo = (time: Ticks): void => {
    this.pause();
    this.ended = false;
    this.#run = null;
    this.time = Math.min(Math.max(time, this.start), this.end);
  };
  next = (): void => this.goTo(this.#instants.find((instant) => instant > this.time) ?? this.end);
  back = (): void => this.goTo(this.#instants.findLast((instant) => instant < this.time) ?? this.start);
  first = (): void => this.goTo(this.passage?.from ?? this.start);
  last = (): void => this.goTo(this.passage?.to ?? this.end);
  /** Play only this stretch; null is the whole again. */
  choose = (passage: { readonly from: Ticks; readonly to: Ticks } | null): void => {
    this.passage = passage;
    this.goTo(passage?.from ?? this.time);
  };
  setSpeed = (speed: number): void => {
    this.speed = speed;
  };

  /** `still`: no motion; time then jumps from one change to the next, at the same pace. */
  tick = (milliseconds: number, still = false): void => {
    if (!this.playing) return;
    const axis = this.#axis();
    const { from, to } = this.passage ?? { from: this.start, to: this.end };
    const span = axis.place(to) - axis.place(from);
    const lasts = this.passage ? PASSAGE : WHOLE;
    const place = axis.place(this.#run ?? this.time) + (span * milliseconds * this.speed) / lasts;
    if (place < axis.place(to)) {
      const run = Math.round(axis.time(place));
      this.#run = run;
      this.time = still ? Math.max(this.time, this.#instants.findLast((instant) => instant <= run) ?? this.time) : run;
    } else if (this.loop) {
      this.#run = from;
      this.time = from;
    } else {
      this.time = to;
      this.playing = false;
      this.ended = this.passage !== null;
    }
  };
}

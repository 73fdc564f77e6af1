import type { Cursor } from '../story/course';
import type { Pace, Place, PlayTime } from '../story/pace';
import type { Ticks } from '../model/units';

/** Speeds a reader can choose. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/**
 * Plays a course, of either kind, from where it stands to its end, without a stop. It owns no time: whoever shows it
 * calls `tick` with the milliseconds that have passed, so a slow or hidden page loses nothing.
 */
export class Clock {
  #playing = $state(false);
  #speed = $state<Speed>(1);
  #played = $state<PlayTime>(-1);
  /** The place that somebody asked for, kept to the tick: from playing time and back it could come out one off. */
  #asked = $state.raw<Place | null>(null);
  readonly #pace: () => Pace;

  constructor(pace: () => Pace) {
    this.#pace = pace;
  }

  get playing(): boolean {
    return this.#playing;
  }
  get speed(): Speed {
    return this.#speed;
  }
  readonly place: Place = $derived.by(() => this.#asked ?? this.#pace().placeAt(this.#played));
  /** Share of the course that has been played, 0…1. */
  readonly progress: number = $derived.by(() => {
    const { total } = this.#pace();
    return total > 0 ? Math.min(1, Math.max(0, this.#played / total)) : 0;
  });
  readonly atEnd: boolean = $derived.by(() => this.#pace().isOver(this.#played));

  play = (): void => {
    if (this.atEnd) this.#go(0);
    this.#asked = null;
    this.#playing = true;
  };
  pause = (): void => {
    this.#playing = false;
  };
  toggle = (): void => (this.#playing ? this.pause() : this.play());
  setSpeed = (speed: Speed): void => {
    this.#speed = speed;
  };
  /** Stand after so many waves, and stay there. */
  goTo = (cursor: Cursor): void => {
    this.pause();
    this.#go(cursor);
  };
  /** Stand at an instant, and stay there. */
  goToInstant = (time: Ticks): void => {
    this.pause();
    this.#played = this.#pace().playTimeOfInstant(time);
    this.#asked = { ...this.#pace().placeAt(this.#played), time };
  };
  /** Stand at the beginning and play. */
  playFrom = (cursor: Cursor): void => {
    this.#go(cursor);
    this.#asked = null;
    this.#playing = true;
  };

  /** So many milliseconds have passed. */
  tick = (milliseconds: number): void => {
    if (!this.#playing) return;
    const pace = this.#pace();
    const played = Math.max(0, this.#played) + Math.max(0, milliseconds) * this.#speed;
    const over = pace.isOver(played);
    this.#asked = null;
    this.#played = over ? pace.total : played;
    if (over) this.#playing = false;
  };

  #go(cursor: Cursor): void {
    const pace = this.#pace();
    this.#played = pace.playTimeOf(cursor);
    const place = pace.placeAt(this.#played);
    this.#asked = place.cursor === cursor ? null : { ...place, cursor };
  }
}

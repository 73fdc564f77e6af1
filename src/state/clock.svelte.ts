import type { Cursor } from '../story/course';
import { carry, type Pace, type PlayTime } from '../story/pace';
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
  /** By which it was played so far. Another language has longer captions, and the reader stays at the same wave. */
  #by = $state.raw<Pace | null>(null);
  /**
   * Where that is; what somebody asked for to the tick, which from playing time and back could come out one off. Told
   * apart, and only when it changes: the picture hangs on it, and a tick mostly changes neither.
   */
  #cursor = $state<Cursor>(0);
  #time = $state<Ticks>(0);
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
  readonly #now: PlayTime = $derived.by(() => carry(this.#by, this.#pace(), this.#played));
  get cursor(): Cursor {
    return this.#cursor;
  }
  /** Instant of the course; of a record it runs on between two reports. */
  get time(): Ticks {
    return this.#time;
  }
  get atEnd(): boolean {
    return this.#pace().isOver(this.#now);
  }

  play = (): void => {
    if (this.atEnd) this.#go(0);
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
    const pace = this.#pace();
    this.#stand(pace, pace.playTimeOfInstant(time));
    this.#time = time;
  };
  /** Stand at the beginning and play. */
  playFrom = (cursor: Cursor): void => {
    this.#go(cursor);
    this.#playing = true;
  };

  /** So many milliseconds have passed. */
  tick = (milliseconds: number): void => {
    if (!this.#playing) return;
    const pace = this.#pace();
    const played = Math.max(0, this.#now) + Math.max(0, milliseconds) * this.#speed;
    const over = pace.isOver(played);
    this.#stand(pace, over ? pace.total : played);
    if (over) this.#playing = false;
  };

  #go(cursor: Cursor): void {
    const pace = this.#pace();
    this.#stand(pace, pace.playTimeOf(cursor));
    this.#cursor = cursor;
  }

  #stand(pace: Pace, played: PlayTime): void {
    this.#by = pace;
    this.#played = played;
    const { cursor, time } = pace.placeAt(played);
    this.#cursor = cursor;
    this.#time = time;
  }
}

/** Buttons that move along a course, and how fast it plays. */
export interface TransportValue<Speed extends number> {
  readonly playing: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** What the middle button says: watch it fall, play, pause, show again. */
  readonly word: string;
  readonly speed: Speed;
  /** Empty: no choice of speed. */
  readonly speeds: readonly Speed[];
  /** As the language writes it. */
  readonly saySpeed: (speed: Speed) => string;
  readonly onback: () => void;
  readonly onplay: () => void;
  readonly onon: () => void;
  readonly onspeed: (speed: Speed) => void;
}

/** The state of a cascade after some number of steps, as the timeline draws it. */
export interface Moment {
  readonly minor: number;
  readonly degraded: number;
  readonly down: number;
  /** What the axis says under this step; empty where only the order is known. */
  readonly clock: string;
  readonly ordered: boolean;
}

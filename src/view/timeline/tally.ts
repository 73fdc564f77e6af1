import type { Ticks } from '../../model/units';

/** How many components stand how from an instant on; the timeline's areas. */
export interface Tally {
  readonly time: Ticks;
  readonly minor: number;
  readonly recovering: number;
  readonly degraded: number;
  readonly down: number;
}

import type { Interval } from './retry-queue';

/** From here to the next breakpoint the backlog is a straight line. Unit: time at full capacity. */
export interface BacklogPoint {
  readonly time: number;
  readonly length: number;
}

/**
 * Work held back during `holds` and worked off afterwards: the backlog grows by ρ per unit of time while held, and
 * shrinks by 1 − ρ while it is not, so that an outage of D drains in ρD/(1 − ρ). A second outage during the drain
 * adds to what is left. Breakpoints, and when the component works the backlog off (half-open).
 * @param holds in order, apart from each other; only the last may have no end
 * @throws {RangeError} if the utilisation is not in [0, 1)
 */
export function runBacklog(
  holds: readonly Interval[],
  utilisation: number,
): { points: BacklogPoint[]; draining: Interval[] } {
  if (!(utilisation >= 0 && utilisation < 1)) throw new RangeError(`bad-utilisation: ${utilisation}`);
  const points: BacklogPoint[] = [];
  const draining: Interval[] = [];
  let length = 0;
  for (const [i, { from, to }] of holds.entries()) {
    points.push({ time: from, length });
    if (to === Infinity) break;
    length += utilisation * (to - from);
    points.push({ time: to, length });
    const again = holds[i + 1]?.from ?? Infinity;
    const empty = to + length / (1 - utilisation);
    const end = Math.min(empty, again);
    if (end > to) draining.push({ from: to, to: end });
    length = end === empty ? 0 : length - (1 - utilisation) * (end - to);
    if (end === empty) points.push({ time: empty, length: 0 });
  }
  return { points, draining };
}

/** A time axis on which idle stretches are folded: piecewise linear, `domain` in ticks, `range` 0…1. */
export interface FoldedAxis {
  readonly domain: readonly number[];
  readonly range: readonly number[];
  /** Stretches that are drawn shorter than they lasted, each with a visible break. */
  readonly folds: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Folds every stretch between two neighbouring `times` that is longer than `idle` down to the
 * length of `idle`. `from` and `to` bound the axis; times outside are left out. With `idle`
 * Infinity nothing is folded.
 */
export function foldAxis(times: readonly number[], from: number, to: number, idle: number): FoldedAxis {
  const inside = [...new Set([from, ...times.filter((time) => time > from && time < to), to])].sort((a, b) => a - b);
  const domain: number[] = [from];
  const lengths: number[] = [0];
  const folds: { from: number; to: number }[] = [];
  let length = 0;
  inside.slice(1).forEach((time, index) => {
    const before = inside[index] ?? from;
    const folded = time - before > idle;
    length += folded ? idle : time - before;
    if (folded) folds.push({ from: before, to: time });
    domain.push(time);
    lengths.push(length);
  });
  const whole = length || 1;
  return { domain, range: lengths.map((at) => at / whole), folds };
}

/** Place of a time on the axis, 0…1; times outside are held at its ends. */
export function placeOnAxis({ domain, range }: FoldedAxis, time: number): number {
  return between(domain, range, time);
}

/** The time at a place of the axis. */
export function timeOnAxis({ domain, range }: FoldedAxis, place: number): number {
  return between(range, domain, place);
}

function between(from: readonly number[], to: readonly number[], value: number): number {
  const last = from.length - 1;
  if (value <= (from[0] ?? 0)) return to[0] ?? 0;
  if (value >= (from[last] ?? 0)) return to[last] ?? 0;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const span = (from[high] ?? 0) - (from[low] ?? 0);
  const share = span === 0 ? 0 : (value - (from[low] ?? 0)) / span;
  return (to[low] ?? 0) + share * ((to[high] ?? 0) - (to[low] ?? 0));
}

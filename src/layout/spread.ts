/**
 * Places as near as possible to `want` (least squares) in the given order, neighbours at least `gap[i]` apart,
 * where `gap[i]` lies between i − 1 and i and `gap[0]` is ignored. With `lo` and `hi`, all within them;
 * if they are too close for that, the gaps win and the row starts at `lo`. Linear time.
 * @see Ayer et al., 1955: pool adjacent violators
 */
export function spread(want: ArrayLike<number>, gap: ArrayLike<number>, lo = -Infinity, hi = Infinity): Float64Array {
  const n = want.length;
  const offset = new Float64Array(n);
  for (let i = 1; i < n; i++) offset[i] = offset[i - 1]! + gap[i]!;
  const sum = new Float64Array(n);
  const count = new Int32Array(n);
  let blocks = 0;
  for (let i = 0; i < n; i++) {
    sum[blocks] = want[i]! - offset[i]!;
    count[blocks] = 1;
    blocks++;
    while (blocks > 1 && sum[blocks - 1]! * count[blocks - 2]! <= sum[blocks - 2]! * count[blocks - 1]!) {
      blocks--;
      sum[blocks - 1]! += sum[blocks]!;
      count[blocks - 1]! += count[blocks]!;
    }
  }
  const top = n > 0 ? hi - offset[n - 1]! : hi;
  const place = new Float64Array(n);
  let i = 0;
  for (let block = 0; block < blocks; block++) {
    const at = Math.max(lo, Math.min(top, sum[block]! / count[block]!));
    for (let k = 0; k < count[block]!; k++, i++) place[i] = at + offset[i]!;
  }
  return place;
}

/**
 * The same on a closed line of the given `length`, where `gap[i]` lies between i − 1 and i and `gap[0]` between
 * the last and the first. `want` rises and spans less than `length`. Three rounds are laid out and the middle one
 * is taken: no block of touching items is longer than one round unless the gaps fill the line, and then they are
 * scaled to fit.
 */
export function spreadRound(want: ArrayLike<number>, gap: ArrayLike<number>, length: number): Float64Array {
  const n = want.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += gap[i]!;
  const scale = total > length ? length / total : 1;
  const wants = new Float64Array(3 * n);
  const gaps = new Float64Array(3 * n);
  for (let i = 0; i < 3 * n; i++) {
    wants[i] = want[i % n]! + Math.floor(i / n) * length;
    gaps[i] = gap[i % n]! * scale;
  }
  const places = spread(wants, gaps);
  return places.slice(n, 2 * n).map((place) => place - length);
}

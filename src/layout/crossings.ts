/** Do the segments a–b and c–d cross inside? Touching ends do not count. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abx = bx - ax;
  const aby = by - ay;
  const c = abx * (cy - ay) - aby * (cx - ax);
  const d = abx * (dy - ay) - aby * (dx - ax);
  if (!((c > 0 && d < 0) || (c < 0 && d > 0))) return false;
  const cdx = dx - cx;
  const cdy = dy - cy;
  const a = cdx * (ay - cy) - cdy * (ax - cx);
  const b = cdx * (by - cy) - cdy * (bx - cx);
  return (a > 0 && b < 0) || (a < 0 && b > 0);
}

/** How many pairs of straight edges cross; pairs with a common end do not count. Quadratic in the edges. */
export function crossings(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): number {
  let count = 0;
  for (let e = 0; e < from.length; e++) {
    const a = from[e]!;
    const b = to[e]!;
    for (let f = 0; f < e; f++) {
      const c = from[f]!;
      const d = to[f]!;
      if (a === c || a === d || b === c || b === d) continue;
      if (segmentsCross(x[a]!, y[a]!, x[b]!, y[b]!, x[c]!, y[c]!, x[d]!, y[d]!)) count++;
    }
  }
  return count;
}

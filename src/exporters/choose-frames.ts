/**
 * Places of the frames that tell a course best in at most `count` pictures, in order: the first, the last,
 * and between them those in which most changes; of equals the earlier. `weights`: changes in each frame.
 */
export function chooseFrames(weights: readonly number[], count: number): readonly number[] {
  const last = weights.length - 1;
  const rank = (frame: number): number =>
    frame === last ? Infinity : frame === 0 ? Number.MAX_VALUE : (weights[frame] ?? 0);
  return weights
    .map((_, frame) => frame)
    .sort((a, b) => (rank(b) > rank(a) ? 1 : rank(b) < rank(a) ? -1 : a - b))
    .slice(0, Math.max(0, count))
    .sort((a, b) => a - b);
}

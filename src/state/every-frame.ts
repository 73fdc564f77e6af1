/** Longer gaps are those of a page in the background: nothing may jump when it comes back. */
const LONGEST = 100;

/** Calls `tick` at every frame with the milliseconds since the last one, until the returned function is called. */
export function everyFrame(tick: (milliseconds: number) => void): () => void {
  let before = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    // A frame is dated from its begin: the first one may have begun before this was asked for.
    tick(Math.min(Math.max(0, now - before), LONGEST));
    before = now;
    frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}

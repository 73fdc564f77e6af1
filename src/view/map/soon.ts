/** Once before the next frame, however often it is asked for; `cancel` when nobody will look any more. */
export function soon(run: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let waiting = 0;
  return {
    ask() {
      if (waiting !== 0) return;
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        run();
      });
    },
    cancel: () => cancelAnimationFrame(waiting),
  };
}

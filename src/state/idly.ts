/** Does `slices` one by one whenever the page has nothing else to do. */
export function idly(slices: Generator<void>): void {
  whenIdle(function next(): void {
    if (slices.next().done !== true) whenIdle(next);
  });
}

export function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
  else setTimeout(run, 500);
}

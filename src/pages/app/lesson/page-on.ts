/** How much of a page stays in sight when it is turned. */
const OVERLAP = 0.15;

/**
 * Page through what of a lesson is longer than its place, be it all of it or its parts one after the other; false at the
 * end of all.
 */
export function pageOn(main: HTMLElement, by: 1 | -1): boolean {
  const parts = [main, ...main.querySelectorAll<HTMLElement>(':scope > .part')];
  const next = (by > 0 ? parts : parts.reverse()).find((part) => {
    const hidden = by > 0 ? part.scrollHeight - part.clientHeight - part.scrollTop : part.scrollTop;
    return getComputedStyle(part).overflowY === 'auto' && hidden > 2;
  });
  next?.scrollBy({ top: by * next.clientHeight * (1 - OVERLAP) });
  return next !== undefined;
}

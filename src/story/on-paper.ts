import type { Telling } from '../exporters/markdown';

/** Lines of steps that are printed: some ten pages. A file has all of them. */
const LINES = 500;

/**
 * What can be printed of a telling: of each instant its first lines, and how many follow; of very many instants the
 * first. `shortened`: that is not all of it.
 */
export function onPaper(
  telling: Telling,
  andMore: (count: number) => string,
  lines = LINES,
): Telling & { readonly shortened: boolean } {
  const first = telling.sections.slice(0, lines);
  const most = mostOfEach(
    first.map(({ items }) => items.length),
    lines,
  );
  const sections = first.map(({ heading, items }) => {
    const rest = items.length - most;
    return rest > 1
      ? { heading, items: [...items.slice(0, most), { text: andMore(rest), links: [] }] }
      : { heading, items };
  });
  const shortened =
    first.length < telling.sections.length || sections.some(({ items }, at) => items !== first[at]?.items);
  return { ...telling, sections, shortened };
}

/** The most that each may have, so that all together have no more than `lines`; one at least. */
function mostOfEach(sizes: readonly number[], lines: number): number {
  const together = (most: number): number => sizes.reduce((sum, size) => sum + Math.min(size, most), 0);
  let [low, high] = [1, Math.max(1, ...sizes)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (together(middle) <= lines) low = middle;
    else high = middle - 1;
  }
  return low;
}

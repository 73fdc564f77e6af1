/** Letters of a caption while it plays, and of what a screen reader is told. */
export const SHORT = 95;

/** The first of these sentences that is short enough, never cut; the last where none is. */
export const fit = (sentences: readonly string[], most: number = SHORT): string =>
  sentences.find((sentence) => [...sentence].length <= most) ?? sentences.at(-1) ?? '';

/** `say` with as many of the names as fit: all of them, then one fewer and so on, at last none. */
export const fitNames = (names: readonly string[], say: (names: readonly string[]) => string, most?: number): string =>
  fit(
    Array.from({ length: names.length + 1 }, (_, fewer) => say(names.slice(0, names.length - fewer))),
    most,
  );

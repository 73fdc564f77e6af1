/** Refusals of arguments that are out of range: each names the argument and says what it got. All throw `RangeError`. */
export function sure(good: boolean, name: string, got: number | string): void {
  if (!good) throw new RangeError(`${name}: ${got}`);
}

/** @throws {RangeError} unless `component` is the number of one */
export const sureComponent = ({ n }: { readonly n: number }, component: number): void =>
  sure(Number.isInteger(component) && component >= 0 && component < n, 'unknown component', component);

/** @throws {RangeError} unless `level` is one that is not "up" */
export const sureLevel = (
  { scale }: { readonly scale: { readonly levels: readonly unknown[] } },
  level: number,
): void => sure(Number.isInteger(level) && level > 0 && level < scale.levels.length, 'unknown level', level);

/** @throws {RangeError} unless `value` is one of `words` */
export const sureOneOf = (name: string, words: readonly string[], value: string): void =>
  sure(words.includes(value), `unknown ${name}`, value);

/** @throws {RangeError} unless `count` is a whole number, 0 or more; Infinity for no end */
export const sureCount = (name: string, count: number): void =>
  sure((Number.isInteger(count) || count === Infinity) && count >= 0, `no number of ${name}`, count);

/** @throws {RangeError} unless `p` is a probability */
export const sureProbability = (name: string, p: number): void =>
  sure(p >= 0 && p <= 1, `no probability of ${name}`, p);

/**
 * The instant `duration` after `time`.
 * @throws {RangeError} beyond 2^53: there a tick more would be the same instant
 */
export function later(time: number, duration: number): number {
  const at = time + duration;
  if (at > Number.MAX_SAFE_INTEGER) throw new RangeError(`too late to be exact: ${time} + ${duration} ticks`);
  return at;
}

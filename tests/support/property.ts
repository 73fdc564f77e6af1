import fc from 'fast-check';
import { it } from 'vitest';

/** One seed for the whole suite, in every test's name; `LAW_SEED` and `LAW_RUNS` (a factor) come from outside. */
const SEED = Number(process.env.LAW_SEED ?? 20251020);
const FACTOR = Number(process.env.LAW_RUNS ?? 1);

/**
 * A law is a test over random cases: `holds` throws, or returns false, where it does not hold.
 * A failure prints the seed, the path and the shrunk case, all that is needed to see it again.
 */
export function law<Values extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof Values]: fc.Arbitrary<Values[K]> },
  holds: (...values: Values) => void,
  runs = 200,
): void {
  const numRuns = Math.max(1, Math.round(runs * FACTOR));
  it(`${name} [seed ${SEED}, ${numRuns} runs]`, () => {
    fc.assert(fc.property<Values>(...arbitraries, holds), { seed: SEED, numRuns });
  });
}

/** What a test goes through one by one, such as all outages: all of it, but where `LAW_RUNS` asks for less, that share. */
export function share<Each>(list: readonly Each[]): readonly Each[] {
  return FACTOR < 1 ? list.filter((_, at) => at % Math.round(1 / FACTOR) === 0) : list;
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whatMatters } from '../../src/analysis/what-matters';
import { mark } from '../../src/model/edit-system';
import type { SystemFile } from '../../src/model/system-file';
import { law } from '../support/property';

const systemOf = (n: number, pairs: readonly (readonly [number, number, boolean])[]): SystemFile => ({
  format: 'dominograph-system',
  version: 2,
  components: Array.from({ length: n }, (_, at) => ({ id: `c${at}` })),
  dependencies: [...new Map(pairs.filter(([a, b]) => a !== b).map((row) => [`${row[0]} ${row[1]}`, row])).values()].map(
    ([from, to, known]) => ({
      ...{ from: `c${from}`, to: `c${to}`, lag_minutes: null },
      strength: known ? 'hard' : 'unknown',
    }),
  ),
  redundancies: [],
});

/** Pairs of cause and victim, the slow and obvious way: by asking each pair in turn. */
function pairsOf({ components, dependencies }: SystemFile): number {
  const falls = (victim: string, cause: string, seen: ReadonlySet<string> = new Set()): boolean =>
    victim === cause ||
    dependencies.some(
      ({ from, to, when }) =>
        from === victim && when !== 'start' && !seen.has(to) && falls(to, cause, new Set([...seen, victim])),
    );
  return components.flatMap(({ id }) => components.filter((other) => falls(id, other.id))).length;
}

law(
  'weighs a dependency by the pairs of cause and victim that go with it, the most first',
  [fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), { maxLength: 12 })],
  (rows) => {
    const system = systemOf(6, rows);
    const all = pairsOf(system);
    const expected = system.dependencies.flatMap(({ strength }, place) => {
      const weight = all - pairsOf(mark(system, new Set([place]), 'start'));
      return strength === 'unknown' && weight > 0 ? [{ place, weight }] : [];
    });
    const found = whatMatters(system, 100);
    expect(found.toSorted((a, b) => a.place - b.place)).toEqual(expected);
    found.slice(1).forEach(({ place, weight }, at) => {
      if (weight === found[at]?.weight) expect(place).toBeGreaterThan(found[at].place); // of equal ones, as listed
    });
    expect(found.map(({ weight }) => weight)).toEqual(found.map(({ weight }) => weight).toSorted((a, b) => b - a));
  },
  200,
);

it('names no more than it is asked for, in a large system, too', () => {
  const n = 3_000;
  const system = systemOf(
    n,
    Array.from({ length: 9_000 }, (_, at) => [(at * 7 + 1) % n, (at * 13) % n, false] as const),
  );
  expect(whatMatters(system, 10)).toHaveLength(10);
});

it('in a large system counts every pair that has a way through the dependency', () => {
  // A chain of 800: what stands in the middle is passed by most.
  const n = 800;
  const chain = systemOf(
    n,
    Array.from({ length: n - 1 }, (_, at) => [at, at + 1, false] as const),
  );
  expect(whatMatters(chain, 1)).toEqual([{ place: n / 2 - 1, weight: (n / 2) ** 2 }]);
});

it('in a very large system counts what is one step away', () => {
  const n = 6_001;
  const pairs = Array.from({ length: n - 1 }, (_, at) => [at, at + 1, at !== 3_000] as const);
  const star = Array.from({ length: 5 }, (_, at) => [10 + at, 3_000, true] as const);
  const weight = (more: typeof pairs) => whatMatters(systemOf(n, [...pairs, ...more]), 2);
  expect(weight([])).toEqual([{ place: 3_000, weight: 4 }]); // the next one and itself, on either side
  expect(weight(star)).toEqual([{ place: 3_000, weight: 2 * 7 }]);
});

it('leaves out what is known, and what is needed only to start', () => {
  const system = systemOf(4, [
    [0, 1, false],
    [1, 2, true],
    [2, 3, false],
  ]);
  expect(whatMatters(system, 9).map(({ place }) => place)).toEqual([0, 2]);
  expect(whatMatters(mark(system, new Set([0]), 'start'), 9)).toEqual([{ place: 2, weight: 2 }]);
  expect(whatMatters(system, 0)).toEqual([]);
});

it('counts each pair once in a large system with rings', () => {
  // Rings of eight that hang together in a chain; each member of a ring reaches all of it and all that comes after.
  const [rings, size] = [100, 8];
  const pairs = Array.from({ length: rings }, (_, ring) =>
    Array.from({ length: size }, (__, at) => [ring * size + at, ring * size + ((at + 1) % size), true] as const),
  ).flat();
  const links = Array.from({ length: rings - 1 }, (_, ring) => [ring * size, (ring + 1) * size, false] as const);
  const found = whatMatters(systemOf(rings * size, [...pairs, ...links]), 1);
  expect(found).toEqual([{ place: pairs.length + rings / 2 - 1, weight: (size * (rings / 2)) ** 2 }]);
});

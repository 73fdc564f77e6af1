import { pairKey } from '../model/ids';
import type { graphOfIncident } from '../model/incident-graph';

/** Numbers from 0 up to but not including 1; a seeded generator, handed in. */
export type Random = () => number;
/** What a graph is made of; an `Incident` has this form. */
export type Claims = Parameters<typeof graphOfIncident>[0];

/**
 * The control for a score: the same incident with its providers dealt out anew. Every dependent keeps how many
 * dependencies it has, of which kind and lag; every provider keeps how many lean on it, the root included. Only who
 * needs whom is lost. No component comes to need itself. One shuffle is one call; same generator state, same result.
 * @see Fisher, Yates (1938); Maslov, Sneppen (2002) for networks with degrees kept
 */
export function shuffleProviders<T extends Claims>(claims: T, random: Random): T {
  const gathered = new Set(
    claims.redundancies.flatMap(({ from, to }) => to.map((provider) => pairKey({ from, to: provider }))),
  );
  // The single dependencies that a redundancy gathers have no effect of their own: its members are dealt in their place.
  const single = claims.dependencies.filter((row) => !gathered.has(pairKey(row)));
  const owners = [
    ...single.map(({ from }) => from),
    ...claims.redundancies.flatMap(({ from, to }) => to.map(() => from)),
  ];
  const hand = [...single.map(({ to }) => to), ...claims.redundancies.flatMap(({ to }) => to)];
  const below = (n: number) => Math.floor(random() * n);
  for (let i = hand.length - 1; i > 0; i--) swap(hand, i, below(i + 1));
  for (let i = 0; i < hand.length; i++) {
    // A trade with any other place that leaves neither needing itself; a few tries, then each place in turn.
    for (let tries = 0; hand[i] === owners[i] && tries < 4 * hand.length; tries++) {
      const j = tries < hand.length ? below(hand.length) : tries % hand.length;
      if (hand[j] !== owners[i] && hand[i] !== owners[j]) swap(hand, i, j);
    }
  }
  let next = single.length;
  return {
    ...claims,
    dependencies: single.map((row, i) => ({ ...row, to: hand[i]! })),
    redundancies: claims.redundancies.map((row) => ({ ...row, to: row.to.map(() => hand[next++]!) })),
  };
}

function swap(list: string[], i: number, j: number): void {
  [list[i], list[j]] = [list[j]!, list[i]!];
}

/** The same numbers for the same seed (mulberry32): small, and good enough to deal cards. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

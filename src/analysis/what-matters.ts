import type { SystemFile } from '../model/system-file';

/** A dependency of unknown strength, by its place in the list, and how much hangs on it. */
export interface Matter {
  readonly place: number;
  /** How many pairs "this fails, so that fails" are there only, or (in a large system) also, because of it. */
  readonly weight: number;
}

/** Steps of search that are worth being exact for. */
const STEPS = 30_000_000;

/**
 * The dependencies of unknown strength that matter most to what falls: by how many pairs of cause and victim are there
 * no more if they are needed only to start. Exact where the system is small enough for it; else every pair that has a
 * way through the dependency counts. Most weight first, then in the order of the list; those of no weight are left out.
 */
export function whatMatters(system: SystemFile, most: number): readonly Matter[] {
  const { components, dependencies } = system;
  const at = new Map(components.map(({ id }, index) => [id, index]));
  const ends = dependencies.map(({ from, to }) => [at.get(from) ?? -1, at.get(to) ?? -1] as const);
  const acts = dependencies.map(({ when }) => when !== 'start');
  const unknown = [...dependencies.keys()].filter(
    (place) => dependencies[place]?.strength === 'unknown' && acts[place],
  );
  const users = listed(components.length, ends, acts, ([from, to]) => [to, from]);
  const needs = listed(components.length, ends, acts, ([from, to]) => [from, to]);
  const n = components.length;
  const exact = unknown.length * n * (n + dependencies.length) < STEPS;
  const weigh = (place: number): number => {
    const [from = -1, to = -1] = ends[place] ?? [];
    const causes = reached(needs, [to]);
    if (!exact) return causes.size * reached(users, [from]).size;
    let lost = 0;
    for (const cause of causes) lost += reached(users, [cause]).size - reached(users, [cause], place).size;
    return lost;
  };
  return unknown
    .map((place) => ({ place, weight: weigh(place) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, most);
}

/** By component, where its lines lead and which dependency each is. */
type Lists = readonly (readonly (readonly [end: number, place: number])[])[];

function listed(
  n: number,
  ends: readonly (readonly [number, number])[],
  acts: readonly boolean[],
  oriented: (ends: readonly [number, number]) => readonly [number, number],
): Lists {
  const lists = Array.from({ length: n }, (): (readonly [number, number])[] => []);
  ends.forEach((both, place) => {
    const [here, there] = oriented(both);
    if (acts[place] && here >= 0 && there >= 0) lists[here]?.push([there, place]);
  });
  return lists;
}

function reached(lists: Lists, from: readonly number[], without = -1): ReadonlySet<number> {
  const seen = new Set(from);
  for (const here of seen) for (const [there, place] of lists[here] ?? []) if (place !== without) seen.add(there);
  return seen;
}

import type { SystemFile } from '../model/system-file';

/** A dependency of unknown strength, by its place in the list, and how much hangs on it. */
interface Matter {
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
  const ends = dependencies.map(({ from, to }) => [at.get(from)!, at.get(to)!] as const);
  const acts = dependencies.map(({ when }) => when !== 'start');
  const unknown = [...dependencies.keys()].filter(
    (place) => dependencies[place]!.strength === 'unknown' && acts[place],
  );
  const n = components.length;
  if (n > COUNTED) return heaviest(oneStepAway(n, ends, acts, unknown), most);
  const users = listed(n, ends, acts, ([from, to]) => [to, from]);
  const needs = listed(n, ends, acts, ([from, to]) => [from, to]);
  const exact = unknown.length * n * (n + dependencies.length) < STEPS;
  const victims = exact ? [] : reachCounts(users);
  const causesOf = exact ? [] : reachCounts(needs);
  const weigh = (place: number): number => {
    const [from, to] = ends[place]!;
    if (!exact) return causesOf[to]! * victims[from]!;
    let lost = 0;
    for (const cause of reached(needs, to)) lost += reached(users, cause).size - reached(users, cause, place).size;
    return lost;
  };
  return heaviest(
    unknown.map((place) => ({ place, weight: weigh(place) })),
    most,
  );
}

const heaviest = (matters: readonly Matter[], most: number): readonly Matter[] =>
  matters
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, most);

/** Of a system in which nothing more can be counted while somebody waits: whom each needs, and who needs it, at once. */
function oneStepAway(
  n: number,
  ends: readonly (readonly [number, number])[],
  acts: readonly boolean[],
  unknown: readonly number[],
): readonly Matter[] {
  const [causes, victims] = [new Int32Array(n).fill(1), new Int32Array(n).fill(1)];
  ends.forEach(([from, to], place) => {
    if (!acts[place] || from < 0 || to < 0) return;
    causes[from]!++;
    victims[to]!++;
  });
  return unknown.map((place) => {
    const [from = -1, to = -1] = ends[place] ?? [];
    return { place, weight: (causes[to] ?? 0) * (victims[from] ?? 0) };
  });
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
    if (acts[place]) lists[here]!.push([there, place]);
  });
  return lists;
}

function reached(lists: Lists, from: number, without = -1): ReadonlySet<number> {
  const seen = new Set([from]);
  for (const here of seen) for (const [there, place] of lists[here]!) if (place !== without) seen.add(there);
  return seen;
}

/** Components up to which every reach is counted in bits; beyond, only what is one step away is. */
const COUNTED = 6_000;
/** Rounds over rings in rings; a reach that still grows then is counted as far as it has come. */
const ROUNDS = 12;

/** How many components each reaches, itself among them. Cost: dependencies × components / 32, a few times. */
function reachCounts(lists: Lists): readonly number[] {
  const n = lists.length;
  const words = Math.ceil(n / 32);
  const bits = new Uint32Array(n * words);
  for (let at = 0; at < n; at++) bits[at * words + (at >> 5)] = 1 << (at & 31);
  const order = lastFirst(lists);
  for (let round = 0, grew = true; grew && round < ROUNDS; round++) {
    grew = false;
    for (const here of order)
      for (const [there] of lists[here]!)
        for (let word = 0; word < words; word++) {
          const before = bits[here * words + word]!;
          const after = (before | bits[there * words + word]!) >>> 0;
          if (after !== before) grew = true;
          bits[here * words + word] = after;
        }
  }
  return lists.map((_, here) => {
    let count = 0;
    for (let word = 0; word < words; word++) count += ones(bits[here * words + word]!);
    return count;
  });
}

/** Set bits of a word. @see Warren, Hacker's Delight (2012), figure 5-2 */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Components in an order in which, rings aside, each comes after all that it leads to. */
function lastFirst(lists: Lists): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (let start = 0; start < lists.length; start++) {
    if (seen.has(start)) continue;
    seen.add(start);
    const open = [{ here: start, next: 0 }];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const end = lists[top.here]![top.next++];
      if (end === undefined) {
        order.push(top.here);
        open.pop();
      } else if (!seen.has(end[0])) {
        seen.add(end[0]);
        open.push({ here: end[0], next: 0 });
      }
    }
  }
  return order;
}

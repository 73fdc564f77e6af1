import { groupBy } from '../layout/group-by';
import { components as ringsOf } from '../layout/tier-cycles';
import { byCode } from '../model/by-code';
import type { StoryBoard, StoryGroup } from './story-board';
import { shorten } from './shorten';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Needs {
  readonly from: string;
  readonly to: string;
}

/** Components of a group that are shown one by one; more are gathered in parts once more. */
export const AT_ONCE = 260;
/** Components of a part, and parts of a group at most. */
const OF_A_PART = 180;
const MOST_PARTS = 40;
/** Letters of each of the two names that a part is called by. */
const LETTERS = 14;
/** A ring of so many is worth a group of its own. */
const LEAST_RING = 3;
const MOST_RINGS = 12;

/** Groups of a large system with those that are too large for one look gathered in parts, by the alphabet, as often as need be. */
export function inParts(zones: StoryBoard['zones'], components: readonly Named[]): StoryBoard['zones'] {
  const names = new Map(components.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const keys = new Map<string, string>();
  const keyOf = (id: string): string => {
    const known = keys.get(id) ?? sortKey(nameOf(id));
    keys.set(id, known);
    return known;
  };
  const parted = (group: StoryGroup): StoryGroup => {
    const { id, components: ids } = group;
    if (ids.length <= AT_ONCE) return group;
    const sorted = [...ids].sort((a, b) => byCode(keyOf(a), keyOf(b)) || byCode(a, b));
    return { ...group, parts: runsOf(sorted, id, nameOf).map(parted) };
  };
  return zones.map(({ title, groups }) => ({ title, groups: groups.map(parted) }));
}

/** Runs of about equal length, each called by its first and its last name. */
function runsOf(ids: readonly string[], key: string, nameOf: (id: string) => string): StoryGroup[] {
  const count = Math.min(MOST_PARTS, Math.ceil(ids.length / OF_A_PART));
  return Array.from({ length: count }, (_, at) => {
    const part = ids.slice(Math.floor((at * ids.length) / count), Math.floor(((at + 1) * ids.length) / count));
    const [first = '', last = ''] = [part[0], part.at(-1)].map((id) => shorten(nameOf(id ?? ''), LETTERS));
    return { id: `${key}/${at}`, title: `${first} – ${last}`, components: part };
  });
}

/**
 * Rings, the largest first, for a system whose names and kinds gather nothing: what needs each other round and round
 * falls together. `rest`: all that stands in none of them. Linear.
 */
export function byRing(
  components: readonly Named[],
  dependencies: readonly Needs[],
  titleOf: (name: string) => string,
): { readonly groups: readonly StoryGroup[]; readonly rest: readonly string[] } {
  const at = new Map(components.map(({ id }, index) => [id, index]));
  const ends = dependencies.map(({ from, to }) => [at.get(from) ?? -1, at.get(to) ?? -1] as const);
  const real = ends.filter(([from, to]) => from >= 0 && to >= 0);
  const ringOf = ringsOf(
    components.length,
    Int32Array.from(real, ([from]) => from),
    Int32Array.from(real, ([, to]) => to),
  );
  const needed = new Int32Array(components.length);
  for (const [, to] of real) needed[to]!++;
  const rings = [...groupBy([...components.keys()], (component) => ringOf[component]!).values()]
    .filter(({ length }) => length >= LEAST_RING)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_RINGS);
  const inRing = new Set(rings.flat());
  return {
    groups: rings.map((ring, index) => {
      const most = ring.reduce((best, one) => (needed[one]! > needed[best]! ? one : best), ring[0]!);
      const title = titleOf(shorten(components[most]!.name, LETTERS));
      return { id: `ring-${index}`, title, components: ring.map((component) => components[component]!.id) };
    }),
    rest: components.flatMap(({ id }, component) => (inRing.has(component) ? [] : id)),
  };
}

/** Numbers in names count as numbers: `c9` comes before `c10`. The same order on every machine. */
const sortKey = (name: string): string => name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));

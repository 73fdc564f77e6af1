import { groupBy } from '../layout/group-by';
import type { SystemFile } from '../model/system-file';
import { zonesOf } from './derived-board';
import { byRing, inParts } from './own-parts';
import type { OwnWords } from './own-words';
import type { CoreComponent } from './parts';
import type { StoryBoard, StoryGroup } from './story-board';

type Words = Pick<OwnWords, 'board' | 'tier' | 'ungrouped' | 'ring'>;
/** Components of one zone that are still read as one list. */
const ONE_LIST = 12;
/** From here on parts are gathered by what their names begin with, if most of them share that with others. */
const LARGE = 260;
/** Groups by name at most. */
const MOST_NAMES = 40;
/** Beyond, tiers are too many to be columns, and the search for them too long. */
const MANY = 2_500;
/** Steps that still say something. */
const MOST_TIERS = 24;

/**
 * Zones and groups of a system of the reader's own: its own groups where it has some; by the beginnings of names where there are many; by kind
 * where it says most kinds; else
 * by how far from what needs nothing, so that failure runs from left to right. What is too large for boxes has groups
 * in groups, and where nothing else gathers it, its rings stand by themselves.
 */
export function ownZones(
  system: SystemFile,
  placed: readonly CoreComponent[],
  root: string,
  words: Words,
): StoryBoard['zones'] {
  const zones = zonesOfSystem(system, placed, root, words);
  return placed.length > MANY ? inParts(zones, placed) : zones;
}

function zonesOfSystem(
  system: SystemFile,
  placed: readonly CoreComponent[],
  root: string,
  words: Words,
): StoryBoard['zones'] {
  const grouped = new Set(system.components.flatMap(({ group }) => group ?? []));
  if (grouped.size > 1) return [{ title: words.board.zones.services, groups: byGroup(system, words) }];
  const byKind = zonesOf(placed, root, words.board);
  const named = placed.length > LARGE ? byPrefix(placed, words) : null;
  if (named) return [{ title: words.board.zones.services, groups: named }];
  const told = placed.filter(({ family }) => family !== 'work').length;
  if (told * 2 > placed.length || placed.length <= ONE_LIST) return byKind;
  if (placed.length > MANY) return [{ title: words.board.zones.services, groups: ringsFirst(system, placed, words) }];
  const tiers = byDepth(system, words);
  return tiers ? [{ title: words.board.zones.services, groups: tiers }] : byKind;
}

function byGroup({ components }: SystemFile, { ungrouped }: Words): StoryGroup[] {
  const named = components.filter(({ group = '' }) => group !== '');
  const groups = [...groupBy(named, ({ group = '' }) => group)];
  return withRest(
    groups.map(([group, rows], at) => ({ id: `group-${at}`, title: group, components: rows.map(idOf) })),
    components.filter(({ group = '' }) => group === '').map(idOf),
    ungrouped,
  );
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** Groups, and one for what is in none of them. */
const withRest = (groups: readonly StoryGroup[], rest: readonly string[], title: string): StoryGroup[] => [
  ...groups,
  ...(rest.length > 0 ? [{ id: 'ungrouped', title, components: rest }] : []),
];

/** The longest way down to what needs nothing; in a ring, where it is first met. Null where that takes too many steps. */
function byDepth({ components, dependencies }: SystemFile, { tier }: Words): StoryGroup[] | null {
  const waiting = new Map(components.map(({ id }) => [id, 0]));
  for (const { from } of dependencies) waiting.set(from, (waiting.get(from) ?? 0) + 1);
  const usesOf = groupBy(dependencies, ({ to }) => to);
  const left = new Set(components.map(({ id }) => id));
  const groups: StoryGroup[] = [];
  while (left.size > 0) {
    if (groups.length === MOST_TIERS) return null;
    const ready = [...left].filter((id) => waiting.get(id) === 0);
    // Only rings are left: those that need fewest of the others come next.
    const least = ready.length > 0 ? 0 : Math.min(...[...left].map((id) => waiting.get(id) ?? 0));
    const next = ready.length > 0 ? ready : [...left].filter((id) => waiting.get(id) === least);
    for (const id of next) left.delete(id);
    for (const id of next)
      for (const { from } of usesOf.get(id) ?? []) waiting.set(from, Math.max(0, (waiting.get(from) ?? 0) - 1));
    groups.push({ id: `step-${groups.length}`, title: tier(groups.length), components: next });
  }
  return groups;
}

function ringsFirst(
  { dependencies }: SystemFile,
  placed: readonly CoreComponent[],
  { ring, ungrouped }: Words,
): StoryGroup[] {
  const { groups, rest } = byRing(placed, dependencies, ring);
  return withRest(groups, rest, ungrouped);
}

/** Groups by the first word of a name, for those that several share; null where few do, or all share one. */
function byPrefix(placed: readonly CoreComponent[], { ungrouped }: Words): StoryGroup[] | null {
  const prefixOf = ({ name }: CoreComponent): string =>
    /^[^\s\-_./:@]+/.exec(name)?.[0].replace(/\d+$/, '').toLowerCase() ?? '';
  const least = Math.max(3, placed.length / 500);
  const shared = [...groupBy(placed, prefixOf)]
    .filter(([prefix, sharing]) => prefix !== '' && sharing.length >= least)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_NAMES);
  const gathered = new Set(shared.flatMap(([, sharing]) => sharing));
  if (shared.length < 3 || gathered.size * 3 < placed.length) return null;
  return withRest(
    shared.map(([prefix, sharing], at) => ({ id: `name-${at}`, title: `${prefix} …`, components: sharing.map(idOf) })),
    placed.filter((component) => !gathered.has(component)).map(idOf),
    ungrouped,
  );
}

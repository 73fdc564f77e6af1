import type { SystemFile } from '../model/system-file';
import { zonesOf } from './derived-board';
import type { OwnWords } from './own-words';
import type { CoreComponent } from './parts';
import type { StoryBoard, StoryGroup } from './story-board';

type Words = Pick<OwnWords, 'board' | 'step' | 'ungrouped'>;
/** Components of one zone that are still read as one list. */
const ONE_LIST = 12;
/** Beyond, steps are too many to be columns, and the search for them too long. */
const MANY = 2_500;

/**
 * Zones and groups of a system of the reader's own: its own groups where it has some; by kind where it says most kinds; else
 * by how far from what needs nothing, so that failure runs from left to right.
 */
export function ownZones(
  system: SystemFile,
  placed: readonly CoreComponent[],
  root: string,
  words: Words,
): StoryBoard['zones'] {
  const grouped = new Set(system.components.flatMap(({ group }) => group ?? []));
  if (grouped.size > 1) return [{ title: words.board.zones.services, groups: byGroup(system, words) }];
  const byKind = zonesOf(placed, root, words.board);
  const told = placed.filter(({ family }) => family !== 'work').length;
  if (told * 2 > placed.length || placed.length <= ONE_LIST || placed.length > MANY) return byKind;
  return [{ title: words.board.zones.services, groups: byDepth(system, words) }];
}

function byGroup({ components }: SystemFile, { ungrouped }: Words): StoryGroup[] {
  const members = new Map<string, string[]>();
  for (const { id, group = '' } of components) members.set(group, [...(members.get(group) ?? []), id]);
  const named = [...members].filter(([group]) => group !== '');
  const rest = members.get('');
  return [
    ...named.map(([group, ids], at) => ({ id: `group-${at}`, title: group, components: ids })),
    ...(rest ? [{ id: 'ungrouped', title: ungrouped, components: rest }] : []),
  ];
}

/** The longest way down to what needs nothing; in a ring, where it is first met. */
function byDepth({ components, dependencies }: SystemFile, { step }: Words): StoryGroup[] {
  const waiting = new Map(components.map(({ id }) => [id, 0]));
  const users = new Map<string, string[]>();
  for (const { from, to } of dependencies) {
    waiting.set(from, (waiting.get(from) ?? 0) + 1);
    users.set(to, [...(users.get(to) ?? []), from]);
  }
  const left = new Set(components.map(({ id }) => id));
  const groups: StoryGroup[] = [];
  while (left.size > 0) {
    const ready = [...left].filter((id) => waiting.get(id) === 0);
    // Only rings are left: those that need fewest of the others come next.
    const least = ready.length > 0 ? 0 : Math.min(...[...left].map((id) => waiting.get(id) ?? 0));
    const next = ready.length > 0 ? ready : [...left].filter((id) => waiting.get(id) === least);
    for (const id of next) left.delete(id);
    for (const id of next)
      for (const user of users.get(id) ?? []) waiting.set(user, Math.max(0, (waiting.get(user) ?? 0) - 1));
    groups.push({ id: `step-${groups.length}`, title: step(groups.length), components: next });
  }
  return groups;
}

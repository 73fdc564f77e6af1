import { layoutBoard } from './layout-board';
import type { BoardInput, BoardLayout, BoardSize, NamedWidth } from './types';

/**
 * A part of a board by itself: the groups that are left in `input.zones`, each of their components at one place for ever.
 * Components keep their indices; those of no group have no place, and -1 for their group. One group alone is spread
 * over all columns.
 */
export function layoutPart(input: BoardInput, size: BoardSize): BoardLayout {
  const members = input.zones.flatMap(({ groups }) => groups.flatMap((group) => group.members));
  const inside = new Map(members.map((component, at) => [component, at]));
  const at = (component: number): number => inside.get(component) ?? -1;
  const groups = input.zones.flatMap((zone) => zone.groups);
  const alone = layoutBoard(
    {
      zones: input.zones.map(({ title, groups: own }) => ({
        title,
        groups: own.map((group) => ({ ...group, members: group.members.map(at) })),
      })),
      labels: members.map((component) => input.labels[component] ?? ''),
      start: at(input.start),
      known: input.known.map(at).filter((component) => component >= 0),
      dependencies: input.dependencies.flatMap(({ dependent, provider, soft }) => {
        const [to, from] = [at(dependent), at(provider)];
        return to < 0 || from < 0 ? [] : [{ dependent: to, provider: from, soft }];
      }),
      ...(groups.length === 1 && { spread: true }),
    },
    size,
  );
  const outside = (component: number): number => members[component] ?? -1;
  const n = input.labels.length;
  const spread = <List extends Float32Array | Int32Array | Uint8Array>(list: List, all: List): List => {
    members.forEach((component, index) => (all[component] = list[index] ?? 0));
    return all;
  };
  const named = (width: NamedWidth) => spread(alone.namedAt[width], new Uint8Array(n));
  const places = new Array<BoardLayout['places'][number]>(n).fill(null);
  members.forEach((component, index) => (places[component] = alone.places[index] ?? null));
  return {
    ...alone,
    groups: alone.groups.map((each, index) => ({ ...each, members: groups[index]?.members ?? [] })),
    groupOf: spread(alone.groupOf, new Int32Array(n).fill(-1)),
    blocks: alone.blocks.map((block) => ({ ...block, cells: block.cells.map(outside) })),
    lines: alone.lines.map((line) => ({
      ...line,
      dependent: outside(line.dependent),
      provider: outside(line.provider),
    })),
    nameRank: spread(alone.nameRank, new Int32Array(n).fill(n)),
    nameWidths: spread(alone.nameWidths, new Float32Array(n)),
    shrink: spread(alone.shrink, new Float32Array(n).fill(1)),
    namedAt: { w320: named('w320'), w390: named('w390'), w680: named('w680') },
    places,
  };
}

import { layoutBoard, SIZES } from './layout-board';
import type { BoardInput, BoardLayout, NamedWidth } from './types';

/**
 * One group of a board too large for boxes, by itself: each of its components as a box or a cell, at one place for ever.
 * Components keep their indices; those of other groups have no place, and -1 for their group.
 * @throws {RangeError} if the board has no such group
 */
export function layoutGroup(input: BoardInput, group: number): BoardLayout {
  const found = input.zones.flatMap(({ groups }) => groups)[group];
  if (found === undefined) throw new RangeError(`layoutGroup: there is no group ${group}`);
  const { key, title, members } = found;
  const inside = new Map(members.map((component, at) => [component, at]));
  const alone = layoutBoard(
    {
      zones: [{ title, groups: [{ key, title, members: members.map((_, at) => at) }] }],
      labels: members.map((component) => input.labels[component] ?? ''),
      start: inside.get(input.start) ?? -1,
      known: input.known.flatMap((component) => inside.get(component) ?? []),
      dependencies: input.dependencies.flatMap(({ dependent, provider, soft }) => {
        const [to, from] = [inside.get(dependent), inside.get(provider)];
        return to === undefined || from === undefined ? [] : [{ dependent: to, provider: from, soft }];
      }),
      spread: true,
    },
    members.length <= SIZES.columns ? 'columns' : 'cells',
  );
  const outside = (at: number): number => members[at] ?? -1;
  const n = input.labels.length;
  const spread = <List extends Float32Array | Int32Array | Uint8Array>(list: List, all: List): List => {
    members.forEach((component, at) => (all[component] = list[at] ?? 0));
    return all;
  };
  const named = (width: NamedWidth) => spread(alone.namedAt[width], new Uint8Array(n));
  const places = new Array<BoardLayout['places'][number]>(n).fill(null);
  members.forEach((component, at) => (places[component] = alone.places[at] ?? null));
  return {
    ...alone,
    groups: alone.groups.map((each) => ({ ...each, members })),
    groupOf: spread(alone.groupOf, new Int32Array(n).fill(-1)),
    blocks: alone.blocks.map((block) => ({ ...block, cells: block.cells.map(outside) })),
    nameRank: spread(alone.nameRank, new Int32Array(n).fill(n)),
    nameWidths: spread(alone.nameWidths, new Float32Array(n)),
    shrink: spread(alone.shrink, new Float32Array(n).fill(1)),
    namedAt: { w320: named('w320'), w390: named('w390'), w680: named('w680') },
    places,
  };
}

import { layoutBars, layoutCells } from './layout-cells';
import { layoutColumns } from './layout-columns';
import { layoutDepth } from './layout-depth';
import { depthNames, namedSets, namingRank, shrinksOf, widthsOf } from './names';
import type { BoardInput, BoardLayout, BoardSize } from './types';

/** Most components of a board of each size; beyond, groups are bars. */
export const SIZES = { depth: 30, columns: 260, cells: 2500 } as const;

export function boardSize(components: number): BoardSize {
  if (components <= SIZES.depth) return 'depth';
  if (components <= SIZES.columns) return 'columns';
  return components <= SIZES.cells ? 'cells' : 'bars';
}

/**
 * One place for each component. Deterministic; the order of the dependencies does not matter. `size` is chosen by the
 * number of components where it is not given.
 * @throws {RangeError} if a component stands in no group or in two
 */
export function layoutBoard(input: BoardInput, size = boardSize(input.labels.length)): BoardLayout {
  const groups = input.zones.flatMap((zone, index) => zone.groups.map((group) => ({ ...group, zone: index })));
  const groupOf = new Int32Array(input.labels.length).fill(-1);
  groups.forEach(({ members }, group) => {
    for (const component of members) {
      if (groupOf[component] !== -1) throw new RangeError(`layoutBoard: component ${component} stands in two groups`);
      groupOf[component] = group;
    }
  });
  const lost = groupOf.indexOf(-1);
  if (lost !== -1) throw new RangeError(`layoutBoard: component ${lost} stands in no group`);
  if (size === 'bars')
    return { size, groups, groupOf, ...nameless(input.labels.length), ...layoutBars(input), ...NO_LINES };
  const rank = namingRank(input);
  const nameWidths = widthsOf(input.labels);
  return {
    size,
    groups,
    groupOf,
    nameRank: rank,
    nameWidths,
    namedAt: namedSets({ groups, nameWidths }, rank),
    ...(size === 'depth'
      ? { ...depthNames(input.labels), ...layoutDepth(input) }
      : {
          widestLine: 0,
          shrink: shrinksOf(nameWidths, input.start),
          ...(size === 'cells' ? layoutCells(input, rank) : layoutColumns(input)),
          ...NO_LINES,
        }),
  };
}

/** No name of a component stands on a board of bars. */
function nameless(n: number) {
  const none = new Uint8Array(n);
  return {
    ...{ nameRank: Int32Array.from({ length: n }, (_, component) => component), nameWidths: new Float32Array(n) },
    ...{ widestLine: 0, shrink: new Float32Array(n).fill(1), namedAt: { w320: none, w390: none, w680: none } },
  };
}

const NO_LINES = { lines: [], lanes: { gutters: [], gaps: [] } } as const;

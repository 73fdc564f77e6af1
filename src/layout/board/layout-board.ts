import { layoutBars, layoutCells } from './layout-cells';
import { layoutColumns, type Stacked } from './layout-columns';
import { layoutDepth } from './layout-depth';
import { inTwoLines, namedSets, nameWidth, namingRank, shrinksOf, widthsOf } from './names';
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
  const rank = namingRank(input);
  const nameWidths = widthsOf(input.labels);
  return {
    size,
    groups,
    groupOf,
    nameRank: rank,
    nameWidths,
    widestLine: Math.max(0, ...input.labels.map((label) => Math.max(...inTwoLines(label).map(nameWidth)))),
    shrink: shrinksOf(nameWidths, input.start),
    namedAt: namedSets({ groups, nameWidths }, rank),
    ...(size === 'depth' ? layoutDepth(input) : { ...stacked(input, size, rank), ...NO_LINES }),
  };
}

const NO_LINES = { lines: [], lanes: { gutters: [], gaps: [] } } as const;

function stacked(input: BoardInput, size: BoardSize, rank: Int32Array): Stacked {
  if (size === 'cells') return layoutCells(input, rank);
  return size === 'bars' ? layoutBars(input) : layoutColumns(input);
}

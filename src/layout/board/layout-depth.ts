import { depthColumns } from './depth-columns';
import { depthLines } from './depth-lines';
import { depthRows } from './depth-rows';
import type { Stacked } from './layout-columns';
import type { BoardDependency, BoardInput, BoardLayout, BoardPlace } from './types';

/** Large boxes in columns by causal depth, with the way of every line. */
export function layoutDepth(input: BoardInput): Stacked & Pick<BoardLayout, 'lines' | 'lanes'> {
  const dependencies = inOrder(input.dependencies);
  const places = input.fixed?.map((place): BoardPlace => ({ ...place, rows: 1 })) ?? placesOf(input, dependencies);
  const columns = 1 + Math.max(-1, ...places.map(({ column }) => column));
  const rows = 1 + Math.max(-1, ...places.map(({ row }) => row));
  return {
    ...{ columns, rows },
    zones: input.zones.map(({ title }) => ({ title, first: -1, last: -1 })),
    heads: [],
    places,
    blocks: [],
    ...depthLines(places, dependencies, columns, rows),
  };
}

function placesOf(input: BoardInput, dependencies: readonly BoardDependency[]): readonly BoardPlace[] {
  const columns = depthColumns(input, dependencies);
  const rowOf = depthRows(columns, dependencies);
  const places: BoardPlace[] = [];
  columns.forEach((column, at) => {
    for (const component of column) places[component] = { column: at, row: rowOf[component]!, rows: 1 };
  });
  return places;
}

/** Each pair once (hard where one of them is), in an order that does not depend on the file's. */
function inOrder(dependencies: readonly BoardDependency[]): readonly BoardDependency[] {
  const pairs = new Map<string, BoardDependency>();
  for (const each of dependencies) {
    if (each.provider === each.dependent) continue;
    const key = `${each.provider}>${each.dependent}`;
    const known = pairs.get(key);
    pairs.set(key, known ? { ...known, soft: known.soft && each.soft } : each);
  }
  return [...pairs.values()].toSorted((a, b) => a.provider - b.provider || a.dependent - b.dependent);
}

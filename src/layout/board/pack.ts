/** A piece of a group that stays together in a column. */
export interface Piece {
  readonly group: number;
  /** Rows with the head. */
  readonly height: number;
  /** Column within the zone, where the data fixes it. */
  readonly column: number | null;
  /** Goes on from the piece before and so stands in a later column. */
  readonly continued: boolean;
}

/** The tallest column and how unevenly the columns are filled (sum of squares): both as low as can be. */
export interface Packing {
  readonly tallest: number;
  readonly uneven: number;
  /** Column within the zone, by piece. */
  readonly columnOf: readonly number[];
}

/**
 * The pieces of one zone in `columns` columns, in their order and so that the tallest column is as short as can be; of
 * several ways the most even, of those the one that fills the first columns first. Pieces with a fixed column go there.
 * Null where pieces of one group cannot stand in different columns. Quadratic in the pieces, times the columns.
 */
export function packZone(pieces: readonly Piece[], columns: number): Packing | null {
  const fixed = new Array<number>(columns).fill(0);
  for (const { column, height } of pieces) if (column !== null) fixed[Math.min(column, columns - 1)]! += height;
  const free = pieces.filter(({ column }) => column === null);
  const total = pieces.reduce((sum, { height }) => sum + height, 0);
  let limit = Math.max(Math.ceil(total / columns), ...fixed, ...free.map(({ height }) => height));
  let runs = evenRuns(free, fixed, limit);
  while (runs === null && limit < total) runs = evenRuns(free, fixed, ++limit);
  if (runs === null) return null;
  const filled = [...fixed];
  const columnOf: number[] = [];
  let next = 0;
  for (const { column, height } of pieces) {
    const at = column === null ? runs[next++]! : Math.min(column, columns - 1);
    columnOf.push(at);
    if (column === null) filled[at]! += height;
  }
  const uneven = filled.reduce((sum, height) => sum + height * height, 0);
  return { tallest: Math.max(...filled), uneven, columnOf };
}

/** Column of each piece so that no column is taller than `limit`, as evenly as can be; null where none is. */
function evenRuns(pieces: readonly Piece[], fixed: readonly number[], limit: number): readonly number[] | null {
  const n = pieces.length;
  // cost[c][i]: pieces i … n-1 in columns c …; reach[c][i]: where the run of column c ends.
  const cost = fixed.map(() => new Float64Array(n + 1).fill(Infinity));
  const reach = fixed.map(() => new Int32Array(n + 1));
  for (let c = fixed.length - 1; c >= 0; c--)
    for (let i = 0; i <= n; i++) {
      let height = fixed[c]!;
      for (let end = i; height <= limit; end++) {
        const after = c + 1 < fixed.length ? cost[c + 1]![end]! : end === n ? 0 : Infinity;
        const sum = height * height + after;
        if (sum < cost[c]![i]! || (sum === cost[c]![i]! && sum < Infinity)) {
          cost[c]![i] = sum;
          reach[c]![i] = end;
        }
        if (end === n || (end > i && pieces[end]!.continued)) break;
        height += pieces[end]!.height;
      }
    }
  if (cost[0]![0] === Infinity) return null;
  const columnOf: number[] = [];
  for (let c = 0, i = 0; c < fixed.length; c++) for (const end = reach[c]![i]!; i < end; i++) columnOf.push(c);
  return columnOf;
}

/** A row with its place: ties have the same rank, and the next one counts them all (1, 2, 2, 4). */
export type Ranked<Row> = Row & {
  readonly rank: number;
  /** How many rows have this rank. */
  readonly tied: number;
};

/**
 * Rank by `keys`, each the more the better, the first that differs decides. Equal keys are a tie and keep the order they
 * came in; nothing else ever breaks it.
 */
export function ranked<Row extends object>(rows: readonly Row[], keys: (row: Row) => readonly number[]): Ranked<Row>[] {
  const keyed = rows.map((row) => ({ row, key: keys(row) }));
  keyed.sort((a, b) => compare(b.key, a.key));
  const result: Ranked<Row>[] = [];
  for (let first = 0; first < keyed.length;) {
    let last = first + 1;
    while (last < keyed.length && compare(keyed[first]!.key, keyed[last]!.key) === 0) last++;
    for (const { row } of keyed.slice(first, last)) result.push({ ...row, rank: first + 1, tied: last - first });
    first = last;
  }
  return result;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

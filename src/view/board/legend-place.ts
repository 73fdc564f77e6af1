import type { BoardLayout } from '../../layout/board/types';

interface LegendPlace {
  readonly zone: number;
  /** Counted over the whole board. */
  readonly column: number;
  readonly row: number;
}

/**
 * Free cells for a legend of `rows` rows: at the foot of the last column that has them, a row apart from what is
 * above; null where no column is that short.
 */
export function legendPlace(layout: BoardLayout, rows: number): LegendPlace | null {
  if (layout.size !== 'columns') return null;
  const used = new Array<number>(layout.columns).fill(0);
  const fill = (column: number, to: number) => {
    used[column] = Math.max(used[column] ?? 0, to);
  };
  for (const place of layout.places) if (place) fill(place.column, place.row + place.rows);
  for (const { column, row } of layout.heads) fill(column, row + 1);
  for (let column = layout.columns - 1; column >= 0; column--) {
    const top = used[column] ?? 0;
    if (layout.rows - top < rows + 1) continue;
    const zone = layout.zones.findIndex(({ first, last }) => column >= first && column <= last);
    if (zone >= 0) return { zone, column, row: top + 1 };
  }
  return null;
}

import type { BoardLayout } from '../layout/board/types';

/** Components as one reads the board: column by column from the top; what has no place of its own comes last. */
export function boardOrder({ places }: BoardLayout, components: readonly number[]): readonly number[] {
  const key = (component: number): readonly [number, number] => {
    const place = places[component];
    return place ? [place.column, place.row] : [Infinity, component];
  };
  return components.toSorted((a, b) => {
    const [[column, row], [otherColumn, otherRow]] = [key(a), key(b)];
    return column === otherColumn ? row - otherRow : column - otherColumn;
  });
}

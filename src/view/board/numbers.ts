import { COLUMNS } from '../../layout/board/measures';
import type { BoardLayout, BoardPlace } from '../../layout/board/types';

/** Numbers as classes, for numbers.css: `t2 u6` is 26. */
export const rowClass = (row: number): string => `t${Math.floor(row / 10)} u${row % 10}`;

/** Place of a box in its zone, whose first column is `first`. */
export const placeClass = ({ column, row, rows }: BoardPlace, first: number): string =>
  `c${column - first} ${rowClass(row)}${rows > 1 ? ' two' : ''}`;

/** A name's shrinking, in steps of 2 %, never larger than asked. */
export function shrinkClass(shrink: number): string {
  const steps = Math.min(7, Math.ceil((1 - shrink) / 0.02 - 1e-6));
  return steps > 0 ? `k${steps}` : '';
}

/** The widths at which a component keeps its name where groups are rows: those that the board gives it, or all. */
export const namedClasses = ({ namedAt }: BoardLayout, component: number, all: boolean): readonly unknown[] => [
  (all || namedAt.w320[component]) && 'm3',
  (all || namedAt.w390[component]) && 'm4',
  (all || namedAt.w680[component]) && 'm7',
];

/** Lines side by side in the fullest gutter of a board by depth. */
export const lanesClass = ({ size, lanes }: Pick<BoardLayout, 'size' | 'lanes'>): string =>
  size === 'depth' ? `g${Math.min(12, Math.max(0, ...lanes.gutters))}` : '';

/** Width that a box by depth needs, in halves of its font size; no class for boards in columns. */
export function widthClass({ size, widestLine }: Pick<BoardLayout, 'size' | 'widestLine'>): string {
  if (size !== 'depth') return '';
  return `w${Math.min(25, Math.max(8, Math.ceil((widestLine + COLUMNS.inset + COLUMNS.slot) * 2)))}`;
}

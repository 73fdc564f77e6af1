import type { BoardLayout } from './types';

/**
 * All lengths of the board, in px at a root of 16: the page has them as custom properties in rem (`Board.svelte`), the grid
 * computes with the same numbers (a test compares those of the rows), and so a line drawn by script ends exactly at a box laid out by CSS.
 */

/** Board in columns, and by depth. */
export const COLUMNS = {
  /** Left and right of the columns. */
  pad: 16,
  /** Zone title with its rule, before row 0. */
  zoneHead: 32,
  /** The rule's y in the zone's head. */
  zoneRule: 24.5,
  gutter: 13,
  zoneGap: 30,
  /** Between boxes of neighbouring rows. */
  rowGap: 3,
  leastPitch: 21.7,
  /** Of nine columns; fewer columns are wider and may be higher. */
  mostPitch: 32,
  pitchOfWider: 3.75,
  highestPitch: 47,
  /** Font size of a name: this share of the box's height, this share of the column's width, whichever is less. */
  textOfBox: 0.672,
  textOfColumn: 0.1022,
  mostText: 18,
  /** Font sizes of a group's head and a zone's title, in parts of a name's; a title is at least and at most so large. */
  headOfText: 0.913,
  titleOfText: 1.19,
  leastTitle: 15,
  mostTitle: 20,
  /** Left of the name, and the slot kept free for the sign at the right, in parts of the font size. */
  inset: 0.6,
  slot: 1.35,
  /** Names in a window a little narrower than the design's, before groups become rows. */
  narrowText: 10.6,
  /** A name may shrink to this. */
  leastShrink: 0.86,
  radius: 3,
  /** The width and height that numbers of columns are chosen for: a window of 1280 × 800. */
  designWidth: 1280,
  designHeight: 564,
} as const;

/** Few components: large boxes. */
export const DEPTH = {
  zoneHead: 32,
  /** For choosing the number of columns. */
  typicalGutter: 38,
  comfortableBox: 150,
  comfortablePitch: 70,
  /** Gutter for the lines: wide with few columns, which then stand in the middle. */
  leastGutter: 27,
  /** What a gutter needs beside its lines, and for each line. */
  gutterEnds: 20,
  gutterLine: 5,
  mostGutter: 150,
  mostBox: 200,
  /** Share of the pitch that is box. */
  boxOfPitch: 0.76,
  mostBoxHeight: 46,
  leastPitch: 34,
  mostPitch: 92,
  /** Two lines of a name go into a box. */
  textOfBox: 0.4,
  mostText: 19,
  /** Most px between lines side by side. */
  laneGap: 7,
} as const;

/** Cells, where not every component gets a box. */
export const CELLS = { gap: 1.4, least: 6.2, comfortable: 9, fewestNames: 2, mostNames: 8 } as const;

/** A group is a row: phone and embed. `from` is the width from which a set holds. */
export const ROWS = {
  narrow: { pad: 12, pitch: 25, box: 18.6, cell: 10, cellGap: 2.4, label: 92, count: 34, text: 12.5, head: 27 },
  wide: { pad: 16, pitch: 23.6, box: 18, cell: 14, cellGap: 4, label: 100, count: 44, text: 12.5, head: 27 },
  wideFrom: 560,
  spine: 5,
  /** Weight of names in rows. */
  weight: 600,
  inset: 6,
  /** Kept for the sign, right of the name. */
  slot: 18,
  /** As many lines as a phone shows at once, if with them every component has its name. */
  mostLines: 22,
  /** Where not all have one, names fill as many lines. */
  filledLines: 20,
  /** No line holds more names. */
  mostNamesInLine: 12,
} as const;

interface RowMeasures {
  readonly pad: number;
  readonly pitch: number;
  readonly box: number;
  readonly cell: number;
  readonly cellGap: number;
  /** From the pad to the boxes. */
  readonly label: number;
  /** Kept at the right for the count. */
  readonly count: number;
  readonly text: number;
  /** A zone's title. */
  readonly head: number;
}

export const rowMeasures = (width: number): RowMeasures => (width >= ROWS.wideFrom ? ROWS.wide : ROWS.narrow);

/** Lines. */
export const LINES = {
  stub: 14,
  spine: 2,
  tine: 1.4,
  chain: 2.6,
  dot: 2.6,
  arrowLong: 6,
  arrowWide: 5,
  /** A second source beside the first. */
  lane: 2.5,
} as const;

/** Weight that names are measured at: the boldest a box can get. */
export const BOLDEST = 700;

/** What of a layout decides its measures. */
type Shape = Pick<BoardLayout, 'size' | 'columns' | 'rows'> & { readonly zones: readonly unknown[] };

/** Width from which a board keeps its names readable in columns; below it groups are rows. */
export function columnsFrom(layout: Shape & Pick<BoardLayout, 'widestLine' | 'lanes'>): number {
  const { size, columns, zones, widestLine } = layout;
  const deep = size === 'depth';
  const column = deep
    ? (widestLine + COLUMNS.inset + COLUMNS.slot) * COLUMNS.narrowText
    : COLUMNS.narrowText / COLUMNS.leastShrink / COLUMNS.textOfColumn;
  const between = deep ? (columns - 1) * leastGutter(layout) : gaps(columns, zones.length);
  return Math.ceil(2 * COLUMNS.pad + between + columns * column);
}

/** Gutters of a board by depth are at least so wide that its lines stand apart. */
export const leastGutter = ({ lanes }: Pick<BoardLayout, 'lanes'>): number =>
  Math.max(DEPTH.leastGutter, DEPTH.gutterEnds + DEPTH.gutterLine * Math.max(0, ...lanes.gutters));

/** Sum of the gutters of a board in columns. */
export const gaps = (columns: number, zones: number): number =>
  (columns - zones) * COLUMNS.gutter + (zones - 1) * COLUMNS.zoneGap;

/** Least and most pitch of a board in columns or by depth. */
function pitches({ size, columns }: Pick<Shape, 'size' | 'columns'>): readonly [number, number] {
  if (size === 'depth') return [DEPTH.leastPitch, DEPTH.mostPitch];
  const most = COLUMNS.mostPitch + (9 - columns) * COLUMNS.pitchOfWider;
  return [COLUMNS.leastPitch, Math.min(COLUMNS.highestPitch, Math.max(COLUMNS.mostPitch, most))];
}

/** The pitch that fills `height`, as far as it may grow and shrink. */
export function pitchFor(layout: Shape, height: number): number {
  const [least, most] = pitches(layout);
  return Math.min(most, Math.max(least, height / layout.rows));
}

/** Height of a box that takes one row. */
export const boxHeight = (size: Shape['size'], pitch: number): number =>
  size === 'depth' ? Math.min(DEPTH.mostBoxHeight, pitch * DEPTH.boxOfPitch) : pitch - COLUMNS.rowGap;

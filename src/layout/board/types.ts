/** A group of a board as it comes from the data: members are indices of components, in the order they are shown. */
export interface BoardGroup {
  readonly key: string;
  readonly title: string;
  readonly members: readonly number[];
  /** Column within its zone, counted from 0, where the data fixes it. */
  readonly column?: number;
}

/** A zone: what the operator runs inside, its services, what people use. */
export interface BoardZone {
  readonly title: string;
  readonly groups: readonly BoardGroup[];
}

/** What a board is laid out from. Everything is in listing order; nothing depends on time or state. */
export interface BoardInput {
  readonly zones: readonly BoardZone[];
  /** Name on the box, by component. */
  readonly labels: readonly string[];
  /** Where it began: its box is two rows high; -1 for none. */
  readonly start: number;
  /** Components by fame, most famous first: they keep their names where room is short. */
  readonly known: readonly number[];
  /** Dependencies as pairs of component indices; for boards by depth, and for what is most needed. */
  readonly dependencies: readonly { readonly dependent: number; readonly provider: number; readonly soft: boolean }[];
}

/**
 * depth: up to 30 components, large boxes in columns by causal depth, all lines drawn; columns: up to 260, a box each;
 * cells: up to 2500, the most needed as boxes and cells for the rest; bars: groups as bars, opened one at a time.
 */
export type BoardSize = 'depth' | 'columns' | 'cells' | 'bars';

/** Where a box stands on the common row grid. */
export interface BoardPlace {
  /** Counted from 0 over the whole board. */
  readonly column: number;
  /** Counted from 0; a group's head takes one row, too. */
  readonly row: number;
  /** 2 for the start, else 1. */
  readonly rows: number;
}

export interface BoardHead {
  /** Index into `groups`. */
  readonly group: number;
  readonly column: number;
  readonly row: number;
  /** True where a group goes on in another column. */
  readonly continued: boolean;
}

/** One board: one place for each component, for ever. The same input gives the same layout, on every machine. */
export interface BoardLayout {
  readonly size: BoardSize;
  readonly columns: number;
  readonly rows: number;
  readonly zones: readonly { readonly title: string; readonly first: number; readonly last: number }[];
  readonly groups: readonly (BoardGroup & { readonly zone: number })[];
  readonly groupOf: Int32Array;
  readonly heads: readonly BoardHead[];
  /** By component; null for one that is only a cell or part of a bar. */
  readonly places: readonly (BoardPlace | null)[];
  /** Factor for the font size of a name on a wide board, 0.86 … 1, so that it fits its box. */
  readonly shrink: Float32Array;
  /** 1 where the name is shown when groups are rows of a board of that width (in px at a root of 16). */
  readonly namedAt: Readonly<Record<'w320' | 'w390' | 'w680', Uint8Array>>;
}

/** A rectangle in px of the drawing. */
export interface BoardBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The board in px: the same numbers for the page's lines, for pictures and for print. */
export interface BoardGrid {
  readonly layout: BoardLayout;
  /** columns: groups stand below one another in columns; rows: a group is a row (phone, embed). */
  readonly mode: 'columns' | 'rows';
  readonly width: number;
  readonly height: number;
  readonly pitch: number;
  readonly columnWidth: number;
  /** Left edge of a column. */
  readonly columnX: (column: number) => number;
  /** Middle of the gutter to the left of a column. */
  readonly gutterX: (column: number) => number;
  /** Top of a row. */
  readonly rowY: (row: number) => number;
  /** Box of a component; in rows the cell or box it has there. */
  readonly boxOf: (component: number) => BoardBox;
  readonly headOf: (group: number) => BoardBox;
}

/** What a comb leads to. */
export interface CombTarget {
  readonly component: number;
  readonly soft: boolean;
  /** How the barb is coloured. */
  readonly tone: CombTone;
}
export type CombTone = 'down' | 'degraded' | 'recovering' | 'needs' | 'needed-by' | 'chain';

/** A stroke of a comb: a path of straight pieces, horizontal in row gaps and vertical in gutters; never over a box. */
export interface CombStroke {
  readonly part: 'stub' | 'spine' | 'tine' | 'barb';
  readonly tone: CombTone;
  readonly soft: boolean;
  /** x, y, x, y … */
  readonly points: readonly number[];
  /** Arrowhead at the end. */
  readonly arrow: boolean;
  /** Milliseconds after the wave's begin at which it starts to grow, and how long it grows. */
  readonly begins: number;
  readonly lasts: number;
}

/** Lines from one cause to what it takes with it (or, mirrored, from a component to what it needs). */
export interface Comb {
  readonly source: number;
  readonly strokes: readonly CombStroke[];
  /** By target, the millisecond at which its box changes its fill. */
  readonly arrives: ReadonlyMap<number, number>;
}

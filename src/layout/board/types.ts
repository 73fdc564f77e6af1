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

export interface BoardDependency {
  readonly dependent: number;
  readonly provider: number;
  readonly soft: boolean;
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
  /** For boards by depth, and for what is most needed; their order does not matter. */
  readonly dependencies: readonly BoardDependency[];
  /** For boards by depth: where each component stands, where that is fixed. */
  readonly fixed?: readonly { readonly column: number; readonly row: number }[];
  /** A group that has the board to itself goes on through all columns, however short it is. */
  readonly spread?: boolean;
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
  /** 2 for the start in columns, else 1. */
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

/** Cells of a group, in reading order; a bar is a block of one line without cells of its own. */
export interface BoardBlock {
  readonly group: number;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  /** Cells in a line, and lines. */
  readonly across: number;
  readonly lines: number;
  /** Components, by cell. */
  readonly cells: readonly number[];
}

/**
 * The way of a line on a board by depth: out of the provider at its right, along gutters and rows, into the dependent
 * at its left; between two of one column out and in at the left.
 */
export interface BoardLine extends BoardDependency {
  /**
   * Row it runs along on its way over columns between: whole where that row is empty there, a half more for the gap
   * below a row (-0.5: above all); null where it needs none.
   */
  readonly through: number | null;
  /** Which of the lines side by side it is: in the first gutter, in the gap, in the last gutter; -1 where it has none. */
  readonly lanes: readonly [number, number, number];
}

/** One board: one place for each component, for ever. The same input gives the same layout, on every machine. */
export interface BoardLayout {
  readonly size: BoardSize;
  readonly columns: number;
  readonly rows: number;
  /** Columns of each zone; -1 on boards by depth, where zones are seen only in rows. */
  readonly zones: readonly { readonly title: string; readonly first: number; readonly last: number }[];
  readonly groups: readonly (BoardGroup & { readonly zone: number })[];
  readonly groupOf: Int32Array;
  /** Boards by depth have none: there the columns are the order of need. */
  readonly heads: readonly BoardHead[];
  /** By component; null for one that is only a cell or part of a bar. */
  readonly places: readonly (BoardPlace | null)[];
  readonly blocks: readonly BoardBlock[];
  /** All dependencies of a board by depth; else empty. */
  readonly lines: readonly BoardLine[];
  /** Of a board by depth: lines side by side in each gutter (by the column right of it) and each row gap (by row + 1). */
  readonly lanes: { readonly gutters: readonly number[]; readonly gaps: readonly number[] };
  /** Factor for the font size of a name on a wide board, 0.86 … 1, so that it fits its box. */
  readonly shrink: Float32Array;
  /** Width of each name in parts of its font size, at the boldest weight it may get. */
  readonly nameWidths: Float32Array;
  /** Width of the widest line, in parts of the font size, when every name may take two lines: for boards by depth. */
  readonly widestLine: number;
  /** Who keeps the name first where not all can; lower is first. */
  readonly nameRank: Int32Array;
  /** 1 where the name is shown when groups are rows of a board of that width (in px at a root of 16). */
  readonly namedAt: Readonly<Record<NamedWidth, Uint8Array>>;
}
export type NamedWidth = 'w320' | 'w390' | 'w680';

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
  /** Gap between boxes of neighbouring rows. */
  readonly rowGap: number;
  /** Font size of names, before shrinking. */
  readonly text: number;
  /** px of the drawing for one px of the measures: 1 unless a picture is enlarged. */
  readonly scale: number;
  /** Left edge of a column. */
  readonly columnX: (column: number) => number;
  /** Middle of the gutter to the left of a column; `columns` gives the one to the right of the last. */
  readonly gutterX: (column: number) => number;
  /** Top of a row of the columns; in rows, of a group by its index. */
  readonly rowY: (row: number) => number;
  /** Box of a component; in rows the cell or box it has there. */
  readonly boxOf: (component: number) => BoardBox;
  /** Whether its name stands on the box (else it is a cell). */
  readonly namedOf: (component: number) => boolean;
  /** Head of a group where it begins; in rows its label. */
  readonly headOf: (group: number) => BoardBox;
  /** Title of a zone with the rule below it. */
  readonly zoneOf: (zone: number) => BoardBox;
}

/** What a comb leads to. */
export interface CombTarget {
  readonly component: number;
  readonly soft: boolean;
  /** How the barb is coloured. */
  readonly tone: CombTone;
}
export type CombTone = 'down' | 'degraded' | 'recovering' | 'needs' | 'needed-by' | 'chain' | 'plain' | ChangeTone;
/** Of a dependency that one of two versions has, or has otherwise. */
export type ChangeTone = 'added' | 'altered' | 'gone';

/** Lines asked for, from one component to others. */
export interface CombAsk {
  readonly source: number;
  readonly targets: readonly CombTarget[];
  /** in: the lines come from the targets to the source (what it needs). */
  readonly direction: 'out' | 'in';
  /** Grows with the wave; false: simply there (selection, reason). */
  readonly grows: boolean;
}

/** A stroke of a comb: a path of straight pieces, horizontal in row gaps and vertical in gutters; never over a box. */
export interface CombStroke {
  readonly part: 'stub' | 'spine' | 'tine' | 'barb';
  readonly tone: CombTone;
  readonly soft: boolean;
  /** x, y, x, y … */
  readonly points: readonly number[];
  /** Arrowhead at the end. */
  readonly arrow: boolean;
  /** Milliseconds after the wave's begin at which it starts to grow, and how long it grows; 0 and 0 where nothing grows. */
  readonly begins: number;
  readonly lasts: number;
}

/** Lines from one cause to what it takes with it (or, mirrored, from a component to what it needs). */
export interface Comb {
  readonly source: number;
  /** Where the lines begin: a dot. */
  readonly dot: readonly [number, number];
  readonly strokes: readonly CombStroke[];
  /** By target, the millisecond at which its box changes its fill. */
  readonly arrives: ReadonlyMap<number, number>;
}
